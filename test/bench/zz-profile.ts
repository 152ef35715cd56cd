import {openSite} from "../browser/browser.js";
const site = await openSite();
const context = await site.browser.newContext({viewport: {width: 1440, height: 1000}});
const page = await context.newPage();
const id = process.argv[2] ?? "fig-2e";
await page.goto(`${site.address}notebook.html?figure=${id}`);
await page.waitForFunction(() => document.getElementById("cell-8")?.dataset["state"] === "done", null, {timeout: 60000});
const all: any[] = [];
for (let i = 0; i < 30; i++) {
  all.push(await page.evaluate(async i => {
    const {desk} = (window as any).bench;
    const source = desk.book.cells.find((c: any) => c.id === 6)!.source.replace(/\nlimit \d+$/, "");
    const cells = document.querySelector(".nb-cells")!;
    desk.typed(6, `${source}\nlimit ${100 + i}`);
    const t: Record<string, number> = {};
    const begun = performance.now();
    const s = desk.sandbox;
    if (!s.__p) { s.__p = 1; const h = s.hear.bind(s); s.port.onmessage = (e: any) => { s.__t?.push([e.data.type + (e.data.id ?? "") + (e.data.state ?? ""), performance.now()]); h(e.data, () => 0); }; const say = s.say.bind(s); s.say = (m: any) => { s.__t?.push([">" + m.type, performance.now()]); say(m); }; }
    s.__t = [];
    const drawn = new Promise<void>(resolve => cells.addEventListener("cell", (event: any) => { const {id, state} = event.detail; if (id === 8 && state === "done") resolve(); }));
    desk.run(6);
    s.__t.push(["ran", performance.now()]);
    await drawn;
    return s.__t.map(([n, v]: any) => `${n} ${(v - begun).toFixed(0)}`).concat(`end ${(performance.now()-begun).toFixed(0)}`).join("  ");
  }, i));
}
for (const a of all.slice(-8)) console.log(a);
console.log(all.map(a=>Number(/end (\d+)/.exec(a)![1])).sort((a,b)=>a-b).join(" "));
await context.close(); await site.close();

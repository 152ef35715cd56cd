import {readFileSync, readdirSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {dist} from "../../loaders/paths.js";
import {openReadersSite} from "../browser/browser.js";

/** What a notebook weighs and how soon it answers, in a real browser on this machine. */
const EDITS = 30;
const folder = `${dist}/data/notebook`;
const weight = (file: string): number => gzipSync(readFileSync(`${folder}/${file}`), {level: 9}).length;
const plain = readdirSync(folder).filter(f => f.endsWith(".js") && !/\.[0-9a-f]{16}\.js$/.test(f));
const quantile = (values: number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))]!;

const site = await openReadersSite();
const context = await site.browser.newContext({viewport: {width: 1440, height: 1000}});
const page = await context.newPage();
const done = (id: number): Promise<unknown> =>
  page.waitForFunction(cell => document.getElementById(`cell-${cell}`)?.dataset["state"] === "done", id, {
    timeout: 60_000
  });
const address = `${site.address}notebook.html?figure=fig-2e`;
await page.goto(address);
await done(8);

/** The same page again, with the browser's cache: until the first cell has run, and until the picture is there. */
const firsts: number[] = [];
const pictures: number[] = [];
for (let i = 0; i < 5; i++) {
  await page.goto("about:blank");
  await page.goto(address, {waitUntil: "commit"});
  await done(2);
  firsts.push(await page.evaluate(() => performance.now()));
  await done(8);
  pictures.push(await page.evaluate(() => performance.now()));
}

/** From Run of an edited query until the drawing cell has drawn its rows. */
const edits: number[] = [];
for (let i = 0; i < EDITS; i++) {
  const took = await page.evaluate(async i => {
    interface Desk {
      book: {cells: {id: number; source: string}[]};
      typed(id: number, source: string): void;
      run(id: number): void;
    }
    const {desk} = (window as unknown as {bench: {desk: Desk}}).bench;
    const source = desk.book.cells.find(c => c.id === 6)!.source.replace(/\nlimit \d+$/, "");
    const cells = document.querySelector(".nb-cells")!;
    desk.typed(6, `${source}\nlimit ${100 + i}`);
    const begun = performance.now();
    const drawn = new Promise<void>(resolve =>
      cells.addEventListener("cell", event => {
        const {id, state} = (event as CustomEvent<{id: number; state: string}>).detail;
        if (id === 8 && state === "done") resolve();
      })
    );
    desk.run(6);
    await drawn;
    return performance.now() - begun;
  }, i);
  edits.push(took);
}
await context.close();
await site.close();

process.stdout.write(
  `${JSON.stringify({
    editor_and_runtime_bytes: weight("editor.js") + weight("frame.htm"),
    libraries_bytes: Object.fromEntries(plain.filter(f => f !== "editor.js").map(f => [f, weight(f)])),
    first_cell_warm_ms: quantile(firsts, 0.5),
    first_picture_warm_ms: quantile(pictures, 0.5),
    edit_to_picture_ms: {median: quantile(edits, 0.5), p95: quantile(edits, 0.95)}
  })}\n`
);

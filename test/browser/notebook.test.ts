import {createSocket, type Socket} from "node:dgram";
import {once} from "node:events";
import {readFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Frame, Page} from "playwright-core";
import {readChapters} from "../../loaders/notebook/chapters.js";
import {toLink} from "../../src/notebook/page/link.js";
import {notebook, type Cell} from "../../src/notebook/notebook.js";
import {NETWORK, REACH} from "./attacks.js";
import {violations, WCAG} from "./axe.js";
import {noBrowser, openSite, visit, type Site, type Visit} from "./browser.js";

let site: Site;
let catcher: Server;
/** Hears at the same port what asks for a peer. */
let datagrams: Socket;
let caught: string[];
beforeAll(async () => {
  if (noBrowser) return;
  site = await openSite();
  catcher = createServer((request, response) => {
    caught.push(request.url ?? "");
    response.end("caught");
  });
  await new Promise<void>(done => catcher.listen(0, "127.0.0.1", done));
  datagrams = createSocket("udp4", () => caught.push("datagram"));
  datagrams.bind((catcher.address() as AddressInfo).port, "127.0.0.1");
  await once(datagrams, "listening");
});
afterAll(async () => {
  if (noBrowser) return;
  await site.close();
  catcher.close();
  datagrams.close();
});

/** What axe finds in the page or in the frame of the outputs, each by itself. */
const audit = (where: Page | Frame): Promise<string[]> => violations(where, {runOnly: WCAG, iframes: false});

const js = (source: string): Omit<Cell, "id"> => ({mode: "js", source});
const ended = (page: Page, id: number): Promise<unknown> =>
  page.waitForFunction(
    cell => /done|failed/.test(document.getElementById(`cell-${cell}`)?.dataset["state"] ?? ""),
    id,
    {timeout: 60_000}
  );
const output = (page: Page, id: number) => page.frameLocator(".nb-frame").locator(`.out[data-cell="${id}"]`);

/** Opens a notebook that came by a link and runs it, as its reader would. */
async function linked(cells: Omit<Cell, "id">[]): Promise<Visit> {
  const seen = await visit(site, `notebook.html#nb=${toLink(notebook("Theirs", cells))!}`);
  await seen.page
    .locator(".cell")
    .nth(cells.length - 1)
    .waitFor();
  return seen;
}

describe.skipIf(noBrowser)("the notebook", () => {
  it("shows the sources of our own notebooks in their pages, letter for letter, and runs none of them", async () => {
    for (const {id, book} of await readChapters()) {
      const {page, problems, close} = await visit(site, `notebooks/${id}.html`);
      await page.locator("html.alive").waitFor({state: "attached"});
      expect(problems, id).toEqual([]);
      const shown = await page
        .locator(".cell-code")
        .evaluateAll(all =>
          all.map(node => [...node.querySelectorAll("pre>span")].map(line => line.textContent).join("\n"))
        );
      expect(shown, id).toEqual(book.cells.filter(({mode}) => mode !== "md").map(({source}) => source));
      await close();
    }
  }, 60_000);

  it("lets our own notebooks be changed, without a word in the console", async () => {
    for (const id of ["when-does-a-cell-fail", "draw-your-own-cell"]) {
      const {page, problems, foreign, close} = await visit(site, `notebooks/${id}.html`);
      await page.locator("html.alive").waitFor({state: "attached"});
      await page.locator("[data-open-chapter]").click();
      const states = (): Promise<(string | undefined)[]> =>
        page.locator(".cell").evaluateAll(all => all.map(c => (c as HTMLElement).dataset["state"]));
      const settled = expect.poll(async () => new Set(await states()), {timeout: 60_000});
      await settled.toEqual(new Set(["done"]));
      const field = page.frameLocator(".nb-frame").locator("input[type='number'],input[type='radio']").last();
      if ((await field.getAttribute("type")) === "radio") await field.check();
      else {
        await field.fill("100");
        await field.press("Enter");
      }
      await settled.toEqual(new Set(["done"]));
      expect([problems, foreign], id).toEqual([[], []]);
      await close();
    }
  });

  it("shows what a notebook is and the ways to one, and its tools once one is open", async () => {
    const {page, problems, close} = await visit(site, "notebook.html");
    await page.waitForFunction(() => "bench" in window);
    expect(await page.locator(".nb-head").isVisible()).toBe(false);
    expect(await page.locator(".nb-start").getByRole("link").allInnerTexts()).toEqual([
      "Start empty",
      "Choose a figure"
    ]);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", {name: "Open a file"}).click();
    await (await chooser).setFiles({name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n")});
    await expect.poll(() => page.locator(".nb-said").innerText()).toMatch(/^notebook: the file has neither/);
    await page.getByRole("link", {name: "Start empty"}).click();
    await page.locator(".cell").nth(2).waitFor();
    expect(await page.locator(".nb-start").isVisible()).toBe(false);
    expect(await page.locator(".nb-head").isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it("opens a figure with its state, redraws it by the reader's rows, and undoes", async () => {
    const {page, problems, foreign, close} = await visit(
      site,
      "notebook.html?figure=fig-2e&fig-2e.cycles=1~120"
    );
    await page.locator(".cell").nth(8).waitFor();
    await ended(page, 8);
    const before = await output(page, 8).locator("svg").first().innerHTML();
    expect(await output(page, 3).locator('input[name="cycles.1"]').inputValue()).toBe("120");
    // The query is edited by keyboard alone.
    await page.locator("#cell-6 .cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nlimit 40");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => output(page, 6).innerText(), {timeout: 30_000}).toContain("40");
    await expect
      .poll(() => output(page, 8).locator("svg").first().innerHTML(), {timeout: 30_000})
      .not.toBe(before);
    // A control in an output moves the query.
    await output(page, 3).locator('input[name="cycles.1"]').fill("5");
    await expect.poll(() => output(page, 6).innerText(), {timeout: 30_000}).toMatch(/of 20;/);
    await page.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => page.locator("#cell-6 .cm-content").innerText()).not.toContain("limit 40");
    await page.getByRole("button", {name: "Undo"}).click();
    await expect.poll(() => page.locator("#cell-6 .cm-content").innerText()).toContain("limit 40");
    expect(await audit(page)).toEqual([]);
    expect(await audit(page.frames()[1]!)).toEqual([]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("asks the tables in the page Data, hands rows over in three forms, and makes a page that stands alone", async () => {
    const {page, problems, foreign, close} = await visit(site, "data.html", {acceptDownloads: true});
    const asked: string[] = [];
    page.on("request", request => asked.push(request.url()));
    await page.locator(".nb-example summary").nth(1).click();
    expect(asked.filter(address => /notebook|engine|parquet/.test(address))).toEqual([]);
    await page.locator(".nb-example").nth(1).getByText("Run in the console").click();
    await ended(page, 2);
    expect(await output(page, 1).innerText()).toMatch(/Rows 1 to 10 of \d+/);
    expect(await output(page, 2).locator("svg").count()).toBeGreaterThan(0);
    const saved = async (press: () => Promise<void>): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent("download"), press()]);
      return readFileSync(await download.path());
    };
    const rows = (form: string) => async (): Promise<void> => {
      await page.locator("#cell-1 .cell-more summary").click();
      await page.locator(`#cell-1 [data-act="${form}"]`).click();
    };
    const csv = (await saved(rows("csv"))).toString().trim().split("\n");
    const count = Number(/of (\d+)/.exec(await output(page, 1).innerText())![1]);
    expect(csv).toHaveLength(1 + count);
    const parquet = await saved(rows("parquet"));
    const read = await parquetReadObjects({file: new Uint8Array(parquet).buffer, compressors});
    expect(read.map(row => row["cell"])).toEqual(csv.slice(1).map(line => line.split(",")[0]));
    const arrow = tableFromIPC(await saved(rows("arrow")));
    expect([...arrow.getChild("cycles")!].map(Number)).toEqual(read.map(row => Number(row["cycles"])));
    // The tables themselves, whole, as text and as Arrow; as Parquet they lie beside the page.
    await page.locator("#tables > summary").click();
    await page.locator("#table-traces > summary").click();
    const table = async (form: string): Promise<Buffer> =>
      saved(() => page.locator(`#table-traces [data-form="${form}"]`).click());
    const [asText, asArrow] = [(await table("csv")).toString(), tableFromIPC(await table("arrow"))];
    const lies = await page.request.get(`${site.address}data/traces.parquet`);
    const whole = await parquetReadObjects({file: new Uint8Array(await lies.body()).buffer, compressors});
    expect(asText.split("\n")[0]).toBe(Object.keys(whole[0]!).join());
    const cells = [...asArrow.getChild("cell")!];
    expect([asText.trimEnd().split("\n").length - 1, cells.length]).toEqual([whole.length, whole.length]);
    // Another query takes the first one's place; the first stays in the list of earlier ones.
    await page.locator(".nb-example summary").nth(2).click();
    await page.locator(".nb-example").nth(2).getByText("Run in the console").click();
    await expect.poll(() => output(page, 1).innerText(), {timeout: 30_000}).toContain("kilobytes");
    await page.getByText("Earlier queries").click();
    expect(await page.locator('[data-list="queries"] li').count()).toBe(1);
    const alone = (await saved(() => page.getByRole("button", {name: "Export page"}).click())).toString();
    expect(alone).toContain("kilobytes DOUBLE");
    const other = await page.context().newPage();
    const said: string[] = [];
    other.on("console", message => said.push(message.text()));
    await other.setContent(alone);
    expect(await other.locator("table").count()).toBeGreaterThan(1);
    expect(await audit(other)).toEqual([]);
    await page.locator('input[type="file"]').setInputFiles({
      name: "page.html",
      mimeType: "text/html",
      buffer: Buffer.from(alone)
    });
    await expect.poll(() => page.locator(".nb-said").innerText()).toMatch(/the file page.html and is not of/);
    expect(await audit(page)).toEqual([]);
    expect(said).toEqual([]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }, 120_000);

  it("runs nothing of a stranger's before it is told to, and then lets nothing out", async () => {
    caught = [];
    const {port} = catcher.address() as AddressInfo;
    const host = `http://127.0.0.1:${port}/`;
    const {page, close} = await linked([
      js("document.body.dataset.ran = 1;"),
      ...Object.values(NETWORK).map(source => js(`{ const CATCH = "${host}"; try { ${source}; } catch {} }`)),
      js(
        `const got = []; for (const [name, attempt] of Object.entries({${Object.entries(REACH)
          .map(([name, source]) => `${name}: async () => (${source})`)
          .join(
            ",\n"
          )}})) { try { if (await attempt()) got.push(name); } catch {} }\ndisplay(got.join() || "nothing");`
      )
    ]);
    expect(await page.locator(".nb-said").innerText()).toMatch(/is not of this workbook/);
    expect(await page.locator(".nb-frame").count()).toBe(0);
    await page.getByRole("button", {name: "Run all"}).click();
    const last = Object.keys(NETWORK).length + 2;
    const tried = Object.keys(NETWORK).map((_, i) => i + 2);
    for (const id of tried) await ended(page, id);
    // What is refused by the parser has not been tried.
    expect(await Promise.all(tried.map(id => output(page, id).innerText()))).toEqual(tried.map(() => ""));
    await ended(page, last);
    expect(await output(page, last).innerText()).toBe('"nothing"');
    await page.waitForLoadState("networkidle");
    expect(caught).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.locator(".nb-title").inputValue()).toBe("Theirs");
    await close();
  });

  it("removes code that leaves its page, floods it or cannot be stopped alone, with the sources intact", async () => {
    caught = [];
    const {port} = catcher.address() as AddressInfo;
    for (const source of [
      `location.assign("http://127.0.0.1:${port}/away");`,
      'location.assign(new URL("../../index.html", location.href));',
      "for (let i = 0; i < 5000; i++) sql`select ${i}`.catch(() => 0);",
      'for (let i = 0; i < 5000; i++) self.parent.postMessage({type: "beat"}, "*");'
    ]) {
      const {page, close} = await linked([js("1 + 1"), js(source)]);
      await page.getByRole("button", {name: "Run all"}).click();
      await expect
        .poll(() => page.locator(".nb-said").innerText(), {timeout: 30_000})
        .toMatch(/was stopped, since/);
      expect(await page.locator("#cell-2 .cm-content").innerText()).toContain(source.slice(0, 15));
      await close();
    }
    expect(caught).toEqual([]);
  });

  // Time is limited, memory is not: a browser that keeps the frame in the process of its page loses both when a cell
  // takes all there is. So the greedy cell here keeps some hundred megabytes and then goes on without end.
  it("stops an endless cell and one that keeps much; the others go on and the page stays", async () => {
    const {page, close} = await linked([
      js("while (true);"),
      js("const kept = []; for (;;) if (kept.length < 200) kept.push(new Array(1e5).fill(kept.length));"),
      js("20 + 22")
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    await ended(page, 1);
    expect(await output(page, 1).innerText()).toMatch(/without a pause/);
    await expect
      .poll(
        async () =>
          (await page.locator("#cell-2").getAttribute("data-state")) === "failed" ||
          /was stopped, since/.test(await page.locator(".nb-said").innerText()),
        {timeout: 60_000}
      )
      .toBe(true);
    expect(await page.locator("#cell-1 .cm-content").innerText()).toContain("while (true)");
    await close();
  });

  it("says at a cell what its code does wrong after the cell has ended", async () => {
    const {page, problems, close} = await linked([
      js('const f = () => Promise.resolve().then(f);\nf();\ndisplay("begun")'),
      js("const ticks = () => { for (;;); };\nsetTimeout(ticks);"),
      js("setTimeout(() => null.x);"),
      js('Promise.reject(new Error("nobody waits"));\ndisplay("kept");')
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    const said = (id: number) => expect.poll(() => output(page, id).innerText(), {timeout: 60_000});
    await said(1).toMatch(/begun[^]*^cell: it ran for 3 s without a pause/m);
    await said(2).toMatch(/^cell: it ran for 3 s without a pause/);
    await said(3).toMatch(/^cell: TypeError, .* in line 1$/);
    await said(4).toMatch(/kept[^]*^cell: nobody waits in line 1$/m);
    expect(await page.locator("#cell-4").getAttribute("data-state")).toBe("failed");
    expect(problems).toEqual([]);
    await close();
  });

  it("hands a cell's functions to Arquero, which reads their source", async () => {
    const {page, problems, close} = await linked([
      js("const {op} = aq;"),
      js("aq.from([{a: 1}, {a: 2}]).derive({b: d => d.a * 2}).rollup({s: d => op.sum(d.b)}).object().s")
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    await ended(page, 2);
    expect(await output(page, 2).innerText()).toBe("6");
    expect(problems).toEqual([]);
    await close();
  });

  it("shows markup in names and values as text", async () => {
    const evil = `<img src=x onerror="document.title='owned';parent.document.title='owned'">`;
    const {page, close} = await linked([
      {
        mode: "sql",
        name: "rows",
        source: `select '${evil.replaceAll("'", "''")}' as "${evil.replaceAll('"', '""')}"`
      },
      js(`[{[${JSON.stringify(evil)}]: ${JSON.stringify(evil)}}]`),
      js(`throw new Error(${JSON.stringify(evil)})`)
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    for (const id of [1, 2, 3]) await ended(page, id);
    for (const id of [1, 2, 3]) {
      expect(await output(page, id).locator("img").count()).toBe(0);
      expect(await output(page, id).innerText()).toContain("<img");
    }
    expect(await page.title()).not.toBe("owned");
    await close();
  });
});

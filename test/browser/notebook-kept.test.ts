import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {toLink} from "../../src/notebook/page/link.js";
import {notebook, type Cell} from "../../src/notebook/notebook.js";
import {noBrowser, openSite, visit, type Site} from "./browser.js";

let site: Site;
let folder: string;
beforeAll(async () => {
  if (noBrowser) return;
  site = await openSite();
  folder = await mkdtemp(`${tmpdir()}/notebook-`);
});
afterAll(async () => {
  if (noBrowser) return;
  await site.close();
  await rm(folder, {recursive: true});
});

const js = (source: string): Omit<Cell, "id"> => ({mode: "js", source});
const sql = (name: string, source: string): Omit<Cell, "id"> => ({mode: "sql", name, source});
const output = (page: Page, id: number) => page.frameLocator(".nb-frame").locator(`.out[data-cell="${id}"]`);
const shows = (page: Page, id: number) => expect.poll(() => output(page, id).innerText(), {timeout: 60_000});
const said = (page: Page) => expect.poll(() => page.locator(".nb-said").innerText(), {timeout: 30_000});
const press = (page: Page, name: string): Promise<void> =>
  page.locator(".nb-head, .nb-consent").getByRole("button", {name, exact: true}).click();
const source = (page: Page, id: number) => page.locator(`#cell-${id} .cm-content`);
/** Replaces the source of a cell, as by keys. */
async function write(page: Page, id: number, text: string, run = true): Promise<void> {
  await source(page, id).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  if (run) await page.keyboard.press("Shift+Enter");
}
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return readFile(await download.path(), "utf8");
}
const linkOf = (cells: Omit<Cell, "id">[], title = "Mine"): string =>
  `notebook.html#nb=${toLink(notebook(title, cells))!}`;

describe.skipIf(noBrowser)("what a reader has written", () => {
  it("comes back after the page has ended, is kept once the reader agrees, and goes when told to", async () => {
    const {page, problems, foreign, close} = await visit(site, "notebook.html?new");
    await shows(page, 3).toMatch(/^\d+$/);
    const consent = page.locator(".nb-consent");
    expect(await consent.isVisible()).toBe(false);
    await write(page, 3, "6 * 7");
    await shows(page, 3).toBe("42");
    expect(await consent.innerText()).toMatch(/May this browser keep your changes\?/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    // The page ends without a word, and nothing runs by itself when it is opened again.
    await page.reload();
    await said(page).toMatch(/^Your changes from before this page was left are back/);
    await expect.poll(() => source(page, 3).innerText()).toBe("6 * 7");
    expect(await page.locator(".nb-frame").count()).toBe(0);
    await press(page, "Run all");
    await shows(page, 3).toBe("42");
    await write(page, 3, "6 * 8");
    await press(page, "Keep them");
    await said(page).toBe("Kept in this browser as “Untitled”, and from now on with each change.");
    await write(page, 3, "6 * 9");
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("two-interphases.notebook.copy.Untitled")))
      .toContain("6 * 9");
    expect(await consent.isVisible()).toBe(false);
    // What is opened again goes on in the copy it was kept as.
    await page.reload();
    await said(page).toMatch(/^Your changes from before/);
    await write(page, 3, "6 * 9 + 0");
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("two-interphases.notebook.copy.Untitled")))
      .toContain("6 * 9 + 0");
    await press(page, "Keep a copy");
    await page.getByText("Kept copies").click();
    expect(await page.locator('[data-list="copies"] a').allInnerTexts()).toEqual([
      "Untitled",
      "Untitled (2)"
    ]);
    await page.getByRole("button", {name: "Delete the copy Untitled (2)"}).click();
    expect(await page.locator('[data-list="copies"] a').allInnerTexts()).toEqual(["Untitled"]);
    await page.locator('[data-list="copies"] a').click();
    await shows(page, 3).toBe("54");
    expect([problems, foreign]).toEqual([[], []]);
    await close();

    const other = await visit(site, "notebook.html?new");
    await shows(other.page, 3).toMatch(/^\d+$/);
    await write(other.page, 3, "1 + 1");
    await press(other.page, "Do not keep");
    await write(other.page, 3, "2 + 2");
    await shows(other.page, 3).toBe("4");
    expect(await other.page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual(
      [["two-interphases.notebook.keep"], []]
    );
    await other.close();
  });

  it("stays another's in its copies and after a reload, until its reader has run it", async () => {
    const {page, problems, foreign, close} = await visit(site, linkOf([js("6 * 7")], "Theirs"));
    await page.locator("#cell-1").waitFor();
    const frames = page.locator(".nb-frame");
    const copy = (name: string) =>
      page.evaluate(n => localStorage.getItem(`two-interphases.notebook.copy.${n}`), name);
    await write(page, 1, "6 * 8", false);
    await page.reload();
    await said(page).toMatch(
      /^Your changes from before this page was left are back\. This notebook came from a link and is not of/
    );
    await press(page, "Reset");
    await said(page).toMatch(/^Reset to what was opened/);
    expect(await frames.count()).toBe(0);

    // Two files of one name and title are kept beside each other.
    await press(page, "Keep them");
    await said(page).toMatch(/^Kept in this browser as “Theirs”/);
    for (const [i, name] of ["Same", "Same (2)"].entries()) {
      await page.locator('input[type="file"]').setInputFiles({
        name: "a.md",
        mimeType: "text/markdown",
        buffer: Buffer.from(`# Same\n\n\`\`\`js\n${i} + 10\n\`\`\`\n`)
      });
      await said(page).toMatch(/^This notebook came from the file a\.md and is not of/);
      await expect.poll(() => source(page, 2).innerText()).toBe(`${i} + 10`);
      await write(page, 2, `${i} + 20`, false);
      await expect.poll(() => copy(name)).toContain(`${i} + 20`);
    }
    expect(await copy("Same")).toContain("0 + 20");
    expect(await frames.count()).toBe(0);

    const open = async (name: string): Promise<void> => {
      await page.goto(`${site.address}notebook.html?${new URLSearchParams({copy: name})}`);
      await page.locator("#cell-1").waitFor();
    };
    await open("Theirs");
    await said(page).toMatch(/^This notebook came from a link and is not of/);
    await open("Same (2)");
    await said(page).toMatch(/^This notebook came from the file a\.md and is not of/);
    expect(await frames.count()).toBe(0);
    await press(page, "Run all");
    await shows(page, 2).toBe("21");
    await open("Same (2)");
    await shows(page, 2).toBe("21");
    expect([problems, foreign]).toEqual([[], []]);
    await close();
  });

  it("goes out and comes in as notebook, Markdown, link and page, and stands alone from disk and elsewhere", async () => {
    const cells = [
      {mode: "md" as const, source: "# Mine\n\nOf ${n} cells, *some* `last`."},
      js("const n = rows.length;"),
      sql("rows", "select cell from cells where cell like ${'w%'} order by cell"),
      js("htl_free = 1;\nPlot.plot({marks: [Plot.frame()]})".replace("htl_free = 1;\n", ""))
    ];
    const {page, problems, foreign, close} = await visit(site, linkOf(cells), {
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"]
    });
    await page.locator(".cell").nth(3).waitFor();
    await press(page, "Run all");
    await shows(page, 1).toMatch(/Of \d+ cells, some last\./);
    await expect.poll(() => output(page, 4).locator("svg").count()).toBe(1);
    const notebookFile = await saved(page, "Export notebook");
    const markdown = await saved(page, "Export Markdown");
    const alone = await saved(page, "Export page");
    await press(page, "Link");
    await said(page).toMatch(/^Link with the whole notebook copied/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(site.address + linkOf(cells));

    const sources = (): Promise<string[]> =>
      page.evaluate(() =>
        (window as unknown as {bench: {desk: {book: {cells: {source: string}[]}}}}).bench.desk.book.cells.map(
          c => c.source
        )
      );
    for (const [name, text] of [
      ["mine.html", notebookFile],
      ["mine.md", markdown],
      ["page.html", alone]
    ] as const) {
      await page.locator('input[type="file"]').setInputFiles({
        name,
        mimeType: "text/plain",
        buffer: Buffer.from(text)
      });
      await said(page).toMatch(new RegExp(`^This notebook came from the file ${name} and is not of`));
      expect(await sources(), name).toEqual(cells.map(c => c.source));
      expect(await page.locator(".nb-frame").count(), name).toBe(0);
    }
    // A file that is none, or of a later form, changes nothing.
    for (const [text, sentence] of [
      ["a,b\n1,2\n", /^notebook: the file has neither cells nor headings/],
      [
        notebookFile.replace('data-form="1"', 'data-form="2"'),
        /^notebook: the file is of form 2 and this page/
      ]
    ] as const) {
      await page
        .locator('input[type="file"]')
        .setInputFiles({name: "x.html", mimeType: "text/plain", buffer: Buffer.from(text)});
      await said(page).toMatch(sentence);
      expect(await sources()).toEqual(cells.map(c => c.source));
    }

    await writeFile(`${folder}/page.html`, alone);
    const elsewhere = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(alone);
    });
    await new Promise<void>(done => elsewhere.listen(0, "127.0.0.1", done));
    const {port} = elsewhere.address() as AddressInfo;
    for (const address of [pathToFileURL(`${folder}/page.html`).href, `http://127.0.0.1:${port}/page.html`]) {
      const other = await page.context().newPage();
      const heard: string[] = [];
      other.on("console", m => heard.push(m.text()));
      other.on("request", r => {
        if (r.url() !== address && !r.url().endsWith("/favicon.ico")) heard.push(r.url());
      });
      await other.goto(address);
      expect(await other.locator("main").innerText()).toMatch(/Of \d+ cells, some last\./);
      expect(await other.locator("svg").count()).toBe(1);
      const live = other.getByRole("link", {name: "where the workbook is published"});
      expect(await live.getAttribute("href")).toBe(link);
      await live.click();
      await other.locator(".cell").nth(3).waitFor();
      expect(await other.locator(".nb-said").innerText()).toMatch(/is not of this workbook/);
      expect(heard.filter(h => !h.startsWith(site.address))).toEqual([]);
      await other.close();
    }
    elsewhere.close();
    expect([problems, foreign]).toEqual([[], []]);
    await close();
  });

  it("is told at its cell what is amiss, while the others go on and nothing is lost", async () => {
    const cells = [
      js("const a = b;"),
      js("const b = a;"),
      js("const twice = 1;"),
      js("const twice = 2;"),
      sql("rows", "select * from nowhere"),
      js('import {x} from "npm:lodash";'),
      js("const y = 1;\nthrow new TypeError('no');"),
      js("const base = 40;"),
      sql("fine", "select ${base} + 2 as n"),
      js("fine[0].n")
    ];
    const {page, close} = await visit(site, linkOf(cells));
    await page.locator(".cell").nth(9).waitFor();
    await press(page, "Run all");
    await shows(page, 10).toBe("42");
    const errors: Record<number, RegExp> = {
      1: /^name: cells wait for each other, cell 1 → cell 2 → cell 1|^name: cells wait for each other, cell 2/,
      2: /^name: cells wait for each other/,
      3: /^name: "twice" is defined here and in cell 4/,
      4: /^name: "twice" is defined here and in cell 3/,
      5: /^query: there is no table "nowhere"/,
      6: /^import: "npm:lodash" is not loaded/,
      7: /^cell: TypeError, no in line 2/
    };
    for (const [id, sentence] of Object.entries(errors)) await shows(page, Number(id)).toMatch(sentence);
    // The place is marked in the margin, and mending one cell mends what hung on it.
    await expect.poll(() => page.locator("#cell-7 .cm-lint-marker-error").count()).toBe(1);
    await write(page, 4, "const other = 2;");
    await expect.poll(() => page.locator("#cell-3").getAttribute("data-state")).toBe("done");
    await write(page, 1, "const a = 5;");
    await expect.poll(() => page.locator("#cell-2").getAttribute("data-state")).toBe("done");
    // Undo takes both back, one step each.
    await press(page, "Undo");
    await press(page, "Undo");
    await expect.poll(() => source(page, 4).innerText()).toBe("const twice = 2;");
    await expect.poll(() => source(page, 1).innerText()).toBe("const a = b;");
    // Of names, what other cells define is offered while one writes.
    await write(page, 10, "bas", false);
    await page.keyboard.press("Control+Space");
    await expect
      .poll(() => page.locator(".cm-tooltip-autocomplete li").allInnerTexts())
      .toContainEqual(expect.stringContaining("base"));
    await page.keyboard.press("Escape");
    await close();
  });

  it("stops a query that takes long, and goes on", async () => {
    const {page, close} = await visit(
      site,
      linkOf([sql("long", "select count(*) as n from range(200000) a, range(2000000) b"), js("20 + 22")])
    );
    await page.locator(".cell").nth(1).waitFor();
    await press(page, "Run all");
    await shows(page, 2).toBe("42");
    await press(page, "Stop");
    await shows(page, 1).toBe("query: it was cancelled; run the cell again to have its rows");
    await write(page, 1, "select 7 as n");
    await shows(page, 1).toMatch(/\b7\b/);
    await close();
  });

  it("answers exercises with right, not yet and a hint", async () => {
    const {page, problems, close} = await visit(site, "notebooks/exercises.html");
    await page.locator("html.alive").waitFor({state: "attached"});
    await page.locator("[data-open-chapter]").click();
    const cells = page.locator(".cell");
    await cells.last().waitFor();
    const ids = await cells.evaluateAll(all => all.map(c => [Number(c.id.slice(5)), c.className] as const));
    const mine = await page.evaluate(() =>
      (
        window as unknown as {bench: {desk: {book: {cells: {id: number; name?: string; source: string}[]}}}}
      ).bench.desk.book.cells
        .filter(c => /^mine_/.test(c.name ?? "") || c.source.includes("// finish here"))
        .map(c => c.id)
    );
    expect(mine).toHaveLength(4);
    const answers = [
      "select cell, max(cycle_count) as n from cycles join cells using (cell) where family = 'half-cell' and protocol = 'cycling' group by cell",
      "select 100 * avg(coulombic_efficiency) as e from cycles where cell = 'mgw-cycling' and cycle_count <= 50",
      "function left(efficiency, n) { return efficiency ** n; }",
      "const F = 96485.33212;\nfunction load({i, L, D, c0, cmax}) { return (i * 1e-3 / F) * L * 1e-4 / (D * (cmax - c0) * 1e-3); }"
    ];
    for (const [i, id] of mine.entries()) {
      const check = ids[ids.findIndex(([known]) => known === id) + 1]![0];
      await shows(page, check).toMatch(/^Not yet\. .+\. [A-Z].+\.$/s);
      await page.locator(`#cell-${id}`).getByRole("button", {name: "Source"}).waitFor();
      await write(page, id, answers[i]!);
      await shows(page, check).toBe("Right.");
    }
    expect(problems).toEqual([]);
    await close();
  });

  it("reads our own notebooks without scripts", async () => {
    const {page, close} = await visit(site, "notebooks/when-does-a-cell-fail.html", {
      javaScriptEnabled: false
    });
    expect(await page.locator(".cell-still table, .cell-still svg").count()).toBeGreaterThan(1);
    expect(await page.locator("[data-open-chapter]").isVisible()).toBe(false);
    await page.goto(`${site.address}notebook.html?figure=fig-2e`);
    expect(await page.locator("main").innerText()).toMatch(/script/i);
    await close();
  });
});

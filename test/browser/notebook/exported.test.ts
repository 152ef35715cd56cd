import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {noBrowser, openSite, visit, type Site} from "../browser.js";
import {js, linkOf, output, press, said, saved, shows, sql} from "./cells.js";

describe.skipIf(noBrowser)("a notebook that is taken along", () => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    site = await openSite();
    folder = await mkdtemp(`${tmpdir()}/notebook-`);
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, {recursive: true});
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
});

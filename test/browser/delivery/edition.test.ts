import {readFileSync, readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readChapters} from "../../../loaders/notebook/chapters.js";
import {dist} from "../../../loaders/paths.js";
import {PAGES} from "../../../src/paper/pages.js";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";
import {openPanel} from "../live.js";

describe.skipIf(noBrowser)("one edition", () => {
  const site = opened();

  it("notices a new edition under the open page and offers a reload that keeps settings and notes", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    await page.evaluate(() => localStorage.setItem("two-interphases.notes", "kept"));
    await openPanel(page, "fig-2a", "explore");
    await page.locator('#fig-2a input[name="cycle"]').fill("7");
    await expect.poll(() => page.url(), {timeout: 30_000}).toContain("fig-2a.cycle=7");
    const look = (): Promise<void> =>
      page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
    await page.route("**/build.txt", route => route.fulfill({body: `${"0".repeat(64)}\n`}));
    await look();
    const notice = page.locator('.notice[data-about="published"]');
    await expect.poll(() => notice.textContent(), {timeout: 20_000}).toMatch(/published anew/);
    await page.unroute("**/build.txt");
    await Promise.all([page.waitForEvent("load"), notice.locator("button").click()]);
    await expect
      .poll(() => page.locator('#fig-2a input[name="cycle"]').inputValue(), {timeout: 30_000})
      .toBe("7");
    expect(await page.evaluate(() => localStorage.getItem("two-interphases.notes"))).toBe("kept");
    expect(await notice.count()).toBe(0);
    await close();
  }, 90_000);

  it("never draws the data of another edition: names carry digests, and a lost file is told with a reload", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const asked: string[] = [];
    page.on("request", request => asked.push(new URL(request.url()).pathname));
    await page.route("**/data/cycles.*.parquet", route => route.fulfill({status: 404, body: ""}));
    await page.route("**/build.txt", route => route.fulfill({body: `${"0".repeat(64)}\n`}));
    await openPanel(page, "fig-2e", "explore");
    await page.locator("#fig-2e form.ctrls input[type=checkbox]").first().click();
    await expect
      .poll(() => page.locator("#fig-2e .status").textContent(), {timeout: 30_000})
      .toMatch(/is not there any more \(404\); reload the page/);
    await page.locator('.notice[data-about="published"]').waitFor({timeout: 20_000});
    for (const name of asked.filter(n => /^\/(?:data|claims|search)/.test(n) && !/engine/.test(n)))
      expect(name).toMatch(/\.[0-9a-f]{16,64}\.\w+(?:\.gz)?$/);
    await close();
  }, 90_000);

  it("publishes its pages, its figures and its notebooks, and no text that is kept for whoever works on it", async () => {
    const chapters = (await readChapters()).map(({id}) => `notebooks/${id}.html`);
    const ids = (JSON.parse(readFileSync(`${dist}/figures.json`, "utf8")) as {id: string}[]).map(f => f.id);
    const made = readdirSync(dist, {recursive: true, encoding: "utf8"}).filter(f => f.endsWith(".html"));
    expect(made.sort()).toEqual(
      [
        "404.html",
        ...PAGES.map(({path}) => `${path}.html`),
        ...ids.flatMap(id => [`figures/${id}.html`, `figures/${id}.embed.html`]),
        ...chapters
      ].sort()
    );
  });

  it("every page, the site and the list of files name one build", () => {
    const build = readFileSync(`${dist}/build.txt`, "utf8").trim();
    expect(build).toMatch(/^[0-9a-f]{64}$/);
    const lists = new Set<string>();
    for (const {path} of PAGES) {
      const html = readFileSync(`${dist}/${path}.html`, "utf8");
      expect(html).toContain(`<meta name="build" content="${build}">`);
      lists.add(/<meta name="published" content="([^"]+)"/.exec(html)![1]!);
    }
    expect(lists.size).toBe(1);
  });
});

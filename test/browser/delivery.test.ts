import {readFileSync, readdirSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {readChapters} from "../../loaders/notebook/chapters.js";
import {dist} from "../../loaders/paths.js";
import {PAGES} from "../../src/paper/pages.js";
import {noBrowser, openSite, visit, type Site} from "./browser.js";
import {openPanel, unfold} from "./live.js";

/** Moves a control of a figure, wherever its frame keeps it. */
const move = (page: Page, id: string): Promise<void> =>
  page
    .locator(`#${id} form.ctrls input:is([type=checkbox],[type=range])`)
    .last()
    .evaluate((input: HTMLInputElement) => {
      if (input.type === "checkbox") return input.click();
      input.stepDown(10);
      input.dispatchEvent(new Event("input", {bubbles: true}));
    });

describe.skipIf(noBrowser)("a page as it is delivered", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it("ignores with a word what an address asks for and is not there", async () => {
    const {page, problems, close} = await visit(
      site,
      "half-cells.html?fig-2e.cycles=1.5~20&fig-2e.cycles=2~30&fig-2a.cycle=7&fig-2a.nothing=1&fig-9z.x=1&lens=wide#%E0%A4%A"
    );
    const notices = page.locator(".notice");
    await expect
      .poll(() => notices.allTextContents(), {timeout: 20_000})
      .toEqual([
        expect.stringMatching(/asks for fig-9z\.x, which is not on this page/),
        expect.stringMatching(/asks for the lens “wide”, which is none of read, review, learn/),
        expect.stringMatching(/names “#%E0%A4%A”, which is not on this page/)
      ]);
    await expect
      .poll(() => page.locator("#fig-2e .status").textContent(), {timeout: 30_000})
      .toMatch(/asks for fig-2e\.cycles=1\.5~20, fig-2e\.cycles=2~30, which fits no control/);
    await expect
      .poll(() => page.locator("#fig-2a .status").textContent(), {timeout: 30_000})
      .toMatch(/asks for fig-2a\.nothing=1, which fits no control/);
    expect(await page.locator('#fig-2a input[name="cycle"]').inputValue()).toBe("7");
    await page.goto(`${site.address}claims.html?verdict=nonsense&figure=2i&figure=2a&assume.gone=1#nowhere`);
    await expect
      .poll(() => page.locator(".ledger form .status").textContent(), {timeout: 20_000})
      .toMatch(/asks for verdict=nonsense, figure=2i, figure=2a, which is ignored/);
    await expect
      .poll(() => page.locator(".changes .status").textContent(), {timeout: 30_000})
      .toMatch(/asks for assume\.gone=1, which is ignored/);
    await page.evaluate(() => (location.hash = "#counts"));
    await expect.poll(() => notices.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 90_000);

  it("says what it waits for from the first moment and lets the wait be ended", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    let release = (): void => undefined;
    const held = new Promise<void>(done => (release = done));
    await page.route("**/data/cycles.*.parquet", async route => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const status = page.locator("#fig-2e .status");
    await openPanel(page, "fig-2e", "explore");
    await page.locator("#fig-2e form.ctrls input[type=checkbox]").first().click();
    await expect.poll(() => status.textContent(), {timeout: 20_000}).toMatch(/^(Fetching up to \d|Working)/);
    await status.locator("button").click();
    await expect.poll(() => status.textContent()).toBe("Stopped; the last picture stays.");
    expect(await page.locator("#fig-2e[aria-busy]").count()).toBe(0);
    release();
    await openPanel(page, "fig-2e", "explore");
    await page.locator("#fig-2e form.ctrls input[type=checkbox]").first().click();
    await page.locator("#fig-2e .live svg").waitFor({timeout: 30_000});
    await close();
  }, 90_000);

  it.each([
    ["half-cells", "fig-2e"],
    ["diffusion", "fig-4a-4b"]
  ])(
    "of %s says what it fetches for %s, and how much, before any code of the figure has come",
    async (path, id) => {
      const {page, close} = await visit(site, "glossary.html");
      let release = (): void => undefined;
      const held = new Promise<void>(done => (release = done));
      for (const late of ["**/_import/joined/figures-*.js", "**/data/*"])
        await page.route(late, async route => {
          await held;
          await route.continue().catch(() => undefined);
        });
      await page.goto(`${site.address}${path}.html`);
      await page.locator("html.alive").waitFor({state: "attached", timeout: 20_000});
      const status = page.locator(`#${id} .status`);
      await unfold(page);
      await move(page, id);
      await expect
        .poll(() => status.textContent(), {timeout: 20_000})
        .toMatch(/^Fetching up to \d+\.\d MB, \d+ % is here … Stop$/);
      release();
      await page.locator(`#${id} .live svg`).waitFor({timeout: 60_000});
      await close();
    },
    120_000
  );

  it("says at the press itself what is on its way, moves nothing under the hand, and takes the words back when nothing came of it", async () => {
    const {page, close} = await visit(site, "glossary.html");
    let release = (): void => undefined;
    const held = new Promise<void>(done => (release = done));
    await page.route("**/data/engine/*", async route => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${site.address}half-cells.html`);
    await openPanel(page, "fig-2e", "explore");
    const words = (id: string): Promise<string | null> => page.locator(`#${id} .status`).textContent();
    const box = page.locator("#fig-2e form.ctrls label:has(input[type=checkbox])").first();
    await box.hover();
    const place = await box.boundingBox();
    await page.mouse.down();
    await expect.poll(() => words("fig-2e"), {timeout: 20_000}).toMatch(/^Fetching up to \d.* Stop$/);
    expect(await box.boundingBox()).toEqual(place);
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await openPanel(page, "fig-2b", "explore");
    const key = page.locator("#fig-2b form.ctrls input[type=checkbox]").first();
    await key.focus();
    await page.keyboard.down(" ");
    await expect.poll(() => words("fig-2b"), {timeout: 20_000}).toMatch(/^Fetching up to \d.* Stop$/);
    await page.keyboard.up(" ");
    release();
    await page.locator("#fig-2b .live svg").waitFor({timeout: 60_000});
    await expect.poll(() => words("fig-2e")).toBe("");
    expect(await page.locator("[aria-busy], .status .stop").count()).toBe(0);
    await close();
  }, 120_000);

  it("has figures that need no engine ready once they are seen", async () => {
    const {page, close} = await visit(site, "glossary.html");
    const code: string[] = [];
    page.on("requestfinished", r => void code.push(new URL(r.url()).pathname));
    await page.goto(`${site.address}diffusion.html`);
    await page.locator("#fig-4a-4b .picture").scrollIntoViewIfNeeded();
    await expect.poll(() => code.some(name => /figures-diffusion/.test(name)), {timeout: 20_000}).toBe(true);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await move(page, "fig-4a-4b");
    await page.locator("#fig-4a-4b .live svg").waitFor({timeout: 20_000});
    expect(code.filter(name => /\/data\/engine\//.test(name))).toEqual([]);
    await close();
  }, 60_000);

  it("takes an answer that comes well the second time, and clears the words of a failure at once", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    let bad = true;
    await page.route("**/data/cycles.*.parquet", route =>
      bad ? route.fulfill({status: 503, body: ""}) : route.continue()
    );
    await openPanel(page, "fig-2e", "explore");
    const box = page.locator("#fig-2e form.ctrls input[type=checkbox]").first();
    const error = page.locator("#fig-2e .status.error");
    await box.click();
    await expect
      .poll(() => error.textContent(), {timeout: 30_000})
      .toMatch(/did not load \(503\); try again/);
    await page.evaluate(() => {
      const line = document.querySelector("#fig-2e .status")!;
      const seen: string[] = [];
      new MutationObserver(() => seen.push(line.classList.contains("error") ? "error" : "clear")).observe(
        line,
        {
          attributes: true,
          childList: true
        }
      );
      Object.assign(window, {seen});
    });
    bad = false;
    await box.click();
    expect(await error.count()).toBe(0);
    await page.locator("#fig-2e .live svg").waitFor({timeout: 30_000});
    expect(await page.evaluate(() => (window as unknown as {seen: string[]}).seen[0])).toBe("clear");
    await close();
  }, 90_000);

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

  it("keeps the notes of two tabs, and says when a file's notes cannot be kept", async () => {
    const {page, close} = await visit(site, "claims.html#fig1a.foil.side");
    const second = await page.context().newPage();
    await second.goto(`${site.address}claims.html`);
    await second.locator("html.alive").waitFor({state: "attached"});
    await page.locator("#claim-opened [name=note]").fill("from the first tab");
    await expect
      .poll(() => second.locator('[id="fig1a.foil.side"] .mine').textContent(), {timeout: 20_000})
      .toBe("note");
    const notes = {
      form: "two-interphases notes 1",
      notes: {"fig1b.thickness.mg.mgw": {checked: true, text: ""}}
    };
    const file = {name: "n.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(notes))};
    await second.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("exceeded", "QuotaExceededError");
      };
    });
    await second.locator(".review input[type=file]").setInputFiles(file);
    await expect
      .poll(() => second.locator(".review .status").textContent(), {timeout: 20_000})
      .toMatch(/^Read n\.json\. The store of this browser is full/);
    expect(await second.locator(".review .kept").textContent()).toMatch(/last until you leave this page/);
    await close();
  }, 60_000);
});

import {describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";
import {openPanel, unfold} from "../live.js";

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

describe.skipIf(noBrowser)("a figure that waits for its files", () => {
  const site = opened();

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
});

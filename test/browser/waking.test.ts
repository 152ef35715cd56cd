import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {PAGES} from "../../src/paper/pages.js";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

/** What answers only once scripts run. */
const CONTROLS = ".ctrls,.tools,.needs-js,.compare .drop";
const asleep = (page: Page): Promise<string | null> => page.locator(".asleep").textContent({timeout: 20_000});
const seen = (page: Page): Promise<number> =>
  page
    .locator(CONTROLS)
    .evaluateAll(all => all.filter(node => node.checkVisibility({visibilityProperty: true})).length);

/** In the page: notes where everything is, and what of it is elsewhere when asked again. */
async function notePlaces(): Promise<number> {
  await document.fonts.ready;
  // Long lists are laid out in idle moments, far below what is read; they and what follows grow then.
  const late = document.querySelector(".late");
  const places = new Map<Element, string>();
  const place = (node: Element): string => {
    const {left, top, width, height} = node.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join(" ");
  };
  for (const node of document.querySelectorAll("body *")) {
    if (node.closest("svg > *")) continue;
    if (late && (node.contains(late) || node.compareDocumentPosition(late) & 2)) continue;
    if (node.getBoundingClientRect().height) places.set(node, place(node));
  }
  Object.assign(window, {
    moved: () =>
      [...places].flatMap(([node, was]) =>
        !node.isConnected || place(node) === was
          ? []
          : [`${node.tagName} ${node.className}: ${was} → ${place(node)}`]
      )
  });
  return places.size;
}

describe.skipIf(noBrowser)("a page whose scripts", () => {
  const site = opened();

  it("do not load reads whole, without dead controls and with one sentence, whichever it is", async () => {
    const {page, close} = await visit(site, "404.html");
    await page.route("**/_import/joined/shell.*.js", route => route.abort());
    for (const {path} of PAGES) {
      await page.goto(`${site.address}${path}.html`);
      expect(await asleep(page), path).toMatch(/did not load.*reload/);
      expect(await page.locator(".asleep").count()).toBe(1);
      expect(await seen(page), path).toBe(0);
      for (const picture of await page.locator("main>.fig .picture").all())
        expect(await picture.locator("> div:visible").count()).toBe(1);
      // What a script would unfold stands open or opens by itself.
      for (const drawer of await page.locator("main>.fig .drawers>details:not(.needs-js)").all())
        expect(await drawer.isVisible()).toBe(true);
    }
    await close();
  }, 120_000);

  it.each([390, 820, 1440])(
    "are on their way has no control that can be pressed, and none moves a line at %i px when it shows",
    async width => {
      const {page, close} = await visit(site, "404.html", {viewport: {width, height: 900}});
      let held = Promise.resolve();
      await page.route("**/_import/joined/shell.*.js", async route => {
        await held;
        await route.continue();
      });
      for (const {path} of PAGES) {
        let release = (): void => undefined;
        held = new Promise<void>(done => (release = done));
        await page.goto(`${site.address}${path}.html`, {waitUntil: "commit"});
        await page.locator("footer").last().waitFor({state: "attached"});
        expect(await page.evaluate(notePlaces), path).toBeGreaterThan(50);
        expect(await seen(page), path).toBe(0);
        release();
        await page.locator("html.alive").waitFor({state: "attached", timeout: 20_000});
        await expect.poll(() => seen(page), {timeout: 20_000}).toBeGreaterThan(0);
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
        expect(await page.evaluate(() => (window as unknown as {moved(): string[]}).moved()), path).toEqual(
          []
        );
      }
      await close();
    },
    240_000
  );

  it("cannot run because it was opened as a file reads, with one sentence", async () => {
    const context = await site.browser.newContext({viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    for (const {path} of PAGES) {
      await page.goto(pathToFileURL(`${dist}/${path}.html`).href);
      expect(await asleep(page), path).toMatch(/^Opened as a file/);
      expect(await seen(page), path).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector(".top")!).display)).not.toBe(
        "block"
      );
    }
    await context.close();
  }, 120_000);
});

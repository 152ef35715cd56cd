import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {dist} from "../../loaders/paths.js";
import {leaveWhatIsDrawn, violations} from "./axe.js";
import {spoken, storedTree} from "./spoken.js";
import {noBrowser, visit, visitor} from "./browser.js";
import {opened} from "./opened.js";

const html = (folder: string): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith(".html") && !file.endsWith(".embed.html"))
    .sort();
const alone = html(`${dist}/figures`);
/** Every page, and of the figures that open alone every twelfth. */
const PAGES = [...html(dist), ...alone.filter((_, i) => i % 12 === 0).map(file => `figures/${file}`)];

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Ids that stand on more than one element, drawn or not. */
const repeated = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
    return ids.filter((id, i) => ids.indexOf(id) < i);
  });

describe.skipIf(noBrowser)("access", () => {
  const site = opened();
  const read = visitor(site);

  describe.each(PAGES)("%s", path => {
    it("has no violation at three widths, light and dark, and never scrolls sideways from 320 px on", async () => {
      const {page, close} = await read(path, {reducedMotion: "reduce"});
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({width, height: 900});
        // A page wakes for the width it is opened at.
        if (width < 1440) await page.reload({waitUntil: "load"});
        // The page for lost readers has no scripts that could settle.
        await page.waitForFunction(
          () =>
            !document.querySelector('meta[name="published"]') ||
            document.documentElement.classList.contains("settled")
        );
        if (width === 1440) {
          expect(await repeated(page), "ids that are not one element's own").toEqual([]);
          if (!path.includes("/")) {
            const tree = await spoken(page);
            expect(tree, "what a screen reader meets").toBe(storedTree(path, tree));
          }
        }
        if (width === 390) {
          // 720 px is what a desktop shows at twice the size.
          for (const other of [320, 390, 641, 720, 820, 1240]) {
            await page.setViewportSize({width: other, height: 640});
            expect(await overflow(page), `${other} px`).toBeLessThanOrEqual(0);
          }
          await page.setViewportSize({width, height: 900});
        }
        await leaveWhatIsDrawn(page);
        expect(await violations(page), `${width} px`).toEqual([]);
        await page.emulateMedia({colorScheme: "dark"});
        expect(await violations(page, {runOnly: ["color-contrast"]}), `${width} px, dark`).toEqual([]);
        await page.emulateMedia({colorScheme: "light"});
      }
      await close();
    }, 300_000);

    it("says everything without scripts", async () => {
      const {page, problems, close} = await read(path, {javaScriptEnabled: false});
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator(".needs-js:visible,.tools:visible,.ctrls:visible").count()).toBe(0);
      const bare = page.locator(".fig").filter({hasNot: page.locator(".picture svg")});
      expect(await bare.evaluateAll(all => all.map(({id}) => id))).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    }, 60_000);
  });

  it.each(["full-cells", "corrosion", "diffusion", "stress"])(
    "shows the parameters on the page %s whole on a phone",
    async name => {
      const {page, close} = await visit(site, `${name}.html`, {viewport: {width: 390, height: 844}});
      const table = page.locator(".parameters").first();
      expect(await table.evaluate(node => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
      expect(await table.locator("tbody tr").count()).toBeGreaterThan(3);
      await close();
    }
  );

  it.each([390, 1440])("steps through the walkthrough in the order it is seen, %i px wide", async width => {
    const {page, close} = await visit(site, "walkthrough.html", {viewport: {width, height: 844}});
    const step = page.locator(".step").nth(1);
    await page.goto(`${page.url()}#${await step.getAttribute("id")}`);
    await step.locator(width < 1240 ? ":scope>.stepping" : ".tell>.stepping").waitFor();
    const tops = await step
      .locator(".fig-id,.stepping a")
      .evaluateAll(all => all.map(node => node.getBoundingClientRect().top));
    if (width < 1240) expect(tops).toEqual([...tops].sort((a, b) => a - b));
    await close();
  });

  it("prints no empty room for a workbench that nobody opened", async () => {
    const {page, close} = await visit(site, "impedance.html#try-it");
    const bench = page.locator("#workbench");
    expect(await bench.isVisible()).toBe(true);
    await page.emulateMedia({media: "print"});
    expect(await bench.isVisible()).toBe(false);
    await close();
  });

  it.each(["read", "review", "learn"])(
    "has no violation in the lens %s with things open",
    async lens => {
      const {page, close} = await visit(site, `half-cells.html?lens=${lens}`, {reducedMotion: "reduce"});
      await page.locator("main>p a.cl[data-claim]").first().click();
      await page.locator(".card").waitFor();
      await page.locator("main>p a.term").first().click();
      for (const summary of await page.locator(".learn:not(.unfolded) summary:visible").all())
        await summary.click();
      const figure = page.locator(".fig:visible").first();
      await figure.locator('[data-tool="data"]').click();
      await leaveWhatIsDrawn(page);
      expect(await violations(page)).toEqual([]);
      await close();
    },
    300_000
  );

  it("would notice a picture without words, pale words and an id that stands twice", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    await page.evaluate(() => {
      const spoilt = '<img id="main" src="data:,"><p style="color:#bbb;background:#fff">pale</p>';
      document.querySelector("h1")!.insertAdjacentHTML("afterend", spoilt + spoilt);
    });
    expect(await repeated(page)).toContain("main");
    await leaveWhatIsDrawn(page);
    const found = (await violations(page)).map(line => line.split(":")[0]);
    expect(found.filter(rule => rule === "image-alt")).toHaveLength(2);
    expect(found.filter(rule => rule === "color-contrast")).toHaveLength(2);
    await close();
  });
});

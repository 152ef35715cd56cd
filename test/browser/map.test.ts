import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

describe.skipIf(noBrowser)("the map of files, tables, figures and statements", () => {
  const site = opened();

  it("lights up what a station feeds and rests on, by pointer and by key, says it, and leads there", async () => {
    const {page, problems, close} = await visit(site, "data.html");
    const map = page.locator(".lineage-map");
    const file = map.locator(".station.file").first();
    const cell = (await file.getAttribute("data-id"))!;
    await page.locator("html.alive").waitFor({state: "attached"});
    await file.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        await page.mouse.move(0, 0);
        await file.hover();
        return map.locator(".station.lit").count();
      })
      .toBeGreaterThan(2);
    const fed = await map
      .locator(".station.figure")
      .evaluateAll(
        (all, cell) =>
          all
            .filter(node => (node as SVGElement).dataset["on"]!.split(" ").includes(cell))
            .map(node => (node as SVGElement).dataset["id"]),
        cell
      );
    expect(
      await map
        .locator(".station.figure.lit")
        .evaluateAll(all => all.map(node => (node as SVGElement).dataset["id"]))
    ).toEqual(fed);
    await page.mouse.move(0, 0);
    const figure = map.locator(".station.figure").first();
    await figure.focus();
    await expect.poll(() => map.locator(".status").textContent()).toMatch(/With it: \d+ raw files?/);
    const before = (await map.locator("svg").boundingBox())!.width;
    await map.getByRole("button", {name: "Larger"}).click();
    expect((await map.locator("svg").boundingBox())!.width).toBeGreaterThan(before * 1.3);
    await figure.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\.html#fig-/);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([390, 820, 1440])(
    "stands on a page that never scrolls sideways, all folds open, %i px",
    async width => {
      const {page, close} = await visit(site, "data.html", {viewport: {width, height: 900}});
      const over = await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      expect(over).toBeLessThanOrEqual(0);
      expect(await page.locator(".preview tbody tr").count()).toBeGreaterThan(40);
      await close();
    }
  );
});

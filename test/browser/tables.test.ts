import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {noBrowser, openSite, visitor, type Site} from "./browser.js";

const PAGES = ["data", "figures", "methods"];
const WIDTHS = [1440, 820, 390];

describe.skipIf(noBrowser)("tables of words", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it.each(PAGES)("keep every word of %s in its column, all folds open", async path => {
    const {page, close} = await visitor(site)(`${path}.html`);
    for (const width of WIDTHS) {
      await page.setViewportSize({width, height: 900});
      const {count, wide} = await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
        const cells = [...document.querySelectorAll<HTMLElement>("main :is(th, td)")].filter(cell =>
          cell.checkVisibility()
        );
        return {
          count: cells.length,
          wide: cells
            .filter(cell => cell.scrollWidth > cell.clientWidth + 1)
            .map(
              ({textContent, scrollWidth, clientWidth}) =>
                `${textContent}: ${scrollWidth} in ${clientWidth} px`
            )
        };
      });
      expect(count).toBeGreaterThan(50);
      expect(wide, `${width} px`).toEqual([]);
    }
    await close();
  });
});

import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {PAGES} from "../../src/paper/pages.js";
import {noBrowser, openReadersSite, type Site} from "./browser.js";
import {sheetsOf, type Sheet} from "./sheets.js";

/** No sheet but the last of a page is emptier than this at its foot. */
const EMPTIEST = 0.38;
/** So many figures are no higher than half a sheet, so that two stand on one. */
const LOW_SHARE = 0.9;
/** Height between the margins of a sheet, px. */
const SHEET = ((297 - 30) / 25.4) * 96;

interface Printed {
  sheets: Sheet[];
  foot: string;
  /** Headings and the lines under them that stand on folds, without spaces. */
  heads: string[];
  /** px */
  figures: {id: string; height: number}[];
}

describe.skipIf(noBrowser)("a page on paper", () => {
  const printed = new Map<string, Printed>();
  let site: Site;
  beforeAll(async () => {
    // Lines break where a reader's browser breaks them.
    site = await openReadersSite();
    const context = await site.browser.newContext();
    // Lines break by the faces of the site, however late they come.
    await context.route(/\.html$/, async route => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll("font-display:optional", "font-display:block");
      await route.fulfill({response: answer, body});
    });
    for (const {path} of PAGES) {
      const page = await context.newPage();
      await page.goto(`${site.address}${path}.html`);
      await page.evaluate(async () => void (await document.fonts.ready));
      const sheets = await sheetsOf(await page.pdf({preferCSSPageSize: true, printBackground: true}));
      await page.setViewportSize({width: 643, height: 1009});
      await page.emulateMedia({media: "print"});
      const read = await page.evaluate(() => ({
        foot: document.querySelector(".foot")!.textContent.replace(/\s/g, ""),
        heads: [...document.querySelectorAll<HTMLElement>("main :is(h2, h3:not(.fig h3), .more > summary)")]
          .flatMap(node => node.innerText.split("\n"))
          .map(line => line.replace(/\s/g, ""))
          .filter(Boolean),
        figures: [...document.querySelectorAll(".fig")]
          .filter(node => node.checkVisibility())
          .map(node => ({id: node.id, height: node.getBoundingClientRect().height}))
      }));
      printed.set(path, {sheets, ...read});
      await page.close();
    }
  });
  afterAll(() => site.close());

  it.each(PAGES.map(({path}) => path))("%s fills its sheets", path => {
    const {sheets, foot, heads} = printed.get(path)!;
    const told = sheets.map(({blank}) => blank.toFixed(2)).join(" ");
    for (const {blank, last} of sheets.slice(0, -1)) {
      expect(blank, told).toBeLessThan(EMPTIEST);
      expect(heads, "a heading stands last on a sheet").not.toContain(last);
    }
    expect(foot.startsWith(sheets.at(-1)!.first), "the foot stands alone on a sheet").toBe(false);
  });

  it("has two figures to a sheet", () => {
    const figures = new Map(
      [...printed.values()].flatMap(page => page.figures).map(({id, height}) => [id, height])
    );
    const tall = [...figures].filter(([, height]) => height > SHEET / 2);
    expect(figures.size).toBeGreaterThan(80);
    expect(1 - tall.length / figures.size, tall.join(" ")).toBeGreaterThan(LOW_SHARE);
    for (const [id, height] of figures) expect(height, id).toBeLessThan(SHEET);
  });
});

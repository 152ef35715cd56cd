import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {noBrowser, openSite, visit, type Site} from "./browser.js";
import {loadFigures} from "../../loaders/figures.js";
import {readyJson} from "../../loaders/static.js";
import type {Figure, Row, State} from "../../src/figure/figure.js";
import {context} from "../figures/engines.js";
import {figureFile, readKept} from "../published/files.js";
import {hold, heldDifferences, show, type Held} from "../published/held.js";
import {heldFrom} from "../published/held-csv.js";
import {crowdedLabels} from "./labels.js";
import {shownAt, takeOver} from "./live.js";

interface Entry {
  id: string;
  page: string;
  sql: string | null;
}
const figures = await loadFigures();
const entries = JSON.parse(readFileSync(`${dist}/figures.json`, "utf8")) as Entry[];

/** What a page shows of rows that were made at build and carry seven digits; undefined for all other states. */
async function asReady({rows, ...figure}: Figure, state: State): Promise<Held | undefined> {
  if ("sql" in rows || !rows.ready?.key(state)) return undefined;
  const made = JSON.parse(readyJson(await rows.compute(state, context))) as Row[];
  return hold(state, show({rows, ...figure}, state, made, context));
}

/** In a real browser: the live picture is the static one at each width, the numbers are those kept, nothing moves, nothing is said on the console. */
describe.skipIf(noBrowser)("figures in the browser", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it.each([...new Set(entries.map(e => e.page))])(
    "page %s: every figure becomes live without a change of picture and makes the numbers that are kept",
    async page => {
      const {
        page: tab,
        problems,
        foreign,
        close
      } = await visit(site, `${page}.html`, {viewport: {width: 1440, height: 900}});
      const shift = tab.evaluate(() => {
        const w = window as unknown as {shift: number};
        w.shift = 0;
        new PerformanceObserver(l => {
          for (const e of l.getEntries()) w.shift += (e as unknown as {value: number}).value;
        }).observe({type: "layout-shift", buffered: true});
      });
      await shift;
      await tab.waitForFunction(() => "figures" in window);
      for (const {id} of entries.filter(e => e.page === page)) {
        const {otherAt, moved, said} = await takeOver(tab, id);
        expect(said, id).toBeNull();
        expect(otherAt, `${id}: static pictures that are not as the live one`).toEqual([]);
        expect(moved, `${id}: height of the picture`).toBeLessThanOrEqual(1);
      }
      expect(await tab.evaluate(() => (window as unknown as {shift: number}).shift)).toBeLessThanOrEqual(
        0.01
      );
      for (const {id} of entries.filter(e => e.page === page))
        for (const [i, held] of heldFrom(readKept(figureFile(id))!, figureFile(id)).entries()) {
          const {changed, ...shown} = await shownAt(tab, id, held.state);
          const where = `${id} in the browser at ${JSON.stringify(held.state)}`;
          const expected =
            (await asReady(
              figures.find(f => f.id === id)!,
              held.state
            )) ?? held;
          expect(heldDifferences(where, hold(held.state, shown), expected)).toEqual([]);
          if (i) expect(changed, `${where}: another picture`).toBe(true);
        }
      expect(problems).toEqual([]);
      expect(foreign).toEqual([]);
      await close();
    },
    240_000
  );

  it.each(entries.map(e => e.id))(
    "%s opens alone, its labels apart and whole at three widths",
    async id => {
      const {page, problems, foreign, close} = await visit(site, `figures/${id}.html`);
      expect(await page.locator(`#${id} .picture svg`).first().getAttribute("aria-label")).toMatch(/\w/);
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({width, height: 900});
        expect(await crowdedLabels(page, id), `${id} at ${width} px`).toEqual([]);
      }
      expect(problems).toEqual([]);
      expect(foreign).toEqual([]);
      await close();
    },
    30_000
  );
});

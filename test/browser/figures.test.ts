import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {noBrowser, openSite, visit, type Site} from "./browser.js";
import {crowdedLabels} from "./labels.js";

interface Entry {
  id: string;
  page: string;
  sql: string | null;
}
const entries = JSON.parse(readFileSync(`${dist}/figures.json`, "utf8")) as Entry[];

/** In a real browser: the live picture at the published state is the static one, nothing moves, nothing is said on the console. */
describe.skipIf(noBrowser)("figures in the browser", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it.each([...new Set(entries.map(e => e.page))])(
    "page %s: every figure becomes live without a change of picture",
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
        const result = await tab.evaluate(async id => {
          const live = (
            window as unknown as {
              figures: {id: string; node: HTMLElement; prepare(): Promise<void>; update(): Promise<void>}[];
            }
          ).figures.find(f => f.id === id)!;
          const box = live.node.querySelector<HTMLElement>(".picture")!;
          const before = box.querySelector(".w3")!.innerHTML;
          const height = box.getBoundingClientRect().height;
          await live.prepare();
          await live.update();
          const after = box.querySelector(".live");
          return {
            same: after?.innerHTML === before,
            width: box.clientWidth,
            there: !!after,
            moved: Math.abs(box.getBoundingClientRect().height - height),
            said: live.node.querySelector(".status.error")?.textContent ?? null
          };
        }, id);
        expect(result, id).toMatchObject({there: true, said: null});
        if (result.width === 990) expect(result.same, `${id}: live equals static`).toBe(true);
        expect(result.moved, `${id}: height of the picture`).toBeLessThanOrEqual(1);
      }
      expect(await tab.evaluate(() => (window as unknown as {shift: number}).shift)).toBeLessThanOrEqual(
        0.01
      );
      expect(problems).toEqual([]);
      expect(foreign).toEqual([]);
      await close();
    },
    120_000
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

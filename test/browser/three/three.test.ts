/**
 * The same visits in Chromium, Firefox and WebKit: a live figure is the static one, mark by mark and pixel by pixel
 * within one run, pages do what they are for, and the console stays empty.
 */
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {isRequired} from "../browser.js";
import {becomesLive, WIDTHS} from "../live.js";
import {chromium} from "./chromium.js";
import {firefox} from "./firefox.js";
import {compared, standsOnPixels} from "./pixels.js";
import type {Tab} from "./tab.js";
import {webkit} from "./webkit.js";

const ENGINES = [chromium, firefox, webkit];
for (const {name, missing} of ENGINES) {
  if (!missing) continue;
  if (isRequired(name))
    throw new Error(`browser: no ${name} was found and its tests are required; install ${missing}`);
  console.warn(`browser: no ${name} was found, so its tests are skipped; install ${missing}`);
}

const WAIT = {timeout: 60_000, interval: 100};
/** Share of the pixels of a picture that may differ: the edges of a few letters. */
const TOLERANCE = 0.001;

describe.each(ENGINES.map(engine => [engine.name, engine] as const))("%s", (_, engine) => {
  describe.skipIf(engine.missing !== null)("shows", () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await engine.open();
    });
    afterAll(() => tab?.close());
    afterEach(async () => {
      expect(await tab.problems()).toEqual([]);
    });

    const until = <Given>(what: string, work: (given: Given) => boolean, given: Given): Promise<void> =>
      expect.poll(() => tab.run(work, given), {...WAIT, message: what}).toBe(true);
    const present = (selector: string): Promise<void> =>
      until(selector, given => document.querySelector(given) !== null, selector);
    const count = (selector: string): Promise<number> =>
      tab.run(given => document.querySelectorAll(given).length, selector);
    const press = (selector: string): Promise<void> =>
      tab.run(given => document.querySelector<HTMLElement>(given)!.click(), selector);
    async function opened(path: string): Promise<void> {
      await tab.open(path);
      await present("html.alive");
    }

    /** Painted before it is live and after, a figure shows the same; then its control draws another picture. */
    async function takesOver(id: string): Promise<void> {
      const picture = `#${id} .picture`;
      const seen = await tab.run(standsOnPixels, picture);
      const before = seen ? await tab.painted(picture) : null;
      const {moved, ...taken} = await tab.run(becomesLive, {id, widths: WIDTHS});
      expect(taken, id).toEqual({otherAt: [], said: null});
      expect(moved, `${id}: height of the picture`).toBeLessThanOrEqual(1);
      if (before === null) return;
      const {differing, drawn} = await tab.run(compared, [before, await tab.painted(picture)] as const);
      expect(drawn, `${id} shows something`).toBeGreaterThan(0.005);
      expect(differing, `${id}: share of pixels that differ`).toBeLessThan(TOLERANCE);
    }

    /** Presses a control of a figure: the picture becomes another and, set back, the one it was. */
    async function redraws(id: string, control: string): Promise<void> {
      const picture = (): Promise<string> =>
        tab.run(given => document.querySelector(`#${given} .picture .live`)!.innerHTML, id);
      const published = await picture();
      for (const [pressed, same] of [
        [`form.ctrls input${control}`, false],
        ['[data-tool="reset"]', true]
      ] as const) {
        await press(`#${id} ${pressed}`);
        await expect
          .poll(async () => (await picture()) === published, {...WAIT, message: `${id} after ${pressed}`})
          .toBe(same);
      }
    }

    it.each([
      ["half-cells", "fig-2i", "[type=checkbox]"],
      ["impedance", "fig-s9", "[type=checkbox]"],
      ["stress", "fig-4e", "[name=reading][value=B]"]
    ])(
      "%s: every figure becomes live as it stands, and %s is drawn anew by its control",
      {timeout: 120_000, retry: 2},
      async (path, id, control) => {
        await opened(`${path}.html`);
        await until("figures", () => "figures" in window, null);
        const figures = await tab.run(async () => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.more")) fold.open = true;
          await document.fonts.ready;
          return window.figures!.map(({id}) => id);
        }, null);
        expect(figures.length).toBeGreaterThan(3);
        for (const id of figures) await takesOver(id);
        await redraws(id, control);
      }
    );

    it("impedance: the bench fits as the build did", async () => {
      await opened("impedance.html#try-it");
      await tab.run(() => document.getElementById("workbench")!.scrollIntoView(), null);
      await until(
        "fit",
        () =>
          /Equal to the fit in the table the build made\./.test(
            document.querySelector("#workbench [data-part=notes]")?.textContent ?? ""
          ),
        null
      );
    }, 120_000);

    it("claims: a statement opens its card, a word shortens the list", async () => {
      await opened("claims.html");
      await tab.run(() => {
        document.querySelector<HTMLDetailsElement>("#ledger")!.open = true;
      }, null);
      await press(".list tr[id] a.q");
      await present(".card-row .card .lean");
      const shown = (): Promise<number> =>
        tab.run(
          () =>
            [...document.querySelectorAll(".list tr[id]")].filter(row => row.getClientRects().length).length,
          null
        );
      const all = await shown();
      await tab.run(() => {
        const field = document.querySelector<HTMLInputElement>("input[name=q]")!;
        field.value = "tungsten";
        field.dispatchEvent(new Event("input", {bubbles: true}));
      }, null);
      await expect.poll(shown, WAIT).toBeLessThan(all / 2);
      expect(await shown()).toBeGreaterThan(0);
    }, 120_000);

    it("compare: an example is read, reduced and drawn over the figures", async () => {
      await opened("compare.html");
      await present("#compare:not([aria-busy])");
      await press("[data-example=half-cell]");
      await present("#over-fig-2d .live svg");
    }, 120_000);

    it("notebook: a figure opened as cells runs and shows its picture", async () => {
      await opened("notebook.html?figure=fig-2e");
      await present('#cell-8[data-state="done"]');
      await expect
        .poll(
          () =>
            tab.inFrame(
              ".nb-frame",
              () => document.querySelectorAll('.out[data-cell="8"] :is(svg,td)').length
            ),
          WAIT
        )
        .toBeGreaterThan(0);
    }, 120_000);

    it("punctuation with its statement, dotted terms, and the bar of the contents beside them", async () => {
      await opened("collector.html");
      for (const width of [1440, 820, 390]) {
        await tab.size(width, 900);
        expect(await tab.run(aloneOnALine, null), `at ${width} px`).toEqual([]);
      }
      expect(await count(".cl")).toBeGreaterThan(20);
      await tab.size(1440, 900);
      const {terms, room} = await tab.run(() => {
        const rail = document.querySelector(".rail")!;
        const words = document.createRange();
        words.selectNodeContents(rail.querySelector("ol")!);
        return {
          terms: [
            ...new Set(
              [...document.querySelectorAll(".term")].map(term => getComputedStyle(term).textDecorationStyle)
            )
          ],
          room: rail.getBoundingClientRect().right - words.getBoundingClientRect().right
        };
      }, null);
      expect(terms).toEqual(["dotted"]);
      // A bar that lies on what it scrolls is 8 to 15 pixels wide.
      expect(room).toBeGreaterThanOrEqual(15);
    }, 120_000);
  });
});

/** In the page: what follows a statement's mark and stands at the head of the next line. */
function aloneOnALine(): string[] {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  return [...document.querySelectorAll("a.cl")].flatMap(mark => {
    const next = mark.nextSibling;
    if (!(next instanceof Text) || !/^[.,;:)]/.test(next.data) || !mark.getClientRects().length) return [];
    const first = document.createRange();
    first.setStart(next, 0);
    first.setEnd(next, 1);
    const end = [...mark.getClientRects()].at(-1)!;
    return first.getBoundingClientRect().top > end.bottom - 2
      ? [`${mark.textContent} ${next.data.slice(0, 20)}`]
      : [];
  });
}

import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {noBrowser, visit, visitor, type Visit} from "./browser.js";
import {opened} from "./opened.js";
import type {JSHandle, Locator} from "playwright-core";
import {loadFigures} from "../../loaders/figures.js";
import {readyJson} from "../../loaders/static.js";
import {defaults, type Figure, type Row, type State} from "../../src/figure/figure.js";
import {context} from "../figures/engines.js";
import {figureFile, readKept} from "../published/files.js";
import {hold, heldDifferences, show, type Held} from "../published/held.js";
import {heldFrom} from "../published/held-csv.js";
import {crowdedLabels} from "./labels.js";
import {shownAt, takeOver, unfold} from "./live.js";

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

const SHOWN = [".finding", ".picture .live", ".caption", ".alternative"];

/** Whether picture and words of a live figure become what they were, or other than that; both are compared in the page. */
async function becomes(
  figure: Locator,
  same: boolean,
  before: JSHandle<string>,
  what: string
): Promise<void> {
  const asked = [await figure.elementHandle(), before, same, SHOWN] as const;
  await figure
    .page()
    .waitForFunction(
      ([node, before, same, parts]) => {
        const now = parts.map(part => node.querySelector(part)?.innerHTML).join("\n");
        return (now === before) === same;
      },
      asked,
      {timeout: 30_000, polling: 50}
    )
    .catch((error: Error) => expect.fail(`${what}: ${error.message}`));
}

/** Picture and words of a live figure, kept in the page. */
const pictured = (figure: Locator): Promise<JSHandle<string>> =>
  figure.evaluateHandle(
    (node, parts) => parts.map(part => node.querySelector(part)?.innerHTML).join("\n"),
    SHOWN
  );

/** In a real browser: the live picture is the static one at each width, the numbers are those kept, nothing moves, nothing is said on the console. */
describe.skipIf(noBrowser)("figures in the browser", () => {
  const site = opened();
  const read = visitor(site);

  describe.each([...new Set(entries.map(e => e.page))])("page %s", page => {
    const own = entries.filter(e => e.page === page);
    let at: Visit;
    beforeAll(async () => {
      at = await visit(site, `${page}.html`);
      await at.page.evaluate(() => {
        const w = window as unknown as {shift: number};
        w.shift = 0;
        new PerformanceObserver(l => {
          for (const e of l.getEntries()) w.shift += (e as unknown as {value: number}).value;
        }).observe({type: "layout-shift", buffered: true});
      });
      await at.page.waitForFunction(() => "figures" in window);
      await unfold(at.page);
    });
    afterAll(() => at?.close());

    it("every figure becomes live without a change of picture, and nothing moves", async () => {
      for (const {id} of own) {
        const {otherAt, moved, said} = await takeOver(at.page, id);
        expect(said, id).toBeNull();
        expect(otherAt, `${id}: static pictures that are not as the live one`).toEqual([]);
        expect(moved, `${id}: height of the picture`).toBeLessThanOrEqual(1);
      }
      const shift = await at.page.evaluate(() => (window as unknown as {shift: number}).shift);
      expect(shift).toBeLessThanOrEqual(0.01);
    }, 240_000);

    it("keeps the labels of every figure apart and whole at three widths", async () => {
      for (const width of [820, 390, 1440]) {
        await at.page.setViewportSize({width, height: 900});
        for (const {id} of own) expect(await crowdedLabels(at.page, id), `${id} at ${width} px`).toEqual([]);
      }
    }, 240_000);

    it("every figure makes the numbers that are kept", async () => {
      for (const {id} of own)
        for (const [i, held] of heldFrom(readKept(figureFile(id))!, figureFile(id)).entries()) {
          const {changed, ...shown} = await shownAt(at.page, id, held.state);
          const where = `${id} in the browser at ${JSON.stringify(held.state)}`;
          const figure = figures.find(f => f.id === id)!;
          const expected = (await asReady(figure, held.state)) ?? held;
          expect(heldDifferences(where, hold(held.state, shown), expected)).toEqual([]);
          if (i) expect(changed, `${where}: another picture`).toBe(true);
        }
    }, 240_000);

    it("controls redraw, tools open, reset restores", async () => {
      for (const {id, sql} of own) {
        await shownAt(at.page, id, defaults(figures.find(f => f.id === id)!));
        const figure = at.page.locator(`#${id}`);
        await figure.scrollIntoViewIfNeeded();
        await controlsRedraw(figure, id);
        await toolsOpen(figure, id);
        const said = await figure.locator(".status").innerText();
        expect(await figure.locator(".status.error").count(), `${id}: ${said}`).toBe(0);
        expect(Boolean(sql)).toBe((await figure.locator(".sqlbox").count()) > 0);
      }
    }, 240_000);

    it("says nothing on the console and asks nobody else", () => {
      expect(at.problems).toEqual([]);
      expect(at.foreign).toEqual([]);
    });
  });

  it("has a page of its own for every figure, its picture with words in place of it", () => {
    for (const {id} of entries)
      expect(readFileSync(`${dist}/figures/${id}.html`, "utf8"), id).toMatch(
        new RegExp(`id="${id}"[^]*<svg[^>]* aria-label="[^"]*\\w`)
      );
  });

  // They are made by one template.
  it.each(entries.map(e => e.id).filter((_, i) => i % 6 === 0))(
    "%s opens alone and says nothing",
    async id => {
      const {page, problems, foreign, close} = await read(`figures/${id}.html`);
      expect(await page.locator(`#${id} .picture svg`).first().getAttribute("aria-label")).toMatch(/\w/);
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({width, height: 900});
        expect(await crowdedLabels(page, id), `${id} at ${width} px`).toEqual([]);
      }
      expect(problems).toEqual([]);
      expect(foreign).toEqual([]);
      await close();
    }
  );
});

/** One of each control that is pressed; sliders have tests of their own, and what each changes is asked in Node. */
async function controlsRedraw(figure: Locator, id: string): Promise<void> {
  const published = await pictured(figure);
  const pressed = await figure
    .locator("form.ctrls input[type=checkbox], form.ctrls input[type=radio]:not(:checked)")
    .evaluateAll(nodes => [...new Set(nodes.map(node => (node as HTMLInputElement).name))]);
  for (const name of pressed) {
    await figure
      .locator(`form.ctrls input[name="${name}"]:is([type=checkbox], :not(:checked))`)
      .first()
      .evaluate(node => (node as HTMLInputElement).click());
    await becomes(figure, false, published, `${id}: "${name}" changes something`);
    await figure.locator('[data-tool="reset"]').evaluate(node => (node as HTMLButtonElement).click());
    await becomes(figure, true, published, `${id}: reset restores "${name}"`);
  }
  await published.dispose();
}

async function toolsOpen(figure: Locator, id: string): Promise<void> {
  for (const tool of ["explore", "data", "cite"]) {
    const button = figure.locator(`[data-tool="${tool}"]`);
    if (!(await button.count())) continue;
    await button.evaluate(node => (node as HTMLButtonElement).click());
    await expect
      .poll(() => figure.locator(`details[data-drawer="${tool}"]`).getAttribute("open"))
      .not.toBeNull();
    expect(await figure.locator(".drawers>details[open]").count(), `${id}: one drawer at a time`).toBe(1);
  }
}

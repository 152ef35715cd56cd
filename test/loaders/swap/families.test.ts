/**
 * Measured files of five families in the place of reconstructed ones: the figures, their words and the verdicts
 * follow. Here all at once and the figures of the swapped cells; with SWAP=alone each family by itself too, and every
 * figure.
 */
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {afterAll, describe, expect, it} from "vitest";
import {ledger} from "../../../loaders/claims.js";
import {query} from "../../../loaders/database.js";
import {loadFigures} from "../../../loaders/figures.js";
import {data} from "../../../loaders/paths.js";
import {makeTables} from "../../../loaders/tables.js";
import type {ClaimEntry} from "../../../src/claims/entry.js";
import {answerForm, exploreForm} from "../../../src/components/shell/controls.js";
import {provenance} from "../../../src/components/shell/section.js";
import {defaults, plainSql, type Context, type Figure, type Row} from "../../../src/figure/figure.js";
import {render} from "../../../src/lib/element.js";
import {cornersOf} from "../../../src/lib/polyline.js";
import {FAMILIES} from "./own-files.js";
import {swapInto} from "./swapped.js";

const folder = mkdtempSync(`${tmpdir()}/swapped-`);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A claim that each file of ours contradicts on purpose, and one of the same kind on a cell that is not swapped. */
const JUDGED: Readonly<Record<string, readonly [against: string, beside: string]>> = {
  "half cell": ["fig2i.eta.dep.cu.c1", "fig2i.eta.dep.w.c1"],
  "full cell": ["fig6b.charge.cu", "fig6b.charge.w"],
  spectrum: ["ts1.rsct.cu.c1", "ts1.rsct.w.c1"],
  hold: ["figS26.current.cu.h10", "figS26.current.w.h10"],
  thickness: ["figS23.thickness.cu.rt.d1", "figS23.thickness.cu.60c.d1"]
};

const ALONE = process.env["SWAP"] === "alone";
const sets: [string, string[]][] = [
  ["all together", Object.keys(FAMILIES)],
  ...(ALONE ? Object.keys(FAMILIES).map((family): [string, string[]] => [family, [family]]) : [])
];

interface Built {
  figure: Figure;
  rows: Row[];
  html: string;
  words: string[];
  /** Finding, caption and alternative. */
  said: string;
}

/** Runs of points that are drawn of measured values, as their paths have them, and the height of the picture. */
function measuredRuns(html: string): {runs: [x: number, y: number][][]; height: number} {
  const height = Number(/viewBox="[-\d.]+ [-\d.]+ [\d.]+ ([\d.]+)"/.exec(html)![1]);
  const paths = [...html.matchAll(/<path class="mea"[^>]* d="([^"]*)"/g)].map(([, d]) => d!);
  const runs = paths.flatMap(cornersOf);
  return {runs, height};
}

describe.each(sets)("%s", (name, families) => {
  const own = families.map(family => FAMILIES[family]!());
  const cells = own.map(({cell}) => cell);
  const place = {data: `${folder}/${name.replaceAll(" ", "-")}/data`, work: `${folder}/work`};
  const built: Built[] = [];
  let context: Context;
  let entries: ClaimEntry[] = [];

  it("is built, and its figures are drawn", async () => {
    mkdirSync(place.work, {recursive: true});
    swapInto(data, place.data, own);
    const tables = await makeTables(() => undefined, place);
    context = tables.context;
    for (const figure of await loadFigures()) {
      const state = defaults(figure);
      const behind = figure.cells(state, context);
      if (!ALONE && !behind.some(cell => cells.includes(cell))) continue;
      const rows =
        "sql" in figure.rows
          ? await query(tables.database, plainSql(figure.rows.sql(state, context)))
          : await figure.rows.compute(state, context);
      const html = render(figure.draw(rows, state, {width: 740, narrow: false}, context));
      const said = [
        figure.finding(rows, state, context),
        figure.caption(state, context),
        figure.alternative(rows, state, context)
      ].join(" ");
      built.push({figure, rows, html, said, words: provenance(figure, state, context)});
    }
    entries = await ledger(sql => query(tables.database, sql));
    tables.database.closeSync();
    expect(built.length).toBeGreaterThan(2 * families.length - 2);
    expect(entries.length).toBeGreaterThan(600);
  }, 600_000);

  it("each figure of a swapped cell says that it is measured, and of the others that they are not", () => {
    for (const {figure, words} of built) {
      const behind = figure.cells(defaults(figure), context);
      const swapped = behind.filter(cell => cells.includes(cell));
      expect([figure.id, words.includes("measured")]).toEqual([figure.id, swapped.length > 0]);
      const reconstructed = behind.some(
        cell => context.cells.find(c => c.cell === cell)?.provenance === "reconstructed"
      );
      expect([figure.id, words.includes("reconstructed")]).toEqual([figure.id, reconstructed]);
    }
  });

  it("a chip shows the line that is drawn: whole where the file is measured", () => {
    let chips = 0;
    for (const {figure} of built) {
      const control = figure.controls.find(c => c.kind === "specimens");
      if (!control || control.kind !== "specimens") continue;
      const state = defaults(figure);
      const form = render(
        (figure.answer === control.name ? answerForm : exploreForm)(figure, state, context)!
      );
      for (const specimen of control.options) {
        const behind = figure.cells({...state, [control.name]: [specimen]}, context);
        const own = context.cells.filter(c => c.specimen === specimen && behind.includes(c.cell));
        if (own.length === 0) continue;
        const chip = new RegExp(`value="${specimen}".*?<path class="(mea|rec)"`).exec(form)![1];
        expect([figure.id, specimen, chip]).toEqual([
          ...[figure.id, specimen],
          own.some(c => c.provenance === "measured") ? "mea" : "rec"
        ]);
        chips++;
      }
    }
    if (name === "all together") expect(chips).toBeGreaterThan(20);
  });

  it("no measured value is drawn outside the picture or along an edge", () => {
    let drawn = 0;
    for (const {figure, html} of built) {
      const {runs, height} = measuredRuns(html);
      const heights = runs.flatMap(run => run.map(([, y]) => y));
      if (heights.length === 0) continue;
      drawn++;
      expect([figure.id, Math.min(...heights) >= 0, Math.max(...heights) <= height]).toEqual([
        figure.id,
        true,
        true
      ]);
      // A curve that was clamped goes on from point to point at one height.
      const steps = runs.flatMap(run => run.slice(1).map(([, y], i) => [run[i]![1], y] as const));
      for (const edge of [Math.min(...heights), Math.max(...heights)]) {
        const along = steps.filter(([from, to]) => from === edge && to === edge).length;
        expect([figure.id, edge, along <= steps.length / 20 + 1]).toEqual([figure.id, edge, true]);
      }
    }
    // Bars that end at an edge of their window are counted there.
    for (const {figure, html} of built) {
      const ends = [...html.matchAll(/<path class="cycles" d="([^"]*)"/g)].flatMap(([, d]) =>
        [...d!.matchAll(/M[-\d.]+,([-\d.]+)V([-\d.]+)/g)].flatMap(([, from, to]) => [
          Number(from),
          Number(to)
        ])
      );
      for (const edge of [Math.min(...ends), Math.max(...ends)])
        if (ends.filter(at => at === edge).length > ends.length / 20 + 1)
          expect([figure.id, html.includes('class="lab beyond"')]).toEqual([figure.id, true]);
    }
    // Thicknesses are drawn as bars.
    expect(drawn).toBeGreaterThanOrEqual(families.filter(family => family !== "thickness").length);
  });

  it("findings go on with what is measured, and say nothing of all files that holds of some", () => {
    for (const {figure, words, said} of built) {
      // Of a figure without a measured cell it is true.
      if (!words.includes("measured")) continue;
      expect([figure.id, said.includes("<b>Measured:</b>")]).toEqual([figure.id, true]);
      expect([figure.id, /The spectra were reconstructed|In the files at hand/.test(said)]).toEqual([
        figure.id,
        false
      ]);
    }
  });

  it("a claim that is judged on a measured cell is evidence, for or against, and its neighbours stay as they were", () => {
    const verdict = (claim: string): string | undefined =>
      entries.find(({id}) => id === claim)?.checks.find(({id}) => id === `data.${claim}`)?.verdict;
    for (const [family, [against, beside]] of Object.entries(JUDGED)) {
      const swapped = families.includes(family);
      expect([against, verdict(against)]).toEqual([against, swapped ? "tension" : "by construction"]);
      expect([beside, verdict(beside)]).toEqual([beside, "by construction"]);
    }
    if (families.includes("thickness")) expect(verdict("figS23.thickness.cu.rt.d7")).toBe("value reproduced");
  });
});

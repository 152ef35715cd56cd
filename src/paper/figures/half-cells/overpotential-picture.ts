/** One panel of overpotentials against cycle: what is printed, the lines between, and slopes of measured cells. */
import {quantileSorted} from "d3-array";
import {brushGround} from "../../../chart/brush.js";
import {specimenClass} from "../../../chart/specimen.js";
import {failureMark, line, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, type Label} from "../../../chart/labels.js";
import {FOOT, minus, xAxis, xScale, yAxis, yScale, type Panel, type Scale} from "../../../chart/panel.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {linearFit} from "../../../lib/statistics.js";
import {
  allowsStatistics,
  provenanceOf,
  provenancesOf,
  reported,
  type Context
} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";
import {FAILURE, PRINTED, type Overpotential, type Reading, type SIDES} from "./overpotential.js";
import {cursor, DRIFT, onward, slopeNote} from "./overpotential-cursor.js";
import {placed, printedMarks, written} from "./overpotential-labels.js";

/** Width in px under which a panel has no room for the fate of a cell beside its name. */
export const TIGHT = 300;
/** Foot of the axis, mV, where no measured cell asks for less: under the lowest printed value and its name. */
const FLOOR = 12;
/** Height of a line of the list of slopes under a panel. */
export const SLOPE_LINE = 18;
/** A slope is fitted to more points than this. */
const FEWEST = 5;

type Column = `${(typeof SIDES)[number]["side"]}_mv`;

/** What the parts of a panel share. */
interface Ground {
  rows: Reading[];
  state: Overpotential;
  column: Column;
  /** Specimens whose files are measured. */
  measured: readonly string[];
  context: Context;
  x: Scale;
  y: Scale;
}

export function facet(
  rows: Reading[],
  state: Overpotential,
  {side, name, short}: (typeof SIDES)[number],
  context: Context,
  panel: Panel,
  narrow: boolean,
  tight: boolean
): Element {
  const column = `${side}_mv` as const;
  const measured = state.specimens.filter(specimen => allowsStatistics(context, of(rows, specimen)));
  const cycles = {domain: [...state.cycles] as [number, number], label: "Cycle"};
  const overpotential = {domain: reach(rows, column, measured), label: "Overpotential η (mV)"};
  // First values stand in a gutter left of cycle 1.
  const inner: Panel = {...panel, left: panel.left + 28, width: panel.width - 28};
  const x = xScale(inner, cycles);
  const y = yScale(panel, overpotential);
  const ground: Ground = {rows, state, column, measured, context, x, y};
  const printed = printedMarks(state, short, context);
  const places = placed(printed, panel, x, y, tight, context);
  if (!state.published) places.last.push(...unprintedNames(ground));
  return h(
    "g",
    {},
    h("text", {class: "facet", x: panel.left - 40, y: panel.top - 30}, name),
    yAxis(panel, overpotential, 5),
    xAxis(inner, cycles, inner.width < 220 ? 3 : 6),
    brushGround(inner, "cycles", cycles.domain),
    state.published ? null : state.specimens.map(specimen => course(ground, specimen)),
    state.published ? null : slopes(ground, panel, narrow),
    cursor(rows, state, column, context, {panel: inner, x, y}),
    printed.map(p => [
      reportedMark(p.specimen, x(p.cycleAt), y(p.value)),
      p.first || p.fate ? null : onward(p.specimen, x(p.cycleAt), y(p.value)),
      p.fate ? failureMark(p.specimen, x(reported(context, FAILURE[p.specimen]!)), y(p.value) - 12) : null
    ]),
    written(places, panel),
    slopeNote(printed, side, context, x, y, tight || state.cycles[0] > reported(context, DRIFT.from)),
    state.published ? null : rails(inner, provenancesOf(context, rows))
  );
}

const of = (rows: Reading[], specimen: string): Reading[] => rows.filter(r => r.specimen === specimen);

/** Names of cells of which nothing is printed, at the ends of their lines. */
const unprintedNames = ({rows, state, column, x, y}: Ground): Label[] =>
  state.specimens
    .filter(specimen => !PRINTED.some(p => p.specimen === specimen))
    .flatMap(specimen => {
      const end = of(rows, specimen).findLast(r => r[column] !== null);
      return end ? [{x: x(end.cycle_count) + 14, y: y(end[column]!), specimen, text: [bold(specimen)]}] : [];
    });

/** One cell's overpotentials; a line of ours ends where its failure is printed. */
function course({rows, column, measured, context, x, y}: Ground, specimen: string): Element | null {
  const own = of(rows, specimen);
  if (!own.length) return null;
  const failure = FAILURE[specimen];
  const end = failure && !measured.includes(specimen) ? reported(context, failure) : Infinity;
  const points = own
    .filter(r => r.cycle_count < end && r[column] !== null)
    .map((r): Point => [r.cycle_count, r[column]!]);
  return line(points, x, y, specimen, provenanceOf(context, own[0]!.cell));
}

/** Slopes of the measured cells up to their printed failures: lines, and under the panel their intervals. */
function slopes(
  {rows, state, column, measured, context, x, y}: Ground,
  panel: Panel,
  narrow: boolean
): Child {
  const fits = measured.flatMap(specimen => {
    const failure = FAILURE[specimen];
    const end = failure ? reported(context, failure) : Infinity;
    const [from, to] = state.fit;
    const points = of(rows, specimen)
      .filter(r => r[column] !== null && r.cycle_count >= from && r.cycle_count <= to && r.cycle_count < end)
      .map(r => [r.cycle_count, r[column]!] as const);
    const fit = linearFit(points);
    return fit && points.length > FEWEST ? [{specimen, fit, from: points[0]![0], to: points.at(-1)![0]}] : [];
  });
  return fits.map(({specimen, fit, from, to}, i) => [
    h("path", {
      class: "fit",
      d: `M${x(from)},${y(fit.intercept + fit.slope * from)}L${x(to)},${y(fit.intercept + fit.slope * to)}`
    }),
    narrow
      ? null
      : h(
          "text",
          {
            class: `lab2 ${specimenClass(specimen)}`,
            x: panel.left - 40,
            y: panel.top + panel.height + FOOT + SLOPE_LINE * (i + 0.5)
          },
          bold(specimen),
          ` ${minus(fit.slope.toFixed(4))} mV per cycle (${minus(fit.low.toFixed(4))} to ${minus(fit.high.toFixed(4))})`
        )
  ]);
}

/** The axis: to the highest value, no short circuit beyond; of measured cells where nine in ten of their values lie. */
function reach(rows: Reading[], column: Column, measured: readonly string[]): [number, number] {
  const sorted = rows
    .filter(r => measured.includes(r.specimen))
    .flatMap(r => r[column] ?? [])
    .toSorted((a, b) => a - b);
  const low = quantileSorted(sorted, 0.05);
  const high = quantileSorted(sorted, 0.9);
  const most = high === undefined ? 120 : Math.max(120, Math.ceil(high / 8) * 10);
  const values = rows.flatMap(r => r[column] ?? []).filter(v => v < Math.max(200, most));
  const top = Math.max(60, largest(values.map(v => Math.ceil(v / 10) * 10)));
  return [
    low === undefined ? FLOOR : Math.max(0, Math.min(FLOOR, Math.floor(low / 10) * 10)),
    Math.min(top, most)
  ];
}

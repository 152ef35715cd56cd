/** One panel of overpotentials against cycle: what is printed, the lines between, and slopes of measured cells. */
import {widthOf} from "../../../chart/boxes.js";
import {brushGround} from "../../../chart/brush.js";
import {specimenClass} from "../../../chart/specimen.js";
import {
  bold,
  dodge,
  failureMark,
  labels,
  line,
  rails,
  reportedMark,
  type Label,
  type Point
} from "../../../chart/series.js";
import {FOOT, minus, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {h, type Element} from "../../../lib/element.js";
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

/** Width in px under which a panel has no room for the fate of a cell beside its name. */
export const TIGHT = 300;
/** Room in px right of the last cycle for the number and the arrow of a cell that runs on. */
export const BESIDE = 44;
/** Overpotential, mV, under which a failed cell is named below its mark. */
const LOW = 35;
/** Foot of the axis, mV, where no measured cell asks for less: under the lowest printed value and its name. */
const FLOOR = 12;
/** Height of a line of the list of slopes under a panel. */
export const SLOPE_LINE = 18;

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
  const printed = PRINTED.filter(p => state.specimens.includes(p.specimen))
    .map(p => ({
      ...p,
      cycleAt: Number.isFinite(Number(p.cycle)) ? Number(p.cycle) : reported(context, p.cycle),
      value: reported(context, p.claim.replace("SIDE", short))
    }))
    .filter(p => p.cycleAt >= state.cycles[0] && p.cycleAt <= state.cycles[1]);
  const measured = state.specimens.filter(specimen =>
    allowsStatistics(
      context,
      rows.filter(r => r.specimen === specimen)
    )
  );
  const [low, most] = reach(rows.filter(r => measured.includes(r.specimen)).flatMap(r => r[column] ?? []));
  const values = rows.map(r => r[column]).filter((v): v is number => v !== null && v < Math.max(200, most));
  const top = Math.max(60, largest(values.map(v => Math.ceil(v / 10) * 10)));
  const xAxisOf = {
    domain: [Math.min(state.cycles[0], 1) || state.cycles[0], state.cycles[1]] as [number, number],
    label: "Cycle"
  };
  if (state.cycles[0] > 1) xAxisOf.domain[0] = state.cycles[0];
  const yAxisOf = {domain: [low, Math.min(top, most)] as [number, number], label: "Overpotential η (mV)"};
  // First values stand in a gutter left of cycle 1.
  const inner: Panel = {...panel, left: panel.left + 28, width: panel.width - 28};
  const x = xScale(inner, xAxisOf);
  const y = yScale(panel, yAxisOf);
  const first: Label[] = [];
  const last: Label[] = [];
  const running: Label[] = [];
  const aside: Label[] = [];
  const edge = panel.left + panel.width + BESIDE;
  for (const p of printed) {
    const at = {x: x(p.cycleAt), y: y(p.value), specimen: p.specimen};
    if (p.first) {
      first.push({...at, x: panel.left + 20, anchor: "end", text: [bold(String(p.value))]});
      continue;
    }
    if (!p.fate) {
      last.push({...at, x: at.x + 26, text: [bold(String(p.value))]});
      running.push({
        x: at.x,
        y: at.y - 16,
        specimen: p.specimen,
        anchor: "end",
        text: [bold(p.specimen), tight ? "" : ", still cycling"]
      });
      continue;
    }
    const fate = `${p.fate} ${reported(context, FAILURE[p.specimen]!)}`;
    const text = [bold(`${p.value} `), bold(p.specimen), tight ? "" : `, ${fate}`];
    // What ends low and early has its name below: to the right the longer lives pass.
    if (p.value < LOW) aside.push({...at, x: x(1) - 4, y: at.y + 18, text});
    else if (at.x + 22 + widthOf(`${p.value} ${p.specimen}${tight ? "" : `, ${fate}`}`, 13, 650) <= edge)
      last.push({...at, x: at.x + 22, text});
    else aside.push({...at, x: edge, y: at.y - 28, anchor: "end", text});
  }
  for (const specimen of state.specimens) {
    const end = rows.filter(r => r.specimen === specimen && r[column] !== null).at(-1);
    if (end && !state.published && !PRINTED.some(p => p.specimen === specimen))
      last.push({x: x(end.cycle_count) + 14, y: y(end[column]!), specimen, text: [bold(specimen)]});
  }
  const fits = state.published
    ? []
    : measured.flatMap(specimen => {
        const points = rows
          .filter(
            r =>
              r.specimen === specimen &&
              r[column] !== null &&
              r.cycle_count >= state.fit[0] &&
              r.cycle_count <= state.fit[1] &&
              r.cycle_count < (FAILURE[specimen] ? reported(context, FAILURE[specimen]) : Infinity)
          )
          .map(r => [r.cycle_count, r[column]!] as const);
        const fit = linearFit(points);
        return fit && points.length > 5 ? [{specimen, fit, from: points[0]![0], to: points.at(-1)![0]}] : [];
      });
  return h(
    "g",
    {},
    h("text", {class: "facet", x: panel.left - 40, y: panel.top - 30}, name),
    yAxis(panel, yAxisOf, 5),
    xAxis(inner, xAxisOf, inner.width < 220 ? 3 : 6),
    brushGround(inner, "cycles", xAxisOf.domain),
    state.published
      ? null
      : state.specimens.map(specimen => {
          const own = rows.filter(r => r.specimen === specimen);
          if (!own.length) return null;
          const end =
            FAILURE[specimen] && !measured.includes(specimen)
              ? reported(context, FAILURE[specimen])
              : Infinity;
          const points = own
            .filter(r => r.cycle_count < end && r[column] !== null)
            .map((r): Point => [r.cycle_count, r[column]!]);
          return line(points, x, y, specimen, provenanceOf(context, own[0]!.cell));
        }),
    fits.map(({specimen, fit, from, to}, i) => [
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
    ]),
    cursor(rows, state, column, context, {panel: inner, x, y}),
    printed.map(p => [
      reportedMark(p.specimen, x(p.cycleAt), y(p.value)),
      p.first || p.fate ? null : onward(p.specimen, x(p.cycleAt), y(p.value)),
      p.fate ? failureMark(p.specimen, x(reported(context, FAILURE[p.specimen]!)), y(p.value) - 12) : null
    ]),
    labels(dodge(first, panel)),
    labels(dodge(last, panel)),
    labels(running),
    labels(aside),
    slopeNote(printed, side, context, x, y, tight || state.cycles[0] > reported(context, DRIFT.from)),
    state.published ? null : rails(inner, provenancesOf(context, rows))
  );
}

/** Lowest and highest overpotential an axis may reach: where nine in ten of the measured values lie, no short circuit beyond. */
function reach(measured: number[]): [number, number] {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return sorted.length
    ? [
        Math.max(0, Math.min(FLOOR, Math.floor(at(0.05) / 10) * 10)),
        Math.max(120, Math.ceil(at(0.9) / 8) * 10)
      ]
    : [FLOOR, 120];
}

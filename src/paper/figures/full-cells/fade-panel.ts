/** Capacity left against cycle: a cell that loses lithium only, beside what is printed and measured. */
import {label, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {
  bold,
  computedLine,
  line,
  note,
  path,
  rails,
  reportedMark,
  type Point
} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {scenarioCapacities, type Printed, type Scenario} from "../../../models/inventory/checks.js";
import {cyclesTo} from "../../../models/inventory/fast.js";
import {INVENTORY} from "../../../models/inventory/parameters.js";
import {efficiencySpan} from "../../../models/inventory/uncertainty.js";
import {spanOf} from "../../../models/intervals.js";
import {uncertainty, type Uncertain} from "../../../models/uncertain.js";
import {bandOf, type Box} from "../../../models/uncertainty.js";
import {provenanceOf, reported, type Context, type Row, type State} from "../../../figure/figure.js";
import {printedSpan} from "./printed-span.js";
import {sayPlain} from "../../../figure/say.js";
import {EXACT, spreadOf} from "../uncertain.js";

export const SPECIMEN = "Mg/W-Cu";
export const CYCLES = "abs.cycles.mgw";

export interface Fade extends State {
  early: number;
  late: number;
  reserve: number;
  spread: string;
}
export interface Kept extends Row {
  cell: string;
  cycle_count: number;
  kept: number;
}

export const scenarioOf = (state: Fade, context: Context): Scenario => ({
  early: state.early,
  late: state.late,
  reserve: state.reserve,
  from: reported(context, "fig6a.decay.mgw.late.from")
});

export const printedOf = (context: Context): Printed => ({
  efficiencyPercent: printedSpan(context, "abs.ce.mgw", 100),
  earlyFadePercent: printedSpan(context, "fig6a.decay.mgw.early"),
  lateFadePercent: printedSpan(context, "fig6a.decay.mgw.late"),
  startCapacity: printedSpan(context, "fig6a.capacity.start"),
  lateCapacity: printedSpan(context, "fig6a.capacity.mgw.c120"),
  lateCycle: reported(context, "fig6a.stable.mgw"),
  retentionPercent: printedSpan(context, "fig6a.retention.mgw.c150"),
  cycles: reported(context, CYCLES)
});

type Inputs = "early" | "late" | "reserve";

/** A printed fade leaves its last digit open, and the efficiency behind it as much; a share is one of the loss. */
function fadeBox(state: Fade, context: Context): Box<Inputs> {
  const spread = spreadOf(state);
  const efficiency = (value: number, claim: string) => {
    if (spread !== "printed") return efficiencySpan(value, spread);
    const {low, high} = printedSpan(context, claim);
    const half = (high - low) / 200;
    return {low: value - half, high: Math.min(1, value + half)};
  };
  return {
    early: efficiency(state.early, "fig6a.decay.mgw.early"),
    late: efficiency(state.late, "fig6a.decay.mgw.late"),
    reserve: spanOf({...INVENTORY.reserve, tag: "assumed"}, state.reserve, spread)
  };
}

const inputsOf = ({early, late, reserve}: Fade): Record<Inputs, number> => ({early, late, reserve});

/** Capacity after the last cycle as a share of the first, with its band; null where the inputs are exact. */
export function keptOpen(state: Fade, context: Context): Uncertain | null {
  if (state.spread === EXACT) return null;
  const from = scenarioOf(state, context).from;
  const cycles = reported(context, CYCLES);
  return uncertainty(inputsOf(state), fadeBox(state, context), inputs => ({
    kept: scenarioCapacities({...(inputs as Record<Inputs, number>), from}, cycles)[cycles]!
  })).results["kept"]!;
}

export const INPUT_NAMES: Record<string, string> = {
  early: "efficiency at first",
  late: "in the last cycles",
  reserve: "reserve"
};

export function fadePanel(rows: Kept[], state: Fade, context: Context, panel: Panel): Element {
  const cycles = reported(context, CYCLES);
  const xAxisOf: Axis = {domain: [1, cycles + 10], label: "Cycle"};
  const yAxisOf: Axis = {
    domain: [60, 105],
    label: `Capacity left (% of the first at ${sayPlain(context, "fig6a.rate")})`,
    ticks: [60, 70, 80, 90, 100]
  };
  const [x, y] = [xScale(panel, xAxisOf), yScale(panel, yAxisOf)];
  const scenario = scenarioOf(state, context);
  const curve = (s: Scenario): Point[] =>
    scenarioCapacities(s, cycles)
      .map((v, k): Point => [k + 1, 100 * v])
      .filter(p => p[1] >= 60);
  const p = printedOf(context);
  const [low, high] = [
    (100 * p.lateCapacity.low) / p.startCapacity.high,
    (100 * p.lateCapacity.high) / p.startCapacity.low
  ];
  const retention = reported(context, "fig6a.retention.mgw.c150");
  const provenance = rows[0] ? provenanceOf(context, rows[0].cell) : null;
  const to80 = cyclesTo(INVENTORY.fraction.default, {capacity: 1, reserve: state.reserve}, state.early);
  const open =
    state.spread === EXACT
      ? null
      : bandOf(inputsOf(state), fadeBox(state, context), inputs =>
          scenarioCapacities({...inputs, from: scenario.from}, cycles)
        );
  const outline = open && [
    ...Array.from(open.low, (v, k): Point => [k + 1, Math.max(60, 100 * v)]),
    ...Array.from(open.high, (v, k): Point => [k + 1, Math.max(60, 100 * v)]).reverse()
  ];
  return h(
    "g",
    {},
    outline ? h("path", {class: "open", d: `${path(outline, x, y)}Z`}) : null,
    yAxis(panel, yAxisOf),
    xAxis(panel, xAxisOf, 5),
    h("path", {class: "lim", d: `M${px(x(scenario.from))},${panel.top}v${panel.height}`}),
    provenance
      ? line(
          rows.map((r): Point => [r.cycle_count, 100 * r.kept]).filter(q => q[0] <= cycles),
          x,
          y,
          SPECIMEN,
          provenance
        )
      : null,
    state.reserve > 0 ? h("path", {class: "ghost", d: path(curve({...scenario, reserve: 0}), x, y)}) : null,
    computedLine(curve(scenario), x, y),
    h(
      "g",
      {class: specimenClass(SPECIMEN)},
      h("path", {class: "reported-bar", d: `M${px(x(p.lateCycle))},${px(y(low))}V${px(y(high))}`})
    ),
    h(
      "text",
      {
        class: `lab ${specimenClass(SPECIMEN)}`,
        x: px(x(p.lateCycle) - 6),
        y: px(y(low) + 14),
        "text-anchor": "end"
      },
      bold(String(reported(context, "fig6a.capacity.mgw.c120"))),
      ...label(" mAh g^{−1}")
    ),
    reportedMark(SPECIMEN, x(cycles), y(retention)),
    h(
      "text",
      {class: `lab ${specimenClass(SPECIMEN)}`, x: px(x(cycles) + 9), y: px(y(retention) + 4)},
      bold(`${retention} %`)
    ),
    note(
      panel.left + 6,
      panel.top + panel.height - 10,
      Number.isFinite(to80)
        ? `80 % after ${Math.round(to80)} cycles${panel.width < 320 ? "" : " at the first efficiency"}`
        : "no fade at the first efficiency"
    ),
    rails(panel, [provenance, "computed"])
  );
}

/**
 * What becomes of the first charge: one bar from what is left to what went at once, the smallest losses enlarged, and
 * below them on one axis where every printed number puts the capacity.
 */
import {label, px, xAxis, xScale, type Panel, type Scale} from "../../../chart/panel.js";
import {widthOf} from "../../../chart/boxes.js";
import {rails} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {sayPlain} from "../../../figure/say.js";
import {reported, type Context, type Size} from "../../../figure/figure.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {least} from "../../../lib/extremes.js";
import {
  capacityPlaces,
  scenarioCapacities,
  scenarioChecks,
  type Span
} from "../../../models/inventory/checks.js";
import {bandOf} from "../../../models/uncertainty.js";
import {EXACT} from "../uncertain.js";
import {
  CYCLES,
  fadeBox,
  inputsOf,
  printedOf,
  scenarioOf,
  SPECIMEN,
  type Fade,
  type Kept
} from "./scenario.js";
import {VERDICT, checkRow, measuredRow} from "./fate-rows.js";

const [BAR_TOP, BAR, LENS] = [46, 22, 112];

const [AXIS_TOP, ROW] = [208, 42];

/** Height of a check; values that need a second line have it on a phone. */
const rowHeight = ({narrow}: Size): number => ROW + (narrow ? 15 : 0);

const rowTop = (row: number, size: Size): number => AXIS_TOP + 30 + row * rowHeight(size);

/** Height of the picture at a number of checks. */
export const fateHeight = (checks: number, size: Size): number => rowTop(checks, size) + 4;

interface Segment {
  name: string;
  /** The same where room is short. */
  brief: string;
  /** Shares of the first charge it lies between. */
  from: number;
  to: number;
  kind: string;
}

/** @param rows capacities of measured files, as shares of their first */
export function fateBar(rows: readonly Kept[], state: Fade, size: Size, context: Context): Element[] {
  const p = printedOf(context);
  const cycles = reported(context, CYCLES);
  const scenario = scenarioOf(state, context);
  const kept = scenarioCapacities(scenario, cycles);
  const [charge, discharge] = [
    reported(context, "fig6b.charge.mgw"),
    reported(context, "fig6b.discharge.mgw")
  ];
  const start = (p.startCapacity.low + p.startCapacity.high) / 2;
  const share = (part: number): number => (part * start) / charge;
  const [turn, end] = [kept[scenario.from]!, kept[cycles]!];
  const rate = sayPlain(context, "fig6a.rate");
  const segments: Segment[] = [
    {name: `left at cycle ${cycles}`, brief: "left", from: 0, to: share(end), kind: "part-under"},
    {name: "lost", brief: "lost", from: share(end), to: share(1), kind: "part-over"},
    {
      name: `not moved at ${rate}`,
      brief: "at rate",
      from: share(1),
      to: discharge / charge,
      kind: "part-aside"
    },
    {name: "not given back at once", brief: "at once", from: discharge / charge, to: 1, kind: "part-gone"}
  ];
  const lowest = Math.floor(least([7, 10 * end - 0.2])) * 10;
  const axis: Panel = {left: 14, top: AXIS_TOP - 52, width: size.width - VERDICT - 18, height: 0};
  const xOf = {
    domain: [lowest, 100] as [number, number],
    label: `Capacity left (% of the first at ${rate})`
  };
  const x = xScale(axis, xOf);
  const on = (part: number): number => part * size.width;
  const factor = (axis.width / ((100 - lowest) / 100) / on(share(1))).toFixed(0);
  const checks = scenarioChecks(p, scenario);
  const open = openAt(state, context, cycles);
  return [
    h("text", {class: "facet", x: 0, y: 14}, `First charge, ${charge} `, ...label("mAh g^{−1}"), " = 100 %"),
    whole(segments, on, size),
    h("path", {
      class: "leadn",
      d: `M${px(on(share(lowest / 100)))},${BAR_TOP + BAR + 2}L${px(axis.left)},${LENS}M${px(on(share(1)))},${BAR_TOP + BAR + 2}L${px(axis.left + axis.width)},${LENS}`
    }),
    lens({turn, end, lowest, cycles, from: scenario.from}, x, axis, factor),
    ...(open
      ? [
          h("rect", {
            class: "open",
            x: px(x(Math.max(lowest, 100 * open.low))),
            y: LENS,
            width: px(Math.max(1, x(100 * open.high) - x(Math.max(lowest, 100 * open.low)))),
            height: BAR
          })
        ]
      : []),
    xAxis(axis, xOf, size.narrow ? 4 : 8),
    ...checks.map((check, k) =>
      checkRow(check, capacityPlaces(check, p, scenario), x, axis, {y: rowTop(k, size), narrow: size.narrow})
    ),
    ...measuredRow(rows, cycles, x, axis, rowTop(checks.length, size)),
    rails(axis, ["reported", rows.length ? "measured" : null, "computed"])
  ];
}

/** The bar of the whole charge; a part too short for its name has it in the enlargement. */
const whole = (segments: readonly Segment[], on: (part: number) => number, {narrow}: Size): Element =>
  h(
    "g",
    {class: specimenClass(SPECIMEN)},
    segments.map(({name, brief, from, to, kind}) => {
      const [left, wide] = [on(from), on(to) - on(from)];
      const number = `${(100 * (to - from)).toFixed(0)} %`;
      const word = narrow ? brief : name;
      return told(
        `First charge: ${number} ${name}`,
        h("rect", {class: kind, x: px(left), y: BAR_TOP, width: px(Math.max(0.8, wide)), height: BAR}),
        widthOf(`${number} ${word}`, 13, 650) + 6 < wide
          ? h("text", {class: "read-out", x: px(left + 2), y: BAR_TOP - 8}, bold(number), ` ${word}`)
          : null
      );
    })
  );

interface Lens {
  turn: number;
  end: number;
  lowest: number;
  cycles: number;
  from: number;
}

/** The losses of the cycles, enlarged: what goes before the efficiency turns, and after. */
function lens({turn, end, lowest, cycles, from}: Lens, x: Scale, axis: Panel, factor: string): Element {
  const part = (low: number, high: number, kind: string, name: string): Element =>
    told(
      `${(100 * (high - low)).toFixed(1)} % of the first at this rate ${name}, computed`,
      h("rect", {
        class: kind,
        x: px(x(Math.max(lowest, 100 * low))),
        y: LENS,
        width: px(Math.max(0.8, x(100 * high) - x(Math.max(lowest, 100 * low)))),
        height: BAR
      })
    );
  const [early, late] = [`lost to cycle ${from}`, `lost from ${from} to ${cycles}`];
  const words = (low: number, high: number, name: string): Element | null => {
    const wide = x(100 * high) - x(100 * low) - 6;
    const lost = `${(100 * (high - low)).toFixed(1)} %`;
    if (widthOf(lost, 13, 650) >= wide) return null;
    return h(
      "text",
      {class: "read-out", x: px(x(100 * low) + 2), y: LENS + BAR + 15},
      bold(lost),
      widthOf(`${lost} ${name}`, 13, 650) < wide ? ` ${name}` : ""
    );
  };
  return h(
    "g",
    {class: specimenClass(SPECIMEN)},
    part(0, end, "part-under", `left at cycle ${cycles}`),
    part(end, turn, "part-over", late),
    part(turn, 1, "part-over", early),
    words(end, turn, late),
    words(turn, 1, early),
    note(axis.left + axis.width + 10, LENS + 15, `× ${factor}`)
  );
}

/** What the inputs leave open of the last capacity, as shares of the first; null where they are exact. */
function openAt(state: Fade, context: Context, cycles: number): Span | null {
  if (state.spread === EXACT) return null;
  const {from} = scenarioOf(state, context);
  const {low, high} = bandOf(inputsOf(state), fadeBox(state, context), inputs => [
    scenarioCapacities({...inputs, from}, cycles)[cycles]!
  ]);
  return {low: low[0]!, high: high[0]!};
}

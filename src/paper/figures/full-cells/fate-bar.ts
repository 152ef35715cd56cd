/**
 * What becomes of the first charge: one bar from what is left to what went at once, the smallest losses enlarged, and
 * below them on one axis where every printed number puts the capacity.
 */
import {label, px, xAxis, xScale, type Panel, type Scale} from "../../../chart/panel.js";
import {widthOf} from "../../../chart/boxes.js";
import {bold, note, rails} from "../../../chart/series.js";
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
  type Check,
  type Span
} from "../../../models/inventory/checks.js";
import {bandOf} from "../../../models/uncertainty.js";
import {EXACT} from "../uncertain.js";
import {checkWords} from "./check-words.js";
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

const [BAR_TOP, BAR, LENS] = [46, 22, 112];
const [AXIS_TOP, ROW] = [208, 42];
/** Height of an interval in a row, and the least width at which it is drawn along the axis. */
const [LANE, ALONG] = [7, 9];
/** Room right of the axis for "disagrees". */
const VERDICT = 84;

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

/** A printed interval (solid) over the computed one (double) on the axis of all, with its words and the verdict. */
function checkRow(
  check: Check,
  {printed, computed}: {printed: Span; computed: Span},
  x: Scale,
  axis: Panel,
  {y, narrow}: {y: number; narrow: boolean}
): Element {
  const [low] = x.domain() as [number, number];
  const bar = ({low: a, high: b}: Span, at: number, className: string): Element | null =>
    b < low
      ? null
      : h("path", {
          class: className,
          d: `M${px(x(Math.max(low, a)) - 1.5)},${px(at)}H${px(Math.min(axis.left + axis.width, x(Math.min(100, b)) + 1.5))}`
        });
  // An interval shorter than a mark is a double stroke across the axis, where it is seen.
  const double = (span: Span, at: number): (Element | null)[] => {
    const wide = x(span.high) - x(Math.max(low, span.low));
    if (span.high < low || wide >= ALONG) return [bar(span, at, "comp-o"), bar(span, at, "comp-i")];
    const middle = px((x(Math.max(low, span.low)) + x(span.high)) / 2);
    const d = `M${middle},${px(at - LANE + 2)}v${2 * LANE - 2}`;
    return [h("path", {class: "comp-o", d}), h("path", {class: "comp-i", d})];
  };
  const under = y + (narrow ? 15 : 0);
  const values = checkWords(check);
  return told(
    `${check.statement}: ${values}, ${check.agrees ? "agrees" : "disagrees"}`,
    h("path", {class: "grid", d: `M${axis.left},${px(y - 17)}H${px(axis.left + axis.width + VERDICT)}`}),
    narrow
      ? [
          h("text", {class: "ink", x: axis.left, y}, bold(check.statement)),
          note(axis.left, under, label(values))
        ]
      : h("text", {class: "ink", x: axis.left, y}, bold(check.statement), ": ", ...label(values)),
    bar(printed, under + 9, "span-printed"),
    double(computed, under + 17),
    h(
      "text",
      {class: "lab s-ink", x: axis.left + axis.width + 10, y: under + 16},
      check.agrees ? "agrees" : bold("disagrees")
    )
  );
}

/** The last capacity that was measured. */
function measuredRow(rows: readonly Kept[], cycles: number, x: Scale, axis: Panel, y: number): Element[] {
  const last = rows.filter(r => r.cycle_count <= cycles).at(-1);
  if (!last) return [];
  const [low] = x.domain() as [number, number];
  return [
    note(axis.left, y, `measured at cycle ${last.cycle_count}: ${(100 * last.kept).toFixed(1)} %`),
    h(
      "g",
      {class: specimenClass(SPECIMEN)},
      h("path", {class: "mea", d: `M${px(x(Math.max(low, 100 * last.kept)))},${y + 5}v12`})
    )
  ];
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

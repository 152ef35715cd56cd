/** Efficiencies of cycles as a picture, with the printed cycle of failure. */
import {brushGround} from "../../../chart/brush.js";
import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {failureMark, line, rails, type Point} from "../../../chart/series.js";
import {assumedNote, bold, dodge, dodgeBelow, labels, type Label} from "../../../chart/labels.js";
import {
  allowsStatistics,
  provenancesOf,
  reported,
  type Context,
  type Row,
  type Size,
  type State
} from "../../../figure/figure.js";
import type {Element} from "../../../lib/element.js";
import {ASSUMED_EFFICIENCY, efficiencyGround, isKnown} from "./efficiency.js";

export interface Efficiency extends State {
  specimens: string[];
  cycles: [number, number];
  percent: [number, number];
}

export interface Reading extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  efficiency_percent: number | null;
}

/** Cycle of failure (claim id) and the word for it; "still cycling" marks no failure. */
export interface Fate {
  cycles: string;
  word: string;
}
type Fates = Readonly<Record<string, Fate>>;

/** Printed cycle of failure; null of what is not printed to fail. */
export const failureOf = (fate: Fate | undefined, context: Context): number | null =>
  fate && fate.word !== "still cycling" ? reported(context, fate.cycles) : null;

export function efficiencyPicture(
  rows: Reading[],
  fates: Fates,
  {specimens, cycles, percent}: Efficiency,
  size: Size,
  context: Context
): Element {
  const height = size.narrow ? 260 : 300;
  const panel: Panel = {
    left: 48,
    top: 34,
    width: size.width - 48 - (size.narrow ? 90 : 190),
    height: height - 34
  };
  const xOf = {domain: cycles, label: "Cycle"};
  const yOf = {domain: percent, label: "Coulombic efficiency (%)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const clamp = (v: number): number => Math.max(percent[0], Math.min(percent[1], v));
  const ends: Label[] = [];
  const ended: Label[] = [];
  const drawn = specimens.map(specimen => {
    const own = rows.filter(r => r.specimen === specimen && r.efficiency_percent !== null);
    const last = own.at(-1);
    if (!last) return null;
    const fate = fates[specimen];
    const failed = failureOf(fate, context);
    const points = own
      .filter(r => isKnown(r, failed, context))
      .map((r): Point => [r.cycle_count, r.efficiency_percent!]);
    const before = own.filter(r => failed === null || r.cycle_count < failed).at(-1) ?? last;
    const at = {x: x(before.cycle_count), y: y(clamp(before.efficiency_percent!))};
    const said = fate ? `, ${fate.word}${failed ? ` at ${failed}` : ""}` : "";
    const runsOn = before.cycle_count >= cycles[1] - 1;
    (runsOn ? ends : ended).push({
      x: at.x + (runsOn ? 20 : 8),
      y: at.y,
      specimen,
      text: [bold(specimen), size.narrow ? "" : said]
    });
    return [
      line(points, x, y, specimen, efficiencyGround(context, last.cell)),
      failed !== null && failed >= cycles[0] && failed <= cycles[1]
        ? failureMark(specimen, x(failed), at.y)
        : null
    ];
  });
  return picture(
    size.width,
    height + FOOT,
    "Coulombic efficiency against cycle",
    yAxis(panel, yOf),
    xAxis(panel, xOf, size.narrow ? 4 : 6),
    brushGround(panel, "cycles", cycles),
    drawn,
    labels([...dodge(ends, panel), ...dodgeBelow(ended, panel)]),
    rows.length && !allowsStatistics(context, rows)
      ? assumedNote(
          panel.left + 4,
          panel.top + panel.height - 8,
          ASSUMED_EFFICIENCY[size.narrow ? "short" : "whole"]
        )
      : null,
    rails(panel, provenancesOf(context, rows))
  );
}

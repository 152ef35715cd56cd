import {brushGround} from "../../../chart/brush.js";
import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {groundOf, line, rails, type Point} from "../../../chart/series.js";
import {bold, dodge, dodgeBelow, labels, note, type Label} from "../../../chart/labels.js";
import {
  allowsStatistics,
  provenanceOf,
  provenancesOf,
  reported,
  type Context,
  type Size
} from "../../../figure/figure.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {grounded, shown, type Capacity, type CapacityWords, type Reading} from "./capacity-words.js";
import {fade, percent} from "./fade.js";
import {untilOnset} from "./onset.js";
import type {Ground} from "./capacity-ground.js";
import {fadeNotes, whatIsAssumed, printedMarks} from "./capacity-printed.js";

/** Capacity against cycle, and under it the Coulombic efficiency, with what is printed of both. */
export function capacityPicture(
  words: CapacityWords,
  rows: Reading[],
  state: Capacity,
  size: Size,
  context: Context
): Element {
  const upper = size.narrow ? 240 : 250;
  const lower = 84;
  const right = rightOf(words, rows, size, context);
  const panel: Panel = {left: 50, top: 34, width: size.width - 50 - right, height: upper - 34};
  const under: Panel = {...panel, top: upper + 40, height: lower};
  const cycles = {domain: state.cycles, label: "Cycle"};
  const capacity = {
    domain: reaching(words.yDomain, rows, context),
    label: words.per === "gram" ? "Discharge capacity (mAh g^{−1})" : "Areal discharge capacity (mAh cm^{−2})"
  };
  const efficiency = {domain: words.efficiency, label: "Coulombic efficiency (%)"};
  const ground: Ground = {
    ...{words, rows, state, size, context, panel, under, capacity},
    specimens: shown(words, state),
    x: xScale(panel, cycles),
    y: yScale(panel, capacity),
    e: yScale(under, efficiency)
  };
  return picture(
    size.width,
    under.top + lower + FOOT,
    "Discharge capacity and Coulombic efficiency against cycle",
    yAxis(panel, capacity),
    h("path", {class: "axis", d: `M${panel.left},${panel.top + panel.height}h${panel.width}`}),
    yAxis(under, efficiency, 3),
    xAxis(under, cycles, size.narrow ? 4 : 6),
    brushGround(panel, "cycles", state.cycles),
    state.published ? null : ground.specimens.map((specimen, k) => course(ground, specimen, k)),
    state.published ? null : whatIsAssumed(ground),
    printedMarks(ground),
    state.published ? null : fadeNotes(ground),
    state.published ? null : names(ground),
    state.published ? null : rails(under, provenancesOf(context, rows))
  );
}

/** Room right of the last cycle for the names of the cells that reach it; those that fell long before need more words. */
function rightOf(words: CapacityWords, rows: Reading[], {narrow}: Size, context: Context): number {
  if (narrow) return 70;
  const fallen = rows.some(r => words.onset?.[r.specimen] && allowsStatistics(context, [r]));
  return fallen ? 178 : 84;
}

/** Capacities of a specimen that are known: up to where the fall of a line of ours is printed to begin. */
const ownOf = ({words, rows, context}: Ground, specimen: string): Reading[] =>
  untilOnset(rows, words.onset, context).filter(r => r.specimen === specimen && r.capacity !== null);

/** A cell's capacities, and where they were measured its efficiencies and the fitted fade. */
function course(ground: Ground, specimen: string, k: number): Element | null {
  const {words, state, context, x, y, e} = ground;
  const own = ownOf(ground, specimen);
  const word = own[0] && provenanceOf(context, own[0].cell);
  if (!word) return null;
  const capacities = own.map((r): Point => [r.cycle_count, r.capacity!]);
  const efficiencies = own.flatMap((r): Point[] =>
    r.efficiency_percent === null ? [] : [[r.cycle_count, r.efficiency_percent]]
  );
  return h(
    "g",
    {},
    line(capacities, x, y, specimen, groundOf(word, grounded(words, specimen))),
    // What a cycle of ours returns is no more than a ratio of lines we drew.
    word === "measured" ? line(efficiencies, x, e, specimen, word) : null,
    state.slope && allowsStatistics(context, own) ? fittedFade(ground, own, specimen, k) : null
  );
}

function fittedFade(
  {words, state, panel, x, y, capacity}: Ground,
  own: Reading[],
  specimen: string,
  k: number
): Child {
  const f = fade(own, state.fit);
  if (!f) return null;
  const at = (cycle: number): string => `${x(cycle)},${y(f.line.intercept + f.line.slope * cycle)}`;
  return [
    h("path", {class: "fit", d: `M${at(f.from)}L${at(f.to)}`}),
    note(
      panel.left + panel.width,
      y(capacity.domain[0]) - 12 - 14 * k,
      `${words.specimens.length > 1 ? `${specimen} ` : ""}${percent(f.rate)} % per cycle (${percent(f.low)} to ${percent(f.high)})`,
      "end"
    )
  ];
}

/** Names at the ends of the lines: in the margin for those that reach it, under the line for those that end before. */
function names(ground: Ground): Child {
  const {words, rows, size, context, specimens, panel, x, y, capacity} = ground;
  const farthest = largest(rows.map(r => r.cycle_count));
  const ends: Label[] = [];
  const ended: Label[] = [];
  for (const specimen of specimens) {
    const last = ownOf(ground, specimen).at(-1);
    if (!last) continue;
    const onset = words.onset?.[specimen];
    const measured = allowsStatistics(context, [last]);
    const [low, high] = capacity.domain;
    (last.cycle_count >= farthest - 1 ? ends : ended).push({
      x: x(last.cycle_count) + 8,
      y: y(Math.max(low, Math.min(high, last.capacity!))),
      specimen,
      text: [
        bold(specimens.length > 1 ? specimen : ""),
        size.narrow || !onset ? "" : `, ${measured ? "printed: " : ""}falls from ${reported(context, onset)}`
      ]
    });
  }
  return labels([...dodge(ends, panel), ...dodgeBelow(ended, panel, 8)]);
}

/** The axis up to the highest capacity that was measured. */
const reaching = ([low, high]: [number, number], rows: Reading[], context: Context): [number, number] => [
  low,
  largest([
    high,
    ...rows.filter(r => r.capacity !== null && allowsStatistics(context, [r])).map(r => 1.05 * r.capacity!)
  ])
];

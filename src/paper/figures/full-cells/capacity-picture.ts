import {brushGround} from "../../../chart/brush.js";
import {
  FOOT,
  label,
  picture,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel,
  type Scale
} from "../../../chart/panel.js";
import {
  assumedNote,
  bold,
  dodge,
  dodgeBelow,
  groundOf,
  labels,
  line,
  note,
  rails,
  reportedMark,
  type Label,
  type Point
} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {
  allowsStatistics,
  provenanceOf,
  provenancesOf,
  reported,
  type Context,
  type Size
} from "../../../figure/figure.js";
import {said} from "../../../figure/say.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {
  cycleOf,
  grounded,
  shown,
  type Capacity,
  type CapacityWords,
  type PrintedPoint,
  type Reading
} from "./capacity-words.js";
import {fade, percent} from "./fade.js";
import {untilOnset} from "./onset.js";
import {efficiencyMarks, rangeMark} from "./printed-marks.js";

/** What every part of the picture draws in and from. */
interface Ground {
  words: CapacityWords;
  rows: Reading[];
  state: Capacity;
  size: Size;
  context: Context;
  specimens: string[];
  /** Capacity above, efficiency under it; one axis of cycles. */
  panel: Panel;
  under: Panel;
  x: Scale;
  y: Scale;
  e: Scale;
  capacity: Axis;
}

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

/** Printed fades beside the line of their cell. */
function fadeNotes({words, rows, state, size, context, specimens, x, y}: Ground): Child {
  if (size.narrow) return null;
  return (words.fades ?? [])
    .filter(({specimen, at}) => specimens.includes(specimen) && at > state.cycles[0] && at < state.cycles[1])
    .flatMap(({specimen, claim, at, above}) => {
      const row = rows.find(r => r.specimen === specimen && r.cycle_count === at);
      if (row?.capacity === null || row?.capacity === undefined) return [];
      return h(
        "text",
        {
          class: `lab ${specimenClass(specimen)}`,
          x: x(at),
          y: y(row.capacity) + (above ? -10 : 22),
          "text-anchor": above ? "start" : "middle"
        },
        bold(`${reported(context, claim)} %`),
        " per cycle"
      );
    });
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

/** Says of which lines fewer than two values are printed. */
function whatIsAssumed({words, rows, size, context, specimens, panel}: Ground): Element | null {
  const assumed = specimens.filter(specimen =>
    rows.some(
      r =>
        r.specimen === specimen &&
        groundOf(provenanceOf(context, r.cell), grounded(words, specimen)) === "assumed"
    )
  );
  if (!assumed.length) return null;
  const whose = assumed.length === 1 ? assumed[0] : "these cells";
  return assumedNote(
    panel.left + 4,
    panel.top + panel.height - 8,
    size.narrow ? "" : `nothing of ${whose} is printed but the range of the starts and the ends`
  );
}

/** Printed capacities and efficiencies, the printed range of the starts, and that no efficiency is printed. */
function printedMarks(ground: Ground): Child[] {
  const {words, rows, state, context, specimens, under, x, y, e} = ground;
  const [first, last] = state.cycles;
  const inView = (cycle: number): boolean => cycle >= first && cycle <= last;
  return [
    words.starts && inView(words.starts.cycle)
      ? rangeMark(context, words.starts.claim, x(words.starts.cycle), y)
      : null,
    words.efficiencies.length || !rows.length || allowsStatistics(context, rows)
      ? null
      : note(under.left + 4, under.top + under.height - 8, "No efficiency is printed"),
    efficiencyMarks(
      words.efficiencies.filter(p => specimens.includes(p.specimen)),
      state.cycles,
      under,
      x,
      e,
      context
    ),
    words.points
      .filter(p => specimens.includes(p.specimen) && inView(cycleOf(p, context)))
      .map(p => printedCapacity(p, ground))
  ];
}

/** One printed capacity; a share is drawn of the capacity the file holds at the cycle it refers to. */
function printedCapacity(p: PrintedPoint, {rows, size, context, panel, x, y}: Ground): Element[] | null {
  const number = reported(context, p.claim);
  const base = rows.find(
    r => r.specimen === p.specimen && r.cycle_count === p.percentOf && r.capacity !== null
  );
  const value = p.percentOf ? ((base?.capacity ?? NaN) * number) / 100 : number;
  if (!Number.isFinite(value)) return null;
  const at = x(cycleOf(p, context));
  const late = at > panel.left + panel.width - 40;
  return [
    reportedMark(p.specimen, at, y(value)),
    h(
      "text",
      {
        class: `lab ${specimenClass(p.specimen)}`,
        x: at,
        y: y(value) + (late || p.below ? 22 : -12),
        "text-anchor": late ? "end" : "middle"
      },
      bold(`${number}${p.percentOf ? " %" : ""}`),
      ...(p.text && !size.narrow ? label(` ${said(p.text, context)}`) : [])
    )
  ];
}

/** The axis up to the highest capacity that was measured. */
const reaching = ([low, high]: [number, number], rows: Reading[], context: Context): [number, number] => [
  low,
  largest([
    high,
    ...rows.filter(r => r.capacity !== null && allowsStatistics(context, [r])).map(r => 1.05 * r.capacity!)
  ])
];

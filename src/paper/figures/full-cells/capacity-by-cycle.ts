import {brushGround} from "../../../chart/brush.js";
import {FOOT, label, minus, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {
  assumedNote,
  bold,
  dodge,
  dodgeBelow,
  groundOf,
  groundWord,
  labels,
  line,
  note,
  rails,
  reportedMark,
  type Label,
  type Point
} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {linearFit} from "../../../lib/statistics.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  provenancesOf,
  reported,
  sqlValue,
  type Context,
  type Figure,
  type Row,
  type State
} from "../../../figure/figure.js";
import {said, type Said} from "../../../figure/say.js";
import {untilOnset} from "./onset.js";
import {efficiencyMarks, rangeMark, type PrintedEfficiency} from "./printed-marks.js";

interface Capacity extends State {
  specimens: string[];
  cycles: [number, number];
  fit: [number, number];
  slope: boolean;
  published: boolean;
}
interface Reading extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  capacity: number | null;
  efficiency_percent: number | null;
}

/** A printed point: claim of the value, cycle as number or as the claim that names it. */
interface PrintedPoint {
  specimen: string;
  claim: string;
  cycle: number | string;
  text?: Said;
  percentOf?: number;
  /** Its number stands under the mark, where a line runs over it. */
  below?: true;
}

interface Words {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  max: number;
  claims: string[];
  points: PrintedPoint[];
  /** Specific capacity per gram of NMC811, or areal. */
  per: "gram" | "area";
  yDomain: [number, number];
  efficiency: [number, number];
  fit: [number, number];
  /** Range (claim id) that the first capacity of all cells at this rate is printed to span, and its cycle. */
  starts?: {claim: string; cycle: number};
  /** Printed efficiencies, of one cycle or over a range of them. */
  efficiencies: PrintedEfficiency[];
  /** Printed fade (claim id) that makes a line of one printed point. */
  slope?: string;
  /** Cycle (claim id) at which the paper says the capacity starts to fall. */
  onset?: Readonly<Record<string, string>>;
  finding: (rows: Row[], context: Context) => string;
  conditions: (context: Context) => string;
}

/** Discharge capacity and Coulombic efficiency against cycle, with a fade rate over a chosen range. */
export function capacityByCycle(words: Words): Figure {
  const unit = words.per === "gram" ? "mAh g^{−1}" : "mAh cm^{−2}";
  const column = words.per === "gram" ? "discharge_mah_g" : "discharge_mah_cm2";
  return defineFigure<Capacity, Reading>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: "full-cells",
    rebuild: "live",
    claims: words.claims,
    shows: ["data", "reported"],
    controls: [
      ...(words.specimens.length > 1
        ? [
            {
              kind: "specimens" as const,
              name: "specimens",
              label: "Specimens",
              options: words.specimens,
              default: words.specimens
            }
          ]
        : []),
      {
        kind: "range",
        name: "cycles",
        label: "Cycles",
        unit: "",
        min: 1,
        max: words.max,
        step: 1,
        default: [1, words.max],
        link: "cycles"
      },
      {
        kind: "range",
        name: "fit",
        label: "Fade fitted over cycles",
        unit: "",
        min: 1,
        max: words.max,
        step: 1,
        default: words.fit
      },
      {kind: "toggle", name: "slope", label: "Draw the fit", default: true},
      {kind: "toggle", name: "published", label: "Published values alone", default: false}
    ],
    cells: (state, context) =>
      cellsFor(context, words.label, state.specimens ?? words.specimens).map(c => c.cell),
    rows: {
      tables: ["cycles"],
      sql: (state, context) => `select cell, specimen, cycle_count,
       ${column} as capacity,
       100 * coulombic_efficiency as efficiency_percent
from cycles
where cell in (${sqlValue(cellsFor(context, words.label, state.specimens ?? words.specimens).map(c => c.cell))})
  and cycle_count between ${sqlValue(state.cycles[0])} and ${sqlValue(state.cycles[1])}
order by cell, cycle_count`
    },
    finding: (rows, _s, context) => words.finding(rows, context),
    caption: (state, context) =>
      `<b>Discharge capacity and Coulombic efficiency in each cycle.</b> ${words.conditions(context)} Marks and bold numbers are printed values. ` +
      (!state.slope
        ? ""
        : !allowsStatistics(context, cellsFor(context, words.label, state.specimens ?? words.specimens))
          ? `Lines that are reconstructed pass through the printed values by construction${words.onset ? ", those of cells without a printed value are assumed and end where the fall is printed to begin" : ""}; no fade over cycles ${state.fit[0]}–${state.fit[1]} is given of them, and no efficiency beside the printed ones.`
          : `The fade rate is the slope of a least-squares line over cycles ${state.fit[0]}–${state.fit[1]}, in percent of its value at cycle ${state.fit[0]}, with its 95 % interval; counted on the first capacity a fade is smaller by the share that is left there.`),
    alternative: (rows, state, context) =>
      (state.specimens ?? words.specimens)
        .map(s => {
          const own = rows.filter(r => r.specimen === s && r.capacity !== null);
          const [first, last] = [own[0], own.at(-1)];
          const f = fade(own, state.fit);
          const name = words.specimens.length > 1 ? `${s}: ` : "";
          if (first && !allowsStatistics(context, own))
            return grounded(words, s) < 2
              ? `${name}assumed${words.onset?.[s] ? ` up to cycle ${reported(context, words.onset[s])}, where the fall is printed to begin` : ""}.`
              : `${name}through the printed values by construction.`;
          return first && last
            ? `${name}${first.capacity!.toFixed(1)} ${plainUnit(words.per)} at cycle ${first.cycle_count}, ${last.capacity!.toFixed(1)} at cycle ${last.cycle_count}${f ? `, fade ${percent(f.rate)} % per cycle over the fitted range` : ""}.`
            : `${name}printed values only.`;
        })
        .join(" ") +
      ` ${words.points.map(p => `Printed: ${reported(context, p.claim)}${p.percentOf ? " %" : ""} at cycle ${cycleOf(p, context)}.`).join(" ")}`,
    draw(rows, state, size, context) {
      const specimens = state.specimens ?? words.specimens;
      const upper = size.narrow ? 240 : 270;
      const lower = 84;
      const right = size.narrow ? 70 : 178;
      const panel: Panel = {left: 50, top: 34, width: size.width - 50 - right, height: upper - 34};
      const under: Panel = {...panel, top: upper + 40, height: lower};
      const xOf = {domain: state.cycles, label: "Cycle"};
      const yOf = {
        domain: reaching(words.yDomain, rows, context),
        label: `${words.per === "gram" ? "Discharge capacity" : "Areal discharge capacity"} (${unit})`
      };
      const eOf = {domain: words.efficiency, label: "Coulombic efficiency (%)"};
      const x = xScale(panel, xOf),
        y = yScale(panel, yOf),
        e = yScale(under, eOf);
      const clamp = (v: number, [low, high]: [number, number]): number => Math.max(low, Math.min(high, v));
      const ends: Label[] = [];
      const ended: Label[] = [];
      const farthest = largest(rows.map(r => r.cycle_count));
      const inside = words.points.filter(
        p =>
          specimens.includes(p.specimen) &&
          cycleOf(p, context) >= state.cycles[0] &&
          cycleOf(p, context) <= state.cycles[1]
      );
      const lines = state.published
        ? []
        : specimens.map((specimen, k) => {
            const own = untilOnset(rows, words.onset, context).filter(
              r => r.specimen === specimen && r.capacity !== null
            );
            const last = own.at(-1);
            if (!last) return null;
            const word = provenanceOf(context, last.cell);
            const onset = words.onset?.[specimen];
            (last.cycle_count >= farthest - 1 ? ends : ended).push({
              x: x(last.cycle_count) + 8,
              y: y(clamp(last.capacity!, yOf.domain)),
              specimen,
              text: [
                bold(specimens.length > 1 ? specimen : ""),
                size.narrow || !onset ? "" : `, falls from ${reported(context, onset)}`
              ]
            });
            const f = state.slope && allowsStatistics(context, own) ? fade(own, state.fit) : null;
            return h(
              "g",
              {},
              line(
                own.map((r): Point => [r.cycle_count, r.capacity!]),
                x,
                y,
                specimen,
                groundOf(word, grounded(words, specimen))
              ),
              // What a cycle of ours returns is no more than a ratio of lines we drew.
              word === "measured"
                ? line(
                    own
                      .filter(r => r.efficiency_percent !== null)
                      .map((r): Point => [r.cycle_count, r.efficiency_percent!]),
                    x,
                    e,
                    specimen,
                    word
                  )
                : null,
              f
                ? [
                    h("path", {
                      class: "fit",
                      d: `M${x(f.from)},${y(f.line.intercept + f.line.slope * f.from)}L${x(f.to)},${y(f.line.intercept + f.line.slope * f.to)}`
                    }),
                    note(
                      panel.left + panel.width,
                      y(yOf.domain[0]) - 12 - 14 * k,
                      `${specimens.length > 1 ? `${specimen} ` : ""}${percent(f.rate)} % per cycle (${percent(f.low)} to ${percent(f.high)})`,
                      "end"
                    )
                  ]
                : null
            );
          });
      const assumed = specimens.filter(specimen =>
        rows.some(
          r =>
            r.specimen === specimen &&
            groundOf(provenanceOf(context, r.cell), grounded(words, specimen)) === "assumed"
        )
      );
      const printed = inside.map(p => {
        const base = p.percentOf ?? 0;
        const own = rows.filter(
          r => r.specimen === p.specimen && r.cycle_count === base && r.capacity !== null
        )[0];
        const value = p.percentOf
          ? own
            ? (own.capacity! * reported(context, p.claim)) / 100
            : NaN
          : reported(context, p.claim);
        if (!Number.isFinite(value)) return null;
        const late = x(cycleOf(p, context)) > panel.left + panel.width - 40;
        return [
          reportedMark(p.specimen, x(cycleOf(p, context)), y(value)),
          h(
            "text",
            {
              class: `lab ${specimenClass(p.specimen)}`,
              x: x(cycleOf(p, context)),
              y: y(value) + (late || p.below ? 22 : -12),
              "text-anchor": late ? "end" : "middle"
            },
            bold(`${reported(context, p.claim)}${p.percentOf ? " %" : ""}`),
            ...(p.text && !size.narrow ? label(` ${said(p.text, context)}`) : [])
          )
        ];
      });
      return picture(
        size.width,
        under.top + lower + FOOT,
        "Discharge capacity and Coulombic efficiency against cycle",
        yAxis(panel, yOf),
        h("path", {class: "axis", d: `M${panel.left},${panel.top + panel.height}h${panel.width}`}),
        yAxis(under, eOf, 3),
        xAxis(under, xOf, size.narrow ? 4 : 6),
        brushGround(panel, "cycles", state.cycles),
        lines,
        !state.published && assumed.length
          ? assumedNote(
              panel.left + 4,
              panel.top + panel.height - 8,
              size.narrow
                ? ""
                : `nothing of ${assumed.length === 1 ? assumed[0] : "these cells"} is printed but the range of the starts and the ends`
            )
          : null,
        words.starts && words.starts.cycle >= state.cycles[0] && words.starts.cycle <= state.cycles[1]
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
        printed,
        labels([...dodge(ends, panel), ...dodgeBelow(ended, panel, 8)]),
        state.published ? null : rails(under, provenancesOf(context, rows))
      );
    },
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "cycle", label: "cycle", unit: "1", digits: 0},
        {
          name: "discharge_capacity",
          label: "discharge capacity",
          unit: words.per === "gram" ? "mAh g-1" : "mAh cm-2",
          digits: 2
        },
        {name: "efficiency", label: "Coulombic efficiency", unit: "%", digits: 3},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: untilOnset(rows, words.onset, context).map(r => [
        r.specimen,
        r.cycle_count,
        r.capacity,
        allowsStatistics(context, [r]) ? r.efficiency_percent : null,
        groundWord(groundOf(provenanceOf(context, r.cell), grounded(words, r.specimen)))
      ])
    })
  });
}

/** Printed values of a specimen that its line passes through. */
const grounded = ({points, slope}: Pick<Words, "points" | "slope">, specimen: string): number =>
  points.filter(p => p.specimen === specimen).length + (slope ? 1 : 0);

/** The axis up to the highest capacity that was measured. */
const reaching = ([low, high]: [number, number], rows: Reading[], context: Context): [number, number] => [
  low,
  largest([
    high,
    ...rows.filter(r => r.capacity !== null && allowsStatistics(context, [r])).map(r => 1.05 * r.capacity!)
  ])
];

const cycleOf = (p: PrintedPoint, context: Context): number =>
  typeof p.cycle === "number" ? p.cycle : reported(context, p.cycle);
/** Three digits, and no sign on what rounds to nothing. */
const percent = (value: number): string => minus((Math.round(value * 1000) / 1000 + 0).toFixed(3));
const plainUnit = (per: "gram" | "area"): string => (per === "gram" ? "mAh g⁻¹" : "mAh cm⁻²");

/** Fade in percent of the fitted line's first value per cycle, positive when the capacity falls. */
function fade(
  rows: Reading[],
  [from, to]: [number, number]
): {
  rate: number;
  low: number;
  high: number;
  line: {slope: number; intercept: number};
  from: number;
  to: number;
} | null {
  const points = rows
    .filter(r => r.capacity !== null && r.cycle_count >= from && r.cycle_count <= to)
    .map(r => [r.cycle_count, r.capacity!] as const);
  const fit = linearFit(points);
  if (!fit || points.length < 4) return null;
  const first = points[0]![0],
    last = points.at(-1)![0];
  const base = fit.intercept + fit.slope * first;
  if (!(base > 0)) return null;
  return {
    rate: (-100 * fit.slope) / base,
    low: (-100 * fit.high) / base,
    high: (-100 * fit.low) / base,
    line: fit,
    from: first,
    to: last
  };
}

import {brushGround} from "../../../chart/brush.js";
import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {
  assumedNote,
  bold,
  dodge,
  dodgeBelow,
  failureMark,
  groundWord,
  labels,
  line,
  rails,
  type Label,
  type Point
} from "../../../chart/series.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenancesOf,
  reported,
  sqlValue,
  type Context,
  type Figure,
  type Row,
  type State
} from "../../../figure/figure.js";
import {ASSUMED_EFFICIENCY, efficiencyGround} from "./efficiency.js";

interface Efficiency extends State {
  specimens: string[];
  cycles: [number, number];
  percent: [number, number];
}
interface Reading extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  efficiency_percent: number | null;
}

interface Words {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  max: number;
  link?: string;
  claims: string[];
  page?: string;
  /** Cycle of failure per specimen (claim id) and the word for it; "still cycling" marks no failure. */
  fate: Record<string, {cycles: string; word: string}>;
  finding: (context: Context) => string;
}

/** Coulombic efficiency of each cycle (dissolved over deposited), with the printed cycle of failure. */
export function efficiencyByCycle(words: Words): Figure {
  return defineFigure<Efficiency, Reading>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: words.page ?? "half-cells",
    rebuild: "live",
    claims: words.claims,
    shows: ["data", "reported"],
    controls: [
      specimensControl(words.specimens),
      {
        kind: "range",
        name: "cycles",
        label: "Cycles",
        unit: "",
        min: 1,
        max: words.max,
        step: 1,
        default: [1, words.max],
        ...(words.link !== undefined && {link: words.link})
      },
      {
        kind: "range",
        name: "percent",
        label: "Efficiency",
        unit: "%",
        min: 0,
        max: 120,
        step: 1,
        default: [80, 102]
      }
    ],
    cells: (state, context) => cellsFor(context, words.label, state.specimens).map(c => c.cell),
    rows: {
      tables: ["cycles"],
      sql: (state, context) => `select cell, specimen, cycle_count,
       100 * coulombic_efficiency as efficiency_percent
from cycles
where cell in (${sqlValue(cellsFor(context, words.label, state.specimens).map(c => c.cell))})
  and cycle_count between ${sqlValue(state.cycles[0])} and ${sqlValue(state.cycles[1])}
order by cell, cycle_count`
    },
    finding: (_r, _s, context) => words.finding(context),
    caption: () =>
      `<b>Coulombic efficiency of each cycle: charge dissolved over charge deposited.</b> Both are read from the instrument's capacity at the end of each half cycle.${Object.values(words.fate).some(f => f.word !== "still cycling") ? " ✕ marks the printed cycle of failure." : ""}`,
    alternative: (rows, state, context) =>
      state.specimens
        .map(s => {
          const own = rows
            .filter(r => r.specimen === s && r.efficiency_percent !== null)
            .map(r => r.efficiency_percent!)
            .sort((a, b) => a - b);
          const f = words.fate[s];
          const end = f ? `; printed: ${f.word} at cycle ${reported(context, f.cycles)}` : "";
          if (!own.length) return `${s}: no cycles in this range${end}.`;
          return allowsStatistics(
            context,
            rows.filter(r => r.specimen === s)
          )
            ? `${s}: median ${own[own.length >> 1]!.toFixed(2)} % over ${own.length} cycles, from ${own[0]!.toFixed(1)} to ${own.at(-1)!.toFixed(1)} %${end}.`
            : `${s}: no efficiency of a cycle is printed, that of Figure 2c is assumed${end}.`;
        })
        .join(" "),
    draw(rows, state, size, context) {
      const height = size.narrow ? 260 : 300;
      const panel: Panel = {
        left: 48,
        top: 34,
        width: size.width - 48 - (size.narrow ? 90 : 190),
        height: height - 34
      };
      const xOf = {domain: state.cycles, label: "Cycle"};
      const yOf = {domain: state.percent, label: "Coulombic efficiency (%)"};
      const x = xScale(panel, xOf),
        y = yScale(panel, yOf);
      const clamp = (v: number): number => Math.max(state.percent[0], Math.min(state.percent[1], v));
      const ends: Label[] = [];
      const ended: Label[] = [];
      const drawn = state.specimens.map(specimen => {
        const own = rows.filter(r => r.specimen === specimen && r.efficiency_percent !== null);
        const last = own.at(-1);
        if (!last) return null;
        const f = words.fate[specimen];
        const failed = failureOf(words, specimen, context);
        const points = known(own, failed, context).map((r): Point => [r.cycle_count, r.efficiency_percent!]);
        const before = own.filter(r => failed === null || r.cycle_count < failed).at(-1) ?? last;
        const at = {x: x(before.cycle_count), y: y(clamp(before.efficiency_percent!))};
        const fate = f ? `, ${f.word}${failed ? ` at ${failed}` : ""}` : "";
        const runsOn = before.cycle_count >= state.cycles[1] - 1;
        (runsOn ? ends : ended).push({
          x: at.x + (runsOn ? 20 : 8),
          y: at.y,
          specimen,
          text: [bold(specimen), size.narrow ? "" : fate]
        });
        return [
          line(points, x, y, specimen, efficiencyGround(context, last.cell)),
          failed !== null && failed >= state.cycles[0] && failed <= state.cycles[1]
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
        brushGround(panel, "cycles", state.cycles),
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
    },
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "cycle", label: "cycle", unit: "1", digits: 0},
        {name: "efficiency", label: "Coulombic efficiency", unit: "%", digits: 3},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: rows
        .filter(r => known([r], failureOf(words, r.specimen, context), context).length)
        .map(r => [
          r.specimen,
          r.cycle_count,
          r.efficiency_percent,
          groundWord(efficiencyGround(context, r.cell))
        ])
    })
  });
}

function failureOf({fate}: Words, specimen: string, context: Context): number | null {
  const own = fate[specimen];
  return own && own.word !== "still cycling" ? reported(context, own.cycles) : null;
}

/** What happens from a failure on is known only where it was measured. */
const known = (rows: Reading[], failed: number | null, context: Context): Reading[] =>
  allowsStatistics(context, rows) ? rows : rows.filter(r => failed === null || r.cycle_count < failed);

import {median} from "d3-array";
import {groundWord} from "../../../chart/series.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  reported,
  sqlValue,
  type Context,
  type Control,
  type Figure
} from "../../../figure/figure.js";
import {largest, least} from "../../../lib/extremes.js";
import {efficiencyGround, isKnown} from "./efficiency.js";
import {
  efficiencyPicture,
  failureOf,
  type Efficiency,
  type Fate,
  type Reading
} from "./efficiency-picture.js";

interface Words {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  max: number;
  link?: string;
  claims: string[];
  page?: string;
  /** By specimen. */
  fate: Record<string, Fate>;
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
    controls: controlsOf(words),
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
        .map(specimen => {
          const own = rows.filter(r => r.specimen === specimen);
          return `${specimen}: ${inWords(own, context)}${endInWords(words.fate[specimen], context)}.`;
        })
        .join(" "),
    draw: (rows, state, size, context) => efficiencyPicture(rows, words.fate, state, size, context),
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "cycle", label: "cycle", unit: "1", digits: 0},
        {name: "efficiency", label: "Coulombic efficiency", unit: "%", digits: 3},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: rows
        .filter(r => isKnown(r, failureOf(words.fate[r.specimen], context), context))
        .map(r => [
          r.specimen,
          r.cycle_count,
          r.efficiency_percent,
          groundWord(efficiencyGround(context, r.cell))
        ])
    })
  });
}

const controlsOf = ({specimens, max, link}: Words): Control[] => [
  specimensControl(specimens),
  {
    ...{kind: "range", name: "cycles", label: "Cycles", unit: "", min: 1, max, step: 1, default: [1, max]},
    ...(link !== undefined && {link})
  },
  {
    ...{kind: "range", name: "percent", label: "Efficiency", unit: "%", min: 0, max: 120, step: 1},
    default: [80, 102]
  }
];

/** The efficiencies of one collector's cycles. */
function inWords(own: readonly Reading[], context: Context): string {
  const percent = own.map(r => r.efficiency_percent).filter(v => v !== null);
  if (!percent.length) return "no cycles in this range";
  return allowsStatistics(context, own)
    ? `median ${median(percent)!.toFixed(2)} % over ${percent.length} cycles, from ${least(percent).toFixed(1)} to ${largest(percent).toFixed(1)} %`
    : "no efficiency of a cycle is printed, that of Figure 2c is assumed";
}

const endInWords = (fate: Fate | undefined, context: Context): string =>
  fate ? `; printed: ${fate.word} at cycle ${reported(context, fate.cycles)}` : "";

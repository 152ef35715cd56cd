/** First and last capacity after formation, what is kept of it, and the rate: a cell beside the paper's of the same kind. */
import type {Context, DataTable, Row} from "../figure/figure.js";
import type {Own} from "./cells.js";

/** What a capacity is counted against; a rate is a current against the capacity of the cathode. */
export const NORMS = {
  area: {label: "per area", column: "discharge_mah_cm2", unit: "mAh cm-2", digits: 3},
  mass: {label: "per active mass", column: "discharge_mah_g", unit: "mAh g-1", digits: 1},
  rate: {label: "as a C-rate", column: "rate_c", unit: "C", digits: 3}
} as const;
export type Norm = keyof typeof NORMS;

/** Cells of the paper that run the same kind of test. */
const theirs = (own: Own, context: Context): string[] =>
  context.cells
    .filter(c => !c.own && c.family === own.facts.family && c.protocol === own.facts.protocol)
    .map(c => c.cell);

/** @param formation cycles left out of the paper's cells; a reader's own has its own number of them */
export function courseSql(own: Own, context: Context, formation: number): string {
  const papers = own.facts.family === "full-cell" ? formation : 0;
  const quoted = [own.cell, ...theirs(own, context)].map(c => `'${c}'`).join(", ");
  const each = (Object.keys(NORMS) as Norm[]).flatMap(norm => {
    const {column} = NORMS[norm];
    return [
      `arg_min(${column}, cycle_count) as first_${norm}`,
      `arg_max(${column}, cycle_count) as last_${norm}`
    ];
  });
  return `select cell, any_value(specimen) as specimen, any_value(provenance) as provenance, max(cycle_count)::double as last_cycle, ${each.join(", ")}
from cycles
where cell in (${quoted}) and discharge_ah > 0
  and cycle_count > case when cell = '${own.cell}' then ${own.facts.formation_cycles ?? 0} else ${papers} end
group by cell order by cell <> '${own.cell}', cell`;
}

/** Null where no cell has a value in this norm. */
export function courseTable(rows: readonly Row[], norm: Norm): DataTable | null {
  const {unit, digits} = NORMS[norm];
  const number = (row: Row, name: string): number | null =>
    typeof row[name] === "number" ? row[name] : null;
  const own = rows.filter(r => number(r, `first_${norm}`) !== null);
  if (!own.length) return null;
  return {
    columns: [
      {name: "specimen", label: "cell", unit: null},
      {name: "first", label: "first after formation", unit, digits},
      {name: "last", label: "last", unit, digits},
      {name: "kept", label: "last over first", unit: "%", digits: 1},
      {name: "cycle", label: "last cycle", unit: "1", digits: 0},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: own.map(r => {
      const [first, last] = [number(r, `first_${norm}`)!, number(r, `last_${norm}`)];
      return [
        String(r["specimen"]),
        first,
        last,
        last !== null && first > 0 ? (100 * last) / first : null,
        number(r, "last_cycle"),
        String(r["provenance"])
      ];
    })
  };
}

import type {Facts} from "../reading/facts.js";

/** A test of the paper with a number for each of the four collectors. */
export interface Ranking {
  name: string;
  /** Does the better collector have the higher number? */
  better: "higher" | "lower";
  unit: string;
  /** One row of claims or more, best collector first: Mg/W-Cu, Mg-Cu, W-Cu, Cu; null where nothing is discerned, read as 0. */
  claims: readonly (readonly (string | null)[])[];
}

const CELLS = ["mgw", "mg", "w", "cu"] as const;
const each = (id: (cell: string) => string): string[] => CELLS.map(id);

/** Every test of the paper that gives all four collectors a number. */
export const RANKINGS: readonly Ranking[] = [
  {
    name: "nucleation dip, cycle 1",
    better: "lower",
    unit: "mV",
    claims: [each(c => `fig2.nucleation.${c}.cycle1`)]
  },
  {
    name: "nucleation dip, cycle 2",
    better: "lower",
    unit: "mV",
    claims: [[null, null, "fig2.nucleation.w.cycle2", "fig2.nucleation.cu.cycle2"]]
  },
  {name: "efficiency test", better: "higher", unit: "%", claims: [each(c => `fig2c.ce.${c}`)]},
  {
    name: "cycles of half-cells",
    better: "higher",
    unit: "cycles",
    claims: [["fig2h.cycles.mgw", "fig2g.cycles.mg", "fig2f.cycles.w", "fig2f.cycles.cu"]]
  },
  {
    name: "overpotentials, cycle 1",
    better: "lower",
    unit: "mV",
    claims: ["dep", "dis"].map(half => each(c => `fig2i.eta.${half}.${c}.c1`))
  },
  {name: "R_SEI + R_ct, cycle 1", better: "lower", unit: "Ω", claims: [each(c => `ts1.rsct.${c}.c1`)]},
  {
    name: "current at 4.2 V",
    better: "lower",
    unit: "µA",
    claims: [10, 50, 90].map(hour => each(c => `figS26.current.${c}.h${hour}`))
  },
  {
    name: "lithium sulfide after ten cycles",
    better: "lower",
    unit: "%",
    claims: [each(c => `figS27.li2s.c10.${c}`)]
  },
  {
    name: "first efficiency of full cells",
    better: "higher",
    unit: "%",
    claims: [each(c => `fig6b.ice.${c}`)]
  },
  {
    name: "first discharge of full cells",
    better: "higher",
    unit: "mAh g-1",
    claims: [each(c => `fig6b.discharge.${c}`)]
  },
  {
    name: "stable cycles of full cells",
    better: "higher",
    unit: "cycles",
    claims: [["fig6a.stable.mgw", "fig6a.decay-onset.mg", "fig6a.decay-onset.w", "fig6a.decay-onset.cu"]]
  }
];

/** Printed numbers of a test, row by row. */
const valuesOf = ({claims, unit}: Ranking, facts: Facts): number[][] =>
  claims.map(row => row.map(id => (id === null ? 0 : facts.claim(id, unit))));

/** Does every row fall strictly from the bilayer over magnesium and tungsten to bare copper? Equal numbers are no order. */
export function sameOrder(ranking: Ranking, facts: Facts): boolean {
  const sign = ranking.better === "higher" ? 1 : -1;
  return valuesOf(ranking, facts).every(row =>
    row.slice(1).every((value, k) => sign * (row[k]! - value) > 0)
  );
}

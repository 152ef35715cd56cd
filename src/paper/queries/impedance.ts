import type {DataCheck} from "../../claims/check.js";
import {cellsOf, data, one, within} from "../../claims/sql.js";

const SPECIMEN: Record<string, string> = {mgw: "Mg/W-Cu", mg: "Mg-Cu", w: "W-Cu", cu: "Cu"};

/** A fitted resistance with its standard error, which only a measured spectrum has. */
const fitted = (table: string, slug: string, cycle: number, column: string): string =>
  within(
    `any_value(${column}_ohm)`,
    `coalesce(any_value(${column}_error_ohm), 0)`,
    "fits",
    `${cellsOf(table, SPECIMEN[slug])} and cycle_count = ${cycle}`
  );

const PAIRS = [
  ["TS1", "mgw", 1],
  ["TS1", "mgw", 30],
  ["TS1", "w", 1],
  ["TS1", "w", 30],
  ["TS2", "mgw", 40],
  ["TS2", "mgw", 140],
  ["TS2", "mgw", 240],
  ["TS2", "mgw", 300],
  ["TS2", "mg", 40],
  ["TS2", "mg", 140],
  ["TS2", "mg", 240]
] as const;
const SUMS = [
  ["TS1", "mg", 1],
  ["TS1", "mg", 30],
  ["TS1", "cu", 1]
] as const;
const has = (cycle: number): string =>
  one("max(cycle_count)", "spectra", `${cellsOf("S9")} and cycle_count = ${cycle}`);

export const IMPEDANCE: readonly DataCheck[] = [
  data(
    "figS9.cycles.early",
    "First and last of the unbroken run of cycles with a spectrum",
    "cycle",
    `with seen as (select distinct cycle_count, provenance from spectra where ${cellsOf("S9")}), runs as (select *, cycle_count - row_number() over (order by cycle_count) as run from (select cycle_count, max(provenance) as provenance from seen group by cycle_count)) ` +
      "select min(cycle_count) as low, max(cycle_count) as high, max(provenance) as provenance from runs where run = (select min(run) from runs)"
  ),
  ...[15, 20, 25, 30].map(cycle =>
    data(`figS9.cycles.${cycle}`, "A spectrum of this cycle is in the files", "cycle", has(cycle))
  ),
  data(
    "figS10.cycles",
    "First cycle of the extended series",
    "cycle",
    one("min(cycle_count)", "spectra", `${cellsOf("S10")} and cycle_count > 30`)
  ),
  data(
    "figS9d.rb-decrease",
    "From cycle 1 to the cycle by which 95 % of the fall of the bulk resistance to cycle 30 is done, latest of the cells",
    "cycle",
    `with own as (select cell, arg_min(bulk_ohm, cycle_count) as first_ohm, arg_max(bulk_ohm, cycle_count) as last_ohm from fits where ${cellsOf("S9")} and cycle_count <= 30 group by cell), ` +
      "done as (select cell, any_value(provenance) as provenance, min(cycle_count) as first_cycle, min(case when bulk_ohm - last_ohm <= 0.05 * (first_ohm - last_ohm) then cycle_count end) as settled from fits join own using (cell) group by cell) " +
      "select min(first_cycle) as low, max(settled) as high, max(provenance) as provenance from done"
  ),
  data(
    "figS9d.cells",
    "Specimens with spectra in this figure",
    "1",
    one("count(distinct specimen)", "spectra", cellsOf("S9"))
  ),
  ...PAIRS.flatMap(([table, slug, cycle]) => [
    data(
      `${table.toLowerCase()}.rb.${slug}.c${cycle}`,
      "Fitted bulk resistance",
      "Ω",
      fitted(table, slug, cycle, "bulk")
    ),
    data(
      `${table.toLowerCase()}.rsct.${slug}.c${cycle}`,
      "Fitted resistance of the arcs",
      "Ω",
      fitted(table, slug, cycle, "arcs")
    )
  ]),
  ...SUMS.map(([table, slug, cycle]) =>
    data(
      `${table.toLowerCase()}.rsct.${slug}.c${cycle}`,
      "Fitted resistance of the arcs",
      "Ω",
      fitted(table, slug, cycle, "arcs")
    )
  ),
  ...[5, 30].flatMap(cycle => [
    data(
      `ts1.rsei.cu.c${cycle}`,
      "Fitted resistance of the faster arc",
      "Ω",
      fitted("TS1", "cu", cycle, "first_arc")
    ),
    data(
      `ts1.rct.cu.c${cycle}`,
      "Fitted resistance of the slower arc",
      "Ω",
      fitted("TS1", "cu", cycle, "second_arc")
    )
  ]),
  data(
    "ts1.split-cycle.cu",
    "First cycle whose spectrum needs two arcs",
    "cycle",
    one("min(cycle_count)", "fits", `${cellsOf("TS1", "Cu")} and arcs >= 2`)
  ),
  data(
    "ts2.cycles.mgw",
    "Last cycle with a spectrum",
    "cycle",
    one("max(cycle_count)", "spectra", cellsOf("TS2", "Mg/W-Cu"))
  ),
  data(
    "s36b.conductivity",
    "Conductance per area of the electrolyte pellet, times the thickness of a usual cold-pressed pellet",
    "S cm-2",
    `select 1 / any_value(bulk_ohm * area_cm2) as value, max(fits.provenance) as provenance from fits join cells using (cell) where ${cellsOf("S36")}`,
    {
      computes: "conductance per area",
      statement:
        "computed * exp.pellet.mass / (density_lpscl * pellet_relative_density * pellet_area) = s36b.conductivity"
    }
  ),
  data(
    "ts1.trend.rb",
    "Largest change of the bulk resistance from cycle 1 to 10, which must be a fall in every cell",
    "Ω",
    `with own as (select cell, any_value(provenance) as provenance, max(case when cycle_count = 10 then bulk_ohm end) - max(case when cycle_count = 1 then bulk_ohm end) as change from fits where ${cellsOf("S9")} group by cell) ` +
      "select max(change) as value, max(provenance) as provenance from own",
    {statement: "computed < 0 [Ω]", computes: "largest change"}
  )
];

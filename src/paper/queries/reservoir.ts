import type {DataCheck} from "../../claims/check.js";
import {RECORDS, cellsOf, data, printed} from "../../claims/sql.js";

const SPECIMENS = [
  ["mgw", "Mg/W-Cu"],
  ["mg", "Mg-Cu"],
  ["w", "W-Cu"],
  ["cu", "Cu"]
] as const;

/** Steps with current; the reservoir is the largest deposit of a cell. */
const STEPS = (specimen?: string): string =>
  "with steps as (select cell, any_value(provenance) as provenance, step_count, sign(median(current_ampere)) as direction, " +
  "max(step_capacity_ah) as charge_ah, 1000 * max(step_capacity_ah) / any_value(area_cm2) as charge_mah_cm2, " +
  `abs(1000 * median(current_ampere)) / any_value(area_cm2) as current_ma_cm2, arg_max(voltage_volt, record_index) as end_volt from ${RECORDS} ` +
  `where ${cellsOf("2c", specimen)} and current_ampere <> 0 group by cell, step_count), ` +
  "started as (select cell, arg_max(step_count, case when direction < 0 then charge_ah end) as reservoir, min(step_count) as first, max(step_count) as last from steps group by cell)";
const PROVENANCE = "max(provenance) as provenance";
const lowAndHigh = (value: string, where: string): string =>
  `${STEPS()} select min(${value}) as low, max(${value}) as high, ${PROVENANCE} from steps join started using (cell) where ${where}`;
const countPerCell = (value: string): string =>
  `${STEPS()}, counted as (select cell, any_value(provenance) as provenance, ${value} as n from steps join started using (cell) group by cell) ` +
  `select min(n) as low, max(n) as high, ${PROVENANCE} from counted`;

/** The test of Coulombic efficiency with a lithium reservoir. */
export const RESERVOIR: readonly DataCheck[] = [
  data(
    "fig2c.formation.current",
    "Current of the first deposition",
    "mA cm-2",
    lowAndHigh("current_ma_cm2", "step_count = first")
  ),
  data(
    "fig2c.formation.capacity",
    "Charge of the first deposition",
    "mAh cm-2",
    lowAndHigh("charge_mah_cm2", "step_count = first")
  ),
  data(
    "fig2c.cutoff",
    "Voltage at the end of the last dissolution",
    "V",
    lowAndHigh("end_volt", "step_count = last")
  ),
  data(
    "fig2c.reservoir",
    "Largest deposit",
    "mAh cm-2",
    lowAndHigh("charge_mah_cm2", "step_count = reservoir")
  ),
  data(
    "fig2c.cycles",
    "Depositions after the reservoir",
    "cycles",
    countPerCell("count(case when direction < 0 and step_count > reservoir then 1 end)")
  ),
  data(
    "fig2c.steps",
    "Formation, reservoir cycling, and the dissolutions that reach the cutoff close them: their number and one",
    "1",
    countPerCell(
      `1 + count(case when direction > 0 and abs(end_volt - ${printed("fig2c.cutoff")}) < 0.001 then 1 end)`
    )
  ),
  ...SPECIMENS.map(([slug, specimen]) =>
    data(
      `fig2c.ce.${slug}`,
      "All charge dissolved over all charge deposited, from the reservoir on",
      "%",
      `${STEPS(specimen)} select 100 * sum(case when direction > 0 then charge_ah end) / sum(case when direction < 0 then charge_ah end) as value, ${PROVENANCE} from steps join started using (cell) where step_count >= reservoir`
    )
  )
];

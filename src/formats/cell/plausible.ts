/** What no cell test is likely to be: told, never mended. */
import type {Table, Warning} from "../table.js";
import {numbers} from "./capacity.js";
import {directionOfType} from "./direction.js";
import type {CellRecords} from "./records.js";

const YEAR_SECOND = 365.25 * 86_400;
const MOST_YEARS = 3;
/** Share of records that must speak against the sign before it is called wrong. */
const MOST = 0.5;

/** The table with its warnings of time and sign. */
export function withPlausibility(table: Table): Table {
  const warnings = [...longTest(table), ...signAgainstType(table), ...signAgainstCounters(table)].filter(
    ({code}) => !table.warnings.some(warning => warning.code === code)
  );
  return warnings.length ? {...table, warnings: [...table.warnings, ...warnings]} : table;
}

function longTest(table: Table): Warning[] {
  const time = numbers(table, "test_time_second");
  if (!time) return [];
  const years = (time.at(-1)! - time[0]!) / YEAR_SECOND;
  const message = `the test lasts ${Number(years.toPrecision(3))} years: the unit of its time may be another`;
  return years > MOST_YEARS ? [{code: "long-test", message}] : [];
}

/** Positive current charges the cell: does the file's word for the step agree? */
function signAgainstType(table: Table): Warning[] {
  const current = numbers(table, "current_ampere");
  const types = ["step_type", "step_state"]
    .map(name => table.columns.find(c => c.name === name))
    .find(c => c);
  if (!current || types?.type !== "string") return [];
  let against = 0;
  let said = 0;
  for (let i = 0; i < current.length; i++) {
    const type = types.values[i];
    const way = type ? directionOfType(type) : null;
    if (!way || !current[i]) continue;
    said++;
    if (way * current[i]! < 0) against++;
  }
  const message = `the sign of the current contradicts the step type in ${against} of ${said} records (positive is charging)`;
  return against > MOST * said ? [{code: "current-sign", message}] : [];
}

/** A discharge counter that grows while the current is positive. */
function signAgainstCounters(table: Table): Warning[] {
  const current = numbers(table, "current_ampere");
  if (!current) return [];
  let against = 0;
  let counted = 0;
  for (const family of ["", "cycle_", "step_", "schedule_"])
    for (const [kind, way] of [
      ["charging", 1],
      ["discharging", -1]
    ] as const) {
      const counter = numbers(table, `${family}${kind}_capacity_ah`);
      for (let i = 1; counter && i < counter.length; i++) {
        if (
          !(counter[i]! > counter[i - 1]!) ||
          !current[i] ||
          Math.sign(current[i]!) !== Math.sign(current[i - 1]!)
        )
          continue;
        counted++;
        if (way * current[i]! < 0) against++;
      }
    }
  const message = `the capacity counters grow against the sign of the current in ${against} of ${counted} records (positive is charging)`;
  return against > MOST * counted ? [{code: "sign-against-capacity", message}] : [];
}

const MOST_MAH_CM2 = 50;
const MOST_MAH_G = 400;
const LEAST_MAH_CM2 = 1e-4;

/** Charge of the largest half cycle, in Ah. */
export const largestStep = ({numbers: {step_capacity_ah}}: CellRecords): number =>
  step_capacity_ah.reduce((most, value) => Math.max(most, value || 0), 0);

/** Charge of the largest half cycle, in Ah, against the area and the active mass its row in the manifest gives. */
export function chargeWarnings(
  ah: number,
  {area_cm2, active_mass_mg}: {area_cm2: number | null; active_mass_mg: number | null}
): Warning[] {
  const perArea = area_cm2 ? (1000 * ah) / area_cm2 : null;
  const perMass = active_mass_mg ? (1e6 * ah) / active_mass_mg : null;
  const warn = (value: number, unit: string): Warning => ({
    code: "charge-out-of-proportion",
    message: `the largest half cycle passes ${Number(value.toPrecision(3))} ${unit}: area, mass or a unit may be wrong`
  });
  return [
    ...(perArea !== null && (perArea > MOST_MAH_CM2 || perArea < LEAST_MAH_CM2)
      ? [warn(perArea, "mAh cm⁻²")]
      : []),
    ...(perMass !== null && perMass > MOST_MAH_G ? [warn(perMass, "mAh g⁻¹")] : [])
  ];
}

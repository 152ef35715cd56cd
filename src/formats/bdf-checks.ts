/** Where the values of a BDF file break the format: public files do so in known ways. */
import {isCount, REQUIRED, termByLabel, termByName} from "./bdf-terms.js";
import {gapWarnings} from "./delimited-checks.js";
import type {Column, Warning} from "./table.js";

/** Since the start of the test and never reset. */
const NEVER_RESET = [
  "charging_capacity_ah",
  "discharging_capacity_ah",
  "charging_energy_wh",
  "discharging_energy_wh"
];

/** @param where place of a row, such as `file, line 12` */
export function valueWarnings(columns: Column[], where: (row: number) => string): Warning[] {
  const values = (name: string): Float64Array | null => {
    const column = columns.find(c => c.name === name);
    return column && column.type !== "string" ? column.values : null;
  };
  const warnings: Warning[] = [];
  const missing = REQUIRED.filter(label => !columns.some(c => c.name === termByLabel(label)!.name));
  if (missing.length)
    warnings.push({code: "missing-required", message: `the format requires ${missing.join(", ")}`});
  if (columns[0]?.values.length === 0)
    warnings.push({code: "no-data", message: "the file has a header and no rows"});
  warnings.push(
    ...gapWarnings(
      columns,
      REQUIRED.map(label => termByLabel(label)!.name),
      where
    )
  );
  for (const {name, type} of columns) {
    const term = termByName(name);
    if (!term || !isCount(term) || type === "string") continue;
    const row = values(name)!.findIndex(v => !Number.isNaN(v) && !Number.isInteger(v));
    if (row < 0) continue;
    const code = name === "cycle_count" ? "cycle-count-not-integer" : "count-not-integer";
    const cause = name === "cycle_count" ? "; a unit library may have turned cycles into radians" : "";
    const message = `${term.label} holds ${values(name)![row]}, which is no whole number${cause}`;
    warnings.push({code, message, where: where(row)});
  }
  const falls = (name: string, code: string, message: string): void => {
    const row = firstFall(values(name));
    if (row >= 0) warnings.push({code, message, where: where(row)});
  };
  falls("test_time_second", "time-restarts", "test time runs backwards; it may restart at each step");
  falls("cycle_count", "cycle-count-decreases", "cycles are numbered again");
  for (const name of NEVER_RESET)
    falls(
      name,
      "capacity-resets",
      `${termByName(name)!.label} falls, though the term never resets; it may be per step or cycle`
    );
  return warnings;
}

/** First row whose value is below the last one that was not missing; -1 when none is. */
function firstFall(values: Float64Array | null): number {
  let last = -Infinity;
  return (values ?? []).findIndex(value => {
    if (Number.isNaN(value)) return false;
    const fell = value < last;
    last = value;
    return fell;
  });
}

/** Counts are integers when every value is whole, `4.0` included. */
export const integerIfWhole = (values: Float64Array): "integer" | "number" =>
  values.every(value => Number.isNaN(value) || Number.isInteger(value)) ? "integer" : "number";

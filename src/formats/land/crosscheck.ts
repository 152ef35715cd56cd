/** The cycle and step tables of an export against its records: two paths to the same numbers. */
import type {Table, Warning} from "../table.js";
import type {Records} from "./block.js";
import {numbersIn, passedBy, type Flow} from "./series.js";

/** Sums of a cycle may differ by a few of the last printed place, or by a thousandth. */
const LAST_PLACES = 3;
const CAPACITY_SHARE = 1e-3;
/** A step ends within a second or two of its last record. */
const PERIOD_SECOND = 2;

const SAMPLE = 4000;

/** The last place the records print: the largest power of ten of which their capacities are multiples. */
function printedStep(records: Records): number {
  const values = (numbersIn(records, "capacity_ah") ?? new Float64Array())
    .filter(value => value > 0)
    .subarray(0, SAMPLE);
  for (let places = 4; places < 12; places++)
    if (values.every(value => Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-4))
      return 10 ** -places;
  return 1e-12;
}

const differs = (a: number, b: number, step: number): boolean =>
  Math.abs(a - b) > LAST_PLACES * step + CAPACITY_SHARE * Math.abs(b);
const milli = (ah: number): string => `${Number((ah * 1000).toPrecision(6))} mAh`;

/** Every cycle of the cycle table: is it in the records, with the same capacities? */
export function checkCycles(records: Records, cycles: Records, flow: Flow | null): Warning[] {
  const cycle = numbersIn(records, "cycle_count");
  const listed = numbersIn(cycles, "cycle_count");
  if (!cycle || !listed) return [];
  const warnings: Warning[] = [];
  const recorded = new Set(cycle);
  const lost = listed.findIndex(n => !recorded.has(n));
  if (lost >= 0 || recorded.size !== listed.length)
    warnings.push({
      code: "cycle-tab-mismatch",
      message: `the cycle table lists ${listed.length} cycles, the records hold ${recorded.size}`,
      where: cycles.where(Math.max(0, lost))
    });
  if (!flow) return warnings;
  const last = printedStep(records);
  for (const [name, way, words] of [
    ["charge_capacity_ah", 1, "charge"],
    ["discharge_capacity_ah", -1, "discharge"]
  ] as const) {
    const table = numbersIn(cycles, name);
    if (!table) continue;
    const sums = passedBy(cycle, flow, way);
    const wrong = [...listed.keys()].filter(
      i => recorded.has(listed[i]!) && differs(sums.get(listed[i]!) ?? 0, table[i]!, last)
    );
    if (wrong.length === 0) continue;
    const i = wrong[0]!;
    warnings.push({
      code: "cycle-tab-mismatch",
      message: `${words} capacity differs between cycle table and records in ${wrong.length} cycles, first in cycle ${listed[i]}: ${milli(table[i]!)} against ${milli(sums.get(listed[i]!) ?? 0)}`,
      where: cycles.where(i)
    });
  }
  return warnings;
}

/** Every step of the step table: is it in the records, as long and with the same capacity? */
export function checkSteps(records: Records, steps: Records, flow: Flow | null): Warning[] {
  const step = numbersIn(records, "step_count");
  const listed = numbersIn(steps, "step_count");
  if (!step || !listed) return [];
  const warnings: Warning[] = [];
  const recorded = new Set(step);
  if (recorded.size !== listed.length || listed.some(n => !recorded.has(n)))
    warnings.push({
      code: "step-tab-mismatch",
      message: `the step table lists ${listed.length} steps, the records hold ${recorded.size}`,
      where: steps.where(0)
    });
  const table = numbersIn(steps, "capacity_ah");
  const last = printedStep(records);
  const sums = flow && passedBy(step, flow, "both");
  const longest = lastBy(step, numbersIn(records, "step_time_second"));
  const period = numbersIn(steps, "step_time_second");
  const wrong = [...listed.keys()].filter(i => {
    const n = listed[i]!;
    if (!recorded.has(n)) return false;
    const capacity = sums?.get(n);
    const time = longest?.get(n);
    return (
      (table && capacity !== undefined && differs(capacity, table[i]!, last)) ||
      (period && time !== undefined && Math.abs(time - period[i]!) > PERIOD_SECOND)
    );
  });
  if (wrong.length > 0)
    warnings.push({
      code: "step-tab-mismatch",
      message: `step table and records differ in capacity or duration in ${wrong.length} steps, first in step ${listed[wrong[0]!]}`,
      where: steps.where(wrong[0]!)
    });
  return warnings;
}

function lastBy(key: Float64Array, values: Float64Array | null): Map<number, number> | null {
  if (!values) return null;
  const last = new Map<number, number>();
  for (let i = 0; i < key.length; i++) last.set(key[i]!, values[i]!);
  return last;
}

/** What the cycle table says that a reader of the file should know. */
export function cycleRemarks(cycles: Records): Warning[] {
  const listed = numbersIn(cycles, "cycle_count");
  const efficiency = numbersIn(cycles, "efficiency_percent");
  if (!listed || listed.length === 0) return [];
  const warnings: Warning[] = [];
  const above = efficiency ? [...listed.keys()].filter(i => efficiency[i]! > 100) : [];
  if (above.length > 0)
    warnings.push({
      code: "efficiency-above-100",
      message: `efficiency is above 100 % in ${above.length} cycles, first in cycle ${listed[above[0]!]} (${efficiency![above[0]!]} %): the program divides discharge by charge whatever the cell is`,
      where: cycles.where(above[0]!)
    });
  return warnings;
}

/** Active mass in gram from capacity and specific capacity, where they are largest and so best resolved. */
export function inferredMassGram(
  tables: {capacity: Float64Array | null; specific: Float64Array | null}[]
): number | null {
  for (const {capacity, specific} of tables) {
    if (!capacity || !specific) continue;
    let best = -1;
    for (let i = 0; i < specific.length; i++) if (specific[i]! > (specific[best] ?? 0)) best = i;
    if (best >= 0 && capacity[best]! > 0)
      return Number(((capacity[best]! * 1000) / specific[best]!).toPrecision(4));
  }
  return null;
}

/** Sums of the cycle table for the summary. */
export function summary(cycles: Records | null, steps: Records | null): Table["metadata"] {
  const total = (table: Records | null, name: string): number | null => {
    const values = table && numbersIn(table, name);
    return values ? Number(values.reduce((sum, value) => sum + (value || 0), 0).toPrecision(12)) : null;
  };
  return {
    cycle_table_rows: cycles?.rows ?? null,
    step_table_rows: steps?.rows ?? null,
    cycle_table_charge_ah: total(cycles, "charge_capacity_ah"),
    cycle_table_discharge_ah: total(cycles, "discharge_capacity_ah")
  };
}

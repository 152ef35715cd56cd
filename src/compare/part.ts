/** Records on their way from a reader to the tables: whole cycles, as typed columns that travel without a copy. */
import type {CellRecords} from "../formats/cell/records.js";

export interface Part {
  rows: number;
  record_index: Int32Array;
  cycle_count: Int32Array;
  step_count: Int32Array;
  test_time_second: Float64Array;
  voltage_volt: Float64Array;
  current_ampere: Float64Array;
  step_capacity_ah: Float64Array;
  /** Place of each record's step type in `types`; -1 where it has none. */
  type: Int8Array;
  types: string[];
}

/** What stands before the rows of a part in the whole file. */
export interface Before {
  rows: number;
  cycles: number;
  steps: number;
}

/** Whether the file itself counts; what it does not count goes on from the part before. */
export interface Counted {
  record: boolean;
  cycle: boolean;
  step: boolean;
}

/** Rows `from` up to `to` of some records; their own counts go on from `before` where the file counts none. */
export function partOf(
  {numbers, stepType}: Pick<CellRecords, "numbers" | "stepType">,
  [from, to]: readonly [number, number],
  before: Before,
  counted: Counted
): Part {
  const whole = (name: "record_index" | "cycle_count" | "step_count", shift: number | null): Int32Array => {
    const base = shift === null ? 0 : shift + 1 - numbers[name][from]!;
    const counts = Int32Array.from(numbers[name].subarray(from, to));
    if (base !== 0) for (let i = 0; i < counts.length; i++) counts[i]! += base;
    return counts;
  };
  const types: string[] = [];
  const places = new Map<string | null, number>([[null, -1]]);
  const type = new Int8Array(to - from);
  for (let i = 0; i < type.length; i++) {
    const word = stepType[from + i] ?? null;
    let place = places.get(word);
    if (place === undefined) places.set(word, (place = types.push(word!) - 1));
    type[i] = place;
  }
  return {
    rows: to - from,
    record_index: whole("record_index", counted.record ? null : before.rows),
    cycle_count: whole("cycle_count", counted.cycle ? null : before.cycles),
    step_count: whole("step_count", counted.step ? null : before.steps),
    test_time_second: numbers.test_time_second.slice(from, to),
    voltage_volt: numbers.voltage_volt.slice(from, to),
    current_ampere: numbers.current_ampere.slice(from, to),
    step_capacity_ah: numbers.step_capacity_ah.slice(from, to),
    type,
    types
  };
}

/** How many cycles there are in records that stand cycle by cycle. */
export function cyclesIn(cycle: ArrayLike<number>): number {
  let cycles = cycle.length > 0 ? 1 : 0;
  for (let i = 1; i < cycle.length; i++) if (cycle[i] !== cycle[i - 1]) cycles++;
  return cycles;
}

/**
 * Where the rows may be cut so that no cycle is: a first part of few cycles, so that there is something to see, then
 * parts of at least `rows` rows. The ends of the parts, in order.
 */
export function cuts(cycle: Float64Array, from: number, to: number, rows: number, first = false): number[] {
  const ends: number[] = [];
  const FIRST_CYCLES = 2;
  let start = from;
  let cycles = 1;
  for (let i = from + 1; i < to; i++) {
    if (cycle[i] === cycle[i - 1]) continue;
    cycles++;
    if (i - start < rows && !(first && ends.length === 0 && cycles > FIRST_CYCLES)) continue;
    ends.push(i);
    start = i;
  }
  if (start < to) ends.push(to);
  return ends;
}

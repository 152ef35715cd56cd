/** Tests of a cell whose truth is known because they are written step by step, as tables. */
import fc from "fast-check";
import type {Column, Table} from "../../../src/formats/table.js";

export const numbers = (name: string, values: number[]): Column => ({
  name,
  unit: null,
  type: "number",
  values: Float64Array.from(values)
});

export const tableOf = (columns: Column[]): Table => ({
  format: "bdf-csv",
  rows: columns[0]!.values.length,
  columns,
  warnings: [],
  metadata: {}
});

/** A half cycle: direction, current in A, records 60 s apart, and how many of the last are a second step. */
interface Half {
  way: 1 | -1;
  ampere: number;
  records: number;
  hold: number;
}

export interface Made {
  time: number;
  current: number;
  step: number;
  cycle: number;
  /** Ah since the start of the half cycle, counted up as the test is made. */
  half: number;
}

/** A test whose truth is known because it is written step by step. */
export function protocol(halves: Half[]): Made[] {
  const out: Made[] = [];
  let [time, step, cycle] = [0, 0, 0];
  halves.forEach(({way, ampere, records, hold}, h) => {
    if (h % 2 === 0) cycle++;
    out.push({
      time: (time += 60),
      current: 0,
      step: ++step,
      cycle: Math.max(1, h % 2 === 0 && h > 0 ? cycle - 1 : cycle),
      half: 0
    });
    let half = 0;
    step++;
    for (let i = 0; i < records; i++) {
      if (i === records - hold && hold > 0) step++;
      time += 60;
      if (i > 0) half += (ampere * 60) / 3600;
      out.push({time, current: way * ampere, step, cycle, half});
    }
  });
  return out;
}

const half = (way: 1 | -1): fc.Arbitrary<Half> =>
  fc.record({
    way: fc.constant(way),
    ampere: fc.double({min: 1e-4, max: 1e-2, noNaN: true}),
    records: fc.integer({min: 4, max: 12}),
    hold: fc.integer({min: 0, max: 3})
  });

export const anyTest = fc
  .array(fc.tuple(half(1), half(-1)), {minLength: 1, maxLength: 5})
  .map(cycles => protocol(cycles.flat()));

export const base = (records: Made[]): Column[] => [
  numbers(
    "test_time_second",
    records.map(r => r.time)
  ),
  numbers(
    "voltage_volt",
    records.map(() => 3)
  ),
  numbers(
    "current_ampere",
    records.map(r => r.current)
  )
];

export const steps = (records: Made[]): Column =>
  numbers(
    "step_count",
    records.map(r => r.step)
  );

export const cycles = (records: Made[]): Column =>
  numbers(
    "cycle_count",
    records.map(r => r.cycle)
  );

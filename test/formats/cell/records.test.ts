import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cellRecords} from "../../../src/formats/cell/records.js";
import {withPlausibility} from "../../../src/formats/cell/plausible.js";
import type {Column, Table} from "../../../src/formats/table.js";

const numbers = (name: string, values: number[]): Column => ({
  name,
  unit: null,
  type: "number",
  values: Float64Array.from(values)
});
const tableOf = (columns: Column[]): Table => ({
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
interface Record {
  time: number;
  current: number;
  step: number;
  cycle: number;
  /** Ah since the start of the half cycle, counted up as the test is made. */
  half: number;
}

/** A test whose truth is known because it is written step by step. */
function protocol(halves: Half[]): Record[] {
  const out: Record[] = [];
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
const test = fc
  .array(fc.tuple(half(1), half(-1)), {minLength: 1, maxLength: 5})
  .map(cycles => protocol(cycles.flat()));

/** The counters of different makers, each made from the charge between records by its own rule. */
const COUNTERS: {[name: string]: (records: Record[]) => Column[]} = {
  "counters per step": records => counters(records, "step_", (a, b) => a.step !== b.step),
  "counters per cycle": records => counters(records, "cycle_", (a, b) => a.cycle !== b.cycle),
  "counters of the schedule": records =>
    counters(records, "schedule_", (a, b) => b.cycle === 2 && a.cycle === 1),
  "counters of the whole test": records => counters(records, "", () => false),
  "a cumulative counter per step": records => [
    numbers(
      "step_cumulative_capacity_ah",
      running(
        records,
        (a, b) => a.step !== b.step,
        r => Math.abs(r.passed)
      )
    )
  ],
  "the net charge": records => [
    numbers(
      "net_capacity_ah",
      running(
        records,
        () => false,
        r => r.passed
      )
    )
  ],
  "the half cycle": records => [
    numbers(
      "capacity_ah",
      records.map(r => r.half)
    )
  ],
  "no counter": () => []
};

function running(
  records: Record[],
  resets: (a: Record, b: Record) => boolean,
  of: (r: Record & {passed: number}) => number
): number[] {
  let sum = 0;
  return records.map((r, i) => {
    const before = records[i - 1];
    const passed = before && r.half > 0 ? (r.half - before.half) * Math.sign(r.current) : 0;
    if (before && resets(before, r)) sum = 0;
    sum += of({...r, passed});
    return sum;
  });
}
function counters(records: Record[], family: string, resets: (a: Record, b: Record) => boolean): Column[] {
  return [
    numbers(
      `${family}charging_capacity_ah`,
      running(records, resets, r => Math.max(r.passed, 0))
    ),
    numbers(
      `${family}discharging_capacity_ah`,
      running(records, resets, r => Math.max(-r.passed, 0))
    )
  ];
}
const base = (records: Record[]): Column[] => [
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
const steps = (records: Record[]): Column =>
  numbers(
    "step_count",
    records.map(r => r.step)
  );
const cycles = (records: Record[]): Column =>
  numbers(
    "cycle_count",
    records.map(r => r.cycle)
  );

describe.each(Object.keys(COUNTERS))("capacity of the half cycle from %s", name => {
  it("is what was passed since its start", () =>
    fc.assert(
      fc.property(test, records => {
        const table = tableOf([
          ...base(records),
          steps(records),
          cycles(records),
          ...COUNTERS[name]!(records)
        ]);
        const found = cellRecords(table, {}, "x");
        const scale = Math.max(...records.map(r => r.half));
        records.forEach((r, i) => {
          if (r.current !== 0)
            expect(Math.abs(found.numbers.step_capacity_ah[i]! - r.half)).toBeLessThan(1e-9 * scale);
        });
        expect(found.warnings.some(({code}) => code === "capacity-derived")).toBe(name !== "the half cycle");
      })
    ));
});

it("integrates the current where the counters stand still", () => {
  const records = protocol([{way: 1, ampere: 1e-3, records: 7, hold: 0}]);
  const still = ["charging", "discharging"].map(kind =>
    numbers(
      `step_${kind}_capacity_ah`,
      records.map(() => 0)
    )
  );
  const {numbers: found, warnings} = cellRecords(
    tableOf([...base(records), steps(records), ...still]),
    {},
    "x"
  );
  expect(found.step_capacity_ah.at(-1)).toBeCloseTo((1e-3 * 360) / 3600, 12);
  expect(warnings.at(-1)!.message).toContain("integral");
});

it("takes a counter from where its first record has it, one of the step from 0", () => {
  const records = protocol([{way: 1, ampere: 1e-3, records: 7, hold: 0}]).slice(3);
  const first = records[0]!.half;
  const counted = (family: string, start: number): number | undefined => {
    const ways = ["charging", "discharging"].map((kind, k) =>
      numbers(
        `${family}${kind}_capacity_ah`,
        records.map(r => (k === 0 ? start + r.half : 0))
      )
    );
    const table = tableOf([...base(records), steps(records), cycles(records), ...ways]);
    return cellRecords(table, {}, "x").numbers.step_capacity_ah.at(-1);
  };
  const passed = records.at(-1)!.half - first;
  for (const family of ["cycle_", "schedule_", ""])
    expect(counted(family, 0.5), family).toBeCloseTo(passed, 12);
  expect(counted("step_", 0)).toBeCloseTo(passed + first, 12);
});

describe("cycles", () => {
  it("are counted from the turns of the current where the file has none", () =>
    fc.assert(
      fc.property(test, records => {
        const {numbers: found, warnings} = cellRecords(tableOf([...base(records), steps(records)]), {}, "x");
        records.forEach((r, i) => {
          if (r.current !== 0) expect(found.cycle_count[i]).toBe(r.cycle);
        });
        expect(warnings.find(({code}) => code === "cycles-derived")!.message).toContain("turns to charge");
      })
    ));

  const records = protocol([
    {way: 1, ampere: 1e-3, records: 4, hold: 0},
    {way: -1, ampere: 1e-3, records: 4, hold: 0},
    {way: 1, ampere: 1e-3, records: 4, hold: 0}
  ]);
  const last = (side: {[key: string]: string}) =>
    cellRecords(tableOf([...base(records), steps(records)]), side, "x").numbers.cycle_count.at(-1);

  it("open where side data say", () => {
    expect(last({})).toBe(2);
    expect(last({cycle_start: "discharge"})).toBe(2);
    expect(last({cycle: "7"})).toBe(7);
    expect(() => last({cycle_start: "sideways"})).toThrow(
      "write cycle_start=charge or cycle_start=discharge"
    );
  });
});

it("says that a test of one direction has no efficiency", () => {
  const said = (...ways: (1 | -1)[]) => {
    const records = protocol(ways.map(way => ({way, ampere: 1e-3, records: 4, hold: 0})));
    return cellRecords(tableOf([...base(records), steps(records)]), {}, "x").warnings.find(
      ({code}) => code === "one-direction"
    )?.message;
  };
  expect(said(-1)).toMatch(/^the current only discharges: .* no Coulombic efficiency$/);
  expect(said(1)).toMatch(/^the current only charges/);
  expect(said(1, -1)).toBeUndefined();
});

describe("stops at", () => {
  const records = protocol([{way: 1, ampere: 1e-3, records: 4, hold: 0}]);
  const refused = (columns: Column[]) => () => cellRecords(tableOf(columns), {}, "raw/a.csv");

  it("two tests in one file, a cell never cycled, a file without current, a cycle number missing", () => {
    const [time, voltage, current] = base([...records, ...records]) as [Column, Column, Column];
    expect(refused([time, voltage, current])).toThrow(
      /^time: the time goes back from 300 s to 60 s.*record 6/
    );
    const index = numbers("record_index", [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
    expect(refused([time, voltage, current, index])).toThrow("the records start at 1 again");
    const rest = base(records.map(r => ({...r, current: 0})));
    expect(refused(rest)).toThrow(/^cycles: the current is 0 in every record/);
    expect(refused(base(records).slice(0, 2))).toThrow(/^columns: no current \(raw\/a\.csv\)/);
    const holes = numbers("cycle_count", [1, NaN, NaN, NaN, NaN]);
    expect(refused([...base(records), holes])).toThrow(
      /^cycles: a record without cycle number \(raw\/a\.csv, record 2\)/
    );
  });
});

it("keeps the step types of the format, and brings words of makers to them", () => {
  const records = protocol([{way: 1, ampere: 1e-3, records: 5, hold: 0}]);
  const words = ["REST", "CP_CHG", "POWER_STEP_DCH", "CCCV Charge", "CV_charge", "nothing"];
  const type: Column = {name: "step_type", unit: null, type: "string", values: words};
  const {stepType} = cellRecords(tableOf([...base(records), steps(records), type]), {}, "x");
  expect(stepType).toEqual(["REST", "CP_CHG", "POWER_STEP_DCH", "CCCV_CHG", "CV_CHG", null]);
});

describe("warns of", () => {
  const records = protocol([{way: -1, ampere: 1e-3, records: 5, hold: 0}]);
  const codes = (columns: Column[]) => withPlausibility(tableOf(columns)).warnings.map(({code}) => code);
  const turned = base(records.map(r => ({...r, current: -r.current})));
  const type = (word: string): Column => ({
    name: "step_type",
    unit: null,
    type: "string",
    values: records.map(() => word)
  });

  it("a current against the step type or the counters", () => {
    expect(codes([...base(records), type("discharge"), ...COUNTERS["counters per step"]!(records)])).toEqual(
      []
    );
    expect(codes([...turned, type("discharge")])).toEqual(["current-sign"]);
    expect(codes([...turned, type("恒流放电")])).toEqual(["current-sign"]);
    expect(codes([...turned, ...COUNTERS["counters of the whole test"]!(records)])).toEqual([
      "sign-against-capacity"
    ]);
  });

  it("a test of many years", () => {
    expect(codes(base(records.map(r => ({...r, time: r.time * 1e6}))))).toEqual(["long-test"]);
  });
});

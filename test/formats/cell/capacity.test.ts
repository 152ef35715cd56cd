import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cellRecords} from "../../../src/formats/cell/records.js";
import {COUNTERS} from "./counters.js";
import {anyTest, base, cycles, numbers, protocol, steps, tableOf} from "./made.js";

describe.each(Object.keys(COUNTERS))("capacity of the half cycle from %s", name => {
  it("is what was passed since its start", () =>
    fc.assert(
      fc.property(anyTest, records => {
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

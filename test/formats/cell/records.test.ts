import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cellRecords} from "../../../src/formats/cell/records.js";
import type {Column} from "../../../src/formats/table.js";
import {anyTest, base, numbers, protocol, steps, tableOf} from "./made.js";

describe("cycles", () => {
  it("are counted from the turns of the current where the file has none", () =>
    fc.assert(
      fc.property(anyTest, records => {
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

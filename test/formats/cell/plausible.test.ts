import {describe, expect, it} from "vitest";
import {chargeWarnings, largestStep, withPlausibility} from "../../../src/formats/cell/plausible.js";
import type {CellRecords} from "../../../src/formats/cell/records.js";
import type {Column} from "../../../src/formats/table.js";
import {COUNTERS} from "./counters.js";
import {base, protocol, tableOf} from "./made.js";

const records = (...ah: number[]): CellRecords =>
  ({numbers: {step_capacity_ah: Float64Array.from(ah)}}) as unknown as CellRecords;
const said = (ah: number[], area_cm2: number | null, active_mass_mg: number | null): string[] =>
  chargeWarnings(largestStep(records(...ah)), {area_cm2, active_mass_mg}).map(({message}) => message);

it("the largest half cycle is held against area and mass", () => {
  // 2 mAh on 0.5 cm² with 10 mg: 4 mAh cm⁻², 200 mAh g⁻¹.
  expect(said([0.001, 0.002, 0.0005], 0.5, 10)).toEqual([]);
  expect(said([0.002], 0.039, 10)).toEqual([expect.stringContaining("51.3 mAh cm⁻²")]);
  expect(said([0.002], 0.5, 4.9)).toEqual([expect.stringContaining("408 mAh g⁻¹")]);
  expect(said([0.002], 0.01, 1)).toHaveLength(2);
  expect(said([0.002], 0.04, 5)).toEqual([]);
});

it("next to no charge on a known area is told too; what is not known is not judged", () => {
  expect(said([4e-8], 0.5, null)).toEqual([expect.stringContaining("0.00008 mAh cm⁻²")]);
  expect(said([6e-8], 0.5, null)).toEqual([]);
  expect(said([NaN, 100], null, null)).toEqual([]);
  expect(said([NaN, 0.002], 0.5, 10)).toEqual([]);
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

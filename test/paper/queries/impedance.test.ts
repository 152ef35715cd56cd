import {expect, it} from "vitest";
import {ask, cell, rowOf, type Rows} from "./by-hand.js";

it("a fall of the bulk resistance is done where 5 % of it are left, in the latest cell, up to cycle 30", async () => {
  const fits = (name: string, list: [cycle: number, ohm: number][]): Rows =>
    list.map(([cycle_count, bulk_ohm]) => ({...rowOf(name), cycle_count, bulk_ohm}));
  const tables = {
    cells: [cell("a", "S9", "Cu"), cell("b", "S9", "Cu"), cell("c", "S10", "Cu")],
    fits: [
      // 90 Ω from 100 to 10: 4.5 are left at 14.5, which cycle 5 has; cycle 31 belongs to another figure.
      ...fits("a", [
        [1, 100],
        [3, 14.6],
        [5, 14.5],
        [30, 10],
        [31, 0]
      ]),
      ...fits("b", [
        [1, 50],
        [2, 20],
        [4, 20],
        [30, 20]
      ]),
      ...fits("c", [
        [1, 9],
        [20, 9],
        [25, 1]
      ])
    ]
  };
  expect(await ask("figS9d.rb-decrease", tables)).toEqual([1, 5]);
  // From cycle 1 to 10; of a −90, of b −20.
  const early = {
    ...tables,
    fits: [
      ...fits("a", [
        [1, 100],
        [2, 500],
        [10, 10]
      ]),
      ...fits("b", [
        [1, 50],
        [10, 30],
        [11, 90]
      ])
    ]
  };
  expect(await ask("ts1.trend.rb", early)).toEqual([-20, -20]);
});

it("the unbroken run of spectra ends before the first gap, the extended series begins after cycle 30", async () => {
  const spectra = (name: string, list: number[]): Rows =>
    list.flatMap(cycle_count => [1, 2].map(point => ({...rowOf(name), cycle_count, point})));
  const tables = {
    cells: [cell("a", "S9 TS2", "Mg/W-Cu"), cell("b", "S9 S10", "Cu")],
    spectra: [...spectra("a", [1, 2, 4, 7, 8, 9]), ...spectra("b", [1, 3, 30, 31, 40])]
  };
  expect(await ask("figS9.cycles.early", tables)).toEqual([1, 4]);
  expect(await ask("figS10.cycles", tables)).toEqual([31, 31]);
  expect(await ask("ts2.cycles.mgw", tables)).toEqual([9, 9]);
});

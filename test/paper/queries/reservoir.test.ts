import {expect, it} from "vitest";
import {ask, cell, type Rows} from "./by-hand.js";

it("the reservoir is the largest deposit; what comes after it is counted and weighed", async () => {
  /** One step: current, and its charge, both per cell of 2 cm². */
  const step = (step_count: number, ampere: number, ah: number, volt: number): Rows =>
    [0.5, 1].map((part, i) => ({
      ...{cell: "a", record_index: 2 * step_count + i, cycle_count: 1, step_count},
      ...{voltage_volt: i ? volt : 9, current_ampere: ampere, step_capacity_ah: ah * part}
    }));
  const tables = {
    cells: [cell("a", "2c", "Cu")],
    claims: [{id: "fig2c.cutoff", value: "0.2"}],
    records: [
      ...step(1, -0.002, 0.004, -0.1),
      ...step(2, 0.002, 0.004, 0.2),
      ...step(3, -0.004, 0.01, -0.1),
      // Larger, but dissolved: no reservoir.
      ...step(4, 0.004, 0.02, 0.1),
      ...step(5, -0.004, 0.002, -0.1),
      ...step(6, 0.004, 0.001, 0.1989),
      ...step(7, -0.004, 0.002, -0.2),
      {
        cell: "a",
        record_index: 16,
        cycle_count: 1,
        step_count: 8,
        voltage_volt: 7,
        current_ampere: 0,
        step_capacity_ah: 9
      },
      ...step(9, 0.004, 0.0025, 0.2005)
    ]
  };
  expect(await ask("fig2c.formation.current", tables)).toEqual([1, 1]);
  expect(await ask("fig2c.formation.capacity", tables)).toEqual([2, 2]);
  expect(await ask("fig2c.reservoir", tables)).toEqual([5, 5]);
  expect(await ask("fig2c.cutoff", tables)).toEqual([0.2005, 0.2005]);
  expect(await ask("fig2c.cycles", tables)).toEqual([2, 2]);
  // Steps 2 and 9 end within 1 mV of the cutoff; 6 ends 1.1 mV below it.
  expect(await ask("fig2c.steps", tables)).toEqual([3, 3]);
  // 23.5 of 14 mAh, from the reservoir on.
  expect((await ask("fig2c.ce.cu", tables))[0]).toBeCloseTo((100 * 23.5) / 14, 5);
});

it("a step that goes neither way is no deposit; cells that differ are told by their lowest and highest", async () => {
  /** Steps of one cell of 2 cm²: charge, the two currents, and the voltage at the end. */
  const steps = (name: string, list: [ah: number, one: number, other: number, volt: number][]): Rows =>
    list.flatMap(([step_capacity_ah, one, other, voltage_volt], k) =>
      [one, other].map((current_ampere, i) => ({
        ...{cell: name, record_index: 2 * k + i, cycle_count: 1, step_count: k + 1},
        ...{current_ampere, step_capacity_ah, voltage_volt}
      }))
    );
  const tables = {
    cells: [cell("a", "2c", "Cu"), cell("b", "2c", "Mg-Cu")],
    claims: [{id: "fig2c.cutoff", value: "0.2"}],
    records: [
      ...steps("a", [
        [0.004, -0.002, -0.002, -0.1],
        [0.01, -0.004, -0.004, -0.1],
        // The largest charge, which the cell neither takes nor gives.
        [0.05, -0.004, 0.004, 0.2],
        [0.002, -0.004, -0.004, -0.1],
        [0.005, 0.004, 0.004, 0.2]
      ]),
      ...steps("b", [
        [0.006, -0.004, -0.004, -0.1],
        [0.008, -0.004, -0.004, -0.1],
        [0.002, -0.004, -0.004, -0.1],
        [0.002, -0.004, -0.004, -0.1],
        [0.005, 0.004, 0.004, 0.21]
      ])
    ]
  };
  expect(await ask("fig2c.formation.current", tables)).toEqual([1, 2]);
  expect(await ask("fig2c.formation.capacity", tables)).toEqual([2, 3]);
  expect(await ask("fig2c.reservoir", tables)).toEqual([4, 5]);
  expect(await ask("fig2c.cutoff", tables)).toEqual([0.2, 0.21]);
  expect(await ask("fig2c.cycles", tables)).toEqual([1, 2]);
  expect(await ask("fig2c.steps", tables)).toEqual([1, 2]);
  // 5 of 12 mAh.
  expect((await ask("fig2c.ce.cu", tables))[0]).toBeCloseTo(500 / 12, 5);
});

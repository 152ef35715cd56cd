import {expect, it} from "vitest";
import {cellsFor, defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/half-cells/fig-2c.js";
import {context} from "../../../figures/engines.js";
import {rowsFrom} from "../hand-made.js";

const state = defaults(figure);
const [first, second] = cellsFor(context, "2c", state["specimens"] as string[]).map(({cell}) => cell);

/** Records of one step at each of some minutes: current and the capacity since its start. */
const step = (cell: string, number: number, ampere: number, ...at: [minute: number, ah: number][]) =>
  at.map(([minute, ah]) => ({
    ...{cell, step_count: number, test_time_second: 60 * minute, current_ampere: ampere},
    ...{voltage_volt: ampere / 10, step_capacity_ah: ah}
  }));

it("counts from the largest deposit on, a dissolution of minutes too, and nothing of the formation", async () => {
  const records = [
    ...step(first!, 1, -1, [0, 0], [30, 0.5]),
    ...step(first!, 2, 1, [31, 0], [60, 0.4]),
    ...step(first!, 3, -1, [61, 0], [121, 1]),
    // Shorter than a bin of eight minutes: one bin alone.
    ...step(first!, 4, 1, [128, 0], [132, 0.06]),
    ...step(first!, 5, -1, [136, 0], [141, 0.2]),
    ...step(first!, 6, 1, [144, 0], [200, 0.84])
  ];
  const rows = await rowsFrom(figure, state, {records});
  // 0.06 + 0.84 of 1 + 0.2.
  for (const row of rows) expect(row["efficiency_percent"]).toBeCloseTo(75, 9);
  const stages = ["formation", "reservoir", "strip"].map(
    stage => rows.filter(row => row["stage"] === stage).length
  );
  expect(stages).toEqual([4, 4, 2]);
});

it("draws no cell that deposits nothing: it has no efficiency", async () => {
  const records = [
    ...step(first!, 1, -1, [0, 0], [60, 1]),
    ...step(first!, 2, 1, [61, 0], [100, 0.5]),
    ...step(second!, 1, 1, [0, 0], [60, 1])
  ];
  const rows = await rowsFrom(figure, state, {records});
  expect(new Set(rows.map(row => row["cell"]))).toEqual(new Set([first]));
});

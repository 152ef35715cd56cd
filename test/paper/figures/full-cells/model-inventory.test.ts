import {expect, it} from "vitest";
import {cellsFor, defaults, reported} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/full-cells/model-inventory.js";
import {context} from "../../../figures/engines.js";
import {rowsFrom} from "../hand-made.js";
import {asMeasured} from "../../../figures/labels/tried.js";

const state = defaults(figure);

it("stands on files of its cell that were measured, and on none that we made", () => {
  const own = context.cells.filter(
    ({figures, specimen}) => figures.split(/\s+/).includes("6a") && specimen === "Mg/W-Cu"
  );
  const made = {
    ...context,
    cells: context.cells.map(cell => ({...cell, provenance: "reconstructed"}) as const)
  };
  expect(own.length).toBeGreaterThan(0);
  expect(figure.cells(state, made)).toEqual([]);
  expect(figure.cells(state, asMeasured())).toEqual(own.map(({cell}) => cell));
});

it("begins with the first cycle that is nearer to the rate of the test than to that of the formation", async () => {
  const [own] = cellsFor(context, "6a", ["Mg/W-Cu"]);
  const [slow, fast] = ["fig6a.formation-rate", "fig6a.rate"].map(id => reported(context, id));
  const between = (share: number): number => slow! + share * (fast! - slow!);
  const cycles = [between(0), between(0.4), between(0.6), between(1)].map((rate, i) => ({
    ...{cell: own!.cell, cycle_count: i + 1, rate_c: rate, discharge_mah_g: 200 - 20 * i}
  }));
  const rows = await rowsFrom(figure, state, {cycles});
  expect(rows.map(({cycle_count, kept}) => [cycle_count, kept])).toEqual([
    [3, 1],
    [4, expect.closeTo(140 / 160, 12)]
  ]);
});

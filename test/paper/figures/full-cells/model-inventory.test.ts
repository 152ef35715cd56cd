import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/full-cells/model-inventory.js";
import {context} from "../../../figures/engines.js";
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

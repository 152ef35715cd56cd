import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/half-cells/fig-2d.js";
import {context} from "../../../figures/engines.js";

it("says of every cell without records in the cycles chosen that it has none", () => {
  const state = defaults(figure);
  const specimens = state["specimens"] as string[];
  expect(figure.alternative([], state, context).replaceAll("\u00a0", " ")).toBe(
    specimens.map(specimen => `${specimen}: no records in these cycles.`).join(" ")
  );
});

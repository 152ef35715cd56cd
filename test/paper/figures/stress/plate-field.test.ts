import {expect, it} from "vitest";
import type {Panel} from "../../../../src/chart/panel.js";
import {fieldPanel} from "../../../../src/paper/figures/stress/plate-field.js";
import {elements} from "../../../figures/drawn/axes.js";

const panel: Panel = {left: 50, top: 20, width: 200, height: 300};
/** A field that rises evenly with depth, from 0 to 1. */
const grid = {
  across: 3,
  down: 5,
  radius_nm: 10,
  height_nm: 20,
  values: Array.from({length: 15}, (_, k) => Math.floor(k / 3) / 4)
};

it.each([
  [[], ["f0"]],
  [[0.5], ["f0", "f8"]],
  [
    [0.25, 0.75],
    ["f0", "f4", "f8"]
  ],
  [
    [0.2, 0.4, 0.6, 0.8],
    ["f0", "f2", "f4", "f6", "f8"]
  ]
])("levels %j part the nine steps of lightness evenly: %j", (levels, steps) => {
  const shades = elements(fieldPanel(grid, panel, {quantity: "x", levels}))
    .map(e => String(e.attributes["class"] ?? ""))
    .filter(name => /^f[^a-z]/.test(name));
  expect([...new Set(shades)].sort()).toEqual(steps);
});

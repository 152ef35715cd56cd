import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/half-cells/fig-s7.js";
import {context} from "../../../figures/engines.js";

/** 0.23 mAh cm⁻² on 140 nm of magnesium: 8.58 µmol of lithium to 1.00 µmol of magnesium per cm². */
const LITHIUM_MOL_CM2 = (0.23 * 3.6) / 96485.332;
const MAGNESIUM_MOL_CM2 = (140e-7 * 1.738) / 24.305;

it.each([
  // The lithium of a disk of 8 mm in the magnesium of a collector of 12 mm.
  ["disk", "under the whole collector", (8 / 12) ** 2],
  ["equal", "under the lithium disk", 1]
])("counts the magnesium of area %s as %s", (area, words, share) => {
  const finding = figure.finding([], {...defaults(figure), area}, context).replaceAll("\u00a0", " ");
  expect(finding).toContain(words);
  const x = Number(/Li<sub>([\d.]+)<\/sub>Mg/.exec(finding)![1]);
  expect(Math.abs(x / ((LITHIUM_MOL_CM2 * share) / MAGNESIUM_MOL_CM2) - 1)).toBeLessThan(2e-3);
});

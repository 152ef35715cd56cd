import {expect, it} from "vitest";
import {readerUnit} from "../../src/figure/parameter-control.js";

it.each([
  ["cm2/s", "cm2 s-1"],
  ["mol/cm3", "mol cm-3"],
  ["mAh/g", "mAh g-1"],
  ["J/mol/K", "J mol-1 K-1"],
  ["GPa", "GPa"],
  ["1", ""]
])("writes the unit %s as the claims do, %s", (unit, words) => expect(readerUnit(unit)).toBe(words));

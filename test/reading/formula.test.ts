import {expect, it} from "vitest";
import {formula, isFormula} from "../../src/reading/formula.js";

it.each([
  ["Li6PS5Cl", "Li<sub>6</sub>PS<sub>5</sub>Cl"],
  ["LixMg", "Li<sub><i>x</i></sub>Mg"],
  ["Mg2+", "Mg<sub>2</sub><sup>+</sup>"],
  ["Cu^2+", "Cu<sup>2+</sup>"],
  ["Cu^+", "Cu<sup>+</sup>"],
  ["WOx", "WO<sub><i>x</i></sub>"],
  ["LiNi0.8Mn0.1Co0.1O2", "LiNi<sub>0.8</sub>Mn<sub>0.1</sub>Co<sub>0.1</sub>O<sub>2</sub>"]
])("%s", (given, expected) => expect(formula(given)).toBe(expected));

it.each(["", "li2S", "Li 2", "2", "Cu+2", "Li<"])("refuses %j", given =>
  expect(() => formula(given)).toThrow(/^formula: cannot read/)
);

it.each([
  ["Li2S", true],
  ["Li7La3Zr2O12", true],
  ["none", false],
  ["RF", false],
  ["S13", false],
  ["04-0836", false]
])("%s is a formula: %s", (given, expected) => expect(isFormula(given)).toBe(expected));

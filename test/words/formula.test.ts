import {expect, it} from "vitest";
import {formula, isFormula, withFormulas} from "../../src/words/formula.js";

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
  ["NMC811", false],
  ["LixMg", true],
  ["Max", false],
  ["S13", false],
  ["04-0836", false]
])("%s is a formula: %s", (given, expected) => expect(isFormula(given)).toBe(expected));

it.each([
  ["cathode NMC811 (coated: LiNbO3)", "cathode NMC811 (coated: LiNbO<sub>3</sub>)"],
  ["one (Cu^+), two (Cu^2+)", "one (Cu<sup>+</sup>), two (Cu<sup>2+</sup>)"],
  ["O2+ and Ga+; Li/Li+", "O<sub>2</sub><sup>+</sup> and Ga<sup>+</sup>; Li/Li+"]
])("sets the formulas in %s", (text, html) => expect(withFormulas(text)).toBe(html));

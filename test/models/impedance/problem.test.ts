import {expect, it} from "vitest";
import {weights, type Weight} from "../../../src/models/impedance/problem.js";

/** Two readings: one of modulus 5, and one whose imaginary part is less than a hundredth of its modulus. */
const spectrum = {
  frequencyHertz: Float64Array.of(10, 1),
  realOhm: Float64Array.of(3, 40),
  imaginaryOhm: Float64Array.of(-4, -0.09)
};
const modulus = Math.sqrt(40 * 40 + 0.09 * 0.09);

it.each<[Weight, number[]]>([
  ["unit", [1, 1, 1, 1]],
  ["modulus", [1 / 5, 1 / modulus, 1 / 5, 1 / modulus]],
  // Each part by itself, a small one by a hundredth of the modulus.
  ["proportional", [1 / 3, 1 / 40, 1 / 4, 100 / modulus]]
])("weighs real parts, then imaginary ones: %s", (weight, expected) => {
  const found = weights(spectrum, weight);
  expect(found).toHaveLength(4);
  found.forEach((w, i) => expect(w).toBeCloseTo(expected[i]!, 12));
});

import {expect, it} from "vitest";
import {linearKK} from "../../../src/models/impedance/kk.js";
import {standardised} from "../../../src/models/impedance/standardised.js";
import {one} from "./clean.js";

it.each([4, 9, 20])("takes as much room from noise as the sum of order %i has unknowns", order => {
  const size = 2 * one.frequencyHertz.length;
  const noise = new Float64Array(size).fill(0.01);
  const {u, projector, freedom} = standardised(linearKK(one, order, 0, noise), noise);
  expect(u).toHaveLength(size);
  const at = (i: number, j: number): number => projector[i * size + j]!;
  const all = Array.from({length: size}, (_, i) => i);
  // The trace of a projector is the number of dimensions it leaves: all but the unknowns, the order and three beside it.
  expect(all.reduce((sum, i) => sum + at(i, i), 0)).toBeCloseTo(size - (order + 3), 6);
  expect(freedom).toBe(size - (order + 3));
  for (const i of all.filter(i => i % 7 === 0))
    for (const j of all.filter(j => j % 5 === 0)) {
      expect(at(i, j)).toBeCloseTo(at(j, i), 12);
      expect(all.reduce((sum, k) => sum + at(i, k) * at(k, j), 0)).toBeCloseTo(at(i, j), 9);
    }
});

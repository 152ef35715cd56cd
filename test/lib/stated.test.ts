import fc from "fast-check";
import {expect, it} from "vitest";
import {stated, statedDifference} from "../../src/lib/stated.js";

const numbers = fc.double({noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12});

it("keeps nine digits and what has fewer", () => {
  expect([45.400000000000006, 1.9069015, 52.48333333333333, -1 / 3, 0, 6e-11].map(v => stated(v))).toEqual([
    45.4, 1.9069015, 52.4833333, -0.333333333, 0, 6e-11
  ]);
  expect(stated(12.99900001, 4)).toBe(13);
  expect([NaN, Infinity].map(v => stated(v))).toEqual([NaN, Infinity]);
});

it("says the same of the same number twice, and never moves it by more than half of its last digit", () =>
  fc.assert(
    fc.property(numbers, value => {
      const once = stated(value);
      expect(stated(once)).toBe(once);
      expect(Math.abs(once - value)).toBeLessThanOrEqual(Math.abs(value) * 5.000001e-9);
    })
  ));

it("calls a difference that is rounding nothing, without a sign", () => {
  for (const noise of [1.1e-14, -1.1e-14]) expect(Object.is(statedDifference(noise, 6), 0)).toBe(true);
  expect(statedDifference(-0.2424498914, 6)).toBe(-0.24245);
});

import fc from "fast-check";
import {expect, it} from "vitest";
import {fitted} from "../../../src/models/plate/clock.js";

it("the rest of the time is filled in equal steps, whole ones left as they are", () => {
  expect([9, 10, 20, 30].map(rest => fitted(10, rest))).toEqual([9, 10, 10, 10]);
  expect(fitted(10, 25)).toBeCloseTo(25 / 3, 12);
  expect(fitted(10, 31)).toBe(10);
  expect(fitted(10, 1e6)).toBe(10);
});

it("no step is longer than was asked, and the last ends the time", () =>
  fc.assert(
    fc.property(
      fc.double({min: 1e-3, max: 1e3, noNaN: true}),
      fc.double({min: 1e-3, max: 1e4, noNaN: true}),
      (step, time) => {
        fc.pre(time / step < 1000);
        let left = time;
        let steps = 0;
        while (left > 1e-9 * time && steps < 2000) {
          const taken = fitted(step, left);
          expect(taken).toBeLessThanOrEqual(step * (1 + 1e-8));
          left -= taken;
          steps++;
        }
        expect(Math.abs(left)).toBeLessThan(1e-9 * time);
        // No more steps than are needed.
        expect(steps).toBeLessThanOrEqual(Math.ceil(time / step - 1e-6) + 1);
      }
    )
  ));

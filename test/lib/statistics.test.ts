import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  incompleteBeta,
  linearFit,
  lnGamma,
  studentCdf,
  studentQuantile,
  welchP
} from "../../src/lib/statistics.js";

describe("linearFit", () => {
  it("returns a line's own slope and intercept", () => {
    fc.assert(
      fc.property(
        fc.double({min: -100, max: 100, noNaN: true}),
        fc.double({min: -100, max: 100, noNaN: true}),
        fc.integer({min: 3, max: 40}),
        (a, b, n) => {
          const fit = linearFit(Array.from({length: n}, (_, i) => [i, a + b * i] as const))!;
          expect(fit.slope).toBeCloseTo(b, 8);
          expect(fit.intercept).toBeCloseTo(a, 7);
        }
      )
    );
  });
  it("gives the textbook error of a small case", () => {
    // y = 1, 3, 2, 5 at x = 0…3: slope 1.1, SSE 2.7, se = sqrt(2.7 / 2 / 5)
    const fit = linearFit([
      [0, 1],
      [1, 3],
      [2, 2],
      [3, 5]
    ])!;
    expect(fit.slope).toBeCloseTo(1.1, 12);
    expect(fit.slopeError).toBeCloseTo(Math.sqrt(2.7 / 2 / 5), 12);
    expect(fit.high - fit.slope).toBeCloseTo(4.302652729749 * fit.slopeError, 8);
  });
  it("has no answer for fewer than three points or one abscissa", () => {
    expect(
      linearFit([
        [0, 1],
        [1, 2]
      ])
    ).toBeNull();
    expect(
      linearFit([
        [1, 1],
        [1, 2],
        [1, 3]
      ])
    ).toBeNull();
  });
});

describe("Student's t", () => {
  it.each([
    [1, 12.706204736],
    [2, 4.30265273],
    [5, 2.570581836],
    [30, 2.042272456],
    [1000, 1.962339081]
  ])("0.975 quantile for %i degrees of freedom", (degrees, value) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(value, 6);
  });
  it("is the arctangent for one degree of freedom", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 50, noNaN: true}), t => {
        expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 8);
      })
    );
  });
});

it("ln Γ knows factorials and Γ(1/2)", () => {
  expect(lnGamma(6)).toBeCloseTo(Math.log(120), 12);
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
});

it("the incomplete beta function is symmetric", () => {
  fc.assert(
    fc.property(
      fc.double({min: 0.01, max: 0.99, noNaN: true}),
      fc.double({min: 0.3, max: 20, noNaN: true}),
      fc.double({min: 0.3, max: 20, noNaN: true}),
      (x, a, b) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 9);
      }
    )
  );
});

it("Welch's test gives published p values", () => {
  // Equal spreads and sizes: t = 3 with 4 degrees of freedom, two-sided p = 0.03994.
  expect(welchP(3, 1, 3 - 3 * Math.sqrt(2 / 3), 1, 3)).toBeCloseTo(0.03994, 4);
  expect(welchP(5, 1, 5, 2, 3)).toBeCloseTo(1, 12);
});

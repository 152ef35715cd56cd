import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as I from "../../src/claims/interval.js";

const bound = fc.double({min: -1e6, max: 1e6, noNaN: true});
/** An interval with a number inside it. */
const filled = fc.tuple(bound, bound, fc.double({min: 0, max: 1, noNaN: true})).map(([a, b, part]) => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return {range: I.interval(low, high), inside: Math.min(high, low + part * (high - low))};
});
const positive = filled.map(({range, inside}) => ({
  range: I.interval(Math.abs(range.low) + 1e-3, Math.abs(range.low) + 1e-3 + (range.high - range.low)),
  inside: Math.abs(range.low) + 1e-3 + (inside - range.low)
}));
/** Room for the rounding of one operation. */
const covers = (range: I.Interval, value: number): boolean => {
  const slack = 1e-12 * Math.max(1, Math.abs(range.low), Math.abs(range.high), Math.abs(value));
  return value >= range.low - slack && value <= range.high + slack;
};

describe("interval arithmetic contains every result of numbers inside", () => {
  const binary: [string, (a: I.Interval, b: I.Interval) => I.Interval, (a: number, b: number) => number][] = [
    ["+", I.add, (a, b) => a + b],
    ["−", I.subtract, (a, b) => a - b],
    ["×", I.multiply, (a, b) => a * b],
    ["min", I.lesser, Math.min],
    ["max", I.greater, Math.max]
  ];
  it.each(binary)("%s", (_, onRanges, onNumbers) => {
    fc.assert(
      fc.property(filled, filled, (a, b) => covers(onRanges(a.range, b.range), onNumbers(a.inside, b.inside)))
    );
  });

  it("÷, also across zero", () => {
    fc.assert(
      fc.property(filled, filled, (a, b) => {
        fc.pre(b.inside !== 0 && !(b.range.low === 0 && b.range.high === 0) && Math.abs(b.inside) > 1e-6);
        const quotient = I.divide(a.range, b.range);
        return covers(quotient, a.inside / b.inside);
      })
    );
  });

  it("powers, roots, exponential, logarithm, absolute value", () => {
    fc.assert(
      fc.property(filled, positive, fc.integer({min: 0, max: 5}), (a, p, n) => {
        expect(covers(I.absolute(a.range), Math.abs(a.inside))).toBe(true);
        expect(covers(I.power(a.range, n), a.inside ** n)).toBe(true);
        expect(covers(I.power(p.range, 0.5), Math.sqrt(p.inside))).toBe(true);
        expect(covers(I.power(p.range, -2), p.inside ** -2)).toBe(true);
        expect(covers(I.logarithm(p.range), Math.log(p.inside))).toBe(true);
        expect(covers(I.exponential(I.multiply(a.range, I.point(1e-5))), Math.exp(a.inside * 1e-5))).toBe(
          true
        );
      })
    );
  });

  it("is exact where every operand stands once: the ends are reached", () => {
    const ratio = I.divide(I.interval(2, 3), I.interval(4, 5));
    expect([ratio.low, ratio.high]).toEqual([0.4, 0.75]);
    const across = I.multiply(I.interval(-2, 3), I.interval(-5, 1));
    expect([across.low, across.high]).toEqual([-15, 10]);
  });
});

describe("open ends", () => {
  const half = I.interval(70.5, 71.5, false, true);
  it("belong to what rounds and not to what does not", () => {
    expect(I.contains(half, 70.5)).toBe(true);
    expect(I.contains(half, 71.5)).toBe(false);
  });

  it("pass through sums, products and signs", () => {
    expect(I.add(half, I.point(1))).toEqual(I.interval(71.5, 72.5, false, true));
    expect(I.negate(half)).toEqual(I.interval(-71.5, -70.5, true, false));
    expect(I.multiply(half, I.point(-2))).toEqual(I.interval(-143, -141, true, false));
  });

  it("stay closed at a zero that is reached", () => {
    expect(I.multiply(I.interval(0, 1), I.interval(2, 3, true, true))).toEqual(I.interval(0, 3, false, true));
    expect(I.multiply(I.interval(0, 1, true, false), I.interval(2, 3))).toEqual(
      I.interval(0, 3, true, false)
    );
  });

  it("decide whether touching intervals overlap", () => {
    expect(I.overlaps(half, I.interval(71.5, 72))).toBe(false);
    expect(I.overlaps(I.interval(70, 71.5), I.interval(71.5, 72))).toBe(true);
    fc.assert(
      fc.property(filled, filled, (a, b) => I.overlaps(a.range, b.range) === I.overlaps(b.range, a.range))
    );
  });

  it("refuse what has no value", () => {
    expect(() => I.interval(2, 1)).toThrow(/interval: 2 to 1 is empty/);
    expect(() => I.reciprocal(I.point(0))).toThrow(/division by zero/);
    expect(() => I.logarithm(I.interval(-1, 2))).toThrow(/logarithm of -1/);
    expect(() => I.power(I.interval(-1, 2), 0.5)).toThrow(/to the power/);
  });

  it("reach to infinity where a divisor touches zero", () => {
    expect(I.reciprocal(I.interval(0, 5))).toEqual(I.interval(0.2, Infinity));
    expect(I.reciprocal(I.interval(-1, 1))).toEqual(I.REAL);
  });
});

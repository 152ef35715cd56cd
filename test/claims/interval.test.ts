import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as I from "../../src/claims/interval.js";
import {image, points, whole} from "./points.js";

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

describe("ends are open exactly where no number reaches them", () => {
  const positive = whole.map(x => I.interval(x.low + 4, x.high + 4, x.lowOpen, x.highOpen));
  const plain = ({low, high, lowOpen, highOpen}: I.Interval): unknown[] => [
    low + 0,
    high + 0,
    lowOpen,
    highOpen
  ];
  const agree = (found: I.Interval, expected: I.Interval): void => {
    expect(plain(found)).toEqual(plain(expected));
  };
  it.each<[string, (a: I.Interval, b: I.Interval) => I.Interval, (a: number, b: number) => number]>([
    ["+", I.add, (p, q) => p + q],
    ["−", I.subtract, (p, q) => p - q],
    ["×", I.multiply, (p, q) => p * q],
    ["min", I.lesser, Math.min],
    ["max", I.greater, Math.max]
  ])("%s", (_, onRanges, onNumbers) => {
    fc.assert(fc.property(whole, whole, (a, b) => agree(onRanges(a, b), image(onNumbers, a, b))));
  });

  it.each<[string, (a: I.Interval) => I.Interval, (a: number) => number]>([
    ["negative", I.negate, p => -p],
    ["absolute", I.absolute, Math.abs],
    ["square", a => I.power(a, 2), p => p ** 2],
    ["cube", a => I.power(a, 3), p => p ** 3],
    ["power 0", a => I.power(a, 0), () => 1]
  ])("%s", (_, onRange, onNumber) => {
    fc.assert(fc.property(whole, a => agree(onRange(a), image(onNumber, a, I.point(0)))));
  });

  it.each<[string, (a: I.Interval) => I.Interval, (a: number) => number]>([
    ["reciprocal", I.reciprocal, p => 1 / p],
    // One less, so that it reaches down to zero.
    ["root", a => I.power(I.add(a, I.point(-1)), 0.5), p => (p - 1) ** 0.5],
    ["inverse square", a => I.power(a, -2), p => 1 / p ** 2],
    ["logarithm", I.logarithm, Math.log]
  ])("%s of what is positive", (_, onRange, onNumber) => {
    fc.assert(fc.property(positive, a => agree(onRange(a), image(onNumber, a, I.point(0)))));
  });

  it("two intervals overlap, lie in each other and are spanned as their points do", () => {
    const has =
      (x: I.Interval) =>
      (v: number): boolean =>
        points(x).includes(v);
    fc.assert(
      fc.property(whole, whole, fc.integer({min: -16, max: 16}), (a, b, quarters) => {
        expect(I.overlaps(a, b)).toBe(points(a).some(has(b)));
        expect(I.inside(a, b)).toBe(points(a).every(has(b)));
        expect(I.contains(a, quarters / 4)).toBe(has(a)(quarters / 4));
        const either = (end: number): boolean => has(a)(end) || has(b)(end);
        const [low, high] = [Math.min(a.low, b.low), Math.max(a.high, b.high)];
        agree(I.hull(a, b), I.interval(low, high, !either(low), !either(high)));
      })
    );
  });

  it("infinity is never reached", () => {
    const ends = (x: I.Interval): boolean[] => [x.lowOpen, x.highOpen];
    expect(ends(I.interval(-Infinity, 3))).toEqual([true, false]);
    expect(ends(I.interval(3, Infinity))).toEqual([false, true]);
    agree(I.logarithm(I.interval(0, 1)), I.interval(-Infinity, 0));
    agree(I.reciprocal(I.interval(-4, 0)), I.interval(-Infinity, -0.25));
    agree(I.reciprocal(I.interval(0, 4, false, true)), I.interval(0.25, Infinity, true));
  });
});

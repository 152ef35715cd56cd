import fc from "fast-check";
import {expect, it} from "vitest";
import {covers, equal, holds, less, lessOrEqual, near, side} from "../../src/claims/compare.js";
import {interval, point, type Interval} from "../../src/claims/interval.js";
import {exact, quantity} from "../../src/claims/quantity.js";
import {points, whole} from "./points.js";

const middle = (x: Interval): number => (x.low + x.high) / 2;
const of = (x: Interval) => quantity(middle(x), x);

it.each([
  ["<", less, (p: number, q: number) => p < q],
  ["≤", lessOrEqual, (p: number, q: number) => p <= q],
  ["=", equal, (p: number, q: number) => p === q]
] as const)(
  "%s is possible where a pair of points makes it so, certain where all do",
  (_, compare, onNumbers) => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const pairs = points(a).flatMap(p => points(b).map(q => onNumbers(p, q)));
        expect(compare(of(a), of(b))).toEqual({
          kind: "truth",
          nominal: onNumbers(middle(a), middle(b)),
          possible: pairs.includes(true),
          certain: !pairs.includes(false)
        });
      })
    );
  }
);

it("an interval covers another when no point of it lies outside; it lies beside what it shares none with", () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      const [own, others] = [points(a), points(b)];
      expect(covers(a, b)).toBe(others.every(v => own.includes(v)));
      const shared = own.some(v => others.includes(v));
      expect(side(a, b)).toBe(shared ? 0 : own[0]! < others[0]! ? -1 : 1);
    })
  );
});

it("a number within the tolerance is near, on either side, and at its end", () => {
  const told = (a: number, b: number) => near(exact(a), exact(b), exact(2)).certain;
  expect([3, 5, 7, 2.9, 7.1].map(a => told(a, 5))).toEqual([true, true, true, false, false]);
});

it("rounding in the last digits decides nothing", () => {
  // In doubles the sum is above 0.3.
  const sum = 0.1 + 0.2;
  expect(less(exact(0.3), exact(sum)).nominal).toBe(false);
  expect(lessOrEqual(exact(sum), exact(0.3)).certain).toBe(true);
  expect(equal(exact(sum), exact(0.3)).certain).toBe(true);
  expect(holds(interval(0, 0.3), sum)).toBe(true);
  expect(holds(interval(sum, 1), 0.3)).toBe(true);
  expect(holds(interval(0, 0.3, false, true), sum)).toBe(false);
  expect(holds(interval(sum, 1, true), 0.3)).toBe(false);
  expect(covers(interval(0, 0.3), point(sum))).toBe(true);
  expect(covers(interval(sum, 1), point(0.3))).toBe(true);
  // A part in a million is no rounding.
  expect(less(exact(0.3), exact(0.3000003)).certain).toBe(true);
  expect(holds(interval(0, 0.3), 0.3000003)).toBe(false);
  expect(holds(interval(0.3, 1), 0.2999997)).toBe(false);
});

/** A second implementation of intervals: as the quarters that lie in them. Ends are whole, so that quarters tell open from closed. */
import fc from "fast-check";
import {interval, type Interval} from "../../src/claims/interval.js";

/** Intervals with whole ends from −3 to 3, each end open or closed, none empty. */
export const whole: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({min: -3, max: 3}), fc.integer({min: 0, max: 3}), fc.boolean(), fc.boolean())
  .map(([low, width, lowOpen, highOpen]) =>
    interval(low, low + width, width > 0 && lowOpen, width > 0 && highOpen)
  );

/** Quarters in the interval with its ends. */
const closed = ({low, high}: Interval): number[] =>
  Array.from({length: 4 * (high - low) + 1}, (_, k) => low + k / 4);

/** Quarters in the interval. */
export const points = (x: Interval): number[] =>
  closed(x).filter(v => (v > x.low || !x.lowOpen) && (v < x.high || !x.highOpen));

/** What a function makes of numbers of two intervals: the ends of it, open where no number of them reaches. */
export function image(f: (a: number, b: number) => number, a: Interval, b: Interval): Interval {
  const of = (from: number[], to: number[]): number[] => from.flatMap(p => to.map(q => f(p, q) + 0));
  const near = of(closed(a), closed(b));
  const reached = new Set(of(points(a), points(b)));
  const [low, high] = [Math.min(...near), Math.max(...near)];
  return interval(low, high, !reached.has(low), !reached.has(high));
}

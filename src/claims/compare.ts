import {matched, subtract, type Quantity} from "./quantity.js";
import {absolute, contains, overlaps, type Interval} from "./interval.js";
import {truth, type Truth} from "./value.js";
import {largest} from "../lib/extremes.js";

/**
 * Room for binary rounding in a comparison, relative to the numbers compared: 9 MPa × 30/20 must reach 13.5 MPa.
 * Many orders below any printed digit.
 */
const ROUNDOFF = 1e-12;

const slack = (...values: number[]): number =>
  ROUNDOFF * largest(values.map(v => (Number.isFinite(v) ? Math.abs(v) : 0)));

const below = (a: number, b: number): boolean => b - a > slack(a, b);
const atMost = (a: number, b: number): boolean => b - a >= -slack(a, b);

export function less(a: Quantity, b: Quantity): Truth {
  matched(a, b, "comparing");
  const [p, q] = [a.range, b.range];
  const certain = below(p.high, q.low) || (atMost(p.high, q.low) && (p.highOpen || q.lowOpen));
  return truth(below(a.nominal, b.nominal), below(p.low, q.high), certain);
}

export function lessOrEqual(a: Quantity, b: Quantity): Truth {
  matched(a, b, "comparing");
  const [p, q] = [a.range, b.range];
  const possible = below(p.low, q.high) || (atMost(p.low, q.high) && !p.lowOpen && !q.highOpen);
  return truth(atMost(a.nominal, b.nominal), possible, atMost(p.high, q.low));
}

export function equal(a: Quantity, b: Quantity): Truth {
  matched(a, b, "comparing");
  const sameNominal = Math.abs(a.nominal - b.nominal) <= slack(a.nominal, b.nominal);
  const points = a.range.low === a.range.high && b.range.low === b.range.high;
  return truth(sameNominal, sameNominal || overlaps(a.range, b.range), sameNominal && points);
}

/** |a − b| ≤ tolerance; b stands once, so a wide b makes the statement possible, not true. */
export function near(a: Quantity, b: Quantity, tolerance: Quantity): Truth {
  const difference = subtract(a, b);
  const size = {...difference, nominal: Math.abs(difference.nominal), range: absolute(difference.range)};
  return lessOrEqual(size, tolerance);
}

/** Membership with the room for binary rounding, open or closed as the interval says beyond it. */
export const holds = (range: Interval, value: number): boolean =>
  contains(range, value) ||
  (!range.lowOpen && Math.abs(value - range.low) <= slack(value, range.low)) ||
  (!range.highOpen && Math.abs(value - range.high) <= slack(value, range.high));

/** Does one interval lie in another, with the room for binary rounding at its ends? */
export const covers = (outer: Interval, inner: Interval): boolean =>
  (below(outer.low, inner.low) || (meet(outer.low, inner.low) && (!outer.lowOpen || inner.lowOpen))) &&
  (below(inner.high, outer.high) || (meet(inner.high, outer.high) && (!outer.highOpen || inner.highOpen)));

const meet = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= slack(a, b);

/** Where an interval lies against another: wholly below, in touch, or wholly above. */
export function side(range: Interval, target: Interval): -1 | 0 | 1 {
  if (overlaps(range, target)) return 0;
  return range.high <= target.low ? -1 : 1;
}

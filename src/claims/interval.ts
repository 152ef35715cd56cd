/**
 * Real intervals whose ends may be open: a printed 71 is [70.5, 71.5). Arithmetic encloses every result of
 * operands inside the intervals; an input that stands twice in a formula is treated as two independent ones.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** One end: a value and whether the set leaves it out. */
interface End {
  value: number;
  open: boolean;
}

export function interval(low: number, high: number, lowOpen = false, highOpen = false): Interval {
  if (!(low <= high)) throw new RangeError(`interval: ${low} to ${high} is empty`);
  return {low, high, lowOpen: lowOpen || low === -Infinity, highOpen: highOpen || high === Infinity};
}

export const point = (value: number): Interval => interval(value, value);
export const REAL: Interval = interval(-Infinity, Infinity);

const lowEnd = (x: Interval): End => ({value: x.low, open: x.lowOpen});
const highEnd = (x: Interval): End => ({value: x.high, open: x.highOpen});
const fromEnds = (low: End, high: End): Interval => interval(low.value, high.value, low.open, high.open);

export const negate = (x: Interval): Interval => interval(-x.high, -x.low, x.highOpen, x.lowOpen);

export const add = (a: Interval, b: Interval): Interval =>
  interval(a.low + b.low, a.high + b.high, a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

/** A closed zero stays closed whatever it meets; 0 × ∞ is 0 because ∞ itself is never in an interval. */
function product(a: End, b: End): End {
  if (a.value === 0 || b.value === 0) {
    const closedZero = (a.value === 0 && !a.open) || (b.value === 0 && !b.open);
    return {value: 0, open: !closedZero};
  }
  return {value: a.value * b.value, open: a.open || b.open};
}

/** Of equal candidates the closed one decides: the value is reached. */
function extreme(candidates: End[], sign: 1 | -1): End {
  return candidates.reduce((best, next) => {
    if (next.value === best.value) return best.open ? next : best;
    return sign * (next.value - best.value) > 0 ? next : best;
  });
}

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [lowEnd(a), highEnd(a)].flatMap(p => [lowEnd(b), highEnd(b)].map(q => product(p, q)));
  return fromEnds(extreme(corners, -1), extreme(corners, 1));
}

/** Around zero the reciprocal is the whole line, up to zero it is a half line. */
export function reciprocal(x: Interval): Interval {
  if (x.low === 0 && x.high === 0) throw new RangeError("interval: division by zero");
  if (x.low < 0 && x.high > 0) return REAL;
  const low: End = x.high === 0 ? {value: -Infinity, open: true} : flip(highEnd(x));
  const high: End = x.low === 0 ? {value: Infinity, open: true} : flip(lowEnd(x));
  return fromEnds(low, high);
}

const flip = (end: End): End => ({value: 1 / end.value, open: end.open || !Number.isFinite(end.value)});

export const divide = (a: Interval, b: Interval): Interval => multiply(a, reciprocal(b));

/** Image under a function that rises (or falls) throughout the interval. */
export function monotone(x: Interval, f: (value: number) => number, falling = false): Interval {
  const low: End = {value: f(x.low), open: x.lowOpen};
  const high: End = {value: f(x.high), open: x.highOpen};
  return falling ? fromEnds(high, low) : fromEnds(low, high);
}

export function absolute(x: Interval): Interval {
  if (x.low >= 0) return x;
  if (x.high <= 0) return negate(x);
  return fromEnds({value: 0, open: false}, extreme([highEnd(negate(x)), highEnd(x)], 1));
}

export function logarithm(x: Interval): Interval {
  if (x.low < 0) throw new RangeError(`interval: logarithm of ${x.low}`);
  return monotone(x, Math.log);
}

export const exponential = (x: Interval): Interval => monotone(x, Math.exp);

/** Integer powers of any interval; other powers of intervals that are nowhere negative. */
export function power(x: Interval, exponent: number): Interval {
  if (exponent === 0) return point(1);
  if (exponent < 0) return reciprocal(power(x, -exponent));
  if (Number.isInteger(exponent) && exponent % 2 === 0) return monotone(absolute(x), v => v ** exponent);
  if (!Number.isInteger(exponent) && x.low < 0)
    throw new RangeError(`interval: ${x.low} to the power ${exponent}`);
  return monotone(x, v => v ** exponent);
}

/** Smallest interval around both. */
export const hull = (a: Interval, b: Interval): Interval =>
  fromEnds(extreme([lowEnd(a), lowEnd(b)], -1), extreme([highEnd(a), highEnd(b)], 1));

/** The smaller of two numbers: its least value is reached by either, its largest only by both. */
export function lesser(a: Interval, b: Interval): Interval {
  const low = extreme([lowEnd(a), lowEnd(b)], -1);
  const high = Math.min(a.high, b.high);
  const open = (x: Interval): boolean => x.high === high && x.highOpen;
  return fromEnds(low, {value: high, open: open(a) || open(b)});
}
export const greater = (a: Interval, b: Interval): Interval => negate(lesser(negate(a), negate(b)));

export const contains = (x: Interval, value: number): boolean =>
  (x.lowOpen ? value > x.low : value >= x.low) && (x.highOpen ? value < x.high : value <= x.high);

export function overlaps(a: Interval, b: Interval): boolean {
  const touch = (p: End, q: End): boolean => p.value < q.value || (p.value === q.value && !p.open && !q.open);
  return touch(lowEnd(a), highEnd(b)) && touch(lowEnd(b), highEnd(a));
}

export const inside = (inner: Interval, outer: Interval): boolean =>
  (outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen))) &&
  (outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen)));

import * as I from "./interval.js";
import * as Q from "./quantity.js";
import type {Quantity} from "./quantity.js";
import {NONE, raise, type Dimension} from "../lib/dimension.js";
import {lessOrEqual, near} from "./compare.js";
import {and, truth, type Text, type Value} from "./value.js";
import type {Claim} from "./claim.js";
import {largest, least} from "../lib/extremes.js";

/** A function of the formula language; some look at the printed claims themselves. */
export type Function = (args: Value[], claim: (id: string) => Claim) => Value;

export function number(value: Value | undefined, of: string): Quantity {
  if (value?.kind !== "quantity") throw new TypeError(`formula: ${of} needs a number`);
  return value;
}
export function words(value: Value | undefined, of: string): Text {
  if (value?.kind !== "text") throw new TypeError(`formula: ${of} needs words`);
  return value;
}

/** A function of numbers alone. */
export const numeric =
  (name: string, count: number | null, f: (...args: Quantity[]) => Value): Function =>
  args => {
    if (count !== null && args.length !== count)
      throw new TypeError(`formula: ${name} takes ${count} arguments`);
    return f(...args.map(arg => number(arg, name)));
  };

/** One plain number in, one out, rising or falling throughout the domain. */
const plain = (name: string, f: (x: number) => number, domain: I.Interval = I.REAL): Function =>
  numeric(name, 1, x => {
    Q.plain(x, `the argument of ${name}`);
    if (!I.inside(x.range, domain))
      throw new RangeError(`formula: ${name} of ${x.range.low} to ${x.range.high}`);
    return Q.quantity(f(x.nominal), I.monotone(x.range, f));
  });

/**
 * A function that rises (+1) or falls (−1) in each argument by itself: its interval comes from two corners.
 * `f` counts in SI base units.
 */
export const monotone = (
  name: string,
  directions: readonly (1 | -1)[],
  dimensions: readonly Dimension[],
  result: Dimension,
  f: (...values: number[]) => number
): Function =>
  numeric(name, directions.length, (...args) => {
    args.forEach((arg, k) => Q.matched(arg, {dimension: dimensions[k]!}, `${name} compares`));
    const end = (side: 1 | -1): number =>
      f(...args.map((arg, k) => (directions[k] === side ? arg.range.high : arg.range.low)));
    return Q.quantity(f(...args.map(arg => arg.nominal)), I.interval(end(-1), end(1)), result);
  });

/** Interval as the hull over all corners: exact where `f` is monotone in each argument across its interval. */
export function corners(
  args: Quantity[],
  f: (values: number[]) => number,
  dimension: Dimension = NONE
): Quantity {
  const nominal = f(args.map(arg => arg.nominal));
  const sets = args.reduce<number[][]>(
    (lists, {range}) =>
      lists.flatMap(list =>
        range.low === range.high
          ? [[...list, range.low]]
          : [
              [...list, range.low],
              [...list, range.high]
            ]
      ),
    [[]]
  );
  const found = sets.map(f).concat(nominal);
  return Q.quantity(nominal, I.interval(least(found), largest(found)), dimension);
}

const half = I.interval(-Math.PI / 2, Math.PI / 2);
const fold =
  (f: (a: Quantity, b: Quantity) => Quantity) =>
  (first: Quantity, ...rest: Quantity[]): Quantity =>
    rest.reduce(f, first);
const pick = (name: string, choose: (...v: number[]) => number, range: typeof I.lesser): Function =>
  numeric(
    name,
    null,
    fold((a, b) =>
      Q.quantity(choose(a.nominal, b.nominal), range(a.range, b.range), Q.matched(a, b, `${name} compares`))
    )
  );

const ordered = (name: string, up: boolean): Function =>
  numeric(name, null, (...list) =>
    list
      .slice(1)
      .map((b, k) => (up ? lessOrEqual(list[k]!, b) : lessOrEqual(b, list[k]!)))
      .reduce(and, truth(true))
  );

export const ELEMENTARY: Record<string, Function> = {
  sqrt: numeric("sqrt", 1, x =>
    Q.quantity(Math.sqrt(x.nominal), I.power(x.range, 0.5), raise(x.dimension, 0.5))
  ),
  ln: plain("ln", Math.log, I.interval(0, Infinity, true)),
  exp: plain("exp", Math.exp),
  sin: plain("sin", Math.sin, half),
  asin: plain("asin", Math.asin, I.interval(-1, 1)),
  abs: numeric("abs", 1, x => Q.quantity(Math.abs(x.nominal), I.absolute(x.range), x.dimension)),
  min: pick("min", Math.min, I.lesser),
  max: pick("max", Math.max, I.greater),
  sum: numeric("sum", null, fold(Q.add)),
  mean: numeric("mean", null, (...list) =>
    Q.divide(fold(Q.add)(...(list as [Quantity])), Q.exact(list.length))
  ),
  rising: ordered("rising", true),
  falling: ordered("falling", false),
  near: numeric("near", 3, near),
  same: args => truth(words(args[0], "same").text === words(args[1], "same").text)
};

const total = (list: readonly Quantity[]): Quantity => list.slice(1).reduce(Q.add, list[0]!);
const squares = (list: readonly Quantity[]): Quantity => total(list.map(x => Q.power(x, Q.exact(2))));

/**
 * Pairs x1, y1, x2, y2, …: a sum of weights, made of the x alone, times the y, so every y stands once. With exact x the
 * interval is as narrow as it can be; where they carry a rounding it encloses every result.
 */
const weighted = (name: string, weights: (xs: Quantity[]) => Quantity[]): Function =>
  numeric(name, null, (...list) => {
    const ys = list.filter((_, k) => k % 2 === 1);
    const terms = weights(list.filter((_, k) => k % 2 === 0)).map((w, k) => Q.multiply(w, ys[k]!));
    return total(terms);
  });

export const LINEAR: Record<string, Function> = {
  /** Slope of the least-squares line. */
  slope: weighted("slope", xs => {
    const mean = Q.divide(total(xs), Q.exact(xs.length));
    const from = xs.map(x => Q.subtract(x, mean));
    return from.map(d => Q.divide(d, squares(from)));
  }),
  /** Slope of the least-squares line through the origin. */
  slope_through_origin: weighted("slope_through_origin", xs => xs.map(x => Q.divide(x, squares(xs)))),
  /** Integral by the trapezoidal rule. */
  trapezoid: weighted("trapezoid", xs =>
    xs.map((x, k) => Q.divide(Q.subtract(xs[k + 1] ?? x, xs[k - 1] ?? x), Q.exact(2)))
  )
};

import * as I from "./interval.js";
import {exact, matched, quantity, type Quantity} from "./quantity.js";
import {corners, numeric, type Function} from "./functions.js";
import {welchP} from "../lib/statistics.js";
import {largest, least} from "../lib/extremes.js";

const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** R² about the mean of a law h = k f(t) fitted through the origin. */
export function rSquared(f: number[], h: number[]): number {
  const k = f.reduce((s, x, j) => s + x * h[j]!, 0) / f.reduce((s, x) => s + x * x, 0);
  const centre = mean(h);
  const left = h.reduce((s, y, j) => s + (y - k * f[j]!) ** 2, 0);
  return 1 - left / h.reduce((s, y) => s + (y - centre) ** 2, 0);
}

/** Spearman's ρ; equal values share the mean of their ranks. */
export function spearman(a: number[], b: number[]): number {
  const rank = (list: number[]): number[] =>
    list.map(v => list.filter(w => w < v).length + (list.filter(w => w === v).length - 1) / 2);
  const [p, q] = [rank(a), rank(b)];
  const centre = (a.length - 1) / 2;
  const dot = (x: number[], y: number[]): number =>
    x.reduce((s, v, k) => s + (v - centre) * (y[k]! - centre), 0);
  return dot(p, q) / Math.sqrt(dot(p, p) * dot(q, q));
}

/** All orders of the values that their intervals allow, each as a list of ranks. */
function orders(list: Quantity[]): number[][] {
  const before = (k: number, m: number): boolean => list[k]!.range.high <= list[m]!.range.low;
  const place = (left: number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left
          .filter(k => left.every(m => m === k || !before(m, k)))
          .flatMap(k => place(left.filter(m => m !== k)).map(rest => [k, ...rest]));
  return place(list.map((_, k) => k)).map(order => list.map((_, k) => order.indexOf(k)));
}

function rankCorrelation(...list: Quantity[]): Quantity {
  const a = list.filter((_, k) => k % 2 === 0);
  const b = list.filter((_, k) => k % 2 === 1);
  const all = orders(a).flatMap(p => orders(b).map(q => spearman(p, q)));
  const nominal = spearman(
    a.map(x => x.nominal),
    b.map(x => x.nominal)
  );
  return quantity(nominal, I.interval(Math.min(nominal, least(all)), Math.max(nominal, largest(all))));
}

export const STATISTICS: Record<string, Function> = {
  /** welch_p(mean1, sd1, mean2, sd2, n) */
  welch_p: numeric("welch_p", 5, (m1, s1, m2, s2, n) => {
    [s1, m2, s2].forEach(other => matched(m1, other, "welch_p compares"));
    return corners([m1, s1, m2, s2, n], ([a, b, c, d, e]) => welchP(a!, b!, c!, d!, e!));
  }),
  /** spearman(a1, b1, a2, b2, …); the interval covers every order the intervals allow. */
  spearman: numeric("spearman", null, rankCorrelation),
  /** r_squared(f1, h1, f2, h2, …) of h = k f through the origin, about the mean of h. */
  r_squared: numeric("r_squared", null, (...list) => {
    const f = list.filter((_, k) => k % 2 === 0).map(x => x.nominal);
    return corners(
      list.filter((_, k) => k % 2 === 1),
      h => rSquared(f, h)
    );
  }),
  /** value ± spread as an interval: spread(value, amount). */
  spread: numeric("spread", 2, (value, amount) => {
    matched(value, amount, "spread compares");
    const width = Math.max(Math.abs(amount.range.low), Math.abs(amount.range.high));
    return quantity(value.nominal, I.add(value.range, I.interval(-width, width)), value.dimension);
  }),
  /** between(a, b): somewhere from a to b, nominally half-way. */
  between: numeric("between", 2, (a, b) => {
    const dimension = matched(a, b, "between compares");
    return quantity((a.nominal + b.nominal) / 2, I.hull(a.range, b.range), dimension);
  }),
  /** interpolate(x, x0, y0, x1, y1) on the straight line. */
  interpolate: numeric("interpolate", 5, (x, x0, y0, x1, y1) => {
    const weight = (x.nominal - x0.nominal) / (x1.nominal - x0.nominal);
    const part = (y: Quantity, w: number): Quantity =>
      quantity(y.nominal * w, I.multiply(y.range, I.point(w)), y.dimension);
    matched(y0, y1, "interpolate compares");
    const [a, b] = [part(y0, 1 - weight), part(y1, weight)];
    return quantity(a.nominal + b.nominal, I.add(a.range, b.range), exact(0, y0.dimension).dimension);
  })
};

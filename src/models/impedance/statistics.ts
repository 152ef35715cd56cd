/**
 * What a fit's sum of squares says about its parameters. Covariance s²(JᵀJ)⁻¹ with s² = SSE/(2N − p); a
 * parameter at a bound is taken as known and gets neither error nor correlation. Where columns of J depend on each
 * other the parameters they belong to get no error either; those of all others hold whatever these are.
 */
import {minus} from "../../lib/minus.js";
import {cholesky, choleskySolve} from "../../lib/dense.js";
import type {Spectrum} from "./spectrum.js";

interface Covariance {
  /** Standard errors in the fit's coordinates; NaN where held at a bound or not determined. */
  standardErrors: Float64Array;
  /** Row after row; NaN where undefined. */
  correlation: Float64Array;
  /** Groups of parameters of which only a combination is determined: their places, and ∂θ along the free direction. */
  degenerate: {at: number; share: number}[][];
}

/** Share of a column that must not follow from the columns before it. */
const INDEPENDENT = 1e-9;
/** Members of a dependence that matter. */
const MEMBER = 1e-3;

/** @param normal JᵀJ, n×n @param variance s² */
export function covariance(normal: Float64Array, atBound: boolean[], variance: number): Covariance {
  const n = atBound.length;
  const standardErrors = new Float64Array(n).fill(NaN);
  const correlation = new Float64Array(n * n).fill(NaN);
  const degenerate: Covariance["degenerate"] = [];
  const length = Float64Array.from({length: n}, (_, i) => Math.sqrt(normal[i * n + i]!));
  const between = (i: number, j: number) => normal[i * n + j]! / (length[i]! * length[j]!);
  const free: number[] = [];
  for (let i = 0; i < n; i++) {
    if (atBound[i]) continue;
    if (!(length[i]! > 0)) {
      degenerate.push([{at: i, share: 1}]);
      continue;
    }
    const onto = solved(free, between, k => between(free[k]!, i));
    const left = 1 - free.reduce((sum, j, k) => sum + onto[k]! * between(j, i), 0);
    if (left > INDEPENDENT) free.push(i);
    else
      degenerate.push(
        [{at: i, share: 1 / length[i]!}, ...free.map((j, k) => ({at: j, share: -onto[k]! / length[j]!}))]
          .filter(({at, share}) => Math.abs(share) * length[at]! > MEMBER)
          .sort((a, b) => a.at - b.at)
      );
  }
  const tied = new Set(degenerate.flatMap(group => group.map(({at}) => at)));
  const inverse = free.map((_, r) => solved(free, between, k => (k === r ? 1 : 0)));
  free.forEach((i, r) => {
    if (tied.has(i)) return;
    standardErrors[i] = Math.sqrt(variance * inverse[r]![r]!) / length[i]!;
    free.forEach((j, c) => {
      if (tied.has(j)) return;
      correlation[i * n + j] = r === c ? 1 : inverse[r]![c]! / Math.sqrt(inverse[r]![r]! * inverse[c]![c]!);
    });
  });
  return {standardErrors, correlation, degenerate};
}

function solved(
  free: readonly number[],
  between: (i: number, j: number) => number,
  right: (k: number) => number
): Float64Array {
  const m = free.length;
  const factor = Float64Array.from({length: m * m}, (_, k) =>
    between(free[Math.floor(k / m)]!, free[k % m]!)
  );
  const x = Float64Array.from({length: m}, (_, k) => right(k));
  if (cholesky(factor, m)) choleskySolve(factor, m, x);
  else x.fill(0);
  return x;
}

/**
 * Akaike's criterion for small samples, Gaussian errors of unknown variance: n numbers, p parameters and the
 * variance. Only differences between circuits on one spectrum with one weight mean anything.
 * @returns null when there are too few numbers
 */
export function aicc(sse: number, n: number, p: number): number | null {
  const k = p + 1;
  if (n - k - 1 <= 0) return null;
  const floor = n * Number.EPSILON ** 2;
  return n * Math.log(Math.max(sse, floor) / n) + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
}

/** √(Σ|a − b|²/|b|²/N). */
export function rmsRelative(a: Spectrum, b: Spectrum): number {
  let sum = 0;
  for (let i = 0; i < b.realOhm.length; i++) {
    const re = a.realOhm[i]! - b.realOhm[i]!;
    const im = a.imaginaryOhm[i]! - b.imaginaryOhm[i]!;
    sum += (re * re + im * im) / (b.realOhm[i]! ** 2 + b.imaginaryOhm[i]! ** 2);
  }
  return Math.sqrt(sum / b.realOhm.length);
}

export const HIGH_CORRELATION = 0.95;

interface Estimate {
  name: string;
  value: number;
  standardError: number | null;
  atBound: boolean;
}

/** One sentence for each parameter at a bound, undetermined, or tied to another. */
export function warnings(
  estimates: readonly Estimate[],
  correlation: readonly (number | null)[][],
  degenerate: Covariance["degenerate"] = []
): string[] {
  const notes: string[] = [];
  const bound = estimates.filter(e => e.atBound).map(e => e.name);
  for (const name of bound)
    notes.push(`${name} lies at its bound: the spectrum does not call for it, or the circuit is wrong.`);
  if (bound.length && bound.length < estimates.length)
    notes.push(
      `The standard errors of the others are conditional: they hold with ${bound.join(" and ")} at ${bound.length > 1 ? "their bounds" : "its bound"}.`
    );
  const tied = new Set(degenerate.flatMap(group => group.map(({at}) => at)));
  for (const group of degenerate) notes.push(combination(estimates, group));
  for (const [i, {name, value, standardError, atBound}] of estimates.entries())
    if (atBound || tied.has(i)) continue;
    else if (standardError === null) notes.push(`${name} is not determined by this spectrum.`);
    else if (standardError > Math.abs(value)) notes.push(`${name} is uncertain by more than its own size.`);
  for (const [i, row] of correlation.entries())
    for (let j = 0; j < i; j++) {
      const r = row[j];
      if (typeof r === "number" && Math.abs(r) > HIGH_CORRELATION)
        notes.push(
          `${estimates[j]!.name} and ${estimates[i]!.name} are correlated (${minus(r.toFixed(3))}): the spectrum fixes a combination of them better than either.`
        );
    }
  return notes;
}

/**
 * What stays when logarithms move along the free direction: of a pair that moves by (1, −s) that is the sum where
 * s is the ratio of values, the sum of reciprocals where it is the inverse ratio, the product where it is 1.
 */
function combination(estimates: readonly Estimate[], group: Covariance["degenerate"][number]): string {
  const names = group.map(({at}) => estimates[at]!.name);
  if (group.length === 1) return `${names[0]} has no influence on this spectrum.`;
  if (group.length > 2)
    return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are not determined one by one: changes of one are made up by the others. The standard errors of all other parameters hold.`;
  const [a, b] = group.map(({at}) => estimates[at]!) as [Estimate, Estimate];
  const s = -group[1]!.share / group[0]!.share;
  const near = (x: number) => Math.abs(s / x - 1) < 1e-3;
  const kinds: readonly [s: number, what: string][] = [
    [a.value / b.value, `their sum, ${Number((a.value + b.value).toPrecision(4))}`],
    [
      b.value / a.value,
      `the sum of their reciprocals, ${Number((1 / a.value + 1 / b.value).toPrecision(4))}`
    ],
    [1, "their product"],
    [-1, "their ratio"]
  ];
  const [, what] = kinds.find(([of]) => near(of)) ?? [
    s,
    `the product ${a.name} · ${b.name}^${minus(Number((1 / s).toPrecision(3)).toString())}`
  ];
  return `${a.name} and ${b.name} are not determined one by one: the spectrum fixes ${what}. The standard errors of all other parameters hold.`;
}

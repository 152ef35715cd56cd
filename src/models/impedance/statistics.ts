/**
 * What a fit's sum of squares says about its parameters. Covariance s²(JᵀJ)⁻¹ with s² = SSE/(2N − p); a
 * parameter at a bound is taken as known and gets neither error nor correlation.
 */
import {minus} from "../../lib/minus.js";
import {cholesky, choleskySolve} from "./linear.js";
import type {Spectrum} from "./spectrum.js";

export interface Covariance {
  /** Standard errors in the fit's coordinates; NaN where held at a bound or not determined. */
  standardErrors: Float64Array;
  /** Row after row; NaN where undefined. */
  correlation: Float64Array;
}

/** @param normal JᵀJ, n×n @param variance s² */
export function covariance(normal: Float64Array, atBound: boolean[], variance: number): Covariance {
  const n = atBound.length;
  const free = [...atBound.keys()].filter(i => !atBound[i]);
  const m = free.length;
  const standardErrors = new Float64Array(n).fill(NaN);
  const correlation = new Float64Array(n * n).fill(NaN);
  const length = free.map(i => Math.sqrt(normal[i * n + i]!));
  const factor = new Float64Array(m * m);
  for (let r = 0; r < m; r++)
    for (let c = 0; c < m; c++)
      factor[r * m + c] = normal[free[r]! * n + free[c]!]! / (length[r]! * length[c]!);
  if (!cholesky(factor, m)) return {standardErrors, correlation};
  const inverse = Array.from({length: m}, (_, r) => {
    const unit = new Float64Array(m);
    unit[r] = 1;
    choleskySolve(factor, m, unit);
    return unit;
  });
  for (let r = 0; r < m; r++) {
    standardErrors[free[r]!] = Math.sqrt(variance * inverse[r]![r]!) / length[r]!;
    for (let c = 0; c < m; c++)
      correlation[free[r]! * n + free[c]!] =
        r === c ? 1 : inverse[r]![c]! / Math.sqrt(inverse[r]![r]! * inverse[c]![c]!);
  }
  return {standardErrors, correlation};
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

export interface Estimate {
  name: string;
  value: number;
  standardError: number | null;
  atBound: boolean;
}

/** One sentence for each parameter at a bound, undetermined, or tied to another. */
export function warnings(
  estimates: readonly Estimate[],
  correlation: readonly (number | null)[][]
): string[] {
  const notes: string[] = [];
  for (const {name, value, standardError, atBound} of estimates)
    if (atBound)
      notes.push(`${name} lies at its bound: the spectrum does not call for it, or the circuit is wrong.`);
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

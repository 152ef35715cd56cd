/**
 * Linear Kramers–Kronig test (Boukamp 1995): a passive, linear, steady system can be written as
 * Z = R_∞ + Σ R_k/(1+jωτ_k) + jωL + 1/(jωC) with fixed τ_k, of either sign of R_k. What this sum cannot follow
 * is noise or a breach of one of the three conditions. Weights 1/|Z|, or 1/(σ|Z|) where the relative noise σ of
 * each part is known; real and imaginary parts together.
 */
import {type LeastSquares, leastSquares} from "./linear.js";
import type {Spectrum} from "./spectrum.js";

export interface LinearKK {
  /** Number M of relaxations. */
  order: number;
  /** 1 − Σ|R_k<0|/Σ|R_k≥0|; near 1 when all are positive, falling as noise is fitted. */
  mu: number;
  /** √(Σ|Z_model − Z|²/|Z|²/N). */
  rms: number;
  /** (Z − Z_model)/|Z|, part by part. */
  residualReal: Float64Array;
  residualImaginary: Float64Array;
  fitted: Spectrum;
  /** Decades by which the τ_k reach beyond 1/ω_max and 1/ω_min. */
  marginDecades: number;
  /** Relative residual of a change of the spectrum, Ω: real parts, then imaginary, after the same test. */
  respond(change: Float64Array): Float64Array;
  /** Orthonormal vectors for all that the sum can follow, in relative residuals divided by their noise. */
  basis(): Float64Array[];
}

/** Fixed order for the verdict: 3.3 relaxations a decade over six decades. */
export const FIXED_ORDER = 20;
/** Below this μ the sum is said to follow noise (Schönleber, Klotz and Ivers-Tiffée 2014). */
const MU_LIMIT = 0.85;

/**
 * @param order number of relaxations; lowered where N points do not leave some numbers over
 * @param marginDecades how far the τ_k reach beyond 1/ω_max and 1/ω_min
 * @param noise relative noise, real parts first; its profile is the weight, its size does not matter
 */
export function linearKK(
  spectrum: Spectrum,
  order = FIXED_ORDER,
  marginDecades = 0,
  noise?: Float64Array
): LinearKK {
  const {frequencyHertz, realOhm, imaginaryOhm} = spectrum;
  const n = frequencyHertz.length;
  const m = Math.max(1, Math.min(order, n - 3));
  const omega = frequencyHertz.map(f => 2 * Math.PI * f);
  const modulus = realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!));
  const columns = columnsOf(omega, modulus, m, 10 ** marginDecades);
  const data = relative(realOhm, imaginaryOhm, modulus);
  if (noise) for (const column of [...columns, data]) column.forEach((x, i) => (column[i] = x / noise[i]!));
  const result = leastSquares(columns, data);
  const {solution} = result;
  const residual = noise ? result.residual.map((x, i) => x * noise[i]!) : result.residual;
  const residualReal = residual.slice(0, n);
  const residualImaginary = residual.slice(n);
  return {
    order: m,
    marginDecades,
    mu: muOf(solution.subarray(1, m + 1)),
    rms: Math.sqrt(residual.reduce((sum, r) => sum + r * r, 0) / n),
    residualReal,
    residualImaginary,
    fitted: {
      frequencyHertz,
      realOhm: realOhm.map((re, i) => re - residualReal[i]! * modulus[i]!),
      imaginaryOhm: imaginaryOhm.map((im, i) => im - residualImaginary[i]! * modulus[i]!)
    },
    respond: change => respond(result, change, modulus, noise),
    basis: result.basis
  };
}

/** The least order at which μ falls below the limit, at most N/2; shown beside the fixed order, not trusted. */
export function automaticOrder(spectrum: Spectrum, limit = MU_LIMIT, marginDecades = 0): LinearKK {
  const most = Math.max(1, Math.floor(spectrum.frequencyHertz.length / 2));
  for (let order = 1; order < most; order++) {
    const trial = linearKK(spectrum, order, marginDecades);
    if (trial.mu < limit) return trial;
  }
  return linearKK(spectrum, most, marginDecades);
}

function columnsOf(omega: Float64Array, modulus: Float64Array, m: number, margin: number): Float64Array[] {
  const n = omega.length;
  const low = omega.reduce((a, b) => Math.min(a, b)) / margin;
  const high = omega.reduce((a, b) => Math.max(a, b)) * margin;
  const columns = Array.from({length: m + 3}, () => new Float64Array(2 * n));
  const [resistance, ...others] = columns as [Float64Array, ...Float64Array[]];
  const relaxations = others.slice(0, m);
  const [inductance, elastance] = others.slice(m) as [Float64Array, Float64Array];
  for (let i = 0; i < n; i++) {
    const scale = 1 / modulus[i]!;
    resistance[i] = scale;
    inductance[n + i] = omega[i]! * scale;
    elastance[n + i] = -scale / omega[i]!;
    for (const [k, column] of relaxations.entries()) {
      const tau = (high / low) ** (m > 1 ? k / (m - 1) : 0.5) / high;
      const x = omega[i]! * tau;
      column[i] = scale / (1 + x * x);
      column[n + i] = (-x * scale) / (1 + x * x);
    }
  }
  return columns;
}

function relative(re: Float64Array, im: Float64Array, modulus: Float64Array): Float64Array {
  const n = modulus.length;
  return Float64Array.from({length: 2 * n}, (_, i) => (i < n ? re[i]! : im[i - n]!) / modulus[i % n]!);
}

function respond(
  {projectOut}: LeastSquares,
  change: Float64Array,
  modulus: Float64Array,
  noise?: Float64Array
): Float64Array {
  const scale = (i: number) => noise?.[i] ?? 1;
  const out = change.map((value, i) => value / modulus[i % modulus.length]! / scale(i));
  projectOut(out);
  return out.map((value, i) => value * scale(i));
}

function muOf(resistances: Float64Array): number {
  let negative = 0;
  let positive = 0;
  for (const r of resistances) {
    if (r < 0) negative -= r;
    else positive += r;
  }
  return positive > 0 ? 1 - negative / positive : -Infinity;
}

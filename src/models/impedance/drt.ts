/**
 * Distribution of relaxation times γ(ln τ) by Tikhonov regularisation:
 * Z = R_∞ + jωL + A(1−j)/√ω + ∫ γ/(1+jωτ) d ln τ, with a price λ²∫(γ″² + 3γ²) on its curvature and, weakly, its size.
 * R_∞, the inductance and the Warburg tail are free, so that what they can carry is not put into γ.
 * λ is the one with the least generalised cross-validation (Golub, Heath and Wahba 1979). The curve is the
 * non-negative solution. Its integral is biased, because noise of either sign becomes positive; the area is therefore
 * that of the solution without the sign, which is linear in the data, with the band of its Gaussian posterior.
 */
import {cholesky, choleskySolve, dot, nonNegative} from "./linear.js";
import {type Peak, peaksOf, widthDecades} from "./peaks.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";

/** Lower and upper end of a 90 % credible band. */
export type Band = readonly [low: number, high: number];

export interface Distribution {
  tauSecond: Float64Array;
  /** Ω per unit of ln τ. */
  gammaOhm: Float64Array;
  /** 90 % credible band of γ, point by point. */
  lowOhm: Float64Array;
  highOhm: Float64Array;
  lambda: number;
  /** Whether λ was chosen by cross-validation. */
  chosen: boolean;
  /** ∫γ d ln τ. */
  areaOhm: number;
  areaBandOhm: Band;
  /** Peaks that stay where they are at a third of λ and at ten times λ. */
  peaks: Peak[];
  /** Width of the picture of a single relaxation: arcs closer than this merge. */
  resolutionDecades: number;
  resistanceOhm: number;
  inductanceHenry: number;
  warburg: number;
  /** √(Σ|Z_model − Z|²/|Z|²/N). */
  rms: number;
}

const PER_DECADE = 10;
/** Decades of τ kept free beyond either end of the sweep, for the flanks of arcs near it. */
const MARGIN_DECADES = 0.5;
/** Weight of size against curvature; with it the area is kept best at all λ, with and without noise. */
const SIZE = 3;
/** λ runs over this range on the slider and in the search. */
export const LAMBDA = {least: 1e-3, most: 10};
const PER_LAMBDA_DECADE = 4;
/** Cross-validation as it stands takes noise for structure now and then; unknowns are charged more (Kim and Gu 2004). */
const CHARGE = 2;
/** Normal quantile of a 90 % band. */
const BAND = 1.645;
/** Peaks must stay at so many times λ; side lobes of a sharp arc melt into it at the last. */
const STABLE = [1 / 3, 10];

/**
 * @param lambda price of roughness, relative to the largest |Z| of the spectrum; chosen by the data when left out
 * @throws Refusal, see `checkSpectrum`
 */
export function relaxationTimes(spectrum: Spectrum, lambda?: number): Distribution {
  checkSpectrum(spectrum, 5);
  const system = systemOf(spectrum);
  const {tauSecond, step, lengths, n} = system;
  const m = tauSecond.length;
  const used = lambda ?? crossValidated(system);
  const {matrix, factor} = priced(system, used);
  const x = nonNegative(matrix, system.right).map((value, i) => value / lengths[i]!);
  const gammaOhm = x.slice(0, m);

  const linear = system.right.slice();
  choleskySolve(factor, lengths.length, linear);
  const {sse, freedom} = misfit(system, linear, factor);
  const sigma = Math.sqrt(sse / freedom);
  const deviation = (weights: Float64Array): number => {
    const solved = weights.slice();
    choleskySolve(factor, lengths.length, solved);
    return sigma * Math.sqrt(Math.max(0, dot(weights, solved)));
  };
  const areaOf = lengths.map((length, i) => (i < m ? step / length : 0));
  const areaOhm = dot(linear, areaOf);
  const reach = BAND * deviation(areaOf);
  const spread = gammaOhm.map((_, i) => {
    const unit = new Float64Array(lengths.length);
    unit[i] = 1 / lengths[i]!;
    return BAND * deviation(unit);
  });
  const others = STABLE.map(times =>
    nonNegative(priced(system, times * used).matrix, system.right).map((v, i) => v / lengths[i]!)
  );
  const left = system.data.slice();
  system.columns.forEach((c, k) => c.forEach((value, i) => (left[i]! -= value * x[k]!)));
  return {
    tauSecond,
    gammaOhm,
    lowOhm: gammaOhm.map((g, i) => Math.max(0, g - spread[i]!)),
    highOhm: gammaOhm.map((g, i) => g + spread[i]!),
    lambda: used,
    chosen: lambda === undefined,
    areaOhm,
    areaBandOhm: [Math.max(0, areaOhm - reach), areaOhm + reach],
    peaks: peaksOf(
      tauSecond,
      gammaOhm,
      others.map(o => o.slice(0, m)),
      spread
    ),
    resolutionDecades: resolution(system, factor),
    resistanceOhm: x[m]!,
    inductanceHenry: x[m + 1]!,
    warburg: x[m + 2]!,
    rms: Math.sqrt(dot(left, left) / n)
  };
}

/** The linear problem: weighted columns for γ, R_∞, L and A, and their normal equations at unit norm. */
interface System {
  n: number;
  tauSecond: Float64Array;
  /** Spacing in ln τ. */
  step: number;
  /** Largest |Z|, Ω. */
  scale: number;
  data: Float64Array;
  columns: Float64Array[];
  lengths: Float64Array;
  /** Row after row. */
  gram: Float64Array;
  right: Float64Array;
}

function systemOf({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): System {
  const n = frequencyHertz.length;
  const omega = frequencyHertz.map(f => 2 * Math.PI * f);
  const modulus = realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!));
  const tauSecond = grid(omega);
  const step = Math.log(tauSecond[1]! / tauSecond[0]!);
  const column = (f: (w: number) => readonly [number, number]) => {
    const out = new Float64Array(2 * n);
    for (let i = 0; i < n; i++)
      [out[i], out[n + i]] = f(omega[i]!).map(x => x / modulus[i]!) as [number, number];
    return out;
  };
  const debye = (tau: number) => (w: number) =>
    [step / (1 + (w * tau) ** 2), (-step * w * tau) / (1 + (w * tau) ** 2)] as const;
  const free = [column(() => [1, 0]), column(w => [0, w]), column(w => [w ** -0.5, -(w ** -0.5)])];
  const columns = [...Array.from(tauSecond, tau => column(debye(tau))), ...free];
  const data = Float64Array.from(
    {length: 2 * n},
    (_, i) => (i < n ? realOhm[i]! : imaginaryOhm[i - n]!) / modulus[i % n]!
  );
  const lengths = Float64Array.from(columns, column => Math.sqrt(dot(column, column)));
  const size = columns.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      gram[i * size + j] = gram[j * size + i] = dot(columns[i]!, columns[j]!) / (lengths[i]! * lengths[j]!);
  const right = Float64Array.from(columns, (column, i) => dot(column, data) / lengths[i]!);
  const scale = modulus.reduce((a, b) => Math.max(a, b));
  return {n, tauSecond, step, scale, data, columns, lengths, gram, right};
}

/** λ of the least sse/(N − 2 tr H)² on a grid. */
function crossValidated(system: System): number {
  const decades = Math.log10(LAMBDA.most / LAMBDA.least);
  let [best, least] = [LAMBDA.most, Infinity];
  for (let k = 0; k <= decades * PER_LAMBDA_DECADE; k++) {
    const lambda = LAMBDA.least * 10 ** (k / PER_LAMBDA_DECADE);
    const {factor} = priced(system, lambda);
    const x = system.right.slice();
    choleskySolve(factor, system.lengths.length, x);
    const {sse, freedom} = misfit(system, x, factor);
    const score = sse / Math.max(1, system.data.length - CHARGE * (system.data.length - freedom)) ** 2;
    if (score < least) [best, least] = [lambda, score];
  }
  return best;
}

/** Σ of squared relative residuals of a solution at unit norm, and N − tr H. */
function misfit(
  {data, columns, lengths, gram}: System,
  x: Float64Array,
  factor: Float64Array
): {sse: number; freedom: number} {
  const left = data.slice();
  columns.forEach((c, k) => {
    const amount = x[k]! / lengths[k]!;
    for (let i = 0; i < c.length; i++) left[i]! -= amount * c[i]!;
  });
  const size = lengths.length;
  let trace = 0;
  for (let k = 0; k < size; k++) {
    const row = gram.slice(k * size, (k + 1) * size);
    choleskySolve(factor, size, row);
    trace += row[k]!;
  }
  return {sse: dot(left, left), freedom: Math.max(1, data.length - trace)};
}

/** Width at half height of what a single relaxation in the middle of the sweep becomes. */
function resolution({tauSecond, lengths, gram}: System, factor: Float64Array): number {
  const size = lengths.length;
  const k = tauSecond.length >> 1;
  const image = gram.slice(k * size, (k + 1) * size);
  choleskySolve(factor, size, image);
  return widthDecades(
    tauSecond,
    tauSecond.map((_, i) => image[i]! / lengths[i]!)
  );
}

function grid(omega: Float64Array): Float64Array {
  const margin = 10 ** MARGIN_DECADES;
  const shortest = 1 / (margin * omega.reduce((a, b) => Math.max(a, b)));
  const longest = margin / omega.reduce((a, b) => Math.min(a, b));
  const count = Math.ceil(Math.log10(longest / shortest) * PER_DECADE) + 1;
  return Float64Array.from({length: count}, (_, k) => shortest * (longest / shortest) ** (k / (count - 1)));
}

/** Normal equations with the prices of γ added, and their Cholesky factor. */
function priced(
  {gram, lengths, tauSecond, step, scale}: System,
  lambda: number
): {matrix: Float64Array; factor: Float64Array} {
  const size = lengths.length;
  const m = tauSecond.length;
  const penalty = (lambda / scale) ** 2 / step ** 3;
  const matrix = gram.slice();
  // γ is zero beyond both ends of the grid, so the curvature there counts as well.
  for (let k = -1; k <= m; k++)
    for (const [i, p] of STENCIL)
      for (const [j, q] of STENCIL) {
        const [row, col] = [k + i, k + j];
        if (row >= 0 && col >= 0 && row < m && col < m)
          matrix[row * size + col]! += (penalty * p * q) / (lengths[row]! * lengths[col]!);
      }
  for (let i = 0; i < m; i++) matrix[i * size + i]! += (penalty * SIZE * step ** 4) / lengths[i]! ** 2;
  for (let i = 0; i < size; i++) matrix[i * size + i]! += 1e-12;
  const factor = matrix.slice();
  cholesky(factor, size);
  return {matrix, factor};
}

const STENCIL = [
  [-1, 1],
  [0, -2],
  [1, 1]
] as const;

/**
 * γ of one arc R/(1+(jωτ₀)ⁿ) in closed form, n < 1 (Fuoss and Kirkwood 1941); area R, peak (R/2π)/tan((1−n)π/2).
 * @returns Ω per unit of ln τ
 */
export function arcDistribution(
  tauSecond: number,
  resistanceOhm: number,
  centreSecond: number,
  n: number
): number {
  const angle = (1 - n) * Math.PI;
  return (
    ((resistanceOhm / (2 * Math.PI)) * Math.sin(angle)) /
    (Math.cosh(n * Math.log(tauSecond / centreSecond)) - Math.cos(angle))
  );
}

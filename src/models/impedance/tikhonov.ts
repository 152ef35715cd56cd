/**
 * The linear problem behind the distribution of relaxation times: its columns, the price λ²∫(γ″² + 3γ²) on curvature
 * and size, and the λ that generalised cross-validation chooses.
 */
import {cholesky, choleskySolve} from "../../lib/dense.js";
import {dot} from "./linear.js";
import {widthDecades} from "./peaks.js";
import type {Spectrum} from "./spectrum.js";

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

export function systemOf({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): System {
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
export function crossValidated(system: System): number {
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
export function misfit(
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

/** What the priced problem makes of data that a solution at unit norm fits exactly. */
export function solvedAgain(x: Float64Array, {gram, lengths}: System, factor: Float64Array): Float64Array {
  const size = lengths.length;
  const right = Float64Array.from(lengths, (_, i) => dot(gram.subarray(i * size, (i + 1) * size), x));
  choleskySolve(factor, size, right);
  return right;
}

/** Standard deviation of Σ weights·x per unit of relative noise, x the solution at unit norm without the sign. */
export function noiseOf(weights: Float64Array, {gram, lengths}: System, factor: Float64Array): number {
  const size = lengths.length;
  const solved = weights.slice();
  choleskySolve(factor, size, solved);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += solved[i]! * dot(gram.subarray(i * size, (i + 1) * size), solved);
  return Math.sqrt(Math.max(0, sum));
}

/** Width at half height of what a single relaxation in the middle of the sweep becomes. */
export function resolution({tauSecond, lengths, gram}: System, factor: Float64Array): number {
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
export function priced(
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

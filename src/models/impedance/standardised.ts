/**
 * Residuals of a Kramers–Kronig sum in units of their noise, with the matrix that says how noise reaches them:
 * u = P ε, ε white. A residual near an end or beside a narrow arc is smaller than the noise it comes from; P knows.
 */
import type {LinearKK} from "./kk.js";
import {dot} from "./linear.js";

export interface Standardised {
  /** Real parts first. */
  u: Float64Array;
  /** Row after row, symmetric, P² = P. */
  projector: Float64Array;
  /** Numbers left after the unknowns of the sum. */
  freedom: number;
}

export function standardised(kk: LinearKK, sigma: Float64Array): Standardised {
  const n = kk.residualReal.length;
  const size = 2 * n;
  const u = Float64Array.from(
    sigma,
    (s, i) => (i < n ? kk.residualReal[i]! : kk.residualImaginary[i - n]!) / s
  );
  const projector = new Float64Array(size * size);
  for (let i = 0; i < size; i++) projector[i * size + i] = 1;
  for (const vector of kk.basis())
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) projector[i * size + j]! -= vector[i]! * vector[j]!;
  return {u, projector, freedom: size - kk.order - 3};
}

/** The same with one residual left out, as if it had an unknown of its own. */
export function without({u, projector, freedom}: Standardised, i: number): Standardised {
  const size = u.length;
  const row = projector.slice(i * size, (i + 1) * size);
  const pivot = row[i]!;
  const amount = u[i]! / pivot;
  const rest = projector.slice();
  for (let r = 0; r < size; r++) {
    const factor = row[r]! / pivot;
    for (let c = 0; c < size; c++) rest[r * size + c]! -= factor * row[c]!;
  }
  return {u: u.map((x, k) => x - amount * row[k]!), projector: rest, freedom: freedom - 1};
}

/** What of a shape, standardised like u, the residuals can show. */
export function shown({u, projector}: Standardised, shape: Float64Array): Float64Array {
  const size = u.length;
  return Float64Array.from({length: size}, (_, i) =>
    dot(projector.subarray(i * size, (i + 1) * size), shape)
  );
}

/**
 * Σ uᵢuᵢ₊₁ over neighbours in frequency within each part, in standard deviations from what white noise gives:
 * mean tr(PA) and variance 2 tr(PAPA) of the quadratic form. Each residual counts three σ at most.
 */
export function neighbourScore({u, projector}: Standardised, order: readonly number[]): number {
  const size = u.length;
  const n = order.length;
  const next = new Int32Array(size).fill(-1);
  const previous = new Int32Array(size).fill(-1);
  for (const from of [0, n])
    for (let k = 1; k < n; k++) {
      next[from + order[k - 1]!] = from + order[k]!;
      previous[from + order[k]!] = from + order[k - 1]!;
    }
  const clipped = u.map((x, i) => {
    const most = 3 * Math.sqrt(Math.max(projector[i * size + i]!, 0));
    return Math.min(most, Math.max(-most, x));
  });
  const product = new Float64Array(size * size);
  let [sum, trace, square] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    if (next[i]! >= 0) sum += clipped[i]! * clipped[next[i]!]!;
    for (let j = 0; j < size; j++) {
      const [a, b] = [next[j]!, previous[j]!];
      product[i * size + j] =
        ((a >= 0 ? projector[i * size + a]! : 0) + (b >= 0 ? projector[i * size + b]! : 0)) / 2;
    }
    trace += product[i * size + i]!;
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) square += product[i * size + j]! * product[j * size + i]!;
  return square > 0 ? (sum - trace) / Math.sqrt(2 * square) : 0;
}

/** Dense linear algebra for a few dozen unknowns. Matrices are stored row after row. */

import {cholesky, choleskySolve} from "../../lib/dense.js";
import {largest, least} from "../../lib/extremes.js";

export interface LeastSquares {
  solution: Float64Array;
  residual: Float64Array;
  /** Removes from a vector, in place, what the columns can express. */
  projectOut(vector: Float64Array): void;
  /** Orthonormal vectors that span the columns. */
  basis(): Float64Array[];
}

/**
 * Least squares by Householder reflections, columns scaled to unit norm first. Keeps the digits that normal
 * equations would lose when columns are nearly parallel.
 * @param columns overwritten
 */
export function leastSquares(columns: Float64Array[], rhs: Float64Array): LeastSquares {
  const n = columns.length;
  const scale = columns.map(column => {
    const length = Math.sqrt(dot(column, column, 0)) || 1;
    for (let i = 0; i < column.length; i++) column[i]! /= length;
    return length;
  });
  const residual = rhs.slice();
  const diagonal = new Float64Array(n);
  const factor = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const v = columns[k]!;
    const length = Math.sqrt(dot(v, v, k));
    diagonal[k] = v[k]! > 0 ? -length : length;
    v[k]! -= diagonal[k]!;
    const square = dot(v, v, k);
    factor[k] = square > 0 ? 2 / square : 0;
    for (let j = k + 1; j < n; j++) reflect(v, factor[k]!, k, columns[j]!);
    reflect(v, factor[k]!, k, residual);
  }
  const solution = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    let sum = residual[k]!;
    for (let j = k + 1; j < n; j++) sum -= columns[j]![k]! * solution[j]!;
    solution[k] = diagonal[k] ? sum / diagonal[k]! : 0;
  }
  const back = (vector: Float64Array) => {
    vector.fill(0, 0, n);
    for (let k = n - 1; k >= 0; k--) reflect(columns[k]!, factor[k]!, k, vector);
  };
  back(residual);
  const projectOut = (vector: Float64Array) => {
    for (let k = 0; k < n; k++) reflect(columns[k]!, factor[k]!, k, vector);
    back(vector);
  };
  const basis = () =>
    columns.map((column, i) => {
      const unit = new Float64Array(column.length);
      unit[i] = 1;
      for (let k = n - 1; k >= 0; k--) reflect(columns[k]!, factor[k]!, k, unit);
      return unit;
    });
  return {solution: solution.map((x, k) => x / scale[k]!), residual, projectOut, basis};
}

/** Reflects `x` at the plane normal to v (its entries from k on), factor = 2/|v|². */
function reflect(v: Float64Array, factor: number, k: number, x: Float64Array): void {
  let sum = 0;
  for (let i = k; i < v.length; i++) sum += v[i]! * x[i]!;
  sum *= factor;
  for (let i = k; i < v.length; i++) x[i]! -= sum * v[i]!;
}

export function dot(a: Float64Array, b: Float64Array, from = 0): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * Minimises xᵀAx/2 − bᵀx over x ≥ 0 by exchanging the active set (Lawson and Hanson 1974, on the normal
 * equations). A must be positive definite; a small ridge makes it so.
 */
export function nonNegative(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = new Float64Array(n);
  const free: number[] = [];
  const tolerance = 1e-12 * Math.max(largest(b.map(Math.abs)), Number.MIN_VALUE);
  for (let round = 0; round < 3 * n; round++) {
    const enter = steepest(a, b, x, free, tolerance);
    if (enter < 0) break;
    free.push(enter);
    for (;;) {
      const trial = solveFree(a, b, free);
      const blocked = free.map((i, k) => (trial[k]! <= 0 ? x[i]! / (x[i]! - trial[k]!) : Infinity));
      const step = Math.min(1, least(blocked));
      for (const [k, i] of free.entries()) x[i]! += step * (trial[k]! - x[i]!);
      if (step === 1) break;
      for (let k = free.length - 1; k >= 0; k--)
        if (blocked[k]! <= step) {
          x[free[k]!] = 0;
          free.splice(k, 1);
        }
      if (free.length === 0) break;
    }
  }
  return x;
}

function steepest(
  a: Float64Array,
  b: Float64Array,
  x: Float64Array,
  free: number[],
  tolerance: number
): number {
  let best = -1;
  let most = tolerance;
  for (let i = 0; i < b.length; i++) {
    if (free.includes(i)) continue;
    let gradient = b[i]!;
    for (const k of free) gradient -= a[i * b.length + k]! * x[k]!;
    if (gradient > most) [best, most] = [i, gradient];
  }
  return best;
}

function solveFree(a: Float64Array, b: Float64Array, free: number[]): Float64Array {
  const m = free.length;
  const part = new Float64Array(m * m);
  const right = Float64Array.from(free, i => b[i]!);
  for (let r = 0; r < m; r++)
    for (let c = 0; c <= r; c++) part[r * m + c] = a[free[r]! * b.length + free[c]!]!;
  if (cholesky(part, m)) choleskySolve(part, m, right);
  return right;
}

import {NotConverged} from "./not-converged.js";

/**
 * Solves a tridiagonal system by elimination without pivoting (sound for the diagonally dominant matrices
 * of diffusion). Row k reads lower[k] x[k−1] + diagonal[k] x[k] + upper[k] x[k+1] = right[k].
 */
export function solveTridiagonal(
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
  right: Float64Array
): Float64Array {
  const n = right.length;
  const above = new Float64Array(n);
  const x = new Float64Array(n);
  let pivot = diagonal[0]!;
  for (let k = 0; k < n; k++) {
    if (k > 0) pivot = diagonal[k]! - lower[k]! * above[k - 1]!;
    if (!(Math.abs(pivot) > 0)) throw new NotConverged("tridiagonal system is singular", `row ${k + 1}`);
    above[k] = upper[k]! / pivot;
    x[k] = (right[k]! - (k > 0 ? lower[k]! * x[k - 1]! : 0)) / pivot;
  }
  for (let k = n - 2; k >= 0; k--) x[k]! -= above[k]! * x[k + 1]!;
  return x;
}

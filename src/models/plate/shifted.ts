import {solveLU} from "../../lib/dense.js";

/** Times the error of the answer is made smaller. */
const ENOUGH = 100;

/**
 * Systems J(w) y = r with J(w) = J₀ + (1/w − 1/w₀) M and the factors of J₀ alone, by Chebyshev's iteration: J₀⁻¹J(w) has
 * its eigenvalues between w₀/w and 1 as long as what J₀ adds to M/w₀ only takes away. Three to five solutions do for w
 * within a factor four of w₀; new factors would cost hundreds.
 * Source: Saad, Iterative Methods for Sparse Linear Systems, 2nd ed., §12.3.2.
 */
export function shiftedSolver(
  n: number,
  multiplyMass: (x: Float64Array, out: Float64Array) => void
): (lu: Float64Array, pivot: Int32Array, r: Float64Array, factoredFor_s: number, weight_s: number) => void {
  const [rest, step, image] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  return (lu, pivot, r, factoredFor, weight) => {
    solveLU(lu, n, pivot, r);
    const ratio = factoredFor / weight;
    if (ratio === 1) return;
    const [middle, half] = [(1 + ratio) / 2, Math.abs(1 - ratio) / 2];
    const shift = 1 / weight - 1 / factoredFor;
    const turn = middle / half;
    const passes = Math.ceil(Math.log(2 * ENOUGH) / Math.log(turn + Math.sqrt(turn * turn - 1)));
    rest.set(r);
    for (let i = 0; i < n; i++) r[i] = step[i] = rest[i]! / middle;
    for (let pass = 1, rho = 1 / turn; pass < passes; pass++) {
      multiplyMass(step, image);
      solveLU(lu, n, pivot, image);
      const next = 1 / (2 * turn - rho);
      for (let i = 0; i < n; i++) {
        rest[i]! -= step[i]! + shift * image[i]!;
        r[i]! += step[i] = next * rho * step[i]! + ((2 * next) / half) * rest[i]!;
      }
      rho = next;
    }
  };
}

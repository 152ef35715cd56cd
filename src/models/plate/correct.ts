import {mixer} from "./anderson.js";
import {backward, predicted, type Past} from "./clock.js";
import {factorLU} from "../../lib/dense.js";
import {shiftedSolver} from "./shifted.js";
import type {StressLaw} from "./stress-law.js";
import type {Transport} from "./transport.js";

/**
 * Largest correction of x at which a time step counts as solved, as a share of what its own error may be at x = 0.
 * At five times as much the last digits of an engine's functions decide in which correction it ends: Node and a browser
 * then differ by 5e-5 of a stress.
 */
const SOLVED = 0.01;
const CORRECTIONS = 40;
/** Corrections that shrink less than this call for a new Jacobian. */
const SLOW = 0.7;
/** A Jacobian serves steps up to this factor longer or shorter than its own. */
const KEEP = 4;
/** Pairs of changes that mend the kept Jacobian. */
const DEPTH = 8;

/** Composition after one step, or null when the corrections do not die out. */
export function stepSolver(
  balance: Transport,
  law: StressLaw,
  n: number
): (past: Past, step: number, allowed: number) => Float64Array | null {
  const [stress, correction] = [new Float64Array(n), new Float64Array(n)];
  const jacobian = new Float64Array(n * n);
  const pivot = new Int32Array(n);
  const solve = shiftedSolver(n, balance.multiplyMass);
  const mixing = mixer(n, DEPTH);
  /** The weight of the kept factors; 0 without. */
  let factoredFor = 0;
  return (past, step, allowed) => {
    const {known, weight_s} = backward(past, step);
    const x = predicted(past, step);
    if (weight_s > KEEP * factoredFor || factoredFor > KEEP * weight_s) factoredFor = 0;
    let fresh = false;
    mixing.restart();
    for (let pass = 0, last = Infinity; pass < CORRECTIONS; pass++) {
      law.evaluate(x, stress);
      balance.residual(x, stress, known, weight_s, correction);
      if (factoredFor === 0) {
        balance.jacobian(law.operator(), x, stress, weight_s, jacobian);
        factorLU(jacobian, n, pivot);
        factoredFor = weight_s;
        mixing.forget();
        fresh = true;
        last = Infinity;
      }
      solve(jacobian, pivot, correction, factoredFor, weight_s);
      let largest = 0;
      for (let i = 0; i < n; i++) {
        correction[i] = -correction[i]!;
        largest = Math.max(largest, Math.abs(correction[i]!));
      }
      if (!Number.isFinite(largest)) break;
      mixing.advance(x, correction);
      if (largest < SOLVED * allowed) {
        balance.conserve(x, known, weight_s);
        return x;
      }
      if (largest > SLOW * last) {
        if (fresh) law.refresh(x);
        factoredFor = 0;
      }
      last = largest;
    }
    factoredFor = 0;
    return null;
  };
}

import {equilibrate, hydrostatic, retune, stiffen} from "./mechanics.js";
import {stressOperator} from "./sensitivity.js";
import type {Mechanics} from "./system.js";

/** σ_h as a function of x, GPa at the corners. */
export interface StressLaw {
  evaluate(x: Float64Array, out: Float64Array): void;
  /** ∂σ_h/∂x, exact or near. */
  operator(): Float64Array;
  /** Brings the operator up to date where it depends on x. */
  refresh(x: Float64Array): void;
}

/** σ_h(x): by the operator where stress is linear in x, else by a solution of its own near a factored state. */
export function stressLaw(m: Mechanics, start: Float64Array): StressLaw {
  const n = m.mesh.corners;
  const linear = m.plate.modulus === "constant" && m.plate.base !== "capped";
  const settle = (x: Float64Array): Float64Array => {
    stiffen(m, x);
    equilibrate(m, x);
    return stressOperator(m);
  };
  let operator = settle(start);
  if (!linear)
    return {
      operator: () => operator,
      refresh: x => void (operator = settle(x)),
      evaluate(x, out) {
        if (m.plate.modulus === "mixture") retune(m, x);
        equilibrate(m, x);
        hydrostatic(m, out);
      }
    };
  const offset = new Float64Array(n);
  equilibrate(m, offset);
  hydrostatic(m, offset);
  return {
    operator: () => operator,
    refresh: () => undefined,
    evaluate: (x, out) => affine(operator, offset, x, out)
  };
}

function affine(operator: Float64Array, offset: Float64Array, x: Float64Array, out: Float64Array): void {
  const n = x.length;
  for (let i = 0, k = 0; i < n; i++) {
    let s = offset[i]!;
    for (let j = 0; j < n; j++, k++) s += operator[k]! * x[j]!;
    out[i] = s;
  }
}

import {Refusal} from "../../lib/refusal.js";
import {NotConverged} from "../not-converged.js";
import {mixer} from "./anderson.js";
import {factorLU, solveLU} from "./dense.js";
import {timeSteps} from "./diffuse.js";
import {equilibrate, hydrostatic, retune, stiffen} from "./mechanics.js";
import type {Mechanics} from "./system.js";
import {stressOperator} from "./sensitivity.js";
import {transport} from "./transport.js";

/** Where a run stands. */
export interface Progress {
  step: number;
  steps: number;
  time_s: number;
}

/** Largest correction of x at which a time step counts as solved; the means of the named cases change in the sixth digit. */
const TOLERANCE = 1e-5;
const CORRECTIONS = 40;
/** Corrections that shrink less than this call for a new Jacobian. */
const SLOW = 0.7;
/** Pairs of changes that mend the kept Jacobian. */
const DEPTH = 8;

/**
 * Two-way coupling: implicit Euler in which σ_h is the projected stress in equilibrium with x at the new time,
 * with the modulus and the sticking points that belong to it. Newton with a kept dense Jacobian and Anderson
 * mixing; only the residual decides what the answer is, so the Jacobian may be old.
 * Yields before each time step; returns x with `m` in equilibrium with it.
 * @throws NotConverged when a time step has no solution. @throws Refusal when x leaves 0…1.
 */
export function* coupledComposition(m: Mechanics, start: Float64Array): Generator<Progress, Float64Array> {
  const n = m.mesh.corners;
  const [x, old, change] = [start.slice(), new Float64Array(n), new Float64Array(n)];
  const [stress, correction] = [new Float64Array(n), new Float64Array(n)];
  const jacobian = new Float64Array(n * n);
  const pivot = new Int32Array(n);
  const balance = transport(m);
  const law = stressLaw(m, x);
  const mixing = mixer(n, DEPTH);
  const steps = timeSteps(m.plate.t);
  let factoredFor = 0;
  let time = 0;
  for (const [k, step] of steps.entries()) {
    yield {step: k, steps: steps.length, time_s: time};
    old.set(x);
    const predictor = k > 0 ? step / steps[k - 1]! : 0;
    for (let i = 0; i < n; i++) x[i]! += predictor * change[i]!;
    if (k > 0 && step !== factoredFor) law.refresh(x);
    mixing.restart();
    for (let pass = 0, last = Infinity; ; pass++) {
      law.evaluate(x, stress);
      balance.residual(x, stress, old, step, correction);
      if (step !== factoredFor) {
        balance.jacobian(law.operator(), step, jacobian);
        factorLU(jacobian, n, pivot);
        factoredFor = step;
        mixing.forget();
      }
      solveLU(jacobian, n, pivot, correction);
      let largest = 0;
      for (let i = 0; i < n; i++) {
        correction[i] = -correction[i]!;
        largest = Math.max(largest, Math.abs(correction[i]!));
      }
      if (!Number.isFinite(largest) || pass === CORRECTIONS) throw stuck(time, step, largest);
      mixing.advance(x, correction);
      if (largest < TOLERANCE) break;
      if (largest > SLOW * last) factoredFor = 0;
      last = largest;
    }
    time += step;
    for (let i = 0; i < n; i++) change[i] = x[i]! - old[i]!;
    checkRange(x, time);
  }
  stiffen(m, x);
  equilibrate(m, x);
  return x;
}

interface StressLaw {
  evaluate(x: Float64Array, out: Float64Array): void;
  /** ∂σ_h/∂x, exact or near. */
  operator(): Float64Array;
  /** Brings the operator up to date where it depends on x. */
  refresh(x: Float64Array): void;
}

/** σ_h(x): by the operator where stress is linear in x, else by a solution of its own near a factored state. */
function stressLaw(m: Mechanics, start: Float64Array): StressLaw {
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

/** A trace below zero is the undershoot of a steep front between two corners. */
const LOWEST = -0.05;

function checkRange(x: Float64Array, time: number): void {
  for (const value of x)
    if (!(value > LOWEST && value < 1))
      throw new Refusal(
        "parameter",
        `x reaches ${value.toFixed(2)} after ${time.toPrecision(3)} s`,
        null,
        "allowed: 0 to 1, because the potential of the solution ends there; shorten the time, lower the current or raise D"
      );
}

const stuck = (time: number, step: number, change: number): NotConverged =>
  new NotConverged(
    `time step of ${step.toPrecision(3)} s from ${time.toPrecision(3)} s: x still changes by ${change.toExponential(1)}`,
    null,
    "lower the current, soften the interphase or take another mesh"
  );

import {Refusal} from "../../lib/refusal.js";
import {NotConverged} from "../not-converged.js";
import {mixer} from "./anderson.js";
import {factorLU, solveLU} from "./dense.js";
import {
  backward,
  firstStep,
  fitted,
  nextStep,
  predicted,
  push,
  SHORTEST,
  stepError,
  TOLERANCE,
  type Past,
  type Tolerance
} from "./clock.js";
import {equilibrate, hydrostatic, retune, stiffen} from "./mechanics.js";
import type {Mechanics} from "./system.js";
import {stressOperator} from "./sensitivity.js";
import {transport} from "./transport.js";

/** Where a run stands: how much of the time to be simulated has passed. */
export interface Progress {
  step: number;
  time_s: number;
  end_s: number;
}

/** What a run ends with: composition at the corners and the lengths of its time steps. */
export interface Course {
  x: Float64Array;
  steps_s: number[];
}

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
const KEEP = 30;
/** Pairs of changes that mend the kept Jacobian. */
const DEPTH = 8;

/**
 * Two-way coupling: implicit steps of second order in which σ_h is the projected stress in equilibrium with x at the
 * new time, with the modulus and the sticking points that belong to it. Newton with a kept dense Jacobian and Anderson
 * mixing; only the residual decides what the answer is, so the Jacobian may be old. `clock.ts` sets the steps.
 * Yields before each of them; returns x with `m` in equilibrium with it.
 * @throws NotConverged when no step, however short, has a solution. @throws Refusal when x leaves 0…1.
 */
export function* coupledComposition(
  m: Mechanics,
  start: Float64Array,
  tolerance: Tolerance = TOLERANCE
): Generator<Progress, Course> {
  const past: Past = {x: [start.slice()], steps: []};
  const steps_s: number[] = [];
  const solve = stepSolver(m, start);
  const end_s = m.plate.t;
  let time_s = 0;
  let step = firstStep(m.plate, m.mesh);
  while (time_s < end_s) {
    yield {step: steps_s.length, time_s, end_s};
    step = fitted(step, end_s - time_s);
    const x = orNull(() => solve(past, step, tolerance.absolute));
    const error = x ? stepError(past, x, step, tolerance) : Infinity;
    if (error <= 1) {
      time_s = step === end_s - time_s ? end_s : time_s + step;
      steps_s.push(step);
      push(past, x!, step);
      checkRange(x!, time_s);
    } else if (step < SHORTEST * end_s) throw stuck(time_s, step);
    step = nextStep(past, step, error);
  }
  const x = past.x[0]!;
  stiffen(m, x);
  equilibrate(m, x);
  return {x, steps_s};
}

/** Null where sticking points do not settle at the compositions tried: a shorter step tries others. */
function orNull<T>(solve: () => T): T | null {
  try {
    return solve();
  } catch (error) {
    if (error instanceof NotConverged) return null;
    throw error;
  }
}

/** Composition after one step, or null when the corrections do not die out. */
function stepSolver(
  m: Mechanics,
  start: Float64Array
): (past: Past, step: number, allowed: number) => Float64Array | null {
  const n = m.mesh.corners;
  const [stress, correction] = [new Float64Array(n), new Float64Array(n)];
  const jacobian = new Float64Array(n * n);
  const pivot = new Int32Array(n);
  const balance = transport(m);
  const law = stressLaw(m, start);
  const mixing = mixer(n, DEPTH);
  let factoredFor = 0;
  return (past, step, allowed) => {
    const {known, weight_s} = backward(past, step);
    const x = predicted(past, step);
    const near = factoredFor > 0 && weight_s < KEEP * factoredFor && factoredFor < KEEP * weight_s;
    if (!near && factoredFor > 0) law.refresh(x);
    if (!near) factoredFor = 0;
    mixing.restart();
    for (let pass = 0, last = Infinity; pass < CORRECTIONS; pass++) {
      law.evaluate(x, stress);
      balance.residual(x, stress, known, weight_s, correction);
      if (factoredFor === 0) {
        balance.jacobian(law.operator(), weight_s, jacobian);
        factorLU(jacobian, n, pivot);
        factoredFor = weight_s;
        mixing.forget();
      }
      solveLU(jacobian, n, pivot, correction);
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
      if (largest > SLOW * last) factoredFor = 0;
      last = largest;
    }
    factoredFor = 0;
    return null;
  };
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

const stuck = (time: number, step: number): NotConverged =>
  new NotConverged(
    `no time step from ${time.toPrecision(3)} s on has a solution, down to ${step.toPrecision(1)} s`,
    null,
    "lower the current, soften the interphase or take another mesh"
  );

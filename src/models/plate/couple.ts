import {Refusal} from "../../lib/refusal.js";
import {NotConverged} from "../not-converged.js";
import {firstStep, fitted, nextStep, push, SHORTEST, stepError, type Past, type Tolerance} from "./clock.js";
import {stepSolver} from "./correct.js";
import {equilibrate, stiffen} from "./mechanics.js";
import {stressLaw} from "./stress-law.js";
import type {Mechanics} from "./system.js";
import {toleranceOf} from "./tolerance.js";
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
 * Two-way coupling: implicit steps of second order in which σ_h is the projected stress in equilibrium with x at the
 * new time, with the modulus and the sticking points that belong to it. Newton with a kept dense Jacobian and Anderson
 * mixing; only the residual decides what the answer is, so the Jacobian may be old. `clock.ts` sets the steps.
 * Yields before each of them; returns x with `m` in equilibrium with it.
 * @throws NotConverged when no step, however short, has a solution. @throws Refusal when x leaves 0…1.
 */
export function* coupledComposition(
  m: Mechanics,
  start: Float64Array,
  tolerance: Tolerance = toleranceOf(m.plate)
): Generator<Progress, Course> {
  const past: Past = {x: [start.slice()], steps: []};
  const steps_s: number[] = [];
  const balance = transport(m);
  const law = stressLaw(m, start);
  const solve = stepSolver(balance, law, start.length);
  const end_s = m.plate.t;
  let time_s = 0;
  const stress = new Float64Array(start.length);
  law.evaluate(start, stress);
  let step = firstStep(end_s, start, balance.rate(start, stress), tolerance);
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

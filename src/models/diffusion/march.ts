import {NotConverged} from "../not-converged.js";
import {stopFourier} from "./fast.js";
import {evenMesh, gradedMesh, layerAt} from "./mesh.js";
import {loading, timeSecond} from "./read.js";
import {initial, stableStep, step, surfaceConcentration, type Problem, type State} from "./volumes.js";
import {least} from "../../lib/extremes.js";

/** A march of equal cells and equal steps, against which the orders of the scheme are checked. */
export interface Scheme {
  cells: number;
  steps: number;
  /** ½ Crank–Nicolson (default), 1 implicit Euler. */
  implicit?: number;
  /** Four half steps of implicit Euler in place of the first two (Rannacher): the flux jumps at t = 0. Default true. */
  startUp?: boolean;
}

/** State after `time` seconds in `scheme.steps` steps (two or more). */
export function marchTo(
  problem: Problem,
  {cells, steps, implicit = 0.5, startUp = true}: Scheme,
  time: number
): State {
  const dt = time / steps;
  let state = initial(problem, evenMesh(cells));
  if (startUp) for (let k = 0; k < 4; k++) state = step(problem, state, dt / 2, 1);
  for (let k = startUp ? 2 : 0; k < steps; k++) state = step(problem, state, dt, implicit);
  return state;
}

/** Error of one step, as a share of c_max − c₀, that a step is made for when there are 160 cells. */
const TOLERANCE = 1e-6;
/** A surface that has not reached c_max after this many stop times of a constant D never does. */
const PATIENCE = 1e5;
const MOST_STEPS = 20_000;

/**
 * All states from the start to the moment the surface reaches c_max, that one last, on cells crowded at the surface.
 * Each step is taken whole and in halves; from the difference comes its error and the length of the next. The
 * tolerance falls with the cube of the cells, so that the error of all steps falls with their square, as that of the cells does. The last step is shortened to meet c_max.
 * @throws NotConverged when the surface does not reach c_max.
 */
export function history(problem: Problem, cells: number): State[] {
  const {slab} = problem;
  const P = ends(problem).map(D => loading({...slab, D}));
  const shortest = least(
    ends(problem).map(D => timeSecond({...slab, D}, stopFourier(loading({...slab, D}))))
  );
  const tolerance = TOLERANCE * (160 / cells) ** 3 * (slab.cmax - slab.c0);
  let state = initial(problem, gradedMesh(cells, least(P.map(layerAt))));
  let dt = 1e-6 * shortest;
  const past = [state];
  while (state.time < PATIENCE * shortest && past.length < MOST_STEPS) {
    const {next, error} = attempt(problem, state, dt);
    if (error <= tolerance) {
      if (surfaceConcentration(problem, next) >= slab.cmax) return [...past, meet(problem, state, dt)];
      past.push((state = next));
    }
    dt *= Math.min(4, Math.max(0.2, 0.9 * Math.cbrt(tolerance / (error || Number.MIN_VALUE))));
    if (dt < 1e-12 * shortest) break;
  }
  throw new NotConverged(
    "the surface never reaches c_max",
    `t = ${state.time} s`,
    "lower c_max or raise the current"
  );
}

/** A step in halves, and its error by the same step taken whole; infinite when D(c) does not settle in it. */
function attempt(problem: Problem, state: State, dt: number): {next: State; error: number} {
  try {
    const next = stableStep(problem, stableStep(problem, state, dt / 2), dt / 2);
    const error = difference(stableStep(problem, state, dt), next) / 3;
    return {next, error: Number.isFinite(error) ? error : Infinity};
  } catch (error) {
    if (error instanceof NotConverged) return {next: state, error: Infinity};
    throw error;
  }
}

/** The last state of the history. */
export const marchToStop = (problem: Problem, cells: number): State => history(problem, cells).at(-1)!;

/** State at a time within a history: one step from the state before it. */
export function stateAt(problem: Problem, past: readonly State[], time: number): State {
  const before = past.findLast(state => state.time <= time) ?? past[0]!;
  return time > before.time ? stableStep(problem, before, time - before.time) : before;
}

/** D at the two ends of the range of concentration and in its middle. */
const ends = ({slab, diffusivity}: Problem): number[] =>
  diffusivity ? [slab.c0, (slab.c0 + slab.cmax) / 2, slab.cmax].map(diffusivity) : [slab.D];

const difference = (a: State, b: State): number =>
  a.c.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b.c[k]!)), 0);

/** The state in which the surface is at c_max, no more than `dt` after `before`: bisection on the length of the step. */
function meet(problem: Problem, before: State, dt: number): State {
  let low = 0;
  let high = dt;
  let state = before;
  while (high - low > 1e-12 * (before.time + dt)) {
    const middle = (low + high) / 2;
    state = stableStep(problem, stableStep(problem, before, middle / 2), middle / 2);
    if (surfaceConcentration(problem, state) < problem.slab.cmax) low = middle;
    else high = middle;
  }
  return state;
}

import {NotConverged} from "../not-converged.js";
import {stopFourier} from "./fast.js";
import {loading, timeSecond} from "./read.js";
import {initial, step, surfaceConcentration, type Problem, type State} from "./volumes.js";

export interface Scheme {
  cells: number;
  steps: number;
  /** ½ Crank–Nicolson (default), 1 implicit Euler. */
  implicit?: number;
  /** Four half steps of implicit Euler in place of the first two (Rannacher): the flux jumps at t = 0. Default true. */
  startUp?: boolean;
}

function* states(
  problem: Problem,
  {cells, implicit = 0.5, startUp = true}: Scheme,
  dt: number
): Generator<State> {
  let state = initial(problem, cells);
  yield state;
  if (startUp)
    for (let k = 1; k <= 4; k++) {
      state = step(problem, state, dt / 2, 1);
      if (k % 2 === 0) yield state;
    }
  for (;;) yield (state = step(problem, state, dt, implicit));
}

/** State after `time` seconds in `scheme.steps` steps (two or more). */
export function marchTo(problem: Problem, scheme: Scheme, time: number): State {
  let count = 0;
  for (const state of states(problem, scheme, time / scheme.steps))
    if (count++ === scheme.steps) return state;
  throw new Error("unreachable: the march is endless");
}

/**
 * All states from the start to the moment the surface reaches c_max, that one last. The step is the shortest stop
 * time of a constant D within the range of D(c), divided by `scheme.steps`; the last step is shortened to meet c_max.
 * @throws NotConverged when the surface has not reached c_max after 200 times as many steps.
 */
export function history(problem: Problem, scheme: Scheme): State[] {
  const dt = shortestStop(problem) / scheme.steps;
  const past: State[] = [];
  for (const state of states(problem, scheme, dt)) {
    const before = past.at(-1);
    if (before && surfaceConcentration(problem, state) >= problem.slab.cmax)
      return [...past, finish(problem, scheme, before, state.time)];
    past.push(state);
    if (past.length > 200 * scheme.steps) break;
  }
  throw new NotConverged(
    "the surface never reaches c_max",
    `t = ${past.at(-1)?.time} s`,
    "lower c_max or raise the current"
  );
}

/** The last state of the history. */
export const marchToStop = (problem: Problem, scheme: Scheme): State => history(problem, scheme).at(-1)!;

/** State at a time within a history, linear between its steps. */
export function stateAt(past: readonly State[], time: number): State {
  const after = past.find(state => state.time >= time) ?? past.at(-1)!;
  const before = past[Math.max(0, past.indexOf(after) - 1)]!;
  const share = after === before ? 1 : (time - before.time) / (after.time - before.time);
  const between = (a: number, b: number): number => a + share * (b - a);
  return {
    time,
    thickness: between(before.thickness, after.thickness),
    c: before.c.map((value, k) => between(value, after.c[k]!))
  };
}

function shortestStop({slab, diffusivity}: Problem): number {
  const ends = diffusivity ? [slab.c0, (slab.c0 + slab.cmax) / 2, slab.cmax].map(diffusivity) : [slab.D];
  return Math.min(...ends.map(D => timeSecond({...slab, D}, stopFourier(loading({...slab, D})))));
}

/** Bisection on the length of the last step; the first steps are implicit Euler, as in the march. */
function finish(
  problem: Problem,
  {implicit = 0.5, startUp = true}: Scheme,
  before: State,
  end: number
): State {
  const scheme = startUp && before.time === 0 ? 1 : implicit;
  let low = 0;
  let high = end - before.time;
  let state = before;
  while (high - low > 1e-12 * end) {
    const middle = (low + high) / 2;
    state = step(problem, before, middle, scheme);
    if (surfaceConcentration(problem, state) < problem.slab.cmax) low = middle;
    else high = middle;
  }
  return state;
}

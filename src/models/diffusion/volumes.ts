/**
 * Finite volumes for what the series cannot do: a diffusivity that depends on concentration, and a slab that
 * swells as it fills. The slab lies on 0 < y < s(t) with its back at y = 0; the surface moves outward with
 * ṡ = V̄ q, and D ∂c/∂y = q (1 − V̄ c) there, so that d/dt ∫c dy = q exactly. V̄ = 0 is the fixed slab.
 * Cells keep their share of s: the flux through a moving face is −D ∂c/∂y − ẏ c.
 */
import {flux, thicknessCm} from "./read.js";
import {NotConverged} from "../not-converged.js";
import {solveTridiagonal} from "../tridiagonal.js";
import type {Slab} from "./parameters.js";

export interface Problem {
  slab: Slab;
  /** cm²/s at a concentration in mmol/cm³; the constant D of the slab when absent. */
  diffusivity?: (concentration: number) => number;
  /** V̄ of Li in cm³/mol; 0 when absent. */
  molarVolume?: number;
}

/**
 * Cell averages in mmol/cm³ from the back (first) to the surface (last), edges of the cells as shares of the thickness,
 * thickness in cm, time in s.
 */
export interface State {
  time: number;
  thickness: number;
  edges: Float64Array;
  c: Float64Array;
}

const CM3_PER_MMOL = 1e-3;
/** Change of concentration, as a share of c_max, at which the iteration of D(c) has settled. */
const SETTLED = 1e-10;
const growth = ({slab, molarVolume = 0}: Problem): number => molarVolume * CM3_PER_MMOL * flux(slab);
const diffusivityOf = ({slab, diffusivity}: Problem): ((c: number) => number) =>
  diffusivity ?? (() => slab.D);

export const initial = ({slab}: Problem, edges: Float64Array): State => ({
  time: 0,
  thickness: thicknessCm(slab),
  edges,
  c: new Float64Array(edges.length - 1).fill(slab.c0)
});

/** Share of the thickness in each cell. */
const widthOf = ({edges}: State, k: number): number => edges[k + 1]! - edges[k]!;
export const centreOf = ({edges}: State, k: number): number => (edges[k]! + edges[k + 1]!) / 2;

type Bands = [lower: Float64Array, diagonal: Float64Array, upper: Float64Array];

/** Inflow less outflow of every cell, mmol cm⁻² s⁻¹, and its derivatives by the concentrations as tridiagonal bands. */
function exchange(problem: Problem, state: State): {rate: Float64Array; slopes: Bands} {
  const {c, edges, thickness} = state;
  const n = c.length;
  const D = diffusivityOf(problem);
  const probe = 1e-6 * problem.slab.cmax;
  const speed = growth(problem);
  const rate = new Float64Array(n);
  const [lower, diagonal, upper] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  rate[n - 1] = flux(problem.slab);
  for (let k = 1; k < n; k++) {
    const [below, above] = [widthOf(state, k - 1), widthOf(state, k)];
    const share = below / (below + above);
    const face = c[k - 1]! + share * (c[k]! - c[k - 1]!);
    const gradient = (c[k]! - c[k - 1]!) / ((thickness * (below + above)) / 2);
    const conductance = D(face) / ((thickness * (below + above)) / 2);
    const bend = problem.diffusivity ? ((D(face + probe) - D(face - probe)) / (2 * probe)) * gradient : 0;
    const drift = speed * edges[k]!;
    // Down the face: diffusion, and what the moving face takes over from the cell above.
    const down = D(face) * gradient + drift * face;
    const [byBelow, byAbove] = [
      (bend + drift) * (1 - share) - conductance,
      (bend + drift) * share + conductance
    ];
    rate[k - 1]! += down;
    rate[k]! -= down;
    diagonal[k - 1]! += byBelow;
    upper[k - 1]! += byAbove;
    diagonal[k]! -= byAbove;
    lower[k]! -= byBelow;
  }
  return {rate, slopes: [lower, diagonal, upper]};
}

/** Li in every cell, mmol/cm². */
const held = (state: State): Float64Array =>
  state.c.map((value, k) => value * state.thickness * widthOf(state, k));

/**
 * The state at `time` whose content is `known` + `weight` × its own rate: every implicit stage is of this form.
 * Newton's method; without D(c) the equations are linear and one pass solves them.
 * @throws NotConverged when it does not settle.
 */
function implicitStage(
  problem: Problem,
  guess: State,
  time: number,
  known: Float64Array,
  weight: number
): State {
  let state: State = {...guess, time, thickness: thicknessCm(problem.slab) + growth(problem) * time};
  for (let pass = 0; pass < 30; pass++) {
    const {rate, slopes} = exchange(problem, state);
    const matrix = slopes.map((band, m) =>
      band.map((value, k) => (m === 1 ? state.thickness * widthOf(state, k) : 0) - weight * value)
    ) as Bands;
    const content = held(state);
    const change = solveTridiagonal(
      ...matrix,
      known.map((value, k) => value + weight * rate[k]! - content[k]!)
    );
    state = {...state, c: plus(state.c, 1, change)};
    if (!problem.diffusivity) return state;
    if (change.every(value => Math.abs(value) < SETTLED * problem.slab.cmax)) return state;
  }
  throw new NotConverged(
    "D(c) does not settle within a time step",
    `t = ${guess.time} s`,
    "take shorter steps"
  );
}

const plus = (a: Float64Array, factor: number, b: Float64Array): Float64Array =>
  a.map((value, k) => value + factor * b[k]!);

/** One step of the θ-scheme (½ Crank–Nicolson, 1 implicit Euler). */
export const step = (problem: Problem, old: State, dt: number, implicit: number): State =>
  implicitStage(
    problem,
    old,
    old.time + dt,
    implicit === 1 ? held(old) : plus(held(old), (1 - implicit) * dt, exchange(problem, old).rate),
    implicit * dt
  );

/** γ = 1 − 1/√2 of the two-stage, second-order, L-stable scheme (Alexander 1977). */
const GAMMA = 1 - Math.SQRT1_2;

/** One step of that scheme: it damps what a sudden flux stirs up, at any length. */
export function stableStep(problem: Problem, old: State, dt: number): State {
  const start = held(old);
  const first = implicitStage(problem, old, old.time + GAMMA * dt, start, GAMMA * dt);
  const slope = held(first).map((value, k) => (value - start[k]!) / GAMMA);
  return implicitStage(problem, first, old.time + dt, plus(start, 1 - GAMMA, slope), GAMMA * dt);
}

/** Surface concentration: the quadratic through two cell centres with the slope the flux prescribes. */
export function surfaceConcentration(problem: Problem, state: State): number {
  const n = state.c.length;
  const D = diffusivityOf(problem);
  const volume = (problem.molarVolume ?? 0) * CM3_PER_MMOL;
  // Averages of c_s − g d + κ d² over the two outermost cells; κ eliminated.
  const d1 = (1 - state.edges[n - 1]!) * state.thickness;
  const d2 = (1 - state.edges[n - 2]!) * state.thickness;
  const [p, q] = [d1 ** 2, d1 ** 2 + d1 * d2 + d2 ** 2];
  const span = q - p;
  const base = (state.c[n - 1]! * q - state.c[n - 2]! * p) / span;
  const drop = (flux(problem.slab) * (d1 * q - (d1 + d2) * p)) / 2 / span;
  let value = base;
  for (let k = 0; k < (problem.diffusivity ? 30 : 1); k++) {
    const rise = drop / D(value);
    value = (base + rise) / (1 + rise * volume);
  }
  return value;
}

/** Back concentration: the same with slope 0. */
export function backConcentration(state: State): number {
  const [near, far] = [centreOf(state, 0), centreOf(state, 1)];
  return (state.c[0]! * far ** 2 - state.c[1]! * near ** 2) / (far ** 2 - near ** 2);
}

/** Li in the slab, mmol/cm². */
export const content = (state: State): number => held(state).reduce((sum, value) => sum + value, 0);

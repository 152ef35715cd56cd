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

/** Cell averages in mmol/cm³ from the back (first) to the surface (last), thickness in cm, time in s. */
export interface State {
  time: number;
  thickness: number;
  c: Float64Array;
}

const CM3_PER_MMOL = 1e-3;
const growth = ({slab, molarVolume = 0}: Problem): number => molarVolume * CM3_PER_MMOL * flux(slab);
const diffusivityOf = ({slab, diffusivity}: Problem): ((c: number) => number) =>
  diffusivity ?? (() => slab.D);

export const initial = ({slab}: Problem, cells: number): State => ({
  time: 0,
  thickness: thicknessCm(slab),
  c: new Float64Array(cells).fill(slab.c0)
});

/** Inflow minus outflow of every cell as a tridiagonal matrix; only the flux through the surface stays outside it. */
function operator(
  problem: Problem,
  c: Float64Array,
  thickness: number
): [Float64Array, Float64Array, Float64Array] {
  const n = c.length;
  const h = thickness / n;
  const D = diffusivityOf(problem);
  const speed = growth(problem);
  const [lower, diagonal, upper] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let k = 1; k < n; k++) {
    const conductance = D((c[k]! + c[k - 1]!) / 2) / h;
    const drift = (speed * k) / n / 2;
    diagonal[k - 1]! += drift - conductance;
    upper[k - 1]! += drift + conductance;
    diagonal[k]! -= drift + conductance;
    lower[k]! += conductance - drift;
  }
  return [lower, diagonal, upper];
}

/**
 * One step of the θ-scheme (½ Crank–Nicolson, 1 implicit Euler). D(c) is iterated at the new time.
 * @throws NotConverged when that iteration does not settle.
 */
export function step(problem: Problem, old: State, dt: number, implicit: number): State {
  const n = old.c.length;
  const q = flux(problem.slab);
  const thickness = old.thickness + growth(problem) * dt;
  const [l0, d0, u0] = operator(problem, old.c, old.thickness);
  const explicit = (1 - implicit) * dt;
  const known = old.c.map((value, k) => {
    const inflow = l0[k]! * (old.c[k - 1] ?? 0) + d0[k]! * value + u0[k]! * (old.c[k + 1] ?? 0);
    return (value * old.thickness) / n + explicit * inflow + (k === n - 1 ? q * dt : 0);
  });
  let c = old.c;
  for (let sweep = 0; sweep < 60; sweep++) {
    const [lower, diagonal, upper] = operator(problem, c, thickness).map((band, m) =>
      band.map(value => (m === 1 ? thickness / n : 0) - implicit * dt * value)
    ) as [Float64Array, Float64Array, Float64Array];
    const next = solveTridiagonal(lower, diagonal, upper, known);
    const change = next.reduce((worst, value, k) => Math.max(worst, Math.abs(value - c[k]!)), 0);
    c = next;
    if (!problem.diffusivity || change < 1e-11 * problem.slab.cmax)
      return {time: old.time + dt, thickness, c};
  }
  throw new NotConverged(
    "D(c) does not settle within a time step",
    `t = ${old.time} s`,
    "take shorter steps"
  );
}

/** Surface concentration: the quadratic through two cell centres with the slope the flux prescribes. */
export function surfaceConcentration(problem: Problem, {c, thickness}: State): number {
  const n = c.length;
  const D = diffusivityOf(problem);
  const volume = (problem.molarVolume ?? 0) * CM3_PER_MMOL;
  const base = (9 * c[n - 1]! - c[n - 2]!) / 8;
  const drop = (3 * flux(problem.slab) * thickness) / n / 8;
  let value = base;
  for (let k = 0; k < (problem.diffusivity ? 30 : 1); k++) {
    const rise = drop / D(value);
    value = (base + rise) / (1 + rise * volume);
  }
  return value;
}

/** Back concentration: the same with slope 0. */
export const backConcentration = ({c}: State): number => (9 * c[0]! - c[1]!) / 8;

/** Li in the slab, mmol/cm². */
export const content = ({c, thickness}: State): number =>
  (c.reduce((sum, value) => sum + value, 0) * thickness) / c.length;

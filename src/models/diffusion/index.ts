/** The diffusion model as one call: named parameters in, named results out. */
import {readParameters, type Given} from "../parameters.js";
import {readChoice} from "../quantity.js";
import {grid, profile, stopFourier} from "./fast.js";
import {marchToStop} from "./march.js";
import {NotConverged} from "../not-converged.js";
import {DIFFUSION, readSlab, VARIANT, type Slab} from "./parameters.js";
import {capacity, fourier, loading, timeSecond, totalUtilisation} from "./read.js";
import {backConcentration, centreOf, surfaceConcentration, type Problem, type State} from "./volumes.js";

/**
 * `series` the exact solution; `numeric` the same by finite volumes; `graded` with D rising exponentially from D
 * at c = 0 to Dfull at c_max; `swelling` with the surface moving as Li enters.
 */
export const VARIANTS = ["series", "numeric", "graded", "swelling"] as const;
export type Variant = (typeof VARIANTS)[number];

interface DiffusionResult {
  variant: Variant;
  P: number;
  Fo: number;
  t_stop_s: number;
  capacity_mAh_cm2: number;
  /** Li added over the room left at the start, in the slab as it was. */
  theta_added: number;
  /** Li in the slab over what the slab, as thick as it is at the stop, holds at c_max. */
  theta_total: number;
  /** Estimated relative error of t_stop_s: 0 for the series, else from a second run with half the cells. */
  t_stop_error: number;
  c_back_mmol: number;
  c_surface_mmol: number;
  thickness_um: number;
  /** How the results are taken. */
  taken: typeof TAKEN;
  /** Depth from the electrolyte side in µm, concentration in mmol/cm³, at the stop. */
  profile: {z_um: number[]; c_mmol_cm3: number[]};
}

/** How each result is taken, where more than one way is usual: shown with the results and on the page. */
export const TAKEN = {
  theta_added: "lithium added over the room left at the start, in the slab as thick as it was",
  theta_total: "all lithium in the slab over what the slab, as thick as it is at the stop, holds at c_max",
  t_stop_s: "when the concentration at the face itself, not in the first cell, reaches c_max",
  t_stop_error:
    "relative; 0 for the exact series, else a third of what half the cells change, as for a second-order scheme",
  c_back_mmol: "at the face to the collector itself, at the stop",
  capacity_mAh_cm2: "charge that has passed, i t"
} as const;

export type DiffusionOptions = Given<keyof typeof DIFFUSION | keyof typeof VARIANT | "variant">;

/** @throws Refusal for a parameter out of range, NotConverged when the surface never reaches c_max. */
export function runDiffusion({
  variant: named = "series",
  ...options
}: DiffusionOptions = {}): DiffusionResult {
  const variant = readChoice("variant", String(named), VARIANTS);
  const {Vli, Dfull, cells, ...rest} = readParameters({...DIFFUSION, ...VARIANT}, options);
  const slab = readSlab(rest);
  if (variant === "series") return {variant, taken: TAKEN, ...exact(slab)};
  return {variant, taken: TAKEN, ...numeric(problemOf(slab, variant, {Vli, Dfull}), cells)};
}

/** The problem the finite volumes solve for a variant. */
export function problemOf(slab: Slab, variant: Variant, {Vli, Dfull}: {Vli: number; Dfull: number}): Problem {
  if (variant === "graded")
    return {slab, diffusivity: c => slab.D * (Dfull / slab.D) ** (Math.min(c, slab.cmax) / slab.cmax)};
  return variant === "swelling" ? {slab, molarVolume: Vli} : {slab};
}

/** Outcome of a stop after `t` seconds, when the slab is `thickness_um` thick. */
export const summary = (slab: Slab, t: number, thickness_um: number) => {
  const added = loading(slab) * fourier(slab, t);
  return {
    P: loading(slab),
    Fo: fourier(slab, t),
    t_stop_s: t,
    capacity_mAh_cm2: capacity(slab, t),
    theta_added: added,
    theta_total: (totalUtilisation(slab, added) * slab.L) / thickness_um
  };
};

function exact(slab: Slab, points = 41): Omit<DiffusionResult, "variant" | "taken"> {
  const depths = grid(points);
  const t = timeSecond(slab, stopFourier(loading(slab)));
  const c = [...profile(slab, depths, t)];
  return {
    ...summary(slab, t, slab.L),
    t_stop_error: 0,
    c_back_mmol: c[points - 1]!,
    c_surface_mmol: c[0]!,
    thickness_um: slab.L,
    profile: {z_um: [...depths.xi].map(xi => xi * slab.L), c_mmol_cm3: c}
  };
}

/** Estimated relative error of the stop time above which a run is no answer. */
const WORST = 0.01;

/** @throws NotConverged when the surface never reaches c_max, or the cells are too few for the slab. */
function numeric(problem: Problem, cells: number): Omit<DiffusionResult, "variant" | "taken"> {
  const state = marchToStop(problem, cells);
  // The error falls with the square of the cells: it is a third of what half of them change.
  const halved = marchToStop(problem, Math.ceil(cells / 2)).time;
  const error = Math.abs(halved / state.time - 1) / 3;
  if (error > WORST)
    throw new NotConverged(
      `with ${cells} cells the stop time is uncertain by ${(100 * error).toPrecision(2)} %`,
      null,
      "give more cells"
    );
  const thickness_um = state.thickness * 1e4;
  return {
    ...summary(problem.slab, state.time, thickness_um),
    t_stop_error: error,
    // Round-off may leave the far side a hair below its start.
    c_back_mmol: Math.max(problem.slab.c0, backConcentration(state)),
    c_surface_mmol: surfaceConcentration(problem, state),
    thickness_um,
    profile: profileOf(problem, state)
  };
}

/** Depth from the electrolyte side in µm and concentration: both faces and every cell centre between. */
export function profileOf(problem: Problem, state: State): DiffusionResult["profile"] {
  const thickness_um = state.thickness * 1e4;
  const n = state.c.length;
  const depths = Array.from({length: n}, (_, k) => (1 - centreOf(state, n - 1 - k)) * thickness_um);
  return {
    z_um: [0, ...depths, thickness_um],
    c_mmol_cm3: [surfaceConcentration(problem, state), ...[...state.c].reverse(), backConcentration(state)]
  };
}

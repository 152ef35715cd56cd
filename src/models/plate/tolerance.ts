import {dimensionless} from "../diffusion/read.js";
import type {Tolerance} from "./clock.js";
import {type PlateParameters} from "./parameters.js";
import {diffusivity_nm2_s, inflow_nm_s} from "./coefficients.js";

/** Largest and smallest error of x that a time step may make where x is 0. */
export const COARSEST = 5e-5;
export const FINEST = 1e-6;
/** Share of x that a step may be wrong by beside it. */
export const RELATIVE = 4e-3;
/** Share of the least x of the answer that a step may be wrong by: over all steps it comes to less than 1 %. */
const SHARE = 1 / 200;

/**
 * What a step of a two-way run may be wrong by. The face that lithium reaches last needs the finest steps; how much
 * arrives there is taken from the slab without stress, which is never more.
 */
export function toleranceOf(plate: PlateParameters): Tolerance {
  const D = diffusivity_nm2_s(plate);
  const arrives = ((inflow_nm_s(plate) * plate.H) / D) * dimensionless(1, (D * plate.t) / plate.H ** 2);
  return {
    absolute: Math.min(COARSEST, Math.max(FINEST, SHARE * (plate.x0 + arrives))),
    relative: RELATIVE
  };
}

/** The tolerance that allows a share of the error. */
export const finer = (factor: number, {absolute, relative}: Tolerance): Tolerance => ({
  absolute: absolute / factor,
  relative: relative / factor
});

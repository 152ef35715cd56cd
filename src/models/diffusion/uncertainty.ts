/** The diffusion model when its printed inputs are intervals. */
import {spanOf, type Spread} from "../intervals.js";
import {uncertainty, type Uncertainty} from "../uncertain.js";
import type {Box, Span} from "../uncertainty.js";
import {runDiffusion, type Variant} from "./index.js";
import {DIFFUSION, type Slab} from "./parameters.js";

export const UNCERTAIN = ["D", "i", "L", "cmax"] as const;
type UncertainInput = (typeof UNCERTAIN)[number];

/** @param given intervals that a person wrote, in place of the spread */
export const slabBox = (
  slab: Slab,
  spread: Spread,
  given: Partial<Record<UncertainInput, Span>> = {}
): Box<UncertainInput> =>
  Object.fromEntries(
    UNCERTAIN.map(name => [name, given[name] ?? spanOf(DIFFUSION[name], slab[name], spread)])
  ) as Record<UncertainInput, Span>;

/** @param more what the variant needs besides */
export function diffusionUncertainty(
  slab: Slab,
  box: Box<UncertainInput>,
  variant: Variant,
  more: Readonly<Record<string, string | number>> = {}
): Uncertainty {
  return uncertainty(slab, box, inputs => {
    const {P, t_stop_s, capacity_mAh_cm2, theta_added, theta_total, c_back_mmol} = runDiffusion({
      variant,
      ...more,
      ...inputs
    });
    return {P, t_stop_s, capacity_mAh_cm2, theta_added, theta_total, c_back_mmol};
  });
}

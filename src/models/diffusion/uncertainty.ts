/** The diffusion model when its printed inputs are intervals. */
import {Refusal} from "../../lib/refusal.js";
import {spanOf, type Spread} from "../intervals.js";
import {uncertainty, type Uncertainty} from "../uncertain.js";
import type {Box, Span} from "../uncertainty.js";
import {runDiffusion, type Variant} from "./index.js";
import {DIFFUSION, type Slab} from "./parameters.js";

export const UNCERTAIN = ["D", "i", "L", "cmax"] as const;
type UncertainInput = (typeof UNCERTAIN)[number];

/**
 * @param given intervals that a person wrote, in place of the spread
 * @throws Refusal when the lowest room of the interval is no more than what the slab starts with
 */
export function slabBox(
  slab: Slab,
  spread: Spread,
  given: Partial<Record<UncertainInput, Span>> = {}
): Box<UncertainInput> {
  const box = Object.fromEntries(
    UNCERTAIN.map(name => [name, given[name] ?? spanOf(DIFFUSION[name], slab[name], spread)])
  ) as Record<UncertainInput, Span>;
  if (box.cmax.low <= slab.c0)
    throw new Refusal(
      "parameter",
      `cmax is known only down to ${Number(box.cmax.low.toPrecision(4))} mmol/cm3, and the slab starts at c0 = ${slab.c0} mmol/cm3`,
      null,
      "give c0 below it, or cmax a narrower interval"
    );
  return box;
}

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

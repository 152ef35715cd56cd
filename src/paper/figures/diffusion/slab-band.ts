/** The slab when its inputs are intervals: the band of the profile at the chosen moment, and of the results. */
import {grid, profile} from "../../../models/diffusion/fast.js";
import {DIFFUSION, type Slab} from "../../../models/diffusion/parameters.js";
import {diffusionUncertainty, slabBox} from "../../../models/diffusion/uncertainty.js";
import type {Uncertain} from "../../../models/uncertain.js";
import {bandOf} from "../../../models/uncertainty.js";
import {curveOf, significant, slabOf, stopSecond, type Depth, type VariantState} from "../slab.js";
import {BAND_CAPTION, EXACT, sharesText, spanText, spreadOf} from "../uncertain.js";

export interface BandState extends VariantState {
  moment: number;
  spread: string;
}

/** A band is drawn for the exact solution only: a run of a variant takes as long as thousands of it. */
const hasBand = ({variant, spread}: BandState): boolean => variant === "series" && spread !== EXACT;

/** Curves `low` and `high` at the chosen share of each slab's own stop time and at the same share of its depth. */
export function bandRows(state: BandState): Depth[] {
  if (!hasBand(state)) return [];
  const slab = slabOf(state);
  const depths = grid(41);
  const {low, high} = bandOf(slab, slabBox(slab, spreadOf(state)), inputs => {
    const own = inputs as Slab;
    return profile(own, depths, state.moment * stopSecond(own));
  });
  const time_s = state.moment * stopSecond(slab);
  return [["low", low] as const, ["high", high] as const].flatMap(([curve, values]) =>
    Array.from(values, (c_mmol_cm3, k) => ({
      curve,
      share: state.moment,
      time_s,
      depth_um: depths.xi[k]! * slab.L,
      c_mmol_cm3
    }))
  );
}

/** Results of the stop with their bands and shares; null where no band is drawn. */
export function bandResults(state: BandState): Record<string, Uncertain> | null {
  if (!hasBand(state)) return null;
  const slab = slabOf(state);
  return diffusionUncertainty(slab, slabBox(slab, spreadOf(state)), "series").results;
}

export const symbolOf = (input: string): string =>
  DIFFUSION[input as keyof typeof DIFFUSION].symbol.replace("_", "\u00a0");

/** Ends of the band at the depth of the chosen moment's rows; nothing where no band is drawn. */
export function bandAt(rows: Depth[], {curve, depth_um}: Depth): (number | null)[] {
  const ends = [curveOf(rows, "low"), curveOf(rows, "high")];
  if (!ends[0]!.length) return [];
  return ends.map(end =>
    curve === "now" ? (end.find(r => r.depth_um === depth_um)?.c_mmol_cm3 ?? null) : null
  );
}

/** "33 to 84", in per cent. */
export const percentOpen = (open: Uncertain): string => spanText(open, x => significant(100 * x, 2));

/** For the text alternative. */
export function bandWords(state: BandState): string {
  const open = bandResults(state)?.["theta_added"];
  return open
    ? ` The inputs leave a utilisation of ${spanText(open)} open; the shares are ${sharesText(open, symbolOf)}.`
    : "";
}

/** Why a variant has no band here, and what gives it. */
const noBand = ({variant, spread}: BandState): string =>
  `No band is drawn for this slab: it is the extremes of dozens of runs, and each run by finite volumes takes as long as thousands of the exact solution, some seconds in all. The command line waits for them: <code>workbook model diffusion --variant ${variant} --spread ${spread === "printed" ? spread : `${100 * Number(spread)}%`}</code>.`;

export function bandCaption(state: BandState): string {
  if (hasBand(state))
    return ` ${BAND_CAPTION} Profiles are compared at the same share of the depth and of the stop time.`;
  return state.spread === EXACT ? "" : ` ${noBand(state)}`;
}

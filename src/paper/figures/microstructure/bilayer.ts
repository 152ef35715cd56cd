import {reported, type Context} from "../../../figure/figure.js";
import type {SectionState} from "./deposit-columns.js";

type Layer = SectionState["layers"][number];

/** The two layers of Mg/W-Cu as they are reported before the first deposit, µm. */
export function bilayer(context: Context): {tungsten: Layer; magnesium: Layer} {
  const micrometre = (claim: string): number => reported(context, claim) / 1000;
  return {
    tungsten: {material: "w", name: "W", micrometre: micrometre("fig1b.thickness.w.mgw")},
    magnesium: {material: "mg", name: "Mg", micrometre: micrometre("fig1b.thickness.mg.mgw")}
  };
}

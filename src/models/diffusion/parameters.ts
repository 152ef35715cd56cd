import {Refusal} from "../../lib/refusal.js";
import {LITHIUM_MOLAR_VOLUME_CM3_MOL} from "../constants.js";
import {parameterTable, readParameters, type Given, type Values} from "../parameters.js";

export const DIFFUSION = parameterTable({
  D: {
    symbol: "D",
    label: "diffusivity",
    unit: "cm2/s",
    default: 6e-11,
    min: 1e-12,
    max: 1e-8,
    why: "below it nothing reaches the back within a charge, above it the slab is uniform",
    scale: "log",
    ticks: [1e-11, 6e-11, 1e-10],
    tag: "paper",
    source: "fig4a.diffusivity; range assumed"
  },
  i: {
    symbol: "i",
    label: "current density",
    unit: "mA/cm2",
    default: 1,
    min: 0.001,
    max: 100,
    why: "the cells of the paper run at 0.05 to 1 mA/cm2",
    scale: "log",
    ticks: [0.1, 0.5, 1],
    tag: "paper",
    source: "fig4a.current; range assumed"
  },
  L: {
    symbol: "L",
    label: "thickness",
    unit: "µm",
    default: 5,
    min: 0.01,
    max: 100,
    why: "it spans the sputtered film (0.14 µm), the model slab (5 µm) and a foil (100 µm)",
    scale: "log",
    ticks: [0.14, 5],
    tag: "paper",
    source: "fig4a.thickness; range assumed"
  },
  c0: {
    symbol: "c₀",
    label: "concentration at the start",
    unit: "mmol/cm3",
    default: 0,
    min: 0,
    max: 69,
    why: "a concentration is not negative and must start below the stop value",
    tag: "assumed",
    source: "the paper gives no initial value"
  },
  cmax: {
    symbol: "c_max",
    label: "concentration at which the surface is full",
    unit: "mmol/cm3",
    default: 69.6,
    min: 0.1,
    max: 76.9,
    why: "pure Li holds 76.9 mmol/cm3",
    ticks: [69.6],
    tag: "paper",
    source: "fig4a.cmax; upper end from the molar volume of Li, 13.0 cm³/mol"
  }
});

/** D in cm²/s, i in mA/cm², L in µm, c₀ and c_max in mmol/cm³. */
export type Slab = Values<keyof typeof DIFFUSION>;

/** @throws Refusal when a value is out of range or the slab starts at its stop value. */
export function readSlab(given: Given<keyof typeof DIFFUSION> = {}): Slab {
  const slab = readParameters(DIFFUSION, given);
  if (slab.c0 < slab.cmax) return slab;
  throw new Refusal(
    "parameter",
    `c0 = ${slab.c0} mmol/cm3 leaves no room below cmax = ${slab.cmax} mmol/cm3`,
    null,
    "give c0 below cmax"
  );
}

/** What the finite-volume variants need besides. */
export const VARIANT = parameterTable({
  Vli: {
    symbol: "V̄_Li",
    label: "partial molar volume of Li",
    unit: "cm3/mol",
    default: LITHIUM_MOLAR_VOLUME_CM3_MOL,
    min: 0,
    max: 14,
    why: "bcc Li has 13.0 cm3/mol and 0 is the fixed slab",
    tag: "literature",
    source: "bcc Li, a = 3.51 Å, confirmed; that volumes add in the alloy is assumed"
  },
  Dfull: {
    symbol: "D_full",
    label: "diffusivity when full (for “D grows with Li”)",
    unit: "cm2/s",
    default: 1e-10,
    min: 1e-12,
    max: 1e-8,
    why: "the range of D",
    scale: "log",
    ticks: [1e-11, 6e-11, 1e-10],
    tag: "assumed",
    source: "value of text.diffusivity.li-self; that D grows exponentially with c is assumed"
  },
  cells: {
    symbol: "n",
    label: "cells",
    unit: "",
    default: 160,
    min: 10,
    max: 1000,
    integer: true,
    why: "the error falls with the square of their number, and 1000 take seconds",
    tag: "assumed",
    source: "with 160 the stop of a constant D is within 1e-4 of the series for 1e-3 ≤ P ≤ 1e4"
  }
});

/** What each variant reads besides the slab. */
export const VARIANT_USES = {
  series: [],
  numeric: ["cells"],
  graded: ["Dfull", "cells"],
  swelling: ["Vli", "cells"]
} as const satisfies Record<string, readonly (keyof typeof VARIANT)[]>;

import {ELEMENTARY, LINEAR, monotone, words, type Function} from "./functions.js";
import {STATISTICS} from "./statistics.js";
import {NONE, sameDimension, type Dimension} from "../lib/dimension.js";
import {exact} from "./quantity.js";
import {text, truth, type Value} from "./value.js";
import {dimensionless, stopFourier, utilisation} from "../models/diffusion/read.js";

const DIFFUSIVITY: Dimension = [2, 0, -1, 0, 0, 0];
const FLUX: Dimension = [-2, 0, -1, 0, 0, 1];
const LENGTH: Dimension = [1, 0, 0, 0, 0, 0];
const CONCENTRATION: Dimension = [-3, 0, 0, 0, 0, 1];
const TIME: Dimension = [0, 0, 1, 0, 0, 0];
const PER_FLUX: Dimension = [-1, 0, 1, 0, 0, 0];

/** Arguments of the stop functions: D, flux, thickness, largest concentration. */
const SLAB = [DIFFUSIVITY, FLUX, LENGTH, CONCENTRATION] as const;
const load = (D: number, flux: number, L: number, cmax: number): number => (flux * L) / (D * cmax);

/**
 * The empty slab with constant flux on one face and the other closed, by the series of the diffusion model:
 * when its surface reaches the largest concentration, how full it then is, and what its faces hold at a time.
 */
const DIFFUSION: Record<string, Function> = {
  slab_stop_time: monotone("slab_stop_time", [1, -1, 1, 1], SLAB, TIME, (D, q, L, c) =>
    D > 0 ? (stopFourier(load(D, q, L, c)) * L * L) / D : 0
  ),
  slab_utilisation: monotone("slab_utilisation", [1, -1, -1, 1], SLAB, NONE, (D, q, L, c) =>
    D > 0 ? utilisation(load(D, q, L, c)) : 0
  ),
  slab_back_at_stop: monotone("slab_back_at_stop", [1, -1, -1, 1], SLAB, CONCENTRATION, (D, q, L, c) => {
    if (D <= 0) return 0;
    const Fo = stopFourier(load(D, q, L, c));
    return ((q * L) / D) * dimensionless(1, Fo);
  }),
  /** Concentration at the fed face per flux after a time: slab_front(D, t, L). */
  slab_front: monotone("slab_front", [-1, 1, -1], [DIFFUSIVITY, TIME, LENGTH], PER_FLUX, (D, t, L) =>
    D > 0 ? (L / D) * dimensionless(0, (D * t) / (L * L)) : Infinity
  ),
  slab_back: monotone("slab_back", [1, 1, -1], [DIFFUSIVITY, TIME, LENGTH], PER_FLUX, (D, t, L) =>
    D > 0 ? (L / D) * dimensionless(1, (D * t) / (L * L)) : 0
  )
};

/** `atoms("Li6PS5Cl", "S")` is 5: the count of an element in a formula without brackets. */
function atoms(formula: string, element: string): number {
  const parts = [...formula.matchAll(/([A-Z][a-z]?)(\d+(?:\.\d+)?)?/g)];
  if (parts.map(p => p[0]).join("") !== formula)
    throw new TypeError(`formula: cannot read the composition "${formula}"`);
  return parts.filter(p => p[1] === element).reduce((sum, p) => sum + Number(p[2] ?? 1), 0);
}

const ratio = (words: string): number => {
  const [over, under] = words.split(":").map(Number);
  return over! / under!;
};

/** Functions about what is printed beside the number. */
const PRINT: Record<string, Function> = {
  atoms: args => exact(atoms(words(args[0], "atoms").text, words(args[1], "atoms").text)),
  /** `ratio("7:3")`. */
  ratio: args => exact(ratio(words(args[0], "ratio").text)),
  /** Cycle named in the condition of a claim, `cycle=30`. */
  cycle_of: (args, claim) => {
    const {id, condition} = claim(words(args[0], "cycle_of").text);
    const found = /cycle=(\d+)/.exec(condition);
    if (!found) throw new Error(`formula: "${id}" names no cycle`);
    return exact(Number(found[1]));
  },
  /** What a printed potential refers to, `none` when nothing is printed. */
  reference_of: (args, claim) => text(claim(words(args[0], "reference_of").text).unit?.reference ?? "none"),
  /** Is one of the words of a printed list this one? */
  names: args => {
    const list = words(args[0], "names")
      .text.split(",")
      .map(name => name.trim());
    return truth(list.includes(words(args[1], "names").text));
  },
  specimen_of: (args, claim) => text(claim(words(args[0], "specimen_of").text).specimen),
  quantity_of: (args, claim) => text(claim(words(args[0], "quantity_of").text).quantity),
  /** Number of specimens among the claims listed. */
  specimens: (args, claim) => exact(new Set(args.map(a => claim(words(a, "specimens").text).specimen)).size),
  same_dimension: (args: Value[]) => {
    const [a, b] = args.map(arg => (arg.kind === "quantity" ? arg.dimension : NONE));
    return truth(sameDimension(a!, b!));
  }
};

/** Everything a formula may call. */
export const FUNCTIONS: Readonly<Record<string, Function>> = {
  ...ELEMENTARY,
  ...LINEAR,
  ...STATISTICS,
  ...DIFFUSION,
  ...PRINT
};

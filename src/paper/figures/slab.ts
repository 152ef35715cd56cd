/** What the pictures of the diffusion model share: controls, state and profiles as rows. */
import {problemOf, profileOf, summary, type Variant} from "../../models/diffusion/index.js";
import {grid, profile, stopFourier} from "../../models/diffusion/fast.js";
import {history, stateAt} from "../../models/diffusion/march.js";
import {DIFFUSION, readSlab, VARIANT, type Slab} from "../../models/diffusion/parameters.js";
import {loading, timeSecond} from "../../models/diffusion/read.js";
import type {Control, Row, State} from "../../figure/figure.js";
import {parameterControl} from "../../figure/parameter-control.js";

export interface SlabState extends State {
  D: number;
  i: number;
  L: number;
  c0: number;
  cmax: number;
}

export interface VariantState extends SlabState {
  variant: string;
}

/** Concentration at a depth below the electrolyte at one moment; `share` is the moment over the stop time. */
export interface Depth extends Row {
  curve: string;
  share: number;
  time_s: number;
  depth_um: number;
  c_mmol_cm3: number;
}

export const slabControls = (...names: (keyof typeof DIFFUSION)[]): Control[] =>
  names.map(name => parameterControl(DIFFUSION[name]));

export const variantControls = (): Control[] => [
  {
    kind: "choice",
    name: "variant",
    label: "Slab",
    default: "series",
    options: [
      {value: "series", label: "Constant D"},
      {value: "graded", label: "D grows with Li"},
      {value: "swelling", label: "Swells"}
    ]
  }
];

export const slabOf = ({D, i, L, c0, cmax}: SlabState): Slab => readSlab({D, i, L, c0, cmax});

/** Charge, time and utilisation at the moment the rows stop, when the slab is `thickness_um` thick. */
export const outcome = (
  state: SlabState,
  stopSecond: number,
  thickness_um: number
): ReturnType<typeof summary> => summary(slabOf(state), stopSecond, thickness_um);

export const stopSecond = (slab: Slab): number => timeSecond(slab, stopFourier(loading(slab)));

const POINTS = 41;
const CELLS = 80;

interface Curve {
  curve: string;
  share: number;
}

/** Profiles at shares of the stop time. @throws Refusal, NotConverged */
export function profileRows(state: VariantState, curves: readonly Curve[]): Depth[] {
  const slab = slabOf(state);
  if (state.variant === "series") {
    const depths = grid(POINTS);
    const stop = stopSecond(slab);
    return curves.flatMap(({curve, share}) =>
      toRows(
        curve,
        share,
        share * stop,
        depths.xi.map(xi => xi * slab.L),
        profile(slab, depths, share * stop)
      )
    );
  }
  const problem = problemOf(slab, state.variant as Variant, {
    Vli: VARIANT.Vli.default,
    Dfull: VARIANT.Dfull.default
  });
  const past = history(problem, CELLS);
  const stop = past.at(-1)!.time;
  return curves.flatMap(({curve, share}) => {
    const {z_um, c_mmol_cm3} = profileOf(problem, stateAt(problem, past, share * stop));
    return toRows(curve, share, share * stop, z_um, share === 0 ? c_mmol_cm3.map(() => slab.c0) : c_mmol_cm3);
  });
}

const toRows = (
  curve: string,
  share: number,
  time_s: number,
  depths: ArrayLike<number>,
  concentrations: ArrayLike<number>
): Depth[] =>
  Array.from(depths, (depth_um, k) => ({curve, share, time_s, depth_um, c_mmol_cm3: concentrations[k]!}));

export const curveOf = (rows: readonly Depth[], curve: string): Depth[] =>
  rows.filter(r => r.curve === curve);

export const sameSlab = (a: SlabState, b: SlabState): boolean =>
  (["D", "i", "L", "c0", "cmax"] as const).every(name => a[name] === b[name]);

/** 1977 s, 8.94 h, 12.3 d: seconds up to three hours. */
export function timeText(second: number): string {
  if (second < 10_800) return second < 100 ? `${significant(second, 3)} s` : `${Math.round(second)} s`;
  return second < 259_200 ? `${significant(second / 3600, 3)} h` : `${significant(second / 86_400, 3)} d`;
}

/** Rounded to significant digits; very small and very large numbers as 1.2×10^−11 for `label` and `raised`. */
export function significant(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5))
    return value
      .toExponential(digits - 1)
      .replace("e", "×10^")
      .replace("+", "")
      .replace(/^(-?)1×/, "$1")
      .replace(/-/g, "−");
  const text = value.toPrecision(digits);
  return (text.includes("e") ? String(Number(text)) : text).replace("-", "−");
}

/** A concentration to three digits; what is nearly nothing as a bound. */
export const small = (concentration: number): string =>
  concentration < 0.01 ? "less than 0.01" : significant(concentration, 3);

/** The same in HTML. */
export const raised = (text: string): string => text.replace(/\^(−?\d+)/, "<sup>$1</sup>");

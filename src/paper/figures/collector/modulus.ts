/** Printed moduli, the intervals of their means and Welch's test against copper. */
import {welchP} from "../../../lib/statistics.js";
import {studentQuantile} from "../../../lib/statistics.js";
import {constant, printed, reported, type Context, type Row, type State} from "../../../figure/figure.js";

export interface Moduli extends State {
  specimens: string[];
  spread: string;
  n: number;
  unit: string;
}

export interface Modulus extends Row {
  specimen: string;
  modulus: number;
  printed_spread: number;
  deviation: number;
  half_width: number;
  p: number | null;
}

export const CLAIM: Record<string, string> = {
  "Mg/W-Cu": "figS6.modulus.mgw",
  "Mg-Cu": "figS6.modulus.mg",
  "W-Cu": "figS6.modulus.w",
  Cu: "figS6.modulus.cu"
};
export const REFERENCE = "Cu";
export const SIGNIFICANCE = 0.05;

export const inGpa = (value: number, state: Moduli): number => (state.unit === "MPa" ? value / 1000 : value);
export const handbook = (context: Context): [number, number] => [
  constant(context, "youngs_modulus_cu_low"),
  constant(context, "youngs_modulus_cu_high")
];

/** Deviation of single indents: the printed ±, or √n times it when it is the error of a mean of the printed number. */
function deviationOf(specimen: string, state: Moduli, context: Context): number {
  const spread = Number(printed(context, CLAIM[specimen]!).uncertainty);
  return state.spread === "sd" ? spread : spread * Math.sqrt(reported(context, "exp.nanoindent.replicates"));
}

export function modulus(specimen: string, state: Moduli, context: Context): Modulus {
  const mean = reported(context, CLAIM[specimen]!);
  const deviation = deviationOf(specimen, state, context);
  return {
    specimen,
    modulus: mean,
    printed_spread: Number(printed(context, CLAIM[specimen]!).uncertainty),
    deviation,
    half_width: (studentQuantile(0.975, state.n - 1) * deviation) / Math.sqrt(state.n),
    p:
      specimen === REFERENCE
        ? null
        : welchP(
            mean,
            deviation,
            reported(context, CLAIM[REFERENCE]!),
            deviationOf(REFERENCE, state, context),
            state.n
          )
  };
}

const MOST = 10000;
/** Fewest indents per foil at which the printed means and deviations would differ significantly from copper. */
export function needed(row: Modulus, rows: Modulus[]): number | null {
  const copper = rows.find(r => r.specimen === REFERENCE);
  if (!copper) return null;
  const p = (n: number): number => welchP(row.modulus, row.deviation, copper.modulus, copper.deviation, n);
  if (p(MOST) >= SIGNIFICANCE) return null;
  let [low, high] = [2, MOST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (p(middle) < SIGNIFICANCE) high = middle;
    else low = middle + 1;
  }
  return high;
}

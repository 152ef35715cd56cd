import {FARADAY_C_MOL, GAS_CONSTANT_J_MOL_K} from "../constants.js";
import type {PlateParameters} from "./parameters.js";

/**
 * Potential of Li in Li_xMg without stress, E = E₀ − (RT/F) ln x − (Ω/F)(1 − x)². E₀ and Ω are calibrated:
 * they take the curve through the two points the paper prints. They are no property of the alloy.
 */
interface Curve {
  E0_mV: number;
  omega_J_mol: number;
}

/** The printed points (x, mV) of Figure S15: claims figS15.ocp.x0.17 and figS15.ocp.x0.06. */
export const PRINTED_POINTS: readonly (readonly [number, number])[] = [
  [0.17, 307],
  [0.06, 342]
];
export const CALIBRATION_K = 298.15;

/** The curve through two points at one temperature. */
export function curveThrough(points: typeof PRINTED_POINTS, T_K = CALIBRATION_K): Curve {
  const [[x1, E1], [x2, E2]] = points as [[number, number], [number, number]];
  const ideal = (x: number): number => ((1000 * GAS_CONSTANT_J_MOL_K * T_K) / FARADAY_C_MOL) * Math.log(x);
  const omega_mV = (E2 + ideal(x2) - E1 - ideal(x1)) / ((1 - x1) ** 2 - (1 - x2) ** 2);
  return {E0_mV: E1 + ideal(x1) + omega_mV * (1 - x1) ** 2, omega_J_mol: (omega_mV * FARADAY_C_MOL) / 1000};
}

export const CURVE = curveThrough(PRINTED_POINTS);

type Solution = Pick<PlateParameters, "solution" | "T">;
const omegaOf = ({solution}: Solution): number => (solution === "ideal" ? 0 : CURVE.omega_J_mol);
const thermal_mV = ({T}: Solution): number => (1000 * GAS_CONSTANT_J_MOL_K * T) / FARADAY_C_MOL;

/** mV against the reference of the paper's curve; NaN at x ≤ 0, where it has no value. */
export const openCircuit_mV = (plate: Solution, x: number): number =>
  x > 0
    ? CURVE.E0_mV - thermal_mV(plate) * Math.log(x) - ((omegaOf(plate) * 1000) / FARADAY_C_MOL) * (1 - x) ** 2
    : NaN;

/** Γ = (x/RT) dμ/dx = 1 − (2Ω/RT) x(1 − x). */
export const thermodynamicFactor = (plate: Solution, x: number): number =>
  1 - interaction(plate) * x * (1 - x);
export const interaction = (plate: Solution): number =>
  (2 * omegaOf(plate)) / (GAS_CONSTANT_J_MOL_K * plate.T);

/** Shift by the work against stress, V̄_Li σ_h/F: compression lowers the potential. */
export const mechanical_mV = ({VLi}: Pick<PlateParameters, "VLi">, hydrostatic_GPa: number): number =>
  (VLi * hydrostatic_GPa * 1e6) / FARADAY_C_MOL;

/** The other reading: strain energy (GPa, energy per volume of host) per mole of Li, over F; NaN where there is no Li. */
export const strainEnergy_mV = (
  {VMg}: Pick<PlateParameters, "VMg">,
  energy_GPa: number,
  x: number
): number => (x > 0 ? (energy_GPa * VMg * 1e6) / (x * FARADAY_C_MOL) : NaN);

/** Coefficients of the equations, from the parameters in the units of their table. */
import {FARADAY_C_MOL, GAS_CONSTANT_J_MOL_K} from "../constants.js";
import type {Support} from "./support.js";
import {type PlateParameters} from "./parameters.js";

/** q, the volume of host lithiated per area and second: (i/F) V_Mg. */
export const inflow_nm_s = ({i, VMg}: Pick<PlateParameters, "i" | "VMg">): number =>
  (i * VMg * 1e4) / FARADAY_C_MOL;

export const diffusivity_nm2_s = ({D}: Pick<PlateParameters, "D">): number => D * 1e14;

/** Linear strain per unit of x: a third of the volume ratio. */
export const swelling = ({VLi, VMg}: Pick<PlateParameters, "VLi" | "VMg">): number => VLi / (3 * VMg);

/** V̄_Li/RT, 1/GPa: how much a stress weighs against a relative change of composition. */
export const stressWeight_GPa = ({VLi, T}: Pick<PlateParameters, "VLi" | "T">): number =>
  (VLi * 1e3) / (GAS_CONSTANT_J_MOL_K * T);

/** Shares out the modulus by the atomic fraction X = x/(1 + x). */
export const modulusAt = (
  {E, ELi, modulus}: Pick<PlateParameters, "E" | "ELi" | "modulus">,
  x: number
): number => (modulus === "constant" ? E : (E + ELi * x) / (1 + x));

export const supportOf = ({base, top, side}: PlateParameters): Support => ({base, top, side});

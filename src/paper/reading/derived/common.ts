/** Constants and geometry that several derived values share. */
import type {Facts} from "../../../reading/facts.js";
import {diskAreaCm2, faradayThicknessMicrometre, filmAmountMolCm2} from "../../../models/relations.js";

export const faraday = (f: Facts): number => f.constant("faraday", "C mol⁻¹");
export const gasConstant = (f: Facts): number => f.constant("gas_constant", "J mol⁻¹ K⁻¹");
export const roomKelvin = (f: Facts): number =>
  f.claim("exp.temperature", "°C") + f.constant("zero_celsius", "K");
export const hotKelvin = (f: Facts): number =>
  f.claim("figS17.temperature.high", "°C") + f.constant("zero_celsius", "K");

/** Area of the lithium disk of a half-cell, to which current densities refer. */
export const lithiumAreaCm2 = (f: Facts): number => diskAreaCm2(f.claim("exp.li.diameter", "mm"));
export const collectorAreaCm2 = (f: Facts): number => diskAreaCm2(f.claim("exp.collector.diameter", "mm"));

export const lithiumMicrometre = (f: Facts, capacityMahCm2: number): number =>
  faradayThicknessMicrometre(
    capacityMahCm2,
    {
      molarMassGMol: f.constant("molar_mass_li", "g mol⁻¹"),
      densityGCm3: f.constant("density_li", "g cm⁻³"),
      electrons: 1
    },
    faraday(f)
  );

/** Copper dissolved as Cu⁺ by an areal charge. */
export const copperMicrometre = (f: Facts, capacityMahCm2: number): number =>
  faradayThicknessMicrometre(
    capacityMahCm2,
    {
      molarMassGMol: f.constant("molar_mass_cu", "g mol⁻¹"),
      densityGCm3: f.constant("density_cu", "g cm⁻³"),
      electrons: 1
    },
    faraday(f)
  );

export const magnesiumMolCm2 = (f: Facts, thicknessNm: number): number =>
  filmAmountMolCm2(thicknessNm, f.constant("molar_mass_mg", "g mol⁻¹"), f.constant("density_mg", "g cm⁻³"));

export const percent = (part: number, whole: number): number => (100 * part) / whole;

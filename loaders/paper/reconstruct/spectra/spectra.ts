import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import type {Random} from "../random.js";
import type {Circuit, Complex} from "./circuit.js";
import {noisySpectrum} from "./noise.js";
import {circuitAt} from "./series.js";

export interface Spectrum {
  /** What the action of the file is called in its comment. */
  label: string;
  frequency_hertz: number[];
  impedance: Complex[];
}

/** Log-spaced from high to low. */
export function frequencies({constant}: Known): number[] {
  const [high, low] = [constant("impedance_frequency_max"), constant("impedance_frequency_min")];
  const perDecade = constant("impedance_points_per_decade");
  const count = Math.round(Math.log10(high / low) * perDecade) + 1;
  return Array.from({length: count}, (_, i) => high * Math.exp((-i / perDecade) * Math.LN10));
}

export function halfCellSpectra(slug: string, cycles: number[], known: Known, random: Random): Spectrum[] {
  const frequency_hertz = frequencies(known);
  return cycles.map(cycle => ({
    label: `after cycle ${cycle}`,
    frequency_hertz,
    impedance: noisySpectrum(circuitAt(slug, cycle, known), frequency_hertz, ASSUMED.spectrumNoise, random)
  }));
}

/**
 * The electrolyte pellet between blocking electrodes: R_b = L/(σA) from the printed conductivity and a pellet
 * thickness that is not printed, and the capacitance of the electrodes as a constant-phase element, whose arc is
 * so wide that only its rise is seen.
 */
export function pelletSpectrum(
  thickness_cm: number,
  area_cm2: number,
  known: Known,
  random: Random
): Spectrum[] {
  const frequency_hertz = frequencies(known);
  const circuit: Circuit = {
    bulk_ohm: thickness_cm / ((known.constant("conductivity_lpscl") / 1000) * area_cm2),
    arcs: [{resistance_ohm: 1e7, apex_hertz: 1e-3, exponent: 0.9}],
    warburg_ohm: 0
  };
  return [
    {
      label: "pellet between blocking electrodes",
      frequency_hertz,
      impedance: noisySpectrum(circuit, frequency_hertz, ASSUMED.spectrumNoise, random)
    }
  ];
}

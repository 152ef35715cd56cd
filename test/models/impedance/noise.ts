import {normal} from "../../../src/models/impedance/random.js";
import type {Spectrum} from "../../../src/models/impedance/spectrum.js";
import {logSweep} from "../../../src/models/impedance/simulate.js";

/** 1 MHz to 1 Hz, ten a decade: 61 points. */
export const SWEEP = logSweep(1e6, 1, 10);

/** Noise of `level`·|Z| on each part. */
export const noisy = (spectrum: Spectrum, level: number, draw: () => number): Spectrum =>
  noisyBy(spectrum, () => level, draw);

/** Noise of `level(i, part)`·|Z| at point i; part 0 is real, 1 imaginary. */
export function noisyBy(
  {frequencyHertz, realOhm, imaginaryOhm}: Spectrum,
  level: (i: number, part: number) => number,
  draw: () => number
): Spectrum {
  const modulus = realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!));
  return {
    frequencyHertz,
    realOhm: realOhm.map((re, i) => re + level(i, 0) * modulus[i]! * draw()),
    imaginaryOhm: imaginaryOhm.map((im, i) => im + level(i, 1) * modulus[i]! * draw())
  };
}

export const seeded = (seed: number) => normal(seed);

import {normal} from "../../../src/models/impedance/random.js";
import type {Spectrum} from "../../../src/models/impedance/spectrum.js";
import {logSweep} from "../../../src/models/impedance/simulate.js";

/** 1 MHz to 1 Hz, ten a decade: 61 points. */
export const SWEEP = logSweep(1e6, 1, 10);

/** Noise of `level`·|Z| on each part. */
export function noisy(
  {frequencyHertz, realOhm, imaginaryOhm}: Spectrum,
  level: number,
  draw: () => number
): Spectrum {
  const size = realOhm.map((re, i) => level * Math.hypot(re, imaginaryOhm[i]!));
  return {
    frequencyHertz,
    realOhm: realOhm.map((re, i) => re + size[i]! * draw()),
    imaginaryOhm: imaginaryOhm.map((im, i) => im + size[i]! * draw())
  };
}

export const seeded = (seed: number) => normal(seed);

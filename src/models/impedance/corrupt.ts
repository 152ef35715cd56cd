/** Four ways in which a measurement breaks the Kramers–Kronig conditions. Points in the order of the sweep. */
import type {Spectrum} from "./spectrum.js";

export interface Corruption {
  id: "point" | "step" | "drift" | "imaginary";
  label: string;
  /** Size offered by default. */
  size: number;
  unit: "%" | "Ω";
  apply(spectrum: Spectrum, size?: number): Spectrum;
}

type Change = (re: number, im: number, i: number, n: number) => readonly [number, number];

function change({frequencyHertz, realOhm, imaginaryOhm}: Spectrum, f: Change): Spectrum {
  const n = frequencyHertz.length;
  const pairs = Array.from(realOhm, (re, i) => f(re, imaginaryOhm[i]!, i, n));
  return {
    frequencyHertz,
    realOhm: Float64Array.from(pairs, pair => pair[0]),
    imaginaryOhm: Float64Array.from(pairs, pair => pair[1])
  };
}

export const CORRUPTIONS: readonly Corruption[] = [
  {
    id: "point",
    label: "one point too large",
    size: 5,
    unit: "%",
    apply: (spectrum, size = 5) =>
      change(spectrum, (re, im, i, n) => {
        const factor = i === Math.floor(n / 2) ? 1 + size / 100 : 1;
        return [re * factor, im * factor];
      })
  },
  {
    id: "step",
    label: "a step of the resistance half-way",
    size: 3,
    unit: "Ω",
    apply: (spectrum, size = 3) => change(spectrum, (re, im, i, n) => [re + (i >= n / 2 ? size : 0), im])
  },
  {
    id: "drift",
    label: "polarisation growing through the sweep",
    size: 50,
    unit: "%",
    apply: (spectrum, size = 50) => {
      const ohmic = spectrum.realOhm[highest(spectrum)]!;
      return change(spectrum, (re, im, i, n) => {
        const factor = 1 + (size / 100) * (i / (n - 1));
        return [ohmic + (re - ohmic) * factor, im * factor];
      });
    }
  },
  {
    id: "imaginary",
    label: "imaginary part too large",
    size: 5,
    unit: "%",
    apply: (spectrum, size = 5) => change(spectrum, (re, im) => [re, im * (1 + size / 100)])
  }
];

function highest({frequencyHertz}: Spectrum): number {
  let at = 0;
  for (const [i, f] of frequencyHertz.entries()) if (f > frequencyHertz[at]!) at = i;
  return at;
}

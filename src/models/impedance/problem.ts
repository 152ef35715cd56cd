/** The least-squares problem that a circuit, a spectrum and a weight pose to the minimiser. */
import {boundsOf} from "./bounds.js";
import {type Circuit, isLogarithmic, type Parameter} from "./circuit.js";
import type {Phasor} from "./elements.js";
import {jacobian} from "./jacobian.js";
import type {Problem} from "./levenberg.js";
import {bind} from "./network.js";
import {evaluate} from "./simulate.js";
import type {Spectrum} from "./spectrum.js";

/** modulus: 1/|Z| for both parts; unit: 1; proportional: 1/|Z′| and 1/|Z″|, each at most 100/|Z|. */
export type Weight = "modulus" | "unit" | "proportional";
export const WEIGHTS: readonly Weight[] = ["modulus", "unit", "proportional"];

export interface CircuitProblem extends Problem {
  parameters: Parameter[];
  /** Parameter values → the fit's coordinates: logarithms, except of exponents. */
  toTheta(values: Float64Array): Float64Array;
  toValues(theta: Float64Array): Float64Array;
  /** Impedance at the θ of the last call of `residuals`; a view, overwritten by the next. */
  impedance: Phasor;
}

export function circuitProblem(circuit: Circuit, spectrum: Spectrum, weight: Weight): CircuitProblem {
  const network = bind(circuit, spectrum.frequencyHertz);
  const {parameters} = network;
  const n = spectrum.frequencyHertz.length;
  const w = weights(spectrum, weight);
  const logarithmic = parameters.map(isLogarithmic);
  const data = new Float64Array(2 * n);
  data.set(spectrum.realOhm);
  data.set(spectrum.imaginaryOhm, n);
  const columns = parameters.map(() => new Float64Array(2 * n));
  const halves = columns.map(column => ({re: column.subarray(0, n), im: column.subarray(n)}));
  const p = new Float64Array(parameters.length);
  const z = network.whole.z;
  const convert = (from: Float64Array, f: (x: number) => number) =>
    from.map((x, i) => (logarithmic[i] ? f(x) : x));

  return {
    size: parameters.length,
    length: 2 * n,
    parameters,
    impedance: z,
    ...boundsOf(parameters, spectrum),
    toTheta: values => convert(values, Math.log),
    toValues: theta => convert(theta, Math.exp),
    residuals(theta, out) {
      for (let i = 0; i < p.length; i++) p[i] = logarithmic[i] ? Math.exp(theta[i]!) : theta[i]!;
      evaluate(network, p);
      let sse = 0;
      for (let i = 0; i < n; i++) {
        const re = (out[i] = w[i]! * (z.re[i]! - data[i]!));
        const im = (out[n + i] = w[n + i]! * (z.im[i]! - data[n + i]!));
        sse += re * re + im * im;
      }
      return sse;
    },
    columns() {
      jacobian(network, p, halves);
      for (const column of columns) for (let i = 0; i < column.length; i++) column[i]! *= w[i]!;
      return columns;
    }
  };
}

/** Weights of the real parts, then of the imaginary parts. */
export function weights({realOhm, imaginaryOhm}: Spectrum, weight: Weight): Float64Array {
  const n = realOhm.length;
  return Float64Array.from({length: 2 * n}, (_, i) => {
    if (weight === "unit") return 1;
    const modulus = Math.hypot(realOhm[i % n]!, imaginaryOhm[i % n]!);
    if (weight === "modulus") return 1 / modulus;
    return 1 / Math.max(Math.abs(i < n ? realOhm[i]! : imaginaryOhm[i - n]!), 0.01 * modulus);
  });
}

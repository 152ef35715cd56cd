/**
 * Complex non-linear least squares: least Σ w²|Z_circuit − Z|² over the logarithms of the positive parameters
 * and the exponents n ∈ [0.3, 1]. Several starts run some steps each, the best go to the end, the least sum wins.
 */
import {orderArcs} from "./arcs.js";
import {type Circuit, formatCircuit} from "./circuit.js";
import {formNormal, minimise, settle} from "./levenberg.js";
import {circuitProblem, type CircuitProblem, type Weight} from "./problem.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";
import {startValues} from "./start.js";
import {aicc, covariance, rmsRelative, warnings} from "./statistics.js";

export interface FitOptions {
  weight?: Weight;
  /** Number of starts. */
  starts?: number;
  seed?: number;
}

export interface FittedParameter {
  name: string;
  value: number;
  /** One standard deviation; null at a bound or when the data do not determine it. */
  standardError: number | null;
  unit: string;
  atBound: boolean;
}

export interface Fit {
  circuit: string;
  weight: Weight;
  parameters: FittedParameter[];
  /** Correlation of the estimates; null beside a parameter at a bound. */
  correlation: (number | null)[][];
  /** Σ w²|Z_circuit − Z|². */
  chi2: number;
  /** √(chi2/(2N − p)): with modulus weights the relative noise of each part. */
  noise: number;
  /** √(Σ|Z_circuit − Z|²/|Z|²/N), whatever the weight. */
  rmsRelative: number;
  aicc: number | null;
  fitted: Spectrum;
  converged: boolean;
  /** Sentences on what must not go unsaid. */
  notes: string[];
}

const STARTS = 10;
/** All starts go so far that a poor one shows the valley it leads to; the best three go to the end. */
const ROUNDS: readonly {steps: number; survivors: number; tolerance?: number}[] = [
  {steps: 40, survivors: 3},
  {steps: 3000, survivors: 1, tolerance: 1e-16}
];

/** @throws Refusal when the spectrum cannot be analysed, see `checkSpectrum` */
export function fit(circuit: Circuit, spectrum: Spectrum, options: FitOptions = {}): Fit {
  const {weight = "modulus", starts = STARTS, seed = 1} = options;
  const problem = circuitProblem(circuit, spectrum, weight);
  const notes = checkSpectrum(spectrum, problem.size);

  let field = startValues(circuit, spectrum, starts, seed).map(values => problem.toTheta(values));
  let converged = false;
  for (const {steps, survivors, tolerance} of ROUNDS) {
    const minima = field
      .map(theta => minimise(problem, theta, steps, tolerance))
      .sort((a, b) => a.sse - b.sse);
    field = minima.slice(0, survivors).map(({theta}) => theta);
    converged = minima[0]!.converged;
  }
  const values = orderArcs(circuit, problem.toValues(settle(problem, field[0]!)));
  return {
    circuit: formatCircuit(circuit),
    weight,
    ...describe(problem, spectrum, values, notes),
    converged
  };
}

/** Everything that follows from the values found: errors, correlation, quality, warnings. */
function describe(problem: CircuitProblem, spectrum: Spectrum, values: Float64Array, notes: string[]) {
  const {size: n, length, lower, upper} = problem;
  const theta = problem.toTheta(values);
  const residual = new Float64Array(length);
  const chi2 = problem.residuals(theta, residual);
  const normal = new Float64Array(n * n);
  formNormal(problem.columns(), residual, normal, new Float64Array(n));
  const atBound = Array.from(theta, (t, i) => Math.min(t - lower[i]!, upper[i]! - t) < 1e-9);
  const variance = length > n ? chi2 / (length - n) : NaN;
  const {standardErrors, correlation} = covariance(normal, atBound, variance);
  const defined = (x: number) => (Number.isFinite(x) ? x : null);
  const parameters = problem.parameters.map(({name, unit, dimension}, i) => ({
    name,
    value: values[i]!,
    standardError: defined(standardErrors[i]! * (dimension === "exponent" ? 1 : values[i]!)),
    unit,
    atBound: atBound[i]!
  }));
  const rows = parameters.map((_, i) => Array.from(correlation.subarray(i * n, i * n + n), defined));
  const fitted: Spectrum = {
    frequencyHertz: spectrum.frequencyHertz,
    realOhm: problem.impedance.re,
    imaginaryOhm: problem.impedance.im
  };
  return {
    parameters,
    correlation: rows,
    chi2,
    noise: Math.sqrt(variance),
    rmsRelative: rmsRelative(fitted, spectrum),
    aicc: aicc(chi2, length, n),
    fitted,
    notes: [...notes, ...warnings(parameters, rows)]
  };
}

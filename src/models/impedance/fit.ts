/**
 * Complex non-linear least squares: least Σ w²|Z_circuit − Z|² over the logarithms of the positive parameters
 * and the exponents n ∈ [0.3, 1]. The circuit is put in canonical form first, so that the order in which it is written
 * changes nothing; descents from several starts go on until two agree.
 */
import {orderArcs} from "./arcs.js";
import {canonical} from "./canonical.js";
import {type Circuit, formatCircuit, leaves} from "./circuit.js";
import {FIXED_ORDER, linearKK} from "./kk.js";
import {formNormal, settle} from "./levenberg.js";
import {circuitProblem, type CircuitProblem, type Weight, weights} from "./problem.js";
import {exchanged, idleArcs} from "./exchange.js";
import {doubledArcs} from "./roles.js";
import {elsewhere, minimiseHolding, tailTracks, tracksOf} from "./scan.js";
import {scatter} from "./scatter.js";
import {search, type Yardstick} from "./search.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";
import {pictureFor, startValues} from "./start.js";
import {aicc, covariance, rmsRelative, warnings} from "./statistics.js";

export interface FitOptions {
  weight?: Weight;
  /** Starts at most. */
  starts?: number;
  seed?: number;
}

interface FittedParameter {
  name: string;
  value: number;
  /** One standard deviation; null at a bound or when the data do not determine it. */
  standardError: number | null;
  unit: string;
  atBound: boolean;
  /** The error holds with another parameter at its bound. */
  conditional: boolean;
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
  /** Descents made, and how many of them ended here. */
  search: {starts: number; agreeing: number};
  /** Sentences on what must not go unsaid. */
  notes: string[];
}

const STARTS = 80;

/** A coarse sum within the sweep, and a fine one beyond it that follows sharp and blocking spectra. */
const YARDSTICKS = [
  {most: FIXED_ORDER, marginDecades: 0},
  {most: 33, marginDecades: 1}
] as const;

/** No finite length, no nesting, no constant-phase element by itself. */
const isEasy = (form: Circuit): boolean =>
  (form.type === "series" ? form.parts : [form]).every(part =>
    part.type === "element"
      ? !/^(?:CPE|W[os])$/.test(part.kind)
      : part.parts.every(p => p.type === "element" && /^(?:R|C|CPE|L)$/.test(p.kind))
  );

/** What a linear sum of relaxations leaves of the spectrum under the same weights. */
function yardstick(
  spectrum: Spectrum,
  weight: Weight,
  {most, marginDecades}: (typeof YARDSTICKS)[number]
): Yardstick {
  const {realOhm, imaginaryOhm} = spectrum;
  const n = realOhm.length;
  const perModulus = weights(spectrum, weight).map(
    (w, i) => w * Math.hypot(realOhm[i % n]!, imaginaryOhm[i % n]!)
  );
  const {order, residualReal, residualImaginary} = linearKK(
    spectrum,
    Math.min(most, Math.floor(n / 2)),
    marginDecades,
    perModulus.map(w => 1 / w)
  );
  const part = (residual: Float64Array, from: number) =>
    residual.reduce((sum, r, i) => sum + (perModulus[from + i]! * r) ** 2, 0);
  return {sse: part(residualReal, 0) + part(residualImaginary, n), unknowns: order + 3};
}

/** @throws Refusal when the spectrum cannot be analysed, see `checkSpectrum` */
export function fit(circuit: Circuit, spectrum: Spectrum, options: FitOptions = {}): Fit {
  const {weight = "modulus", starts: most = STARTS, seed = 1} = options;
  const problem = circuitProblem(circuit, spectrum, weight);
  const notes = checkSpectrum(
    spectrum,
    problem.size,
    leaves(circuit).some(leaf => leaf.kind === "L")
  );

  const form = canonical(circuit);
  const formProblem = circuitProblem(form, spectrum, weight);
  const picture = pictureFor(form, spectrum);
  const drawn = scatter(form, spectrum, picture, seed);
  const parts = form.type === "series" ? form.parts : [form];
  const tails = parts.flatMap(part => (part.type === "element" && part.kind === "CPE" ? [part.label] : []));
  const names = formProblem.parameters.map(({name}) => name);
  const tracks = [
    ...tracksOf(formProblem.parameters, spectrum),
    ...(parts.length > 1 ? tailTracks(tails, formProblem.parameters) : [])
  ];
  const starts = function* (best: () => Float64Array | null): Generator<Float64Array> {
    const bestValues = () => {
      const theta = best();
      return theta && formProblem.toValues(theta);
    };
    for (const values of startValues(form, spectrum, picture, drawn, bestValues))
      yield formProblem.toTheta(values);
  };
  const found = search(
    formProblem,
    starts,
    most,
    YARDSTICKS.map(sum => yardstick(spectrum, weight, sum)),
    {
      easy: isEasy(form),
      idle: ({theta}) => idleArcs(form, formProblem.toValues(theta), spectrum).length > 0,
      detours: (minimum, hard) => [
        ...tracks.flatMap(track => elsewhere(formProblem, minimum, track)),
        ...exchanged(form, formProblem.toValues(minimum.theta), spectrum, drawn, (values, held = []) =>
          formProblem.toValues(minimiseHolding(formProblem, formProblem.toTheta(values), held).theta)
        ).map(formProblem.toTheta),
        ...(hard ? doubledArcs(parts, names, formProblem.toValues(minimum.theta)) : []).map(
          formProblem.toTheta
        )
      ]
    }
  );
  const inForm = new Map(
    Array.from(formProblem.toValues(settle(formProblem, found.minimum.theta)), (v, i) => [
      formProblem.parameters[i]!.name,
      v
    ])
  );
  const values = orderArcs(
    circuit,
    Float64Array.from(problem.parameters, ({name}) => inForm.get(name)!)
  );
  return {
    circuit: formatCircuit(circuit),
    weight,
    ...describe(problem, spectrum, values, notes),
    converged: found.minimum.converged,
    search: {starts: found.starts, agreeing: found.agreeing}
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
  const {standardErrors, correlation, degenerate} = covariance(normal, atBound, variance);
  const defined = (x: number) => (Number.isFinite(x) ? x : null);
  const parameters = problem.parameters.map(({name, unit, dimension}, i) => ({
    name,
    value: values[i]!,
    standardError: defined(standardErrors[i]! * (dimension === "exponent" ? 1 : values[i]!)),
    unit,
    atBound: atBound[i]!,
    conditional: atBound.some((held, k) => held && k !== i)
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
    notes: [...notes, ...warnings(parameters, rows, degenerate)]
  };
}

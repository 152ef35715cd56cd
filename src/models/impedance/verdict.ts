/**
 * A verdict on a spectrum with the power of the test beside it. White residuals are noise; the verdict asks
 * whether they also carry a pattern: one point off, neighbours that agree with each other, or the shape that one
 * of the four corruptions leaves behind. The same shapes, laid against the noise, say what would have been seen.
 */
import {CORRUPTIONS, type Corruption} from "./corrupt.js";
import {automaticOrder, type LinearKK, linearKK} from "./kk.js";
import {dot, leastSquares} from "./linear.js";
import {fTail, normalCdf, normalQuantile, tTail} from "./tails.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";

export type KKVerdict = "consistent" | "inconsistent";

export interface Power {
  corruption: Corruption["id"];
  label: string;
  unit: Corruption["unit"];
  /** Size a reader may try. */
  size: number;
  /** Chance to be found at that size. */
  power: number;
  /** Size found with 80 % chance. */
  smallest: number;
}

export interface KKTest {
  fixed: LinearKK;
  automatic: LinearKK;
  /** Relative noise of each part, from the fixed order. */
  noise: number;
  verdict: KKVerdict;
  /** Why, one sentence each; empty when consistent. */
  reasons: string[];
  power: Power[];
  notes: string[];
}

/** A sum of 20 relaxations itself strays from smooth spectra by up to this, relative to |Z|. */
const MODEL_FLOOR = 2e-4;
/** Chance that the whole test rejects a sound spectrum, shared out evenly among its tests. */
const FALSE_ALARM = 0.01;
const SMOOTH_TERMS = 4;
const LEVEL = FALSE_ALARM / (CORRUPTIONS.length + 1);

/** What a change of the spectrum would leave in the residuals, real parts first. */
interface Trace {
  corruption: Corruption;
  perUnit: Float64Array;
}

/** A finer and wider sum for a second look; it follows sharp arcs and blocking electrodes to 1e-4. */
const SECOND_LOOK = {order: 33, marginDecades: 1};

/** @throws Refusal, see `checkSpectrum` */
export function testKK(spectrum: Spectrum): KKTest {
  const notes = checkSpectrum(spectrum, 5);
  const fixed = linearKK(spectrum);
  const first = judge(spectrum, fixed);
  const reasons = first.reasons.length
    ? judge(spectrum, linearKK(spectrum, SECOND_LOOK.order, SECOND_LOOK.marginDecades)).reasons
    : [];
  if (first.reasons.length && !reasons.length)
    notes.push(
      `A sum of ${fixed.order} relaxations leaves a pattern that a finer sum takes up: the sum is too coarse, the spectrum is not at fault.`
    );
  return {
    fixed,
    automatic: automaticOrder(spectrum),
    noise: first.noise,
    verdict: reasons.length ? "inconsistent" : "consistent",
    reasons,
    power: first.traces.map(trace =>
      powerOf(trace, Math.max(first.noise, MODEL_FLOOR), spectrum.realOhm.length)
    ),
    notes
  };
}

/** The patterns in the residuals of one sum. */
function judge(spectrum: Spectrum, kk: LinearKK): {noise: number; traces: Trace[]; reasons: string[]} {
  const n = spectrum.frequencyHertz.length;
  const residual = new Float64Array(2 * n);
  residual.set(kk.residualReal);
  residual.set(kk.residualImaginary, n);
  const freedom = 2 * n - kk.order - 3;
  const traces = CORRUPTIONS.map(corruption => traceOf(corruption, kk));
  const reasons = [
    ...singlePoint(spectrum, residual, n),
    ...smoothMismatch(spectrum, kk, residual, freedom),
    ...traces.flatMap(trace => (trace.corruption.id === "point" ? [] : likeness(trace, residual, freedom)))
  ];
  return {noise: Math.sqrt(dot(residual, residual) / freedom), traces, reasons};
}

function traceOf(corruption: Corruption, {fitted, respond}: LinearKK): Trace {
  const changed = corruption.apply(fitted, 1);
  const n = fitted.realOhm.length;
  const change = Float64Array.from({length: 2 * n}, (_, i) =>
    i < n
      ? changed.realOhm[i]! - fitted.realOhm[i]!
      : changed.imaginaryOhm[i - n]! - fitted.imaginaryOhm[i - n]!
  );
  return {corruption, perUnit: respond(change)};
}

/** Any one point against the spread of the others (median, so that the point cannot hide itself). */
function singlePoint({frequencyHertz}: Spectrum, residual: Float64Array, n: number): string[] {
  const sizes = residual.map(Math.abs);
  const robust = Math.max(1.4826 * sizes.slice().sort()[n]!, MODEL_FLOOR);
  let at = 0;
  for (const [i, size] of sizes.entries()) if (size > sizes[at]!) at = i;
  const limit = normalQuantile(1 - LEVEL / (4 * n));
  if (sizes[at]! <= limit * robust) return [];
  const part = at < n ? "real" : "imaginary";
  return [
    `The ${part} part at ${frequencyHertz[at % n]} Hz is off by ${(100 * residual[at]!).toPrecision(2)} %, ${(sizes[at]! / robust).toFixed(0)} times the spread.`
  ];
}

/** Polynomials in log f added to the real part alone: what the imaginary part does not confirm. */
function smoothMismatch(
  spectrum: Spectrum,
  fixed: LinearKK,
  residual: Float64Array,
  freedom: number
): string[] {
  const n = spectrum.frequencyHertz.length;
  const x = spectrum.frequencyHertz.map(Math.log);
  const middle = (Math.max(...x) + Math.min(...x)) / 2;
  const half = Math.max(...x) - middle;
  const columns = Array.from({length: SMOOTH_TERMS}, (_, power) => {
    const change = new Float64Array(2 * n);
    for (let i = 0; i < n; i++)
      change[i] =
        Math.hypot(spectrum.realOhm[i]!, spectrum.imaginaryOhm[i]!) *
        ((x[i]! - middle) / half) ** (power + 1);
    return fixed.respond(change);
  });
  const rest = leastSquares(columns, residual).residual;
  const left = freedom - SMOOTH_TERMS;
  if (left < 2) return [];
  const variance = Math.max(dot(rest, rest) / left, MODEL_FLOOR ** 2);
  const ratio = (dot(residual, residual) - dot(rest, rest)) / SMOOTH_TERMS / variance;
  if (fTail(ratio, SMOOTH_TERMS, left) > LEVEL) return [];
  return ["The real part departs smoothly from what the imaginary part implies."];
}

function likeness({corruption, perUnit}: Trace, residual: Float64Array, freedom: number): string[] {
  if (freedom < 3) return [];
  const length = Math.sqrt(dot(perUnit, perUnit));
  const along = dot(residual, perUnit) / length;
  const variance = Math.max((dot(residual, residual) - along * along) / (freedom - 1), MODEL_FLOOR ** 2);
  if (tTail(along / Math.sqrt(variance), freedom - 1) > LEVEL) return [];
  const size = along / length;
  return [`The residuals look like ${corruption.label}, by ${size.toPrecision(2)} ${corruption.unit}.`];
}

/** One point is judged by its largest residual among all of them, a shape by its length along the residuals. */
function powerOf({corruption, perUnit}: Trace, noise: number, n: number): Power {
  const {id, label, unit, size} = corruption;
  const peak = id === "point";
  const perSize = (peak ? Math.max(...perUnit.map(Math.abs)) : Math.sqrt(dot(perUnit, perUnit))) / noise;
  const limit = normalQuantile(1 - LEVEL / (peak ? 4 * n : 2));
  return {
    corruption: id,
    label,
    unit,
    size,
    power: normalCdf(perSize * size - limit),
    smallest: (limit + normalQuantile(0.8)) / perSize
  };
}

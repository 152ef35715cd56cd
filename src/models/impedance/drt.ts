/**
 * Distribution of relaxation times γ(ln τ) by Tikhonov regularisation:
 * Z = R_∞ + jωL + A(1−j)/√ω + ∫ γ/(1+jωτ) d ln τ, with a price λ²∫(γ″² + 3γ²) on its curvature and, weakly, its size.
 * R_∞, the inductance and the Warburg tail are free, so that what they can carry is not put into γ.
 * λ is the one with the least generalised cross-validation (Golub, Heath and Wahba 1979). The curve is the
 * non-negative solution, with the band of the Gaussian posterior, in which the price stands for what is not known of
 * its shape. Its integral is biased, because noise of either sign becomes positive; the area is therefore that of the
 * solution without the sign, which is linear in the data, less what the price takes of it: how much that is, is seen
 * where the curve itself is solved for again. The band joins the noise carried through that solution with the whole of
 * that difference.
 */
import {choleskySolve} from "../../lib/dense.js";
import {dot, nonNegative} from "./linear.js";
import {type Peak, peaksOf} from "./peaks.js";
import {crossValidated, misfit, noiseOf, priced, resolution, solvedAgain, systemOf} from "./tikhonov.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";

/** Lower and upper end of a 90 % credible band. */
type Band = readonly [low: number, high: number];

export interface Distribution {
  tauSecond: Float64Array;
  /** Ω per unit of ln τ. */
  gammaOhm: Float64Array;
  /** 90 % credible band of γ, point by point. */
  lowOhm: Float64Array;
  highOhm: Float64Array;
  lambda: number;
  /** Whether λ was chosen by cross-validation. */
  chosen: boolean;
  /** ∫γ d ln τ. */
  areaOhm: number;
  areaBandOhm: Band;
  /** Peaks that stay where they are at a third of λ and at ten times λ. */
  peaks: Peak[];
  /** Width of the picture of a single relaxation: arcs closer than this merge. */
  resolutionDecades: number;
  resistanceOhm: number;
  inductanceHenry: number;
  warburg: number;
  /** √(Σ|Z_model − Z|²/|Z|²/N). */
  rms: number;
}

/** Normal quantile of a 90 % band. */
const BAND = 1.645;
/**
 * Noise makes the curve more jagged than the truth, and the price takes more of what is jagged: so much of the
 * difference is there in the mean. Set on nine cells with 1 % noise; `test/bench/relaxation.ts` tells at other seeds.
 */
const TAKEN = 0.3;
/** Peaks must stay at so many times λ; side lobes of a sharp arc melt into it at the last. */
const STABLE = [1 / 3, 10];

/**
 * @param lambda price of roughness, relative to the largest |Z| of the spectrum; chosen by the data when left out
 * @throws Refusal, see `checkSpectrum`
 */
export function relaxationTimes(spectrum: Spectrum, lambda?: number): Distribution {
  checkSpectrum(spectrum, 5);
  const system = systemOf(spectrum);
  const {tauSecond, step, lengths, n} = system;
  const m = tauSecond.length;
  const used = lambda ?? crossValidated(system);
  const {matrix, factor} = priced(system, used);
  const curve = nonNegative(matrix, system.right);
  const x = curve.map((value, i) => value / lengths[i]!);
  const gammaOhm = x.slice(0, m);

  const linear = system.right.slice();
  choleskySolve(factor, lengths.length, linear);
  const {sse, freedom} = misfit(system, linear, factor);
  const sigma = Math.sqrt(sse / freedom);
  const deviation = (weights: Float64Array): number => {
    const solved = weights.slice();
    choleskySolve(factor, lengths.length, solved);
    return sigma * Math.sqrt(Math.max(0, dot(weights, solved)));
  };
  const areaOf = lengths.map((length, i) => (i < m ? step / length : 0));
  const again = dot(solvedAgain(curve, system, factor), areaOf) - dot(curve, areaOf);
  const areaOhm = dot(linear, areaOf) - TAKEN * again;
  const reach = BAND * Math.hypot(sigma * noiseOf(areaOf, system, factor), again);
  const spread = gammaOhm.map((_, i) => {
    const unit = new Float64Array(lengths.length);
    unit[i] = 1 / lengths[i]!;
    return BAND * deviation(unit);
  });
  const others = STABLE.map(times =>
    nonNegative(priced(system, times * used).matrix, system.right).map((v, i) => v / lengths[i]!)
  );
  const left = system.data.slice();
  system.columns.forEach((c, k) => c.forEach((value, i) => (left[i]! -= value * x[k]!)));
  return {
    tauSecond,
    gammaOhm,
    lowOhm: gammaOhm.map((g, i) => Math.max(0, g - spread[i]!)),
    highOhm: gammaOhm.map((g, i) => g + spread[i]!),
    lambda: used,
    chosen: lambda === undefined,
    areaOhm,
    areaBandOhm: [Math.max(0, areaOhm - reach), areaOhm + reach],
    peaks: peaksOf(
      tauSecond,
      gammaOhm,
      others.map(o => o.slice(0, m)),
      spread
    ),
    resolutionDecades: resolution(system, factor),
    resistanceOhm: x[m]!,
    inductanceHenry: x[m + 1]!,
    warburg: x[m + 2]!,
    rms: Math.sqrt(dot(left, left) / n)
  };
}

/**
 * γ of one arc R/(1+(jωτ₀)ⁿ) in closed form, n < 1 (Fuoss and Kirkwood 1941); area R, peak (R/2π)/tan((1−n)π/2).
 * @returns Ω per unit of ln τ
 */
export function arcDistribution(
  tauSecond: number,
  resistanceOhm: number,
  centreSecond: number,
  n: number
): number {
  const angle = (1 - n) * Math.PI;
  return (
    ((resistanceOhm / (2 * Math.PI)) * Math.sin(angle)) /
    (Math.cosh(n * Math.log(tauSecond / centreSecond)) - Math.cos(angle))
  );
}

/** Whether a circuit describes a spectrum: its residuals against the noise that the Kramers–Kronig test found. */
import {inHertz} from "../../lib/hertz.js";
import type {Fit} from "./fit.js";
import type {Spectrum} from "./spectrum.js";
import type {KKTest} from "./verdict.js";

export interface Description {
  describes: boolean;
  /** Root mean square of the residuals over that of what the Kramers–Kronig sum leaves. */
  ratio: number;
  /** Where the residual is largest, from the highest frequency down; empty when described. */
  placesHertz: number[];
  /** One sentence when the circuit does not describe the spectrum. */
  sentence: string | null;
}

/** Fits of true circuits stay below 1.2; a tenth of a per cent is below what any fit is used for. */
const FAR = 2;
const NEGLIGIBLE = 1e-3;
const PLACES = 3;

export function describe(fit: Fit, spectrum: Spectrum, kk: KKTest): Description {
  const ratio = fit.rmsRelative / Math.max(kk.judged.rms, kk.noise * Math.SQRT2, NEGLIGIBLE / FAR);
  if (ratio <= FAR) return {describes: true, ratio, placesHertz: [], sentence: null};
  const size = spectrum.realOhm.map(
    (re, i) =>
      Math.hypot(re - fit.fitted.realOhm[i]!, spectrum.imaginaryOhm[i]! - fit.fitted.imaginaryOhm[i]!) /
      Math.hypot(re, spectrum.imaginaryOhm[i]!)
  );
  const placesHertz = largestApart(size)
    .map(i => spectrum.frequencyHertz[i]!)
    .sort((a, b) => b - a);
  return {
    describes: false,
    ratio,
    placesHertz,
    sentence: `This circuit does not describe the spectrum: its residual, ${(100 * fit.rmsRelative).toPrecision(2)} % of |Z|, is ${ratio.toPrecision(2)} times the noise, most at ${placesHertz.map(inHertz).join(", ")}.`
  };
}

/** The highest values of a sequence that are no neighbours of a higher one. */
function largestApart(values: Float64Array): number[] {
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  const taken: number[] = [];
  for (const i of order)
    if (taken.length < PLACES && values[i]! > values[order[0]!]! / 2 && taken.every(j => Math.abs(i - j) > 3))
      taken.push(i);
  return taken;
}

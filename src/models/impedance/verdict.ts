/**
 * A verdict on a spectrum. The noise is estimated from the residuals' own
 * roughness, the sum is fitted again with it, and what is left is searched for patterns. Patterns no larger than
 * sound measurements show are told and sized; larger ones make the spectrum inconsistent.
 */
import type {Finding} from "./finding.js";
import {findings} from "./findings.js";
import {automaticOrder, FIXED_ORDER, type LinearKK, linearKK} from "./kk.js";
import {dot} from "./linear.js";
import {madeNoise, noisyHertz, suspect} from "./outliers.js";
import {type NoiseModel, noiseModel, type NoiseRange} from "./roughness.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";
import {type Standardised, standardised} from "./standardised.js";
import {largest, least} from "../../lib/extremes.js";

/** `consistent within`: patterns there are, of a size typical of a measurement. */
type KKVerdict = "consistent" | "consistent within" | "inconsistent";

export interface KKTest {
  fixed: LinearKK;
  automatic: LinearKK;
  /** The sum that the verdict rests on: the fixed one, or a finer and wider one that follows the spectrum better. */
  judged: LinearKK;
  /** Relative noise of each part: root mean square over both. */
  noise: number;
  /** The same for each residual, real parts first, and by range and part. */
  sigma: Float64Array;
  ranges: NoiseRange[];
  verdict: KKVerdict;
  /** Largest relative residual of the sum judged. */
  within: number;
  /** The verdict in words. */
  words: string;
  /** Why, the weightiest first, two at most; empty when consistent. */
  reasons: string[];
  /** Frequencies that the reasons name. */
  placesHertz: number[];
  notes: string[];
}

/** A sum of relaxations itself strays from smooth spectra by up to this, relative to |Z|. */
const MODEL_FLOOR = 2e-4;
const MOST_REASONS = 2;

/** A wider sum is asked for only where the one before it made the worst finding this much smaller. */
const HELPS = 0.7;

/** Sums asked one after the other until one finds nothing. A sound spectrum needs to satisfy one of them only. */
const LOOKS = [
  {perDecade: null, marginDecades: 0},
  {perDecade: 4.1, marginDecades: 1},
  {perDecade: 4.1, marginDecades: 2}
] as const;

/** A reading of so many times its noise has no say in the sum. */
const BLIND = 1e4;

interface Look {
  kk: LinearKK;
  model: NoiseModel;
  whole: Standardised;
  found: Finding[];
  severity: number;
}

export interface KKOptions {
  /** Order of the sum shown as fixed. */
  order?: number;
  /** Reach of its time constants beyond the sweep. */
  marginDecades?: number;
}

/** @throws Refusal, see `checkSpectrum` */
export function testKK(spectrum: Spectrum, {order = FIXED_ORDER, marginDecades = 0}: KKOptions = {}): KKTest {
  const notes = checkSpectrum(spectrum, 5);
  const fixed = linearKK(spectrum, order, marginDecades);
  const looks = looksAt(spectrum, {order, marginDecades});
  const best = leastOf(looks);
  const {kk, model, found} = best;
  if (looks[0]!.found.length && !found.length)
    notes.push(
      `A sum of ${fixed.order} relaxations leaves a pattern that ${kk.order} over a wider range of times take up: the sum is too coarse, the spectrum is not at fault.`
    );
  const worst = found.filter(finding => finding.severity > 1);
  const sound = found.length ? "consistent within" : "consistent";
  const verdict = worst.length ? "inconsistent" : sound;
  const told = (worst.length ? worst : found).sort((a, b) => b.weight - a.weight).slice(0, MOST_REASONS);
  const within = Math.max(
    largest(kk.residualReal.map(Math.abs)),
    largest(kk.residualImaginary.map(Math.abs))
  );
  return {
    fixed,
    automatic: automaticOrder(spectrum, undefined, marginDecades),
    judged: kk,
    noise: Math.sqrt(dot(model.sigma, model.sigma) / model.sigma.length),
    sigma: model.sigma,
    ranges: model.ranges,
    verdict,
    within,
    words: inWords(verdict, within, told),
    reasons: told.map(({sentence}) => sentence),
    placesHertz: [...new Set(told.flatMap(({hertz}) => hertz))].sort((a, b) => b - a),
    notes
  };
}

/** The sums asked, each with what it finds. */
function looksAt(spectrum: Spectrum, {order = FIXED_ORDER, marginDecades = 0}: KKOptions): Look[] {
  const {frequencyHertz: f} = spectrum;
  const decades = Math.log10(largest(f) / least(f));
  const looks: Look[] = [];
  for (const {perDecade, marginDecades: margin} of LOOKS) {
    const own = perDecade === null;
    looks.push(
      look(
        spectrum,
        own ? order : Math.round(perDecade * (decades + 2 * margin)),
        own ? marginDecades : margin
      )
    );
    const [before, last] = [looks.at(-2), looks.at(-1)!];
    if (!last.found.length || (before && last.severity > HELPS * before.severity)) break;
  }
  return looks;
}

const leastOf = (looks: Look[]): Look => looks.reduce((a, b) => (b.severity < a.severity ? b : a));

/** The verdict's worst alone: whether a spectrum that `checkSpectrum` takes is inconsistent. */
export const isInconsistent = (spectrum: Spectrum, options: KKOptions = {}): boolean =>
  leastOf(looksAt(spectrum, options)).severity > 1;

function inWords(verdict: KKVerdict, within: number, told: Finding[]): string {
  if (verdict === "consistent") return "Consistent with the Kramers–Kronig relations.";
  if (verdict === "consistent within")
    return `Consistent with the Kramers–Kronig relations within ${percentUp(within)}, typical of a measurement.`;
  const atPoints = told.every(({kind}) => kind === "point");
  return atPoints
    ? "Not consistent with the Kramers–Kronig relations: corruption at single points."
    : "Not consistent with the Kramers–Kronig relations: drift or corruption.";
}

/** Per cent to one digit, never downwards. */
function percentUp(share: number): string {
  const unit = 10 ** Math.floor(Math.log10(100 * share));
  return `${Number((Math.ceil((100 * share) / unit - 1e-9) * unit).toPrecision(1))} %`;
}

/** The verdict with its size, for a cell of a table. */
export const shortVerdict = ({verdict, within}: KKTest): string =>
  verdict === "consistent within" ? `${verdict} ${percentUp(within)}` : verdict;

/** One sum, its noise and its patterns: fitted plainly, weighed by the roughness it leaves, fitted again. */
function look(spectrum: Spectrum, order: number, marginDecades: number): Look {
  const judge = (model: NoiseModel): Look => {
    const kk = linearKK(spectrum, order, marginDecades, model.sigma);
    const whole = standardised(kk, model.sigma);
    const found = findings(spectrum, kk, model, whole);
    return {kk, model, whole, found, severity: Math.max(0, largest(found.map(finding => finding.severity)))};
  };
  const first = judge(noiseWith(spectrum, order, marginDecades));
  const at = suspect(first.whole, first.model);
  if (at === null || first.severity > 1) return first;
  const second = judge(noiseWith(withoutReading(spectrum, first, order, at), order, marginDecades));
  // A noisy range has several readings that stand out; a glitch stands alone in it, whatever stands out elsewhere.
  const noisy = noisyHertz(spectrum, first.model);
  const alone = second.found.some(
    ({kind, severity, hertz}) =>
      kind === "point" && severity > 1 && hertz.filter(f => noisy.has(f)).length === 1
  );
  return alone && madeNoise(first.model, second.model, at) ? second : first;
}

function noiseWith(spectrum: Spectrum, order: number, marginDecades: number): NoiseModel {
  const even = new Float64Array(2 * spectrum.realOhm.length).fill(1);
  const roughly = noiseOf(spectrum, linearKK(spectrum, order, marginDecades), even);
  return noiseOf(spectrum, linearKK(spectrum, order, marginDecades, roughly.sigma), roughly.sigma);
}

/** The spectrum with one reading replaced by what the sum makes of all the others. */
function withoutReading(spectrum: Spectrum, {kk, model}: Look, order: number, at: number): Spectrum {
  const n = spectrum.realOhm.length;
  const blind = model.sigma.map((sigma, i) => (i % n === at ? BLIND * sigma : sigma));
  const {fitted} = linearKK(spectrum, order, kk.marginDecades, blind);
  return {
    frequencyHertz: spectrum.frequencyHertz,
    realOhm: spectrum.realOhm.map((re, i) => (i === at ? fitted.realOhm[i]! : re)),
    imaginaryOhm: spectrum.imaginaryOhm.map((im, i) => (i === at ? fitted.imaginaryOhm[i]! : im))
  };
}

const noiseOf = ({frequencyHertz}: Spectrum, kk: LinearKK, sigma: Float64Array): NoiseModel =>
  noiseModel(frequencyHertz, residualOf(kk), standardised(kk, sigma).projector, MODEL_FLOOR);

function residualOf({residualReal, residualImaginary}: LinearKK): Float64Array {
  const all = new Float64Array(2 * residualReal.length);
  all.set(residualReal);
  all.set(residualImaginary, residualReal.length);
  return all;
}

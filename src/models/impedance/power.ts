/**
 * Which corruption of which size the Kramers–Kronig test would have seen. It is tried: on what the sum makes of the
 * spectrum go noise as loud as was found and the corruption, larger and larger until the test calls it inconsistent.
 * A few draws of the noise give the mean of that size; how it strays from draw to draw follows from the length of the
 * corruption along the residuals and from how well the residuals tell their own noise. Chances are those of one more
 * draw.
 */
import {CORRUPTIONS, type Corruption} from "./corrupt.js";
import {changeOf, toleratedSize} from "./findings.js";
import {normal} from "./random.js";
import type {Spectrum} from "./spectrum.js";
import {shown, standardised} from "./standardised.js";
import {normalCdf, normalQuantile} from "./tails.js";
import {dot} from "./linear.js";
import {isInconsistent, type KKOptions, type KKTest} from "./verdict.js";
import {largest} from "../../lib/extremes.js";

export interface Power {
  corruption: Corruption["id"];
  label: string;
  unit: Corruption["unit"];
  /** Size a reader may try. */
  size: number;
  /** Chance to make the spectrum inconsistent at that size. */
  power: number;
  /** Size that does so with 80 % chance; null when none up to `most` does. */
  smallest: number | null;
  /** Largest size tried. */
  most: number;
}

const DRAWS = 3;
const SEED = 1;
/** The size doubles at most so often, from half of what sound measurements show. */
const DOUBLINGS = 6;
/** Then the last interval is halved so often. */
const HALVINGS = 2;

/** What of a test its power is asked with. */
type Tested = Pick<KKTest, "judged" | "sigma">;

export function powerOf(test: Tested, options: KKOptions = {}): Power[] {
  const {judged, sigma} = test;
  const whole = standardised(judged, sigma);
  const noises = Array.from({length: DRAWS}, (_, k) => {
    const draw = normal(SEED + k);
    return sigma.map(s => s * draw());
  });
  return CORRUPTIONS.map(corruption => {
    const {id, label, unit, size} = corruption;
    const least = toleratedSize(corruption, judged.fitted) / 2;
    const seen = noises.map(noise =>
      leastSeen(tried => isInconsistent(added(corruption.apply(judged.fitted, tried), noise), options), least)
    );
    const trace = shown(whole, changeOf(corruption, judged.fitted, sigma));
    const perSize =
      id === "point"
        ? largest(trace.map((x, i) => Math.abs(x) / Math.sqrt(whole.projector[i * (trace.length + 1)]!)))
        : Math.sqrt(dot(trace, trace));
    const mean = seen.reduce((sum, s) => sum + s, 0) / DRAWS;
    const spread = Math.sqrt(1 + 1 / DRAWS) * Math.hypot(1 / perSize, mean / Math.sqrt(whole.freedom));
    const known = Number.isFinite(mean) && perSize > 0;
    return {
      corruption: id,
      label,
      unit,
      size,
      power: known ? normalCdf((size - mean) / spread) : 0,
      smallest: known ? mean + normalQuantile(0.8) * spread : null,
      most: least * 2 ** DOUBLINGS
    };
  });
}

/** Noise relative to |Z|, real parts first. */
function added({frequencyHertz, realOhm, imaginaryOhm}: Spectrum, noise: Float64Array): Spectrum {
  const modulus = realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!));
  return {
    frequencyHertz,
    realOhm: realOhm.map((re, i) => re + noise[i]! * modulus[i]!),
    imaginaryOhm: imaginaryOhm.map((im, i) => im + noise[modulus.length + i]! * modulus[i]!)
  };
}

/** Least size for which `isSeen`, between `from` and `from`·2^DOUBLINGS, to a fifth of itself; else Infinity. */
function leastSeen(isSeen: (size: number) => boolean, from: number): number {
  let high = from;
  for (let k = 0; !isSeen(high); k++) {
    if (k === DOUBLINGS) return Infinity;
    high *= 2;
  }
  let low = high / 2;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = Math.sqrt(low * high);
    if (isSeen(middle)) high = middle;
    else low = middle;
  }
  return Math.sqrt(low * high);
}

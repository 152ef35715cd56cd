/**
 * What the residuals of a Kramers–Kronig sum carry beside noise: single points, neighbours that agree, the shapes
 * that corruptions leave, smooth departures of one part, ends that bend away. Each finding has a size in a unit of
 * its own and a tolerance: up to there it is what sound measurements show.
 */
import {inHertz} from "../../lib/hertz.js";
import {minus} from "../../lib/minus.js";
import {CORRUPTIONS, type Corruption} from "./corrupt.js";
import {type Finding, inPercent, LEVEL, severityAt, TOLERATED, TYPICAL} from "./finding.js";
import type {LinearKK} from "./kk.js";
import {dot, leastSquares} from "./linear.js";
import {outlying, pointFinding} from "./outliers.js";
import type {NoiseModel} from "./roughness.js";
import {neighbourScore, shown, type Standardised} from "./standardised.js";
import {fTail, normalCdf, tTail} from "./tails.js";
import type {Spectrum} from "./spectrum.js";
import {largest, least} from "../../lib/extremes.js";

/** Noise of one part, relative to |Z|. */
const LOUD = 0.02;
const SMOOTH_TERMS = 4;
/** Smaller patterns are those of the sum itself. */
const LEAST_PATTERN = 3e-4;
/** A shape is known when it is so many times as long, in squares, as noise would make it. */
const KNOWN = 4;

/** Everything found, in no order. @param whole residuals in units of `noise` */
export function findings(
  spectrum: Spectrum,
  kk: LinearKK,
  noise: NoiseModel,
  whole: Standardised
): Finding[] {
  const order = [...spectrum.frequencyHertz.keys()].sort(
    (a, b) => spectrum.frequencyHertz[b]! - spectrum.frequencyHertz[a]!
  );
  const points = outlying(whole, noise, order);
  // Few glitches are set aside before shapes are sought; many may be a shape.
  const few = points.marked.length <= Math.max(2, order.length / 15);
  const rest = few ? points.rest : whole;
  return [
    ...loud(noise),
    ...pointFinding(spectrum, noise, points.marked),
    ...neighbours(spectrum, kk, noise, rest, order),
    ...smooth(spectrum, noise, rest),
    ...ends(spectrum, noise, rest, order),
    ...CORRUPTIONS.filter(({id}) => id !== "point").flatMap(c => likeness(c, spectrum, kk, noise, rest))
  ];
}

/** Noise so large that "consistent" alone would say too much; never a reason to refuse. */
function loud({ranges}: NoiseModel): Finding[] {
  const worst = ranges.reduce((a, b) => (b.noise > a.noise ? b : a));
  if (worst.noise <= LOUD) return [];
  return [
    {
      kind: "noise",
      severity: 0,
      weight: 0,
      sentence: `The ${worst.part} part scatters by ${inPercent(worst.noise)} of |Z| from ${inHertz(worst.highHertz)} to ${inHertz(worst.lowHertz)}; nothing smaller can be seen there.`,
      hertz: [worst.highHertz, worst.lowHertz]
    }
  ];
}

function neighbours(
  spectrum: Spectrum,
  kk: LinearKK,
  noise: NoiseModel,
  rest: Standardised,
  order: number[]
): Finding[] {
  const score = neighbourScore(rest, order);
  const chance = 1 - normalCdf(score);
  if (score < 0 || chance > LEVEL) return [];
  const n = order.length;
  const relative = rest.u.map((x, i) => x * noise.sigma[i]!);
  let [size, most, centre, part] = [0, 0, 0, "real"];
  for (const [name, from] of [
    ["real", 0],
    ["imaginary", n]
  ] as const)
    for (let k = 2; k < n - 2; k++) {
      const window = order.slice(k - 2, k + 3).map(i => from + i);
      const mean = window.reduce((sum, i) => sum + relative[i]!, 0) / 5;
      const spread = (2 * noise.sigma[from + order[k]!]!) / Math.sqrt(5);
      most = Math.max(most, Math.abs(mean));
      if (Math.abs(mean) - spread > size) [size, centre, part] = [Math.abs(mean) - spread, k, name];
    }
  if (most < LEAST_PATTERN) return [];
  const hertz = order.slice(Math.max(0, centre - 2), centre + 3).map(i => spectrum.frequencyHertz[i]!);
  return [
    {
      kind: "neighbours",
      severity: severityAt(chance, size / TYPICAL),
      weight: score ** 2,
      sentence:
        size > 0
          ? `Neighbouring residuals agree with each other, most in the ${part} part around ${inHertz(spectrum.frequencyHertz[order[centre]!]!)}, by ${inPercent(size)} of |Z|: a drift, or more structure than a sum of ${kk.order} relaxations has.`
          : "Neighbouring residuals agree with each other more often than noise would, by less than the noise.",
      hertz
    }
  ];
}

/** Polynomials in log f added to the real part alone: what the imaginary part does not confirm. */
function smooth({frequencyHertz}: Spectrum, noise: NoiseModel, rest: Standardised): Finding[] {
  const n = frequencyHertz.length;
  const left = rest.freedom - SMOOTH_TERMS;
  if (left < 4) return [];
  const x = frequencyHertz.map(Math.log);
  const middle = (largest(x) + least(x)) / 2;
  const half = largest(x) - middle;
  const raw = Array.from({length: SMOOTH_TERMS}, (_, power) =>
    Float64Array.from({length: 2 * n}, (_, i) =>
      i < n ? ((x[i]! - middle) / half) ** (power + 1) / noise.sigma[i]! : 0
    )
  );
  const shapes = raw.map(shape => shown(rest, shape));
  const {solution, residual} = leastSquares(
    shapes.map(s => s.slice()),
    rest.u
  );
  const energy = dot(rest.u, rest.u) - dot(residual, residual);
  const ratio = energy / SMOOTH_TERMS / Math.max(1, dot(residual, residual) / left);
  const chance = fTail(ratio, SMOOTH_TERMS, left);
  if (chance > LEVEL) return [];
  const taken = shapes.reduce(
    (sum, shape, k) => sum.map((v, i) => v + solution[k]! * shape[i]!),
    new Float64Array(2 * n)
  );
  const size = Math.sqrt(taken.reduce((sum, v, i) => sum + (v * noise.sigma[i]!) ** 2, 0) / n);
  return [
    {
      kind: "smooth",
      severity: severityAt(chance, size / TYPICAL),
      weight: energy / SMOOTH_TERMS,
      sentence: `The real part departs smoothly from what the imaginary part implies, by ${inPercent(size)} of |Z| in the root mean square.`,
      hertz: []
    }
  ];
}

/** The outermost half decade at either end, each part by itself. */
function ends({frequencyHertz}: Spectrum, noise: NoiseModel, rest: Standardised, order: number[]): Finding[] {
  const n = frequencyHertz.length;
  const high = frequencyHertz[order[0]!]!;
  const low = frequencyHertz[order[n - 1]!]!;
  const places = [
    {name: "high", from: 0, inside: (f: number) => f > high / Math.sqrt(10)},
    {name: "high", from: n, inside: (f: number) => f > high / Math.sqrt(10)},
    {name: "low", from: 0, inside: (f: number) => f < low * Math.sqrt(10)},
    {name: "low", from: n, inside: (f: number) => f < low * Math.sqrt(10)}
  ];
  const found = places.flatMap(({name, from, inside}) => {
    const shape = new Float64Array(2 * n);
    order.forEach(i => (shape[from + i] = inside(frequencyHertz[i]!) ? 1 / noise.sigma[from + i]! : 0));
    const hit = along(rest, shape, LEVEL / places.length);
    if (!hit) return [];
    const size = largest(hit.trace.map((v, i) => Math.abs(v * hit.size * noise.sigma[i]!)));
    const part = from ? "imaginary" : "real";
    return [
      {
        kind: "ends" as const,
        severity: severityAt(places.length * hit.chance, size / TYPICAL),
        weight: hit.energy,
        sentence: `The ${part} part bends away at the ${name} end, by ${inPercent(size)} of |Z|.`,
        hertz: [name === "high" ? high : low]
      }
    ];
  });
  return found.sort((a, b) => b.weight - a.weight).slice(0, 1);
}

function likeness(
  corruption: Corruption,
  spectrum: Spectrum,
  {fitted}: LinearKK,
  noise: NoiseModel,
  rest: Standardised
): Finding[] {
  const {id, label, unit} = corruption;
  const shape = changeOf(corruption, fitted, noise.sigma);
  // A share of the fitted spectrum carries that share of the noise that the sum has followed.
  const followed = unit === "%" ? (rest.u.length - rest.freedom) / 100 ** 2 : 0;
  const hit = along(rest, shape, LEVEL, KNOWN * followed);
  if (!hit) return [];
  const tolerated = toleratedSize(corruption, spectrum);
  return [
    {
      kind: id,
      severity: severityAt(hit.chance, Math.abs(hit.size) / tolerated),
      weight: hit.energy,
      sentence: `The residuals look like ${label}, by ${minus(String(Number(hit.size.toPrecision(2))))} ${unit}.`,
      hertz: id === "step" ? [spectrum.frequencyHertz[Math.ceil(spectrum.frequencyHertz.length / 2)]!] : []
    }
  ];
}

/** Size up to which a corruption is no more than sound measurements show; a step in Ω, by the smallest |Z|. */
export function toleratedSize({id}: Corruption, {realOhm, imaginaryOhm}: Spectrum): number {
  if (id !== "step") return TOLERATED[id];
  return (TOLERATED.step / 100) * least(realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!)));
}

/** Change of a spectrum per unit of a corruption, in units of the noise, real parts first. */
export function changeOf(corruption: Corruption, fitted: Spectrum, sigma: Float64Array): Float64Array {
  const changed = corruption.apply(fitted, 1);
  const n = fitted.realOhm.length;
  return Float64Array.from({length: 2 * n}, (_, i) => {
    const k = i % n;
    const modulus = Math.hypot(fitted.realOhm[k]!, fitted.imaginaryOhm[k]!);
    const change =
      i < n ? changed.realOhm[k]! - fitted.realOhm[k]! : changed.imaginaryOhm[k]! - fitted.imaginaryOhm[k]!;
    return change / modulus / sigma[i]!;
  });
}

/**
 * A shape in the residuals, when it is longer there than noise explains.
 * @param least square below which what is left of the shape is not its own
 */
function along(
  rest: Standardised,
  shape: Float64Array,
  level: number,
  least = 0
): {size: number; energy: number; chance: number; trace: Float64Array} | null {
  if (rest.freedom < 4) return null;
  const trace = shown(rest, shape);
  const square = dot(trace, trace);
  // A shape that the sum follows leaves rounding only.
  if (!(square > Math.max(least, 1e-8 * dot(shape, shape)))) return null;
  const size = dot(rest.u, trace) / square;
  const energy = size * size * square;
  const variance = Math.max(1, (dot(rest.u, rest.u) - energy) / (rest.freedom - 1));
  const chance = tTail(Math.sqrt(energy / variance), rest.freedom - 1);
  return chance > level ? null : {size, energy, chance, trace};
}

/** Single points that stand out of the residuals of a Kramers–Kronig sum. */
import {inHertz} from "../../lib/hertz.js";
import {BLAME, type Finding, inPercent, LEVEL, TOLERATED} from "./finding.js";
import type {NoiseModel} from "./roughness.js";
import type {Spectrum} from "./spectrum.js";
import {type Standardised, without} from "./standardised.js";
import {normalQuantile, tQuantile} from "./tails.js";
import {largest, least} from "../../lib/extremes.js";

/** Candidates for an outlying point that are looked at closely. */
const TRIALS = 4;
/** Points either side that tell how rough it is around one. */
const AROUND = 4;

/** Limit of |u| for the largest of `count` residuals whose noise is known from `points` others. */
const pointLimit = (count: number, points: number, level = LEVEL): number =>
  points >= 40
    ? normalQuantile(1 - level / (2 * count))
    : tQuantile(1 - level / (2 * count), Math.max(3, 2 * points));

/** Residual, its place and how far the spectrum itself is off there, relative to |Z|. */
interface Mark {
  at: number;
  off: number;
  energy: number;
  /** Farther out than chance takes any point of a sound spectrum. */
  blamed: boolean;
}

/** Points beyond what their own range, or at a rough place their neighbourhood, lets expect; worst first. */
export function outlying(
  whole: Standardised,
  noise: NoiseModel,
  order: number[]
): {marked: Mark[]; rest: Standardised} {
  const n = order.length;
  const rank = new Int32Array(n);
  order.forEach((i, k) => (rank[i] = k));
  const marked: Mark[] = [];
  let rest = whole;
  while (marked.length < n / 4 && rest.freedom > n / 2) {
    const student = studentised(rest);
    const excess = student.map((x, i) => Math.abs(x) / rangeLimit(noise, rank, order, i, LEVEL));
    const candidates = [...excess.keys()].filter(i => excess[i]! > 1).sort((a, b) => excess[b]! - excess[a]!);
    const at = candidates.slice(0, TRIALS).find(i => standsOut(rest, student[i]!, i, rank, order));
    if (at === undefined) break;
    const pivot = rest.projector[at * 2 * n + at]!;
    const u = rest.u[at]!;
    const blamed = Math.abs(student[at]!) > rangeLimit(noise, rank, order, at, BLAME);
    marked.push({at, off: (u / pivot) * noise.sigma[at]!, energy: (u * u) / pivot, blamed});
    rest = without(rest, at);
  }
  return {marked, rest};
}

/** Residuals in standard deviations of their own; 0 where the sum follows a point whatever it is. */
const studentised = ({u, projector}: Standardised): Float64Array =>
  u.map((x, i) => {
    const share = projector[i * u.length + i]!;
    return share > 0.02 ? x / Math.sqrt(share) : 0;
  });

/** Where a range ends is known to a point only; there the louder side counts. */
function rangeLimit(noise: NoiseModel, rank: Int32Array, order: number[], i: number, level: number): number {
  const n = order.length;
  const beside = [rank[i % n]! - 1, rank[i % n]! + 1].map(k => (order[k] ?? i % n) + (i < n ? 0 : n));
  const edge = Math.max(1, largest(beside.map(k => noise.sigma[k]! / noise.sigma[i]!)));
  return edge * pointLimit(2 * n, noise.points[i]!, level);
}

/** Against the residuals around it, both parts, without itself and the worst of the others. */
function standsOut(rest: Standardised, size: number, i: number, rank: Int32Array, order: number[]): boolean {
  const n = order.length;
  const near = order
    .slice(Math.max(0, rank[i % n]! - AROUND), rank[i % n]! + AROUND + 1)
    .filter(k => k !== i % n)
    .flatMap(k => [k, n + k]);
  const alone = without(rest, i);
  const student = studentised(alone);
  const worst = near.reduce((a, b) => (Math.abs(student[b]!) > Math.abs(student[a]!) ? b : a));
  const others = studentised(without(alone, worst));
  const squares = near.filter(k => k % n !== worst % n).map(k => others[k]! ** 2);
  if (!squares.length) return true;
  const local = Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
  return local <= Math.SQRT2 || Math.abs(size) > local * pointLimit(2 * n, 2 * AROUND - 1);
}

/** A range that scatters so many times more than the quietest one is the instrument's noisy range. */
const NOISY = 3;
/** There readings stray unevenly: one is corrupted only at so many times the limit of even noise. */
const UNEVEN = 2;

/** Distance in per cent of |Z| up to which a reading is no more than a sound measurement may show. */
function toleratedPoint(noise: NoiseModel, at: number): number {
  const sigma = noise.sigma[at]!;
  const noisy = sigma >= NOISY * least(noise.sigma);
  const uneven = UNEVEN * pointLimit(noise.sigma.length, noise.points[at]!) * sigma;
  return Math.max(TOLERATED.point, noisy ? 100 * uneven : 0);
}

const noisyIn = (sigma: Float64Array): boolean[] => {
  const loud = NOISY * least(sigma);
  return Array.from(sigma, s => s >= loud);
};

/** Frequencies at which either part scatters more than in the quietest range. */
export function noisyHertz({frequencyHertz}: Spectrum, {sigma}: NoiseModel): Set<number> {
  const noisy = noisyIn(sigma);
  return new Set(frequencyHertz.filter((_, i) => noisy[i] || noisy[frequencyHertz.length + i]));
}

/**
 * The reading farthest off in a range that scatters more than others: one glitch makes all around it look noisy, so
 * that it hides in noise of its own making. Null where no range is noisy.
 */
export function suspect(whole: Standardised, {sigma}: NoiseModel): number | null {
  const noisy = noisyIn(sigma);
  const off = studentised(whole).map((x, i) => (noisy[i] ? Math.abs(x) * sigma[i]! : 0));
  const most = largest(off);
  return most > TOLERATED.point / 100 ? off.indexOf(most) % (off.length / 2) : null;
}

/** Whether without the reading, in either part, next to nothing is left of the noise around it. */
export function madeNoise({sigma}: NoiseModel, without: NoiseModel, at: number): boolean {
  return [at, at + sigma.length / 2].some(i => sigma[i]! >= NOISY * without.sigma[i]!);
}

export function pointFinding({frequencyHertz}: Spectrum, noise: NoiseModel, marked: Mark[]): Finding[] {
  if (!marked.length) return [];
  const n = frequencyHertz.length;
  const worst = marked.reduce((a, b) => (Math.abs(b.off) > Math.abs(a.off) ? b : a));
  const hertz = [...new Set(marked.map(m => frequencyHertz[m.at % n]!))].sort((a, b) => b - a);
  const part = worst.at < n ? "real" : "imaginary";
  const others =
    hertz.length > 1 ? `; ${hertz.length - 1} more stand${hertz.length === 2 ? "s" : ""} out` : "";
  return [
    {
      kind: "point",
      severity: largest(
        marked.map(m => {
          const severity = (100 * Math.abs(m.off)) / toleratedPoint(noise, m.at);
          return m.blamed ? severity : Math.min(1, severity);
        })
      ),
      weight: marked.reduce((sum, m) => sum + m.energy, 0) / marked.length,
      sentence: `The ${part} part at ${inHertz(frequencyHertz[worst.at % n]!)} is off by ${inPercent(worst.off)} of |Z|${others}.`,
      hertz
    }
  ];
}

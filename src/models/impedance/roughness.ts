/**
 * Noise of a spectrum from the roughness of its residuals, by range of frequency and by part. Each residual is
 * compared with the straight line through its neighbours, so that what varies smoothly does not count as noise.
 * A range ends where that scatter changes by more than chance allows, as where an instrument changes its range.
 */
export interface NoiseRange {
  part: "real" | "imaginary";
  lowHertz: number;
  highHertz: number;
  /** Relative to |Z|, one standard deviation. */
  noise: number;
  /** Residuals it was estimated from. */
  points: number;
}
export interface NoiseModel {
  /** One value per residual, real parts first. */
  sigma: Float64Array;
  /** Residuals behind each value. */
  points: Float64Array;
  /** The real part first, from the highest frequency down. */
  ranges: NoiseRange[];
}

/** Shorter stretches cannot be told from a glitch. */
const LEAST_POINTS = 9;
/** What one more range must gain in ln likelihood; homogeneous noise is then rarely split. */
const PRICE = 11;
/** A glitch enters three differences; none counts more than this many times the median around it. */
const CAP = 4.5;
/** Where the sum follows nearly all of the noise, what is left of it cannot be scaled up further than this. */
const LEAST_KEPT = 0.1;
/** Times √points, two standard deviations of the logarithm of a ratio of two roughnesses. */
const ALIKE = 2.8;
/** E|x| of a standard normal x. */
const MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

/**
 * @param residual relative residuals, real parts first
 * @param projector how noise reaches the residuals, see `Standardised`: what the sum has followed is added again
 * @param floor what the sum itself strays from smooth spectra; added in squares
 */
export function noiseModel(
  frequencyHertz: Float64Array,
  residual: Float64Array,
  projector: Float64Array,
  floor: number
): NoiseModel {
  const n = frequencyHertz.length;
  const order = [...frequencyHertz.keys()].sort((a, b) => frequencyHertz[b]! - frequencyHertz[a]!);
  const x = order.map(i => Math.log(frequencyHertz[i]!));
  const sigma = new Float64Array(2 * n);
  const points = new Float64Array(2 * n);
  const ranges: NoiseRange[] = [];
  const rough = [0, n].map(from =>
    capped(
      roughness(
        x,
        order.map(i => residual[from + i]!),
        (k, l) => projector[(from + order[k]!) * 2 * n + from + order[l]!]!
      )
    )
  );
  const cuts = segments(rough, floor);
  for (const [half, part] of (["real", "imaginary"] as const).entries())
    for (const [start, end] of cuts) {
      const own = mean(rough[half]!, start, end);
      const other = mean(rough[1 - half]!, start, end);
      // Parts that are equally rough within chance share one value.
      const alike = Math.abs(Math.log(own / other)) < ALIKE / Math.sqrt(end - start);
      const noise = Math.hypot((alike ? (own + other) / 2 : own) / MEAN_ABSOLUTE, floor);
      const behind = (alike ? 2 : 1) * (end - start);
      // Difference k belongs to point k + 1; the end points share the noise of their neighbours.
      const [first, last] = [start === 0 ? 0 : start + 1, end === n - 2 ? n - 1 : end];
      ranges.push({
        part,
        lowHertz: frequencyHertz[order[last]!]!,
        highHertz: frequencyHertz[order[first]!]!,
        noise,
        points: behind
      });
      for (let k = first; k <= last; k++) {
        sigma[half * n + order[k]!] = noise;
        points[half * n + order[k]!] = behind;
      }
    }
  return {sigma, points, ranges};
}

/** |distance to the line through both neighbours|, scaled to the standard deviation of the noise of one value. */
function roughness(x: number[], y: number[], kept: (k: number, l: number) => number): number[] {
  return y.slice(1, -1).map((_, k) => {
    const share = (x[k + 2]! - x[k + 1]!) / (x[k + 2]! - x[k]!);
    const stencil = [-share, 1, share - 1];
    let [distance, variance, plain] = [0, 0, 0];
    stencil.forEach((a, i) => {
      distance += a * y[k + i]!;
      plain += a * a;
      stencil.forEach((b, j) => (variance += a * b * kept(k + i, k + j)));
    });
    return Math.abs(distance) / Math.sqrt(Math.max(variance, LEAST_KEPT * plain));
  });
}

function capped(rough: number[]): number[] {
  return rough.map((value, k) => {
    const around = rough.filter((_, j) => Math.abs(j - k) > 1 && Math.abs(j - k) <= 8);
    return around.length < 3 ? value : Math.min(value, CAP * median(around));
  });
}

/** Cuts both parts alike where it pays: least Σ length·ln(mean) + PRICE per cut, by dynamic programming. */
function segments(rough: number[][], floor: number): [number, number][] {
  const n = rough[0]!.length;
  const level = (half: number[], from: number, to: number) =>
    Math.log(Math.max(mean(half, from, to), floor * MEAN_ABSOLUTE, Number.MIN_VALUE));
  const cost = (from: number, to: number) =>
    (to - from) * rough.reduce((sum, half) => sum + level(half, from, to), 0);
  const best: {cost: number; from: number}[] = [{cost: -PRICE, from: 0}];
  for (let to = 1; to <= n; to++) {
    let least = {cost: cost(0, to), from: 0};
    for (let from = LEAST_POINTS; to - from >= LEAST_POINTS; from++) {
      const sum = best[from]!.cost + PRICE + cost(from, to);
      if (sum < least.cost) least = {cost: sum, from};
    }
    best.push(least);
  }
  const cuts: [number, number][] = [];
  for (let to = n; to > 0; to = best[to]!.from) cuts.unshift([best[to]!.from, to]);
  return cuts;
}

const mean = (values: number[], from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
};

function median(values: number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Least squares and the quantiles it needs; no distribution tables. */

interface Fit {
  slope: number;
  intercept: number;
  slopeError: number;
  n: number;
  low: number;
  high: number;
}

/** Straight line through the points; `low`–`high` is the 95 % interval of the slope (n ≥ 3). */
export function linearFit(points: (readonly [number, number])[]): Fit | null {
  const n = points.length;
  if (n < 3) return null;
  const meanX = points.reduce((s, p) => s + p[0], 0) / n;
  const meanY = points.reduce((s, p) => s + p[1], 0) / n;
  let sxx = 0,
    sxy = 0;
  for (const [x, y] of points) {
    sxx += (x - meanX) ** 2;
    sxy += (x - meanX) * (y - meanY);
  }
  if (sxx === 0) return null;
  const slope = sxy / sxx;
  const intercept = meanY - slope * meanX;
  const sse = points.reduce((s, [x, y]) => s + (y - intercept - slope * x) ** 2, 0);
  const slopeError = Math.sqrt(sse / (n - 2) / sxx);
  const half = studentQuantile(0.975, n - 2) * slopeError;
  return {slope, intercept, slopeError, n, low: slope - half, high: slope + half};
}

/** Two-sided p of Welch's test from two means, their standard deviations and the count behind each. */
export function welchP(mean1: number, sd1: number, mean2: number, sd2: number, n: number): number {
  const [v1, v2] = [sd1 ** 2 / n, sd2 ** 2 / n];
  const t = Math.abs(mean1 - mean2) / Math.sqrt(v1 + v2);
  const degrees = (v1 + v2) ** 2 / ((v1 ** 2 + v2 ** 2) / (n - 1));
  return 2 * (1 - studentCdf(t, degrees));
}

/** Quantile of Student's t by bisection on its distribution; p in (0.5, 1), degrees of freedom ≥ 1. */
export function studentQuantile(p: number, degrees: number): number {
  let low = 0,
    high = 1;
  while (studentCdf(high, degrees) < p) high *= 2;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T ≤ t) for t ≥ 0. */
export const studentCdf = (t: number, degrees: number): number =>
  1 - 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);

/** Regularised incomplete beta function by its continued fraction (Lentz). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front =
    Math.exp(a * Math.log(x) + b * Math.log(1 - x) + lnGamma(a + b) - lnGamma(a) - lnGamma(b)) / a;
  const tiny = 1e-300;
  let c = 1,
    d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let f = d;
  for (let m = 1; m < 300; m++) {
    for (const k of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    ]) {
      d = 1 + k * d;
      d = 1 / (Math.abs(d) < tiny ? tiny : d);
      c = 1 + k / c;
      c = Math.abs(c) < tiny ? tiny : c;
      f *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * f;
}

/** ln Γ by Lanczos (g = 7, n = 9), relative error below 1e-14. */
export function lnGamma(z: number): number {
  const g = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
  ];
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - lnGamma(1 - z);
  const t = z + 6.5;
  let sum = g[0]!;
  for (let i = 1; i < 9; i++) sum += g[i]! / (z - 1 + i);
  return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum);
}

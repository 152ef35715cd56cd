/**
 * Distribution of relaxation times γ(ln τ) by Tikhonov regularisation:
 * Z = R_∞ + jωL + A(1−j)/√ω + ∫ γ/(1+jωτ) d ln τ, with γ ≥ 0 and a price λ²∫(γ″² + 3γ²) on its curvature and,
 * weakly, its size. R_∞, the inductance and the Warburg tail are free, so that what they can carry is not put into
 * γ: it holds the arcs alone and its area is their resistance.
 */
import {dot, nonNegative} from "./linear.js";
import {checkSpectrum, type Spectrum} from "./spectrum.js";

export interface Distribution {
  tauSecond: Float64Array;
  /** Ω per unit of ln τ. */
  gammaOhm: Float64Array;
  /** ∫γ d ln τ. */
  areaOhm: number;
  resistanceOhm: number;
  inductanceHenry: number;
  warburg: number;
  /** √(Σ|Z_model − Z|²/|Z|²/N). */
  rms: number;
}

const PER_DECADE = 10;
/** Decades of τ kept free beyond either end of the sweep, for the flanks of arcs near it. */
const MARGIN_DECADES = 1;
/** Weight of size against curvature; with it the area is kept best at all λ, with and without noise. */
const SIZE = 3;
/** λ runs over this range on the slider; the usual one suits noise from 0.1 to 1 %. */
export const LAMBDA = {least: 1e-4, usual: 0.1, most: 1};

/**
 * @param lambda price of roughness, relative to the largest |Z| of the spectrum
 * @throws Refusal, see `checkSpectrum`
 */
export function relaxationTimes(spectrum: Spectrum, lambda = LAMBDA.usual): Distribution {
  checkSpectrum(spectrum, 5);
  const {frequencyHertz, realOhm, imaginaryOhm} = spectrum;
  const n = frequencyHertz.length;
  const omega = frequencyHertz.map(f => 2 * Math.PI * f);
  const modulus = realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!));
  const scale = modulus.reduce((a, b) => Math.max(a, b));
  const tauSecond = grid(omega);
  const step = Math.log(tauSecond[1]! / tauSecond[0]!);
  const column = (f: (w: number) => readonly [number, number]) => {
    const out = new Float64Array(2 * n);
    for (let i = 0; i < n; i++)
      [out[i], out[n + i]] = f(omega[i]!).map(x => x / modulus[i]!) as [number, number];
    return out;
  };
  const debye = (tau: number) => (w: number) =>
    [step / (1 + (w * tau) ** 2), (-step * w * tau) / (1 + (w * tau) ** 2)] as const;
  const free = [column(() => [1, 0]), column(w => [0, w]), column(w => [w ** -0.5, -(w ** -0.5)])];
  const columns = [...Array.from(tauSecond, tau => column(debye(tau))), ...free];
  const data = Float64Array.from(
    {length: 2 * n},
    (_, i) => (i < n ? realOhm[i]! : imaginaryOhm[i - n]!) / modulus[i % n]!
  );

  const penalty = (lambda / scale) ** 2 / step ** 3;
  const x = solve(columns, data, tauSecond.length, penalty, SIZE * step ** 4);
  const gammaOhm = x.slice(0, tauSecond.length);
  const [resistanceOhm, inductanceHenry, warburg] = x.slice(tauSecond.length) as unknown as [
    number,
    number,
    number
  ];
  const left = data.slice();
  columns.forEach((c, k) => c.forEach((value, i) => (left[i]! -= value * x[k]!)));
  const areaOhm = gammaOhm.reduce((sum, g) => sum + g, 0) * step;
  return {
    tauSecond,
    gammaOhm,
    areaOhm,
    resistanceOhm,
    inductanceHenry,
    warburg,
    rms: Math.sqrt(dot(left, left) / n)
  };
}

function grid(omega: Float64Array): Float64Array {
  const margin = 10 ** MARGIN_DECADES;
  const shortest = 1 / (margin * omega.reduce((a, b) => Math.max(a, b)));
  const longest = margin / omega.reduce((a, b) => Math.min(a, b));
  const count = Math.ceil(Math.log10(longest / shortest) * PER_DECADE) + 1;
  return Float64Array.from({length: count}, (_, k) => shortest * (longest / shortest) ** (k / (count - 1)));
}

/** Non-negative least squares with the prices of the first m unknowns added; columns scaled to unit norm. */
function solve(
  columns: Float64Array[],
  data: Float64Array,
  m: number,
  penalty: number,
  sizePrice: number
): Float64Array {
  const size = columns.length;
  const lengths = columns.map(column => Math.sqrt(dot(column, column)));
  const a = new Float64Array(size * size);
  const b = Float64Array.from(columns, (column, i) => dot(column, data) / lengths[i]!);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      a[i * size + j] = dot(columns[i]!, columns[j]!) / (lengths[i]! * lengths[j]!);
  // γ is zero beyond both ends of the grid, so the curvature there counts as well.
  for (let k = -1; k <= m; k++)
    for (const [i, p] of STENCIL)
      for (const [j, q] of STENCIL) {
        const [row, col] = [k + i, k + j];
        if (row >= col && col >= 0 && row < m)
          a[row * size + col]! += (penalty * p * q) / (lengths[row]! * lengths[col]!);
      }
  for (let i = 0; i < m; i++) a[i * size + i]! += (penalty * sizePrice) / lengths[i]! ** 2;
  for (let i = 0; i < size; i++) {
    a[i * size + i]! += 1e-12;
    for (let j = 0; j < i; j++) a[j * size + i] = a[i * size + j]!;
  }
  return nonNegative(a, b).map((x, i) => x / lengths[i]!);
}

const STENCIL = [
  [-1, 1],
  [0, -2],
  [1, 1]
] as const;

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

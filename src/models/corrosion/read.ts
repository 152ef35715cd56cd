/**
 * # How the corrosion layer on copper grows
 *
 * The version to read: every number by its definition. `fast.ts` has closed forms where they exist.
 * A series is the readings h at days t at one temperature; all logarithms are natural.
 */
import {studentQuantile} from "../../lib/statistics.js";
import {chiSquareTail} from "../chi-square.js";
import {GAS_CONSTANT_J_MOL_K} from "../constants.js";
import {minimise} from "../simplex.js";
import {LAW, type LawId} from "./laws.js";

export interface Reading {
  day: number;
  thicknessNm: number;
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/**
 * ## 1 Rate constant of a law h = k f(t) through the origin
 *
 *     k = Σ h f/Σ f²,   s² = Σ (h − k f)²/(N − 1),   se = s/√Σ f²                         (1)
 */
export function throughOrigin(
  law: "linear" | "parabolic",
  series: readonly Reading[]
): {k: number; se: number} {
  const f = series.map(r => LAW[law].g(r.day, []));
  const ff = sum(f.map(v => v * v));
  const k = sum(series.map((r, m) => r.thicknessNm * f[m]!)) / ff;
  const squares = sum(series.map((r, m) => (r.thicknessNm - k * f[m]!) ** 2));
  return {k, se: Math.sqrt(squares / (series.length - 1) / ff)};
}

/**
 * ## 2 Fit of any law to the logarithms
 *
 * A relative error s of a thickness is a standard deviation σ of ln h, σ² = ln(1 + s²). Least squares in ln h:
 *
 *     SSE(shape) = min over ln K ≤ ln K_max of Σ (ln h − ln K − ln g(t; shape))²           (2)
 *
 * The inner minimum is at the mean of ln h − ln g, or at the bound: K_max is what the foil can give at most.
 */
export interface LogFit {
  law: LawId;
  scale: number;
  shape: number[];
  squares: number;
  atBound: boolean;
}

export function logFit(law: LawId, series: readonly Reading[], largestNm: number): LogFit {
  const {g, decode, starts} = LAW[law];
  const bound = LAW[law].scale.symbol === "K" ? Math.log(largestNm) : Infinity;
  const evaluate = (x: readonly number[]): LogFit => {
    const shape = decode(x);
    const difference = series.map(r => Math.log(r.thicknessNm) - Math.log(g(r.day, shape)));
    const lnScale = Math.min(mean(difference), bound);
    const squares = sum(difference.map(d => (d - lnScale) ** 2));
    return {law, scale: Math.exp(lnScale), shape, squares, atBound: lnScale === bound};
  };
  if (LAW[law].shape.length === 0) return evaluate([]);
  const fits = starts.map(start => evaluate(minimise(x => evaluate(x).squares, start).x));
  return fits.reduce((a, b) => (b.squares < a.squares ? b : a));
}

/**
 * ## 3 Which laws survive an assumed error
 *
 *     χ² = SSE/ln(1 + s²),   N − p degrees of freedom                                     (3)
 *
 * A law is rejected when so large a χ² has a probability below 5 %. With as many parameters as readings
 * no degree of freedom is left: the law interpolates (or fails to), and nothing is tested.
 */
export interface Verdict {
  chiSquare: number;
  degrees: number;
  /** null without a degree of freedom. */
  probability: number | null;
  verdict: "survives" | "rejected" | "untested";
}

export const SIGNIFICANCE = 0.05;
export const parameterCount = (law: LawId): number => 1 + LAW[law].shape.length;

export function verdict(squares: number, degrees: number, relativeError: number): Verdict {
  const chiSquare = squares / Math.log1p(relativeError ** 2);
  if (degrees <= 0) return {chiSquare, degrees, probability: null, verdict: "untested"};
  const probability = chiSquareTail(chiSquare, degrees);
  return {chiSquare, degrees, probability, verdict: probability < SIGNIFICANCE ? "rejected" : "survives"};
}

/**
 * ## 4 Activation energy
 *
 *     Eₐ = m R ln(k₆₀/k_RT)/(1/T_RT − 1/T_60)                                             (4)
 *
 * m = 1, but 2 for the parabolic law, whose rate constant is k² (h² = k² t). In kJ/mol, temperatures in K.
 */
export const ARRHENIUS_FACTOR = {linear: 1, parabolic: 2} as const;

export const activationEnergy = (ratio: number, cold: number, warm: number): number =>
  (GAS_CONSTANT_J_MOL_K * Math.log(ratio)) / (1 / cold - 1 / warm) / 1000;

/**
 * ## 5 All six readings in one model
 *
 *     ln h = a + b [60 °C] + n ln t                                                       (5)
 *
 * One exponent for both temperatures; Eₐ = R b/(1/T_RT − 1/T_60). Three degrees of freedom.
 */
interface Common {
  a: number;
  b: number;
  bSe: number;
  n: number;
  nSe: number;
  squares: number;
}

export function commonExponent(cold: readonly Reading[], warm: readonly Reading[]): Common {
  const groups = [cold, warm].map(series => {
    const x = series.map(r => Math.log(r.day));
    const y = series.map(r => Math.log(r.thicknessNm));
    return {x, y, mx: mean(x), my: mean(y)};
  });
  const sxx = sum(groups.map(({x, mx}) => sum(x.map(v => (v - mx) ** 2))));
  const n = sum(groups.map(({x, y, mx, my}) => sum(x.map((v, k) => (v - mx) * (y[k]! - my))))) / sxx;
  const [first, second] = groups.map(({mx, my}) => my - n * mx) as [number, number];
  const squares = sum(groups.map(({x, y, mx, my}) => sum(x.map((v, k) => (y[k]! - my - n * (v - mx)) ** 2))));
  const variance = squares / (cold.length + warm.length - 3);
  const shift = (groups[1]!.mx - groups[0]!.mx) ** 2 / sxx;
  return {
    a: first,
    b: second - first,
    bSe: Math.sqrt(variance * (1 / cold.length + 1 / warm.length + shift)),
    n,
    nSe: Math.sqrt(variance / sxx),
    squares
  };
}

/**
 * ## 6 Prediction
 *
 * For a law with N − p > 0 the logarithm of a further reading at t lies, with 95 % probability, within
 *
 *     ln ĥ ± t_{0.975, N−p} s √(1 + 1/N + v),   s² = SSE/(N − p)                          (6)
 *
 * v = 0 for the laws with the scale alone, (ln t − mean ln t)²/Σ(ln t − mean ln t)² for the power law.
 * With N = p there is no s, hence no interval: low and high are null.
 */
const quantiles = new Map<number, number>();
function quantile975(degrees: number): number {
  const known = quantiles.get(degrees) ?? studentQuantile(0.975, degrees);
  quantiles.set(degrees, known);
  return known;
}

export interface Prediction {
  day: number;
  thicknessNm: number;
  low: number | null;
  high: number | null;
}

export function predict(fit: LogFit, series: readonly Reading[], day: number): Prediction {
  const thicknessNm = fit.scale * LAW[fit.law].g(day, fit.shape);
  const degrees = series.length - parameterCount(fit.law);
  if (degrees <= 0) return {day, thicknessNm, low: null, high: null};
  const x = series.map(r => Math.log(r.day));
  const sxx = sum(x.map(v => (v - mean(x)) ** 2));
  const leverage = fit.law === "power" ? (Math.log(day) - mean(x)) ** 2 / sxx : 0;
  const s = Math.sqrt(fit.squares / degrees);
  const half = quantile975(degrees) * s * Math.sqrt(1 + 1 / series.length + leverage);
  return {day, thicknessNm, low: thicknessNm * Math.exp(-half), high: thicknessNm * Math.exp(half)};
}

/**
 * The same on the thickness itself, for the rate constants of (1):
 *
 *     ĥ ± t_{0.975, N−1} s √(1 + f²/Σ f²)                                                 (7)
 *
 * It takes the error as equal in nm on every day, and so allows negative thicknesses: read the lower end as "none".
 */
export function predictThroughOrigin(
  law: "linear" | "parabolic",
  series: readonly Reading[],
  day: number
): Prediction {
  const {k, se} = throughOrigin(law, series);
  const f = LAW[law].g(day, []);
  const s = se * Math.sqrt(sum(series.map(r => LAW[law].g(r.day, []) ** 2)));
  const half = quantile975(series.length - 1) * Math.hypot(s, se * f);
  return {day, thicknessNm: k * f, low: k * f - half, high: k * f + half};
}

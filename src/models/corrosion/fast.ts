/** The numbers of `read.ts` at the pace of a slider: closed forms where they exist, every fit made once. */
import {chiSquareQuantile} from "../chi-square.js";
import {LAWS, type LawId} from "./laws.js";
import {logFit as search, mean, parameterCount, SIGNIFICANCE, sum, verdict} from "./read.js";
import type {LogFit, Reading, Verdict} from "./read.js";

export function logFit(law: LawId, series: readonly Reading[], largestNm: number): LogFit {
  if (law === "linear" || law === "parabolic") return search(law, series, largestNm);
  if (law === "power") return powerFit(series);
  const exact = law === "logistic" ? logisticThrough(series, largestNm) : null;
  return exact ?? search(law, series, largestNm);
}

/** Regression of ln h on ln t. */
function powerFit(series: readonly Reading[]): LogFit {
  const x = series.map(r => Math.log(r.day));
  const y = series.map(r => Math.log(r.thicknessNm));
  const [mx, my] = [mean(x), mean(y)];
  const n = sum(x.map((v, k) => (v - mx) * (y[k]! - my))) / sum(x.map(v => (v - mx) ** 2));
  const squares = sum(x.map((v, k) => (y[k]! - my - n * (v - mx)) ** 2));
  return {law: "power", scale: Math.exp(my - n * mx), shape: [n], squares, atBound: false};
}

/**
 * The logistic curve through three equally spaced readings: u = 1/h falls geometrically towards 1/K.
 * null when no such curve exists (it needs a K above every reading and u falling).
 */
export function logisticThrough(series: readonly Reading[], largestNm: number): LogFit | null {
  const [a, b, c] = series;
  if (!a || !b || !c || series.length > 3 || Math.abs(c.day - 2 * b.day + a.day) > 1e-9) return null;
  const [u, v, w] = [1 / a.thicknessNm, 1 / b.thicknessNm, 1 / c.thicknessNm];
  const end = (u * w - v * v) / (u + w - 2 * v);
  const ratio = (v - end) / (u - end);
  if (!(end >= 1 / largestNm && w > end && ratio > 0 && ratio < 1)) return null;
  const r = -Math.log(ratio) / (b.day - a.day);
  const t0 = a.day + Math.log((u - end) / end) / r;
  return {law: "logistic", scale: 1 / end, shape: [r, t0], squares: 0, atBound: false};
}

export const fitAll = (series: readonly Reading[], largestNm: number): LogFit[] =>
  LAWS.map(law => logFit(law, series, largestNm));

/** The verdict of every fit at an assumed error: arithmetic only, so a slider can call it at every move. */
export const verdicts = (fits: readonly LogFit[], readings: number, relativeError: number): Verdict[] =>
  fits.map(fit => verdict(fit.squares, readings - parameterCount(fit.law), relativeError));

const limits = new Map<number, number>();
function limit(degrees: number): number {
  const known = limits.get(degrees) ?? chiSquareQuantile(SIGNIFICANCE, degrees);
  limits.set(degrees, known);
  return known;
}

/** Smallest relative error at which a law survives; null without a degree of freedom. */
export function toleratedError(fit: LogFit, readings: number): number | null {
  const degrees = readings - parameterCount(fit.law);
  if (degrees <= 0) return null;
  return Math.sqrt(Math.expm1(fit.squares / limit(degrees)));
}

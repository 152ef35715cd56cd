/** Tails of the normal, Student's and Fisher's distribution. */
import {incompleteBeta} from "../../lib/statistics.js";
import {erfc} from "../erfc.js";

export const normalCdf = (x: number): number =>
  x < 0 ? erfc(-x / Math.SQRT2) / 2 : 1 - erfc(x / Math.SQRT2) / 2;

/** By bisection; p in (0, 1). */
export function normalQuantile(p: number): number {
  let low = -10;
  let high = 10;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|T| ≥ |t|). */
export const tTail = (t: number, degrees: number): number =>
  incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);

/** P(F ≥ f). */
export const fTail = (f: number, upper: number, lower: number): number =>
  f <= 0 ? 1 : incompleteBeta(lower / (lower + upper * f), lower / 2, upper / 2);

/** Quantile of Student's t by bisection; p in (0.5, 1). */
export function tQuantile(p: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (tTail(high, degrees) / 2 > 1 - p) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (tTail(middle, degrees) / 2 > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

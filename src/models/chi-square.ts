import {lnGamma} from "../lib/statistics.js";
import {erfc} from "./erfc.js";

/** P(χ² ≥ x) for whole degrees of freedom, by the recursion from 1 or 2 degrees. */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  let tail = degrees % 2 ? erfc(Math.sqrt(x / 2)) : Math.exp(-x / 2);
  for (let k = degrees % 2 ? 1 : 2; k < degrees; k += 2)
    tail += Math.exp((k / 2) * Math.log(x / 2) - x / 2 - lnGamma(k / 2 + 1));
  return tail;
}

/** x with P(χ² ≥ x) = p, by bisection. */
export function chiSquareQuantile(p: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (chiSquareTail(high, degrees) > p) high *= 2;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (chiSquareTail(middle, degrees) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

import {loading} from "./read.js";
import {utilisation} from "./fast.js";
import type {Slab} from "./parameters.js";

/** `count` values from `low` to `high`, evenly spaced in the logarithm, ends exact. */
export function logSpace(low: number, high: number, count: number): Float64Array {
  const step = Math.log(high / low) / (count - 1);
  return Float64Array.from({length: count}, (_, k) => (k === count - 1 ? high : low * Math.exp(k * step)));
}

/**
 * θ over diffusivities (columns, cm²/s) and current densities (rows, mA/cm²), row by row: `theta[r * columns + c]`.
 * Every cell solves the stop equation; nothing is interpolated.
 */
export function utilisationMap(
  slab: Slab,
  diffusivities: Float64Array,
  currents: Float64Array
): Float64Array {
  const columns = diffusivities.length;
  const theta = new Float64Array(columns * currents.length);
  const unitLoading = loading({...slab, D: 1, i: 1});
  currents.forEach((i, row) => {
    for (let column = 0; column < columns; column++)
      theta[row * columns + column] = utilisation((unitLoading * i) / diffusivities[column]!);
  });
  return theta;
}

/** P at which the utilisation is θ (0 < θ < 1): the contour θ of the map is the line i = P F D (c_max − c₀)/L. */
export function loadingAt(theta: number): number {
  let low = Math.log(1e-9);
  let high = Math.log(1e9);
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (utilisation(Math.exp(middle)) > theta) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

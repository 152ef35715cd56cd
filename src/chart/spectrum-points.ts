/** Points of an impedance spectrum, and the spans its axes take. */
import type {Spectrum} from "../models/impedance/spectrum.js";
import type {Point} from "./series.js";

export const nyquistPoints = ({realOhm, imaginaryOhm}: Spectrum): Point[] =>
  Array.from(realOhm, (re, i): Point => [re, -imaginaryOhm[i]!]);

export const magnitudePoints = ({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): Point[] =>
  Array.from(frequencyHertz, (f, i): Point => [f, Math.hypot(realOhm[i]!, imaginaryOhm[i]!)]);

export const phasePoints = ({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): Point[] =>
  Array.from(frequencyHertz, (f, i): Point => [
    f,
    (-180 / Math.PI) * Math.atan2(imaginaryOhm[i]!, realOhm[i]!)
  ]);

export function extent(values: number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}

export function padded(values: number[]): [number, number] {
  const [low, high] = extent(values);
  const pad = 0.06 * (high - low || Math.abs(high) || 1);
  return [low === 0 ? 0 : low - pad, high + pad];
}

export const powersOfTen = ([low, high]: [number, number]): number[] => {
  const first = Math.ceil(Math.log10(low) - 0.02);
  const last = Math.floor(Math.log10(high) + 0.02);
  return Array.from({length: Math.max(0, last - first + 1)}, (_, k) => 10 ** (first + k));
};

export const sorted = (points: Point[]): Point[] => [...points].sort((a, b) => a[0] - b[0]);

export const indexOfLeast = (values: Float64Array): number => nearest(values, 0);

export function nearest(values: Float64Array, target: number): number {
  let at = 0;
  for (const [i, value] of values.entries())
    if (Math.abs(value - target) < Math.abs(values[at]! - target)) at = i;
  return at;
}

/**
 * A coarse picture of a spectrum as a sum of non-negative parts: one resistance, relaxations on a grid of time
 * constants and, where asked for, an inductance, a Warburg tail and a series capacitance. Linear in all of them,
 * so it needs no guess. It supplies the start of the fit.
 */
import {dot, nonNegative} from "./linear.js";
import type {Spectrum} from "./spectrum.js";
import {largest, least} from "../../lib/extremes.js";

export interface Relaxation {
  tauSecond: number;
  resistanceOhm: number;
}
export interface CoarsePicture {
  resistanceOhm: number;
  inductanceHenry: number;
  warburg: number;
  capacitanceFarad: number;
  relaxations: Relaxation[];
}

const PER_DECADE = 3;
const RIDGE = 1e-9;

export function coarsePicture(
  spectrum: Spectrum,
  wants: {L: boolean; W: boolean; C: boolean}
): CoarsePicture {
  const {frequencyHertz, realOhm, imaginaryOhm} = spectrum;
  const n = frequencyHertz.length;
  const omega = frequencyHertz.map(f => 2 * Math.PI * f);
  const weight = realOhm.map((re, i) => 1 / Math.hypot(re, imaginaryOhm[i]!));
  const columns: Float64Array[] = [];
  const add = (part: (w: number) => [number, number]) => {
    const column = new Float64Array(2 * n);
    for (let i = 0; i < n; i++) {
      const [re, im] = part(omega[i]!);
      column[i] = re * weight[i]!;
      column[n + i] = im * weight[i]!;
    }
    columns.push(column);
  };
  const taus = timeConstants(omega);
  add(() => [1, 0]);
  for (const tau of taus) add(w => [1 / (1 + (w * tau) ** 2), (-w * tau) / (1 + (w * tau) ** 2)]);
  if (wants.L) add(w => [0, w]);
  if (wants.W) add(w => [w ** -0.5, -(w ** -0.5)]);
  if (wants.C) add(w => [0, -1 / w]);
  const data = Float64Array.from({length: 2 * n}, (_, i) =>
    i < n ? realOhm[i]! * weight[i]! : imaginaryOhm[i - n]! * weight[i - n]!
  );
  const amounts = [...solve(columns, data)];
  const [resistanceOhm, ...rest] = amounts as [number, ...number[]];
  const relaxations = taus
    .map((tauSecond, k) => ({tauSecond, resistanceOhm: rest[k]!}))
    .filter(r => r.resistanceOhm > 0);
  const tail = rest.slice(taus.length);
  const inductanceHenry = wants.L ? tail.shift()! : 0;
  const warburg = wants.W ? tail.shift()! : 0;
  const elastance = wants.C ? tail.shift()! : 0;
  return {resistanceOhm, inductanceHenry, warburg, capacitanceFarad: 1 / elastance, relaxations};
}

function timeConstants(omega: Float64Array): number[] {
  const low = least(omega);
  const high = largest(omega);
  const count = Math.max(3, Math.ceil(Math.log10(high / low) * PER_DECADE) + 1);
  return Array.from({length: count}, (_, k) => (high / low) ** (k / (count - 1)) / high);
}

function solve(columns: Float64Array[], data: Float64Array): Float64Array {
  const m = columns.length;
  const lengths = columns.map(column => Math.sqrt(dot(column, column)));
  const a = new Float64Array(m * m);
  const b = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    b[i] = dot(columns[i]!, data) / lengths[i]!;
    for (let j = 0; j <= i; j++)
      a[i * m + j] = a[j * m + i] = dot(columns[i]!, columns[j]!) / (lengths[i]! * lengths[j]!);
    a[i * m + i]! += RIDGE;
  }
  return nonNegative(a, b).map((x, i) => x / lengths[i]!);
}

/**
 * A small circuit fit of its own (Levenberg–Marquardt on logarithms, numeric Jacobian, modulus weights), started
 * from what the eye sees in a Nyquist plot, not from what the spectra were made of.
 */
import type {Spectrum} from "../../../../loaders/paper/reconstruct/spectra/spectra.js";

export interface Fit {
  bulk_ohm: number;
  /** From the highest apex frequency down. */
  arcs_ohm: number[];
  /** Sum of squared relative residuals. */
  misfit: number;
}

type Z = [number, number];

/** p = ln of R_b, A_W, then R, τ, n of each arc, all with own formulas. */
function model(p: number[], f: number): Z {
  const w = 2 * Math.PI * f;
  const warburg = Math.exp(p[1]!) / Math.sqrt(w);
  let [re, im] = [Math.exp(p[0]!) + warburg, -warburg];
  for (let k = 2; k < p.length; k += 3) {
    const [r, tau, n] = [Math.exp(p[k]!), Math.exp(p[k + 1]!), Math.exp(p[k + 2]!)];
    const size = (w * tau) ** n;
    const a = 1 + size * Math.cos((n * Math.PI) / 2);
    const b = size * Math.sin((n * Math.PI) / 2);
    re += (r * a) / (a * a + b * b);
    im -= (r * b) / (a * a + b * b);
  }
  return [re, im];
}

export function fit(spectrum: Spectrum, arcs: number): Fit {
  const {frequency_hertz: f, impedance: z} = spectrum;
  const residuals = (p: number[]): number[] =>
    f.flatMap((hz, i) => {
      const [re, im] = model(p, hz);
      const size = Math.hypot(z[i]!.re, z[i]!.im);
      return [(re - z[i]!.re) / size, (im - z[i]!.im) / size];
    });
  const span = z.at(-1)!.re - z[0]!.re;
  const apex = arcs === 1 ? [1e4] : [5e4, 300];
  let p = [
    z[0]!.re,
    3,
    ...apex.flatMap((hz, k) => [span * (arcs === 1 ? 0.8 : [0.15, 0.8][k]!), 1 / (2 * Math.PI * hz), 0.8])
  ].map(Math.log);
  let r = residuals(p);
  let damping = 1e-2;
  for (let round = 0; round < 300 && damping < 1e12; round++) {
    const jacobian = p.map((_, k) => {
      const step = 1e-6;
      const moved = (s: number): number[] => residuals(p.map((x, i) => (i === k ? x + s : x)));
      const [above, below] = [moved(step), moved(-step)];
      return above.map((x, i) => (x - below[i]!) / (2 * step));
    });
    const normal = jacobian.map((a, i) => jacobian.map((b, j) => dot(a, b) * (i === j ? 1 + damping : 1)));
    const change = solve(
      normal,
      jacobian.map(a => -dot(a, r))
    );
    const next = p.map((x, i) => x + Math.max(-1, Math.min(1, change[i]!)));
    const after = residuals(next);
    if (dot(after, after) < dot(r, r)) [p, r, damping] = [next, after, damping / 5];
    else damping *= 4;
  }
  return {
    bulk_ohm: Math.exp(p[0]!),
    arcs_ohm: Array.from({length: arcs}, (_, k) => Math.exp(p[2 + 3 * k]!)),
    misfit: dot(r, r)
  };
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Gaussian elimination with row exchange. */
function solve(matrix: number[][], right: number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < a.length; k++) {
    const best = a.slice(k).reduce((b, row, i) => (Math.abs(row[k]!) > Math.abs(a[b]![k]!) ? k + i : b), k);
    [a[k], a[best]] = [a[best]!, a[k]!];
    for (let i = k + 1; i < a.length; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j <= a.length; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  const x = new Array<number>(a.length).fill(0);
  for (let i = a.length - 1; i >= 0; i--)
    x[i] = (a[i]!.at(-1)! - x.reduce((sum, v, j) => (j > i ? sum + a[i]![j]! * v : sum), 0)) / a[i]![i]!;
  return x;
}

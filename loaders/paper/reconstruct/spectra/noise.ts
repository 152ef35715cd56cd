/**
 * Measurement noise that leaves the printed resistances where they are. Normal noise of a given part of |Z| is
 * added to both parts of every point; what of it looks like a change of a circuit parameter is taken out first
 * (projection on the tangents of the weighted impedance), so that a weighted fit of the same circuit returns the
 * parameters it was made from. The residuals stay random.
 */
import type {Random} from "../random.js";
import {withAdjusted, impedance, adjustable, type Circuit, type Complex} from "./circuit.js";

export function noisySpectrum(
  circuit: Circuit,
  frequencies: number[],
  relative: number,
  random: Random
): Complex[] {
  const clean = frequencies.map(f => impedance(circuit, f));
  const size = clean.map(z => Math.hypot(z.re, z.im));
  const parameters = adjustable(circuit);
  const tangents = parameters.flatMap((value, k) => {
    // A parameter that is zero is no part of the circuit.
    if (value === 0) return [];
    const moved = (factor: number): Circuit =>
      withAdjusted(parameters.map((p, i) => (i === k ? p * factor : p)));
    const [above, below] = [1 + STEP, 1 - STEP].map(factor =>
      frequencies.map(f => impedance(moved(factor), f))
    );
    return [above!.flatMap((z, i) => [(z.re - below![i]!.re) / size[i]!, (z.im - below![i]!.im) / size[i]!])];
  });
  const noise = frequencies.flatMap(() => [relative * random.normal(), relative * random.normal()]);
  for (const direction of orthonormal(tangents)) {
    const along = dot(noise, direction);
    direction.forEach((d, i) => (noise[i]! -= along * d));
  }
  return clean.map((z, i) => ({
    re: z.re + size[i]! * noise[2 * i]!,
    im: z.im + size[i]! * noise[2 * i + 1]!
  }));
}

const STEP = 1e-5;

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Gram–Schmidt, twice for accuracy. */
function orthonormal(vectors: number[][]): number[][] {
  const basis: number[][] = [];
  for (const vector of vectors) {
    const left = [...vector];
    for (let pass = 0; pass < 2; pass++)
      for (const direction of basis) {
        const along = dot(left, direction);
        direction.forEach((d, i) => (left[i]! -= along * d));
      }
    const length = Math.sqrt(dot(left, left));
    if (length > 0) basis.push(left.map(x => x / length));
  }
  return basis;
}

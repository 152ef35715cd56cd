import {backwardDense, factorDense, forwardDense} from "../../lib/dense.js";

/**
 * Anderson mixing for x → x + f(x): past pairs of changes (Δx, Δf) stand for what the kept Jacobian has missed.
 * Pairs outlive a time step, since a difference does not see the constant part of f.
 * Source: Walker & Ni, SIAM J. Numer. Anal. 49 (2011) 1715.
 */
interface Mixer {
  /** Forgets the last iterate but keeps the pairs: a new time step begins. */
  restart(): void;
  /** Forgets everything: a new Jacobian. */
  forget(): void;
  /** Next iterate into `x`, from x and f(x). */
  advance(x: Float64Array, f: Float64Array): void;
}

export function mixer(n: number, depth: number): Mixer {
  const dx = Array.from({length: depth}, () => new Float64Array(n));
  const df = Array.from({length: depth}, () => new Float64Array(n));
  const lastX = new Float64Array(n);
  const lastF = new Float64Array(n);
  const gram = new Float64Array(depth * depth);
  const weight = new Float64Array(depth);
  let pairs = 0;
  let next = 0;
  let begun = false;

  function remember(x: Float64Array, f: Float64Array): void {
    const [a, b] = [dx[next]!, df[next]!];
    for (let i = 0; i < n; i++) {
      a[i] = x[i]! - lastX[i]!;
      b[i] = f[i]! - lastF[i]!;
    }
    const length = Math.sqrt(dot(b, b));
    if (length === 0) return;
    for (let i = 0; i < n; i++) {
      a[i]! /= length;
      b[i]! /= length;
    }
    next = (next + 1) % depth;
    pairs = Math.min(pairs + 1, depth);
  }

  /** Least squares by normal equations; a trace of ridge keeps near-repeats of a pair harmless. */
  function fit(f: Float64Array): void {
    for (let p = 0; p < pairs; p++) {
      for (let q = 0; q <= p; q++) gram[p * pairs + q] = gram[q * pairs + p] = dot(df[p]!, df[q]!);
      gram[p * pairs + p]! += 1e-12;
      weight[p] = dot(df[p]!, f);
    }
    factorDense(gram, pairs);
    forwardDense(gram, pairs, weight);
    backwardDense(gram, pairs, weight);
  }

  return {
    restart: () => void (begun = false),
    forget: () => void ([begun, pairs, next] = [false, 0, 0]),
    advance(x, f) {
      if (begun) remember(x, f);
      begun = true;
      lastX.set(x);
      lastF.set(f);
      fit(f);
      for (let i = 0; i < n; i++) x[i]! += f[i]!;
      for (let p = 0; p < pairs; p++) {
        const [a, b, w] = [dx[p]!, df[p]!, weight[p]!];
        for (let i = 0; i < n; i++) x[i]! -= w * (a[i]! + b[i]!);
      }
    }
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let s = 0;
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!;
  return s;
}

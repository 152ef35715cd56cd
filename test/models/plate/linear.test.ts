import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  backwardBand,
  bandMatrix,
  factorBand,
  forwardBand,
  forwardRows,
  type Band
} from "../../../src/models/plate/banded.js";
import {backwardDense, factorDense, factorLU, forwardDense, solveLU} from "../../../src/lib/dense.js";
import {solve} from "../../../src/models/plate/matrix.js";
import {shiftedSolver} from "../../../src/models/plate/shifted.js";

const shape = fc.record({
  size: fc.integer({min: 1, max: 30}),
  band: fc.integer({min: 0, max: 9}),
  tail: fc.integer({min: 0, max: 8}),
  seed: fc.integer({min: 1, max: 1e6})
});

/** Linear congruential numbers in −1…1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 1073741823.5 - 1;
}

function dominant(
  size: number,
  band: number,
  tail: number,
  next: () => number
): {matrix: Band; full: number[][]} {
  const matrix = bandMatrix(size, Math.min(band, size - 1), Math.min(tail, size));
  const full = Array.from({length: size}, () => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++)
    for (let j = Math.max(0, i - matrix.band); j <= i; j++) {
      const value = i === j ? 2 * matrix.band + 2 + next() : next();
      matrix.entries[i * (matrix.band + 1) + matrix.band + j - i] = value;
      full[i]![j] = full[j]![i] = value;
    }
  return {matrix, full};
}

/** Schur complement of the tail, eliminated densely. */
function finishTail({size, band, tail, entries}: Band, b: Float64Array): void {
  const head = size - tail;
  const schur = new Float64Array(tail * tail);
  for (let i = 0; i < tail; i++)
    for (let j = 0; j <= i; j++)
      schur[i * tail + j] = i - j > band ? 0 : entries[(head + i) * (band + 1) + band + j - i]!;
  factorDense(schur, tail);
  const part = b.subarray(head);
  forwardDense(schur, tail, part);
  backwardDense(schur, tail, part);
}

describe("band Cholesky", () => {
  it("solves as Gauss elimination does, whatever tail is left uneliminated", () => {
    fc.assert(
      fc.property(shape, ({size, band, tail, seed}) => {
        const next = numbers(seed);
        const {matrix, full} = dominant(size, band, tail, next);
        const b = Float64Array.from({length: size}, next);
        const expected = solve(
          full,
          [...b].map(value => [value])
        );
        factorBand(matrix);
        forwardBand(matrix, b);
        if (matrix.tail > 0) finishTail(matrix, b);
        backwardBand(matrix, b);
        b.forEach((value, i) => expect(value).toBeCloseTo(expected[i]![0]!, 11));
      }),
      {numRuns: 300}
    );
  });
  it("solves many right-hand sides as it solves one", () => {
    fc.assert(
      fc.property(shape, fc.integer({min: 1, max: 9}), ({size, band, tail, seed}, count) => {
        const next = numbers(seed);
        const {matrix} = dominant(size, band, tail, next);
        factorBand(matrix);
        const start = Int32Array.from({length: count}, () => Math.floor(((next() + 1) / 2) * size));
        const rows = new Float64Array(count * size).map((_, k) =>
          k % size < start[Math.floor(k / size)]! ? 0 : next()
        );
        const single = rows.slice();
        forwardRows(matrix, rows, start);
        for (let n = 0; n < count; n++) forwardBand(matrix, single.subarray(n * size, (n + 1) * size));
        rows.forEach((value, k) => expect(value).toBeCloseTo(single[k]!, 12));
      }),
      {numRuns: 200}
    );
  });
  it("refuses a matrix that is not positive definite", () => {
    const matrix = bandMatrix(3, 1);
    expect(() => factorBand(matrix)).toThrow(/not positive definite at unknown 0/);
  });
});

describe("dense LU", () => {
  it("solves as Gauss elimination does", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 23}), fc.integer({min: 1, max: 1e6}), (n, seed) => {
        const next = numbers(seed);
        const a = Float64Array.from({length: n * n}, (_, k) => next() + (k % (n + 1) === 0 ? 3 : 0));
        const b = Float64Array.from({length: n}, next);
        const expected = solve(
          Array.from({length: n}, (_, i) => [...a.subarray(i * n, (i + 1) * n)]),
          [...b].map(value => [value])
        );
        const pivot = new Int32Array(n);
        factorLU(a, n, pivot);
        solveLU(a, n, pivot, b);
        const scale = Math.max(1, ...expected.map(([value]) => Math.abs(value!)));
        b.forEach((value, i) => expect(Math.abs(value - expected[i]![0]!) / scale).toBeLessThan(1e-9));
      }),
      {numRuns: 300}
    );
  });
  it("exchanges rows where a pivot is zero and refuses a singular matrix", () => {
    const pivot = new Int32Array(2);
    const a = Float64Array.from([0, 2, 1, 0]);
    const b = Float64Array.from([4, 3]);
    factorLU(a, 2, pivot);
    solveLU(a, 2, pivot, b);
    expect([...b]).toEqual([3, 2]);
    expect(() => factorLU(Float64Array.from([1, 2, 2, 4]), 2, pivot)).toThrow(/singular at unknown 1/);
  });
});

describe("a step longer or shorter than that of the factors", () => {
  it("is solved to 2 % within a factor four, and exactly at the same length", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 20}),
        fc.integer({min: 1, max: 1e6}),
        fc.double({min: Math.log(1 / 4), max: Math.log(4), noNaN: true}),
        (n, seed, logarithm) => {
          const next = numbers(seed);
          const mass = Array.from({length: n}, () => 1 + 0.5 * next());
          const [factoredFor, weight] = [1, Math.exp(logarithm)];
          // M/w plus a matrix AᵀA, which only takes away.
          const root = Array.from({length: n}, () => Array.from({length: n}, () => 2 * next()));
          const at = (w: number): number[][] =>
            mass.map((m, i) =>
              mass.map((_, j) => (i === j ? m / w : 0) + root.reduce((s, row) => s + row[i]! * row[j]!, 0))
            );
          const lu = Float64Array.from(at(factoredFor).flat());
          const pivot = new Int32Array(n);
          factorLU(lu, n, pivot);
          const solveShifted = shiftedSolver(n, (x, out) => out.set(x.map((value, i) => mass[i]! * value)));
          const right = Float64Array.from({length: n}, next);
          for (const [w, error] of [
            [weight, 0.02],
            [factoredFor, 1e-9]
          ] as const) {
            const r = right.slice();
            solveShifted(lu, pivot, r, factoredFor, w);
            const exact = solve(
              at(w),
              [...right].map(value => [value])
            ).map(([value]) => value!);
            const length = (v: Iterable<number>): number => Math.hypot(...v);
            expect(length(exact.map((value, i) => value - r[i]!))).toBeLessThan(
              error * length(exact) + 1e-12
            );
          }
        }
      ),
      {numRuns: 200}
    );
  });
});

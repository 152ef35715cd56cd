import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cholesky, choleskySolve} from "../../../src/lib/dense.js";
import {dot, leastSquares, nonNegative} from "../../../src/models/impedance/linear.js";
import {seeded} from "./noise.js";

const matrix = (rows: number, cols: number, seed: number) => {
  const draw = seeded(seed);
  return Array.from({length: cols}, () => Float64Array.from({length: rows}, draw));
};
const gram = (columns: Float64Array[]) => {
  const n = columns.length;
  return Float64Array.from({length: n * n}, (_, i) => dot(columns[Math.floor(i / n)]!, columns[i % n]!));
};

describe("leastSquares", () => {
  it("agrees with the dense normal equations", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 8}), fc.integer({min: 0, max: 1000}), (n, seed) => {
        const columns = matrix(20, n, seed);
        const rhs = matrix(20, 1, seed + 5000)[0]!;
        const a = gram(columns);
        const x = Float64Array.from(columns, column => dot(column, rhs));
        expect(cholesky(a, n)).toBe(true);
        choleskySolve(a, n, x);
        const {solution, residual} = leastSquares(
          columns.map(c => c.slice()),
          rhs
        );
        solution.forEach((value, k) => expect(value).toBeCloseTo(x[k]!, 8));
        const expected = rhs.map((b, i) => b - columns.reduce((sum, c, k) => sum + c[i]! * x[k]!, 0));
        residual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 8));
      })
    );
  });

  it("projects a vector off the columns", () => {
    const columns = matrix(15, 4, 3);
    const {projectOut} = leastSquares(
      columns.map(c => c.slice()),
      new Float64Array(15)
    );
    const vector = matrix(15, 1, 9)[0]!;
    projectOut(vector);
    for (const column of columns) expect(dot(column, vector)).toBeCloseTo(0, 12);
    const again = vector.slice();
    projectOut(again);
    again.forEach((value, i) => expect(value).toBeCloseTo(vector[i]!, 12));
  });
});

describe("nonNegative", () => {
  it("meets the conditions of Karush, Kuhn and Tucker", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 12}), fc.integer({min: 0, max: 1000}), (n, seed) => {
        const a = gram(matrix(n + 4, n, seed));
        const b = matrix(n, 1, seed + 7000)[0]!;
        const x = nonNegative(a, b);
        for (let i = 0; i < n; i++) {
          const gradient = dot(a.subarray(i * n, i * n + n), x) - b[i]!;
          expect(x[i]!).toBeGreaterThanOrEqual(0);
          if (x[i]! > 0) expect(gradient).toBeCloseTo(0, 7);
          else expect(gradient).toBeGreaterThan(-1e-7);
        }
      })
    );
  });
});

it("cholesky says when a matrix is not positive definite", () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
});

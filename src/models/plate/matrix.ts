/** Dense matrices as rows of numbers, for the version to read. */
export type Matrix = number[][];

export const zeros = (rows: number, columns: number): Matrix =>
  Array.from({length: rows}, () => new Array<number>(columns).fill(0));

export const transpose = (A: Matrix): Matrix => A[0]!.map((_, j) => A.map(row => row[j]!));

export function multiply(A: Matrix, B: Matrix): Matrix {
  const C = zeros(A.length, B[0]!.length);
  A.forEach((row, i) =>
    row.forEach((a, k) => {
      if (a !== 0) B[k]!.forEach((b, j) => void (C[i]![j]! += a * b));
    })
  );
  return C;
}

/** A X = B by Gauss elimination with row exchanges. */
export function solve(A: Matrix, B: Matrix): Matrix {
  const n = A.length;
  const rows = A.map((row, i) => [...row, ...B[i]!]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const top = rows[k]!;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i]!;
      const factor = row[k]! / top[k]!;
      if (factor !== 0) for (let j = k; j < row.length; j++) row[j]! -= factor * top[j]!;
    }
  }
  const X = zeros(n, B[0]!.length);
  for (let k = n - 1; k >= 0; k--) {
    const [top, x] = [rows[k]!, X[k]!];
    for (let j = 0; j < x.length; j++) x[j] = top[n + j]!;
    for (let i = k + 1; i < n; i++) for (let j = 0; j < x.length; j++) x[j]! -= top[i]! * X[i]![j]!;
    for (let j = 0; j < x.length; j++) x[j]! /= top[k]!;
  }
  return X;
}

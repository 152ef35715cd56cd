/** Small dense systems, row by row in one array. */

/**
 * Overwrites the lower triangle of the symmetric n×n matrix `a`, row after row, with its Cholesky factor.
 * @returns false when `a` is not positive definite
 */
export function cholesky(a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let s = a[i * n + j]!;
      for (let k = 0; k < j; k++) s -= a[i * n + k]! * a[j * n + k]!;
      if (i > j) a[i * n + j] = s / a[j * n + j]!;
      else if (s > 0) a[i * n + i] = Math.sqrt(s);
      else return false;
    }
  return true;
}

/** The same where nothing but a positive definite matrix makes sense. @throws RangeError */
export function factorDense(a: Float64Array, n: number): void {
  if (!cholesky(a, n)) throw new RangeError("matrix is not positive definite");
}

/** Solves with the factor from `cholesky`, in place. */
export function choleskySolve(factor: Float64Array, n: number, b: Float64Array): void {
  forwardDense(factor, n, b);
  backwardDense(factor, n, b);
}

export function forwardDense(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let s = b[i]!;
    for (let k = 0; k < i; k++) s -= l[i * n + k]! * b[k]!;
    b[i] = s / l[i * n + i]!;
  }
}

export function backwardDense(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const x = (b[i]! /= l[i * n + i]!);
    for (let k = 0; k < i; k++) b[k]! -= l[i * n + k]! * x;
  }
}

/** Pivots eliminated together, so that each entry is loaded and stored once for four of them. */
const PANEL = 4;

/**
 * In place LU with row exchanges; `pivot` receives the exchanged rows.
 * @throws RangeError when the matrix is singular.
 */
export function factorLU(a: Float64Array, n: number, pivot: Int32Array): void {
  for (let k = 0; k < n; k += PANEL) {
    const end = Math.min(k + PANEL, n);
    for (let c = k; c < end; c++) eliminateInPanel(a, n, c, end, pivot);
    for (let c = k + 1; c < end; c++)
      for (let p = k; p < c; p++) subtractRow(a, c * n, p * n, a[c * n + p]!, end, n);
    if (end - k === PANEL) for (let i = end; i < n; i++) subtractFour(a, i * n, k, n, end);
  }
}

function eliminateInPanel(a: Float64Array, n: number, c: number, end: number, pivot: Int32Array): void {
  let best = c;
  for (let i = c + 1; i < n; i++) if (Math.abs(a[i * n + c]!) > Math.abs(a[best * n + c]!)) best = i;
  pivot[c] = best;
  if (best !== c) swapRows(a, n, best, c);
  const p = a[c * n + c]!;
  if (p === 0 || !Number.isFinite(p)) throw new RangeError(`matrix is singular at unknown ${c}`);
  for (let i = c + 1; i < n; i++) subtractRow(a, i * n, c * n, (a[i * n + c]! /= p), c + 1, end);
}

function subtractRow(
  a: Float64Array,
  row: number,
  top: number,
  factor: number,
  from: number,
  to: number
): void {
  for (let j = from; j < to; j++) a[row + j]! -= factor * a[top + j]!;
}

function subtractFour(a: Float64Array, row: number, k: number, n: number, from: number): void {
  const p = a[row + k]!;
  const q = a[row + k + 1]!;
  const r = a[row + k + 2]!;
  const s = a[row + k + 3]!;
  const top = k * n;
  for (let j = from; j < n; j++)
    a[row + j]! -= p * a[top + j]! + q * a[top + n + j]! + r * a[top + 2 * n + j]! + s * a[top + 3 * n + j]!;
}

function swapRows(a: Float64Array, n: number, i: number, k: number): void {
  for (let j = 0; j < n; j++) {
    const keep = a[i * n + j]!;
    a[i * n + j] = a[k * n + j]!;
    a[k * n + j] = keep;
  }
}

/** In place b → A⁻¹b. Four rows at a time share the loads of b. */
export function solveLU(a: Float64Array, n: number, pivot: Int32Array, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const other = pivot[k]!;
    const keep = b[other]!;
    b[other] = b[k]!;
    b[k] = keep;
  }
  const blocks = n - (n % 4);
  for (let i = 0; i < blocks; i += 4) {
    subtractRows(a, n, i, 0, i, b);
    for (let p = i + 1; p < i + 4; p++) for (let k = i; k < p; k++) b[p]! -= a[p * n + k]! * b[k]!;
  }
  for (let i = blocks; i < n; i++) for (let k = 0; k < i; k++) b[i]! -= a[i * n + k]! * b[k]!;
  for (let i = n - 1; i >= blocks; i--) finishRow(a, n, i, n, b);
  for (let i = blocks - 4; i >= 0; i -= 4) {
    subtractRows(a, n, i, i + 4, n, b);
    for (let p = i + 3; p >= i; p--) finishRow(a, n, p, i + 4, b);
  }
}

/** Rows i to i + 3 of b lose those of a, columns `from` to `to`, times b. */
function subtractRows(
  a: Float64Array,
  n: number,
  i: number,
  from: number,
  to: number,
  b: Float64Array
): void {
  const r0 = i * n;
  const r1 = r0 + n;
  const r2 = r1 + n;
  const r3 = r2 + n;
  let s0 = b[i]!;
  let s1 = b[i + 1]!;
  let s2 = b[i + 2]!;
  let s3 = b[i + 3]!;
  for (let k = from; k < to; k++) {
    const x = b[k]!;
    s0 -= a[r0 + k]! * x;
    s1 -= a[r1 + k]! * x;
    s2 -= a[r2 + k]! * x;
    s3 -= a[r3 + k]! * x;
  }
  b[i] = s0;
  b[i + 1] = s1;
  b[i + 2] = s2;
  b[i + 3] = s3;
}

function finishRow(a: Float64Array, n: number, i: number, to: number, b: Float64Array): void {
  let s = b[i]!;
  for (let k = i + 1; k < to; k++) s -= a[i * n + k]! * b[k]!;
  b[i] = s / a[i * n + i]!;
}

/**
 * Cholesky factorisation of a symmetric positive definite band matrix, lower half, row by row:
 * entry (i, j), i − band ≤ j ≤ i, lies at i·(band + 1) + j − i + band. The last `tail` unknowns are left
 * uneliminated, so that a small dense problem in them (the sliding edge) can be solved many times.
 */
export interface Band {
  size: number;
  band: number;
  tail: number;
  entries: Float64Array;
}

/** At least one diagonal below the main one is stored, since rows are treated in pairs. */
export function bandMatrix(size: number, width: number, tail = 0): Band {
  const band = Math.max(1, width);
  return {size, band, tail, entries: new Float64Array(size * (band + 1))};
}

/**
 * In place A → L for the leading unknowns; rows of the tail keep L₂₁ and the Schur complement A₂₂ − L₂₁L₂₁ᵀ.
 * Two columns at a time share the loads of row i.
 * @throws RangeError when a pivot is not positive.
 */
export function factorBand({size, band, tail, entries: a}: Band): void {
  const head = size - tail;
  const width = band + 1;
  for (let i = 0; i < size; i++) {
    const row = i * width + band - i;
    const first = Math.max(0, i - band);
    let j = first;
    for (; j + 1 < Math.min(i, head); j += 2) {
      const rowJ = j * width + band - j;
      const rowN = rowJ + band;
      const from = Math.max(first, j + 1 - band);
      let s = a[row + j]!;
      let t = a[row + j + 1]!;
      if (from > first && j - band >= first) s -= a[row + j - band]! * a[rowJ + j - band]!;
      for (let k = from; k < j; k++) {
        const x = a[row + k]!;
        s -= x * a[rowJ + k]!;
        t -= x * a[rowN + k]!;
      }
      s /= a[rowJ + j]!;
      a[row + j] = s;
      a[row + j + 1] = (t - s * a[rowN + j]!) / a[rowN + j + 1]!;
    }
    for (; j <= i; j++) {
      const rowJ = j * width + band - j;
      const to = Math.min(j, head);
      let s = a[row + j]!;
      for (let k = Math.max(first, j - band); k < to; k++) s -= a[row + k]! * a[rowJ + k]!;
      if (j === i && i < head) {
        if (!(s > 0)) throw new RangeError(`matrix is not positive definite at unknown ${i}`);
        a[row + j] = Math.sqrt(s);
      } else a[row + j] = j < head ? s / a[rowJ + j]! : s;
    }
  }
}

/**
 * In place b → L⁻¹b in the head and b₂ − L₂₁L⁻¹b₁ in the tail; b is known to be zero before `start`. Four rows at a
 * time share the loads of b.
 */
export function forwardBand({size, band, tail, entries: a}: Band, b: Float64Array, start = 0): void {
  const head = size - tail;
  const width = band + 1;
  let i = start;
  for (; band > 2 && i + 3 < head; i += 4) {
    const r0 = i * width + band - i;
    const r1 = r0 + band;
    const r2 = r1 + band;
    const r3 = r2 + band;
    let s0 = b[i]!;
    let s1 = b[i + 1]!;
    let s2 = b[i + 2]!;
    let s3 = b[i + 3]!;
    const common = Math.max(start, i + 3 - band);
    for (let k = Math.max(start, i - band); k < common; k++) {
      s0 -= a[r0 + k]! * b[k]!;
      if (k > i - band) s1 -= a[r1 + k]! * b[k]!;
      if (k > i + 1 - band) s2 -= a[r2 + k]! * b[k]!;
    }
    for (let k = common; k < i; k++) {
      const x = b[k]!;
      s0 -= a[r0 + k]! * x;
      s1 -= a[r1 + k]! * x;
      s2 -= a[r2 + k]! * x;
      s3 -= a[r3 + k]! * x;
    }
    b[i] = s0 /= a[r0 + i]!;
    b[i + 1] = s1 = (s1 - a[r1 + i]! * s0) / a[r1 + i + 1]!;
    b[i + 2] = s2 = (s2 - a[r2 + i]! * s0 - a[r2 + i + 1]! * s1) / a[r2 + i + 2]!;
    b[i + 3] = (s3 - a[r3 + i]! * s0 - a[r3 + i + 1]! * s1 - a[r3 + i + 2]! * s2) / a[r3 + i + 3]!;
  }
  for (; i < size; i++) {
    const row = i * width + band - i;
    let s = b[i]!;
    for (let k = Math.max(start, i - band); k < Math.min(i, head); k++) s -= a[row + k]! * b[k]!;
    b[i] = i < head ? s / a[row + i]! : s;
  }
}

/** In place, with the tail already solved: head of b → L⁻ᵀ(b₁ − L₂₁ᵀb₂). */
export function backwardBand({size, band, tail, entries: a}: Band, b: Float64Array): void {
  const head = size - tail;
  const width = band + 1;
  let i = size - 1;
  for (; i >= head; i--) {
    const row = i * width + band - i;
    for (let k = Math.max(0, i - band); k < head; k++) b[k]! -= a[row + k]! * b[i]!;
  }
  for (; band > 2 && i >= 3; i -= 4) {
    const r0 = i * width + band - i;
    const r1 = r0 - band;
    const r2 = r1 - band;
    const r3 = r2 - band;
    const x0 = (b[i]! /= a[r0 + i]!);
    const x1 = (b[i - 1] = (b[i - 1]! - a[r0 + i - 1]! * x0) / a[r1 + i - 1]!);
    const x2 = (b[i - 2] = (b[i - 2]! - a[r0 + i - 2]! * x0 - a[r1 + i - 2]! * x1) / a[r2 + i - 2]!);
    const x3 = (b[i - 3] =
      (b[i - 3]! - a[r0 + i - 3]! * x0 - a[r1 + i - 3]! * x1 - a[r2 + i - 3]! * x2) / a[r3 + i - 3]!);
    const common = Math.max(0, i - band);
    for (let k = common; k < i - 3; k++)
      b[k]! -= a[r0 + k]! * x0 + a[r1 + k]! * x1 + a[r2 + k]! * x2 + a[r3 + k]! * x3;
    for (let k = Math.max(0, i - 3 - band); k < common; k++) {
      if (k >= i - 1 - band) b[k]! -= a[r1 + k]! * x1;
      if (k >= i - 2 - band) b[k]! -= a[r2 + k]! * x2;
      b[k]! -= a[r3 + k]! * x3;
    }
  }
  for (; i >= 0; i--) {
    const row = i * width + band - i;
    const x = (b[i]! /= a[row + i]!);
    for (let k = Math.max(0, i - band); k < i; k++) b[k]! -= a[row + k]! * x;
  }
}

/** `forwardBand` for many right-hand sides, one per row of `rows`, four at a time; row n is zero before start[n]. */
export function forwardRows(
  {size, band, tail, entries: a}: Band,
  rows: Float64Array,
  start: Int32Array
): void {
  const head = size - tail;
  const count = start.length;
  for (let n = 0; n < count; n += 4) {
    const last = count - 1;
    const [n1, n2, n3] = [Math.min(n + 1, last), Math.min(n + 2, last), Math.min(n + 3, last)];
    const [p, q, r, s] = [n * size, n1 * size, n2 * size, n3 * size];
    const from = Math.min(start[n]!, start[n1]!, start[n2]!, start[n3]!);
    for (let i = from; i < size; i++) {
      const row = i * (band + 1) + band - i;
      let v0 = rows[p + i]!;
      let v1 = rows[q + i]!;
      let v2 = rows[r + i]!;
      let v3 = rows[s + i]!;
      for (let k = Math.max(from, i - band); k < Math.min(i, head); k++) {
        const l = a[row + k]!;
        v0 -= l * rows[p + k]!;
        v1 -= l * rows[q + k]!;
        v2 -= l * rows[r + k]!;
        v3 -= l * rows[s + k]!;
      }
      const scale = i < head ? 1 / a[row + i]! : 1;
      rows[p + i] = v0 * scale;
      rows[q + i] = v1 * scale;
      rows[r + i] = v2 * scale;
      rows[s + i] = v3 * scale;
    }
  }
}

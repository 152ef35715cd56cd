import {backwardBand, forwardBand, forwardRows} from "./banded.js";
import {forwardDense} from "../../lib/dense.js";
import {bulkRatio} from "./elastic.js";
import type {Mechanics} from "./system.js";
import {swelling} from "./coefficients.js";
import {massMatrix} from "./project.js";
import {POINTS} from "./quadrature.js";

/**
 * The dense operator S of σ_h = S x + s₀ (corners × corners, row by row, GPa) at the present modulus and set
 * of sticking points. With A = ∫ N K_bulk tr ε(φ) the load of x is 3β Aᵀx, so S = 3β M⁻¹ (A K⁻¹ Aᵀ − M_K) and
 * half of each solution is enough: A K⁻¹ Aᵀ = GᵀG with G = L⁻¹Aᵀ.
 */
export function stressOperator(m: Mechanics): Float64Array {
  const {corners} = m.mesh;
  const {start, half} = halfSolutions(m);
  const size = m.elastic.numbering.size;
  const out = new Float64Array(corners * corners);
  gram(half, start, corners, size, out);
  subtractMass(m, out);
  const column = new Float64Array(corners);
  const scale = 3 * swelling(m.plate);
  const transposed = new Float64Array(corners * corners);
  for (let j = 0; j < corners; j++) {
    column.set(out.subarray(j * corners, (j + 1) * corners));
    forwardBand(m.projector.factored, column);
    backwardBand(m.projector.factored, column);
    for (let i = 0; i < corners; i++) transposed[i * corners + j] = scale * column[i]!;
  }
  return transposed;
}

/** G, one row of `half` per corner, and the first equation at which each is not zero. */
function halfSolutions(m: Mechanics): {start: Int32Array; half: Float64Array} {
  const {mesh, elastic, rule, modulus_GPa, edge} = m;
  const {size, tail} = elastic.numbering;
  const bulk = bulkRatio(m.plate.nu);
  const half = new Float64Array(mesh.corners * size);
  const start = new Int32Array(mesh.corners).fill(size);
  const factor = new Float64Array(POINTS);
  for (let e = 0; e < mesh.elements; e++)
    for (let a = 0; a < 4; a++) {
      const corner = mesh.cornerOf[4 * e + a]!;
      for (let g = 0; g < POINTS; g++)
        factor[g] = bulk * modulus_GPa[POINTS * e + g]! * rule.value[4 * g + a]!;
      for (let k = 0; k < 16; k++) {
        const to = elastic.equation[16 * e + k]!;
        if (to < 0) continue;
        let s = 0;
        for (let g = 0; g < POINTS; g++) s += factor[g]! * elastic.divergence[16 * (POINTS * e + g) + k]!;
        half[corner * size + to]! += s;
        if (to < start[corner]!) start[corner] = to;
      }
    }
  forwardRows(elastic.stiffness, half, start);
  if (tail > 0)
    for (let corner = 0; corner < mesh.corners; corner++)
      forwardDense(edge.matrix, tail, half.subarray((corner + 1) * size - tail, (corner + 1) * size));
  return {start, half};
}

/** out = rows · rowsᵀ in blocks of 4 × 2, so that six loads serve eight products; row i is zero before start[i]. */
function gram(rows: Float64Array, start: Int32Array, count: number, size: number, out: Float64Array): void {
  const last = count - 1;
  const block = new Float64Array(8);
  for (let i = 0; i < count; i += 4)
    for (let j = 0; j < Math.min(i + 4, count); j += 2) {
      let from = size;
      for (let p = 0; p < 4; p++) from = Math.min(from, start[Math.min(i + p, last)]!);
      from = Math.max(from, Math.min(start[j]!, start[Math.min(j + 1, last)]!));
      products(rows, i, j, last, from, size, block);
      for (let p = 0; p < 4; p++)
        for (let q = 0; q < 2; q++) {
          const [a, b] = [Math.min(i + p, last), Math.min(j + q, last)];
          out[a * count + b] = out[b * count + a] = block[2 * p + q]!;
        }
    }
}

function products(
  rows: Float64Array,
  i: number,
  j: number,
  last: number,
  from: number,
  size: number,
  block: Float64Array
): void {
  const a = i * size;
  const b = Math.min(i + 1, last) * size;
  const c = Math.min(i + 2, last) * size;
  const d = Math.min(i + 3, last) * size;
  const u = j * size;
  const v = Math.min(j + 1, last) * size;
  let au = 0,
    av = 0,
    bu = 0,
    bv = 0,
    cu = 0,
    cv = 0,
    du = 0,
    dv = 0;
  for (let k = from; k < size; k++) {
    const x = rows[u + k]!;
    const y = rows[v + k]!;
    let r = rows[a + k]!;
    au += r * x;
    av += r * y;
    r = rows[b + k]!;
    bu += r * x;
    bv += r * y;
    r = rows[c + k]!;
    cu += r * x;
    cv += r * y;
    r = rows[d + k]!;
    du += r * x;
    dv += r * y;
  }
  block.set([au, av, bu, bv, cu, cv, du, dv]);
}

/** Takes the mass matrix weighted with the bulk modulus off a dense symmetric matrix. */
function subtractMass(m: Mechanics, out: Float64Array): void {
  const {corners} = m.mesh;
  const bulk = bulkRatio(m.plate.nu);
  const {band, entries} = massMatrix(
    m.mesh,
    m.rule,
    m.modulus_GPa.map(modulus => bulk * modulus)
  );
  for (let i = 0; i < corners; i++)
    for (let j = Math.max(0, i - band); j <= i; j++) {
      const value = entries[i * (band + 1) + band + j - i]!;
      out[i * corners + j]! -= value;
      if (j < i) out[j * corners + i]! -= value;
    }
}

import {bandMatrix, type Band} from "./banded.js";
import type {Mesh} from "./mesh.js";
import {POINTS, type Quadrature} from "./quadrature.js";
import {SQUARE_RULE, type Shape} from "./shape.js";
import type {Numbering} from "./support.js";
import {largest, least} from "../../lib/extremes.js";

/** Unordered pairs of the 16 displacements of an element. */
const PAIRS = 136;

/** Bulk and shear modulus per unit of Young's modulus. */
export const bulkRatio = (poisson: number): number => 1 / (3 * (1 - 2 * poisson));
export const shearRatio = (poisson: number): number => 1 / (2 * (1 + poisson));

/**
 * Axisymmetric stiffness, split so that a new modulus costs one pass of multiply and add:
 * K = Σ over Gauss points of E · (stiffness at E = 1).
 */
export interface Elastic {
  numbering: Numbering;
  stiffness: Band;
  /** [136(9e + g) + pair], nm³ · 1/nm²: the part of each Gauss point at E = 1. */
  unit: Float64Array;
  /** [136e + pair]: stiffness of each element at the present modulus, GPa nm. */
  element: Float64Array;
  /** Place of each pair in the band, −1 where one of the two is held. */
  target: Int32Array;
  /** [16(9e + g) + 2a + c]: weight · ∂(tr ε)/∂u, nm². */
  divergence: Float64Array;
  /** Equation number [16e + 2a + c]. */
  equation: Int32Array;
}

export function elasticSystem(mesh: Mesh, rule: Quadrature, numbering: Numbering, poisson: number): Elastic {
  const equation = new Int32Array(16 * mesh.elements);
  for (let n = 0; n < 8 * mesh.elements; n++)
    for (let c = 0; c < 2; c++) equation[2 * n + c] = numbering.equationOf[2 * mesh.placeOf[n]! + c]!;
  const stiffness = bandMatrix(numbering.size, bandwidth(equation), numbering.tail);
  const unit = new Float64Array(PAIRS * POINTS * mesh.elements);
  const divergence = new Float64Array(16 * POINTS * mesh.elements);
  const strain = new Float64Array(4 * 16);
  for (let e = 0; e < mesh.elements; e++)
    SQUARE_RULE.forEach((point, g) => {
      const at = POINTS * e + g;
      strainRows(point.displacement, rule.scaleR[e]!, rule.scaleZ[e]!, rule.r_nm[at]!, strain);
      const weight = rule.weight_nm3[at]!;
      for (let p = 0; p < 16; p++)
        divergence[16 * at + p] = weight * (strain[p]! + strain[16 + p]! + strain[32 + p]!);
      pairEnergies(strain, poisson, weight, equation, 16 * e, unit, PAIRS * at);
    });
  const element = new Float64Array(PAIRS * mesh.elements);
  return {numbering, stiffness, unit, element, divergence, equation, target: targets(equation, stiffness)};
}

/** Rows ε_rr, ε_zz, ε_θθ, γ_rz of the strain per unit displacement; on the axis u_r/r becomes ∂u_r/∂r. */
export function strainRows(shape: Shape, scaleR: number, scaleZ: number, r: number, out: Float64Array): void {
  out.fill(0);
  for (let a = 0; a < 8; a++) {
    const alongR = shape.xi[a]! * scaleR;
    const alongZ = shape.eta[a]! * scaleZ;
    out[2 * a] = alongR;
    out[16 + 2 * a + 1] = alongZ;
    out[32 + 2 * a] = r > 0 ? shape.value[a]! / r : alongR;
    out[48 + 2 * a] = alongZ;
    out[48 + 2 * a + 1] = alongR;
  }
}

function pairEnergies(
  strain: Float64Array,
  poisson: number,
  weight: number,
  equation: Int32Array,
  at: number,
  out: Float64Array,
  to: number
): void {
  const shear = shearRatio(poisson);
  const lame = bulkRatio(poisson) - (2 / 3) * shear;
  for (let p = 0, k = to; p < 16; p++) {
    const rr = strain[p]!;
    const zz = strain[16 + p]!;
    const tt = strain[32 + p]!;
    const rz = strain[48 + p]!;
    const trace = lame * (rr + zz + tt);
    for (let q = 0; q <= p; q++, k++) {
      const normal = strain[q]! * (trace + 2 * shear * rr) + strain[16 + q]! * (trace + 2 * shear * zz);
      const rest = strain[32 + q]! * (trace + 2 * shear * tt) + shear * strain[48 + q]! * rz;
      // Two different places that share the platen's unknown meet twice on its diagonal.
      const twice = p !== q && equation[at + p]! >= 0 && equation[at + p] === equation[at + q] ? 2 : 1;
      out[k] = twice * weight * (normal + rest);
    }
  }
}

function bandwidth(equation: Int32Array): number {
  let widest = 0;
  for (let at = 0; at < equation.length; at += 16) {
    const used = equation.subarray(at, at + 16).filter(q => q >= 0);
    if (used.length) widest = Math.max(widest, largest(used) - least(used));
  }
  return widest;
}

function targets(equation: Int32Array, {band}: Band): Int32Array {
  const target = new Int32Array((equation.length / 16) * PAIRS).fill(-1);
  for (let at = 0, k = 0; at < equation.length; at += 16)
    for (let p = 0; p < 16; p++)
      for (let q = 0; q <= p; q++, k++) {
        const i = Math.max(equation[at + p]!, equation[at + q]!);
        const j = Math.min(equation[at + p]!, equation[at + q]!);
        if (j >= 0) target[k] = i * (band + 1) + band + j - i;
      }
  return target;
}

/** Element stiffnesses for Young's modulus (GPa) at each Gauss point. */
export function combine({unit, element}: Elastic, modulus_GPa: Float64Array): void {
  element.fill(0);
  // Three of the nine points at once, so that each entry is loaded and stored for three products.
  for (let point = 0; point < modulus_GPa.length; point += 3) {
    const a = modulus_GPa[point]!;
    const b = modulus_GPa[point + 1]!;
    const c = modulus_GPa[point + 2]!;
    const from = PAIRS * point;
    const to = PAIRS * ((point / POINTS) | 0);
    for (let k = 0; k < PAIRS; k++)
      element[to + k]! += a * unit[from + k]! + b * unit[from + PAIRS + k]! + c * unit[from + 2 * PAIRS + k]!;
  }
}

/** Fills the band with the sum of the element stiffnesses. */
export function assemble({stiffness, element, target}: Elastic): void {
  const {entries} = stiffness;
  entries.fill(0);
  for (let k = 0; k < target.length; k++) if (target[k]! >= 0) entries[target[k]!]! += element[k]!;
}

/** out = K u, element by element. */
export function multiplyElements({equation, element}: Elastic, u: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let at = 0, k = 0; at < equation.length; at += 16)
    for (let p = 0; p < 16; p++) {
      const i = equation[at + p]!;
      if (i < 0) {
        k += p + 1;
        continue;
      }
      const ui = u[i]!;
      let s = 0;
      for (let q = 0; q < p; q++, k++) {
        const j = equation[at + q]!;
        if (j < 0) continue;
        const value = element[k]!;
        s += value * u[j]!;
        if (j !== i) out[j]! += value * ui;
      }
      out[i]! += s + element[k++]! * ui;
    }
}

/** Adds the load of the stress-free strain: ∫ 3K_bulk · strain · div(δu). `pressure` holds 3K_bulk · β x, GPa. */
export function addEigenload(
  {equation, divergence}: Elastic,
  pressure_GPa: Float64Array,
  load: Float64Array
): void {
  for (let at = 0, point = 0; at < equation.length; at += 16, point += POINTS)
    for (let k = 0; k < 16; k++) {
      const to = equation[at + k]!;
      if (to < 0) continue;
      let s = 0;
      for (let g = point; g < point + POINTS; g++) s += pressure_GPa[g]! * divergence[16 * g + k]!;
      load[to]! += s;
    }
}

/** Displacements of one element, by its 16 equations. */
const held = new Float64Array(16);

/** Adds to `out` the volume change (weight · tr ε, nm³) at each Gauss point for the displacements `u` (by equation). */
export function volumeChange({equation, divergence}: Elastic, u: Float64Array, out: Float64Array): void {
  for (let at = 0, point = 0; at < equation.length; at += 16) {
    for (let k = 0; k < 16; k++) {
      const from = equation[at + k]!;
      held[k] = from < 0 ? 0 : u[from]!;
    }
    for (const end = point + POINTS; point < end; point++) {
      let s = 0;
      for (let k = 0; k < 16; k++) s += divergence[16 * point + k]! * held[k]!;
      out[point] = s;
    }
  }
}

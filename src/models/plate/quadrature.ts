import type {Mesh} from "./mesh.js";
import {SQUARE_RULE} from "./shape.js";

export const POINTS = 9;

/** Where the integrals over the body are sampled: point 9e + g is Gauss point g of element e. */
export interface Quadrature {
  r_nm: Float64Array;
  /** 2πr dr dz, nm³. */
  weight_nm3: Float64Array;
  /** ∂ξ/∂r and ∂η/∂z per element, 1/nm. */
  scaleR: Float64Array;
  scaleZ: Float64Array;
  /** Bilinear values [4g + a], alike in every element, and slopes ∂N/∂r, ∂N/∂z at [4(9e + g) + a]. */
  value: Float64Array;
  slopeR: Float64Array;
  slopeZ: Float64Array;
}

export function quadrature(mesh: Mesh): Quadrature {
  const count = POINTS * mesh.elements;
  const rule: Quadrature = {
    r_nm: new Float64Array(count),
    weight_nm3: new Float64Array(count),
    scaleR: new Float64Array(mesh.elements),
    scaleZ: new Float64Array(mesh.elements),
    value: Float64Array.from(SQUARE_RULE.flatMap(point => [...point.composition.value])),
    slopeR: new Float64Array(4 * count),
    slopeZ: new Float64Array(4 * count)
  };
  for (let e = 0; e < mesh.elements; e++) {
    const {r, dr, dz} = elementBox(mesh, e);
    const a = (rule.scaleR[e] = 2 / dr);
    const b = (rule.scaleZ[e] = 2 / dz);
    SQUARE_RULE.forEach((point, g) => {
      const at = POINTS * e + g;
      const radius = r + ((1 + point.xi) / 2) * dr;
      rule.r_nm[at] = radius;
      rule.weight_nm3[at] = (point.weight * 2 * Math.PI * radius * dr * dz) / 4;
      for (let n = 0; n < 4; n++) {
        rule.slopeR[4 * at + n] = point.composition.xi[n]! * a;
        rule.slopeZ[4 * at + n] = point.composition.eta[n]! * b;
      }
    });
  }
  return rule;
}

/** Lower left corner and edge lengths of an element, nm. */
export function elementBox(mesh: Mesh, e: number): {r: number; z: number; dr: number; dz: number} {
  const i = e % mesh.nr;
  const k = (e - i) / mesh.nr;
  const r = mesh.r_nm[i]!;
  const z = mesh.z_nm[k]!;
  return {r, z, dr: mesh.r_nm[i + 1]! - r, dz: mesh.z_nm[k + 1]! - z};
}

/** Values of a corner field at all Gauss points. */
export function interpolate(mesh: Mesh, {value}: Quadrature, nodal: Float64Array, out: Float64Array): void {
  for (let e = 0; e < mesh.elements; e++) {
    const a = nodal[mesh.cornerOf[4 * e]!]!;
    const b = nodal[mesh.cornerOf[4 * e + 1]!]!;
    const c = nodal[mesh.cornerOf[4 * e + 2]!]!;
    const d = nodal[mesh.cornerOf[4 * e + 3]!]!;
    for (let g = 0; g < POINTS; g++)
      out[POINTS * e + g] =
        a * value[4 * g]! + b * value[4 * g + 1]! + c * value[4 * g + 2]! + d * value[4 * g + 3]!;
  }
}

import {backwardBand, bandMatrix, factorBand, forwardBand, type Band} from "./banded.js";
import type {Mesh} from "./mesh.js";
import {POINTS, type Quadrature} from "./quadrature.js";

/** Consistent mass of the bilinear elements, ∫ N_i N_j 2πr dr dz, times a factor per Gauss point if given. */
export function massMatrix(mesh: Mesh, rule: Quadrature, factor?: Float64Array): Band {
  const mass = bandMatrix(mesh.corners, mesh.nr + 2);
  const {band, entries} = mass;
  for (let point = 0; point < rule.weight_nm3.length; point++) {
    const e = (point / POINTS) | 0;
    const g = point % POINTS;
    const weight = rule.weight_nm3[point]! * (factor ? factor[point]! : 1);
    for (let a = 0; a < 4; a++) {
      const i = mesh.cornerOf[4 * e + a]!;
      for (let b = 0; b < 4; b++) {
        const j = mesh.cornerOf[4 * e + b]!;
        if (j <= i)
          entries[i * (band + 1) + band + j - i]! += weight * rule.value[4 * g + a]! * rule.value[4 * g + b]!;
      }
    }
  }
  return mass;
}

/** L2 projection of Gauss-point values onto the bilinear field: M s = ∫ N (values) 2πr dr dz. */
export interface Projector {
  mesh: Mesh;
  rule: Quadrature;
  factored: Band;
}

export function projector(mesh: Mesh, rule: Quadrature): Projector {
  const factored = massMatrix(mesh, rule);
  factorBand(factored);
  return {mesh, rule, factored};
}

/** `weighted` holds value × weight at every Gauss point; the answer, one value per corner, goes to `out`. */
export function project({mesh, rule, factored}: Projector, weighted: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let point = 0; point < weighted.length; point++) {
    const e = (point / POINTS) | 0;
    const g = point % POINTS;
    for (let a = 0; a < 4; a++) out[mesh.cornerOf[4 * e + a]!]! += weighted[point]! * rule.value[4 * g + a]!;
  }
  forwardBand(factored, out);
  backwardBand(factored, out);
}

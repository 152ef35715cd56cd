import {dimensionless} from "../diffusion/read.js";
import {backward, push, type Past} from "./clock.js";
import {backwardBand, factorBand, forwardBand, type Band} from "./banded.js";
import type {Mesh} from "./mesh.js";
import {type PlateParameters} from "./parameters.js";
import {diffusivity_nm2_s, inflow_nm_s} from "./coefficients.js";
import {massMatrix} from "./project.js";
import {POINTS, type Quadrature} from "./quadrature.js";
import {GAUSS_POINT, GAUSS_WEIGHT} from "./shape.js";

/** One-way coupling: the exact series of the slab with a constant flux, alike at all r; one value per corner. */
export function slabComposition(plate: PlateParameters, mesh: Mesh): Float64Array {
  const D = diffusivity_nm2_s(plate);
  const scale = (inflow_nm_s(plate) * plate.H) / D;
  const fourier = (D * plate.t) / plate.H ** 2;
  const out = new Float64Array(mesh.corners);
  mesh.z_nm.forEach((z, k) =>
    out.fill(
      plate.x0 + scale * dimensionless(z / plate.H, fourier),
      k * (mesh.nr + 1),
      (k + 1) * (mesh.nr + 1)
    )
  );
  return out;
}

/** ∫ ∇N_i·∇N_j 2πr dr dz, lower half, times `scale`, added to the band. */
export function addLaplacian(mesh: Mesh, rule: Quadrature, {band, entries}: Band, scale: number): void {
  for (let point = 0; point < rule.weight_nm3.length; point++) {
    const e = (point / POINTS) | 0;
    const weight = scale * rule.weight_nm3[point]!;
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++) {
        const i = mesh.cornerOf[4 * e + a]!;
        const j = mesh.cornerOf[4 * e + b]!;
        if (j <= i)
          entries[i * (band + 1) + band + j - i]! +=
            weight *
            (rule.slopeR[4 * point + a]! * rule.slopeR[4 * point + b]! +
              rule.slopeZ[4 * point + a]! * rule.slopeZ[4 * point + b]!);
      }
  }
}

/** ∫ N_i 2πr dr over the electrolyte side, nm²; zero at the other corners. */
export function inflowWeights(mesh: Mesh): Float64Array {
  const out = new Float64Array(mesh.corners);
  for (let e = 0; e < mesh.nr; e++)
    for (let g = 0; g < 3; g++) {
      const s = (1 + GAUSS_POINT[g]!) / 2;
      const dr = mesh.r_nm[e + 1]! - mesh.r_nm[e]!;
      const weight = Math.PI * (mesh.r_nm[e]! + s * dr) * dr * GAUSS_WEIGHT[g]!;
      out[e]! += weight * (1 - s);
      out[e + 1]! += weight * s;
    }
  return out;
}

/** out = band matrix (lower half stored) × x. */
export function multiplyBand({size, band, entries}: Band, x: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < size; i++) {
    const row = i * (band + 1) + band - i;
    for (let j = Math.max(0, i - band); j < i; j++) {
      out[i]! += entries[row + j]! * x[j]!;
      out[j]! += entries[row + j]! * x[i]!;
    }
    out[i]! += entries[row + i]! * x[i]!;
  }
}

/**
 * Diffusion without stress by the elements and equations of the coupled run, in given time steps: the check of both
 * against the series.
 */
export function diffuseFinite(
  plate: PlateParameters,
  mesh: Mesh,
  rule: Quadrature,
  start: Float64Array,
  steps_s: readonly number[]
): Float64Array {
  const mass = massMatrix(mesh, rule);
  const inflow = inflowWeights(mesh);
  const q = inflow_nm_s(plate);
  const past: Past = {x: [start.slice()], steps: []};
  for (const step of steps_s) {
    const {known, weight_s} = backward(past, step);
    const matrix = massMatrix(mesh, rule);
    addLaplacian(mesh, rule, matrix, weight_s * diffusivity_nm2_s(plate));
    factorBand(matrix);
    const x = new Float64Array(mesh.corners);
    multiplyBand(mass, known, x);
    for (let i = 0; i < x.length; i++) x[i]! += weight_s * q * inflow[i]!;
    forwardBand(matrix, x);
    backwardBand(matrix, x);
    push(past, x, step);
  }
  return past.x[0]!;
}

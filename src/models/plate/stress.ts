import {bulkRatio, shearRatio, strainRows} from "./elastic.js";
import {displacementAt} from "./mechanics.js";
import type {Mechanics} from "./system.js";
import {modulusAt, swelling} from "./coefficients.js";
import {elementBox} from "./quadrature.js";
import {bilinear, serendipity, type Shape} from "./shape.js";

/** A place inside any element, with its shape functions. */
export interface Sample {
  xi: number;
  eta: number;
  displacement: Shape;
  composition: Shape;
}

export const sample = (xi: number, eta: number): Sample => ({
  xi,
  eta,
  displacement: serendipity(xi, eta),
  composition: bilinear(xi, eta)
});

/** State at one point. Stresses and energy per volume in GPa. */
export interface PointState {
  r_nm: number;
  z_nm: number;
  x: number;
  rr: number;
  zz: number;
  tt: number;
  rz: number;
  hydrostatic: number;
  vonMises: number;
  energy: number;
}

export const pointState = (): PointState => ({
  r_nm: 0,
  z_nm: 0,
  x: 0,
  rr: 0,
  zz: 0,
  tt: 0,
  rz: 0,
  hydrostatic: 0,
  vonMises: 0,
  energy: 0
});

const strain = new Float64Array(64);

/** Stress in element `e` from its own displacements and composition, nothing averaged; written to `out`. */
export function stateAt(m: Mechanics, x: Float64Array, e: number, at: Sample, out: PointState): PointState {
  const {mesh, plate, rule} = m;
  const {r, z, dr, dz} = elementBox(mesh, e);
  out.r_nm = r + ((1 + at.xi) / 2) * dr;
  out.z_nm = z + ((1 + at.eta) / 2) * dz;
  strainRows(at.displacement, rule.scaleR[e]!, rule.scaleZ[e]!, out.r_nm, strain);
  let rr = 0;
  let zz = 0;
  let tt = 0;
  let rz = 0;
  for (let a = 0; a < 8; a++) {
    const place = mesh.placeOf[8 * e + a]!;
    const u = displacementAt(m, place, 0);
    const v = displacementAt(m, place, 1);
    rr += strain[2 * a]! * u;
    zz += strain[17 + 2 * a]! * v;
    tt += strain[32 + 2 * a]! * u;
    rz += strain[48 + 2 * a]! * u + strain[49 + 2 * a]! * v;
  }
  let here = 0;
  for (let a = 0; a < 4; a++) here += at.composition.value[a]! * x[mesh.cornerOf[4 * e + a]!]!;
  const young = modulusAt(plate, here);
  const shear = young * shearRatio(plate.nu);
  const bulk = young * bulkRatio(plate.nu);
  const third = (rr + zz + tt) / 3;
  const p = bulk * 3 * (third - swelling(plate) * here);
  const a = 2 * shear * (rr - third);
  const b = 2 * shear * (zz - third);
  const c = 2 * shear * (tt - third);
  const t = shear * rz;
  const square = a * a + b * b + c * c + 2 * t * t;
  out.x = here;
  out.rr = a + p;
  out.zz = b + p;
  out.tt = c + p;
  out.rz = t;
  out.hydrostatic = p;
  out.vonMises = Math.sqrt(1.5 * square);
  out.energy = (p * p) / (2 * bulk) + square / (4 * shear);
  return out;
}

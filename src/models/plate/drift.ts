import type {Mesh} from "./mesh.js";
import type {PlateParameters} from "./parameters.js";
import {interaction} from "./potential.js";
import {POINTS, type Quadrature} from "./quadrature.js";

/** ∫ scale · x/Γ(x) ∇N_i·∇σ_h 2πr dr dz and its derivatives. */
interface Drift {
  /** Subtracts C(x) σ_h. */
  subtractFrom(out: Float64Array, x: Float64Array, stress: Float64Array): void;
  /** Subtracts C(x) S + ∂C/∂x σ_h, dense. */
  subtractJacobian(operator: Float64Array, x: Float64Array, stress: Float64Array, out: Float64Array): void;
}

const COLUMN = [0, 1, 1, 0];
const ROW = [0, 0, 1, 1];
/** Corners of the elements around one corner, itself among them. */
const NEIGHBOURS = 9;

export function driftOperator(mesh: Mesh, rule: Quadrature, plate: PlateParameters, scale: number): Drift {
  const n = mesh.corners;
  const across = mesh.nr + 1;
  const coefficient = new Float64Array(NEIGHBOURS * n);
  const slope = new Float64Array(NEIGHBOURS * n);
  const a = interaction(plate);
  const slot = Int32Array.from({length: 16}, (_, p) => {
    const [from, to] = [p >> 2, p & 3];
    return 3 * (ROW[to]! - ROW[from]! + 1) + COLUMN[to]! - COLUMN[from]! + 1;
  });
  const offset = Int32Array.from({length: NEIGHBOURS}, (_, s) => (((s / 3) | 0) - 1) * across + (s % 3) - 1);
  const {value, slopeR: sR, slopeZ: sZ} = rule;
  /** x and the slopes of σ_h at one Gauss point. */
  const here = {x: 0, gradR: 0, gradZ: 0};

  function sampleAt(e: number, g: number, x: Float64Array, stress: Float64Array): void {
    const at = 4 * (POINTS * e + g);
    here.x = here.gradR = here.gradZ = 0;
    for (let b = 0; b < 4; b++) {
      const j = mesh.cornerOf[4 * e + b]!;
      here.x += value[4 * g + b]! * x[j]!;
      here.gradR += sR[at + b]! * stress[j]!;
      here.gradZ += sZ[at + b]! * stress[j]!;
    }
  }

  function subtractFrom(out: Float64Array, x: Float64Array, stress: Float64Array): void {
    for (let e = 0; e < mesh.elements; e++)
      for (let g = 0; g < POINTS; g++) {
        sampleAt(e, g, x, stress);
        if (here.x <= 0) continue;
        const point = POINTS * e + g;
        const mobility = (scale * rule.weight_nm3[point]! * here.x) / (1 - a * here.x * (1 - here.x));
        for (let b = 0; b < 4; b++)
          out[mesh.cornerOf[4 * e + b]!]! -=
            mobility * (sR[4 * point + b]! * here.gradR + sZ[4 * point + b]! * here.gradZ);
      }
  }

  /** C(x) and ∂C/∂x σ_h, each row with its nine neighbours. */
  function derive(x: Float64Array, stress: Float64Array): void {
    coefficient.fill(0);
    slope.fill(0);
    for (let e = 0; e < mesh.elements; e++)
      for (let g = 0; g < POINTS; g++) {
        sampleAt(e, g, x, stress);
        if (here.x <= 0) continue;
        const at = 4 * (POINTS * e + g);
        const weight = scale * rule.weight_nm3[POINTS * e + g]!;
        const factor = 1 - a * here.x * (1 - here.x);
        const mobility = (weight * here.x) / factor;
        // d(x/Γ)/dx = (1 − a x²)/Γ²
        const rise = (weight * (1 - a * here.x * here.x)) / (factor * factor);
        for (let p = 0; p < 4; p++) {
          const row = NEIGHBOURS * mesh.cornerOf[4 * e + p]!;
          const force = rise * (sR[at + p]! * here.gradR + sZ[at + p]! * here.gradZ);
          for (let b = 0; b < 4; b++) {
            const to = row + slot[4 * p + b]!;
            coefficient[to]! += mobility * (sR[at + p]! * sR[at + b]! + sZ[at + p]! * sZ[at + b]!);
            slope[to]! += force * value[4 * g + b]!;
          }
        }
      }
  }

  function subtractJacobian(
    operator: Float64Array,
    x: Float64Array,
    stress: Float64Array,
    out: Float64Array
  ): void {
    derive(x, stress);
    for (let i = 0; i < n; i++)
      for (let k = 0; k < NEIGHBOURS; k++) {
        const neighbour = i + offset[k]!;
        const c = coefficient[NEIGHBOURS * i + k]!;
        if (c !== 0) for (let j = 0; j < n; j++) out[i * n + j]! -= c * operator[neighbour * n + j]!;
        const s = slope[NEIGHBOURS * i + k]!;
        if (s !== 0) out[i * n + neighbour]! -= s;
      }
  }

  return {subtractFrom, subtractJacobian};
}

import type {Mesh} from "./mesh.js";
import type {PlateParameters} from "./parameters.js";
import {interaction} from "./potential.js";
import {POINTS, type Quadrature} from "./quadrature.js";

/** ∫ scale · x/Γ(x) ∇N_i·∇σ_h 2πr dr dz and its derivatives, each row with its nine neighbours. */
interface Drift {
  /** Takes composition and stress at the corners. */
  update(x: Float64Array, stress: Float64Array): void;
  /** Subtracts C(x) σ_h. */
  subtractFrom(out: Float64Array, stress: Float64Array): void;
  /** Subtracts C(x) S + ∂C/∂x σ_h, dense. */
  subtractJacobian(operator: Float64Array, out: Float64Array): void;
}

const COLUMN = [0, 1, 1, 0];
const ROW = [0, 0, 1, 1];
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
  const sR = new Float64Array(4);
  const sZ = new Float64Array(4);

  function update(x: Float64Array, stress: Float64Array): void {
    coefficient.fill(0);
    slope.fill(0);
    for (let e = 0; e < mesh.elements; e++) {
      const corner = 4 * e;
      for (let g = 0; g < POINTS; g++) {
        const point = POINTS * e + g;
        let here = 0;
        let gradR = 0;
        let gradZ = 0;
        for (let b = 0; b < 4; b++) {
          const j = mesh.cornerOf[corner + b]!;
          here += rule.value[4 * g + b]! * x[j]!;
          gradR += (sR[b] = rule.slopeR[4 * point + b]!) * stress[j]!;
          gradZ += (sZ[b] = rule.slopeZ[4 * point + b]!) * stress[j]!;
        }
        if (here <= 0) continue;
        const factor = 1 - a * here * (1 - here);
        const mobility = (scale * rule.weight_nm3[point]! * here) / factor;
        // d(x/Γ)/dx = (1 − a x²)/Γ²
        const rise = (scale * rule.weight_nm3[point]! * (1 - a * here * here)) / (factor * factor);
        for (let p = 0; p < 4; p++) {
          const row = NEIGHBOURS * mesh.cornerOf[corner + p]!;
          const force = rise * (sR[p]! * gradR + sZ[p]! * gradZ);
          for (let b = 0; b < 4; b++) {
            const at = row + slot[4 * p + b]!;
            coefficient[at]! += mobility * (sR[p]! * sR[b]! + sZ[p]! * sZ[b]!);
            slope[at]! += force * rule.value[4 * g + b]!;
          }
        }
      }
    }
  }

  function subtractFrom(out: Float64Array, stress: Float64Array): void {
    for (let i = 0; i < n; i++) {
      let s = 0;
      for (let k = 0; k < NEIGHBOURS; k++) {
        const c = coefficient[NEIGHBOURS * i + k]!;
        if (c !== 0) s += c * stress[i + offset[k]!]!;
      }
      out[i]! -= s;
    }
  }

  function subtractJacobian(operator: Float64Array, out: Float64Array): void {
    for (let i = 0; i < n; i++)
      for (let k = 0; k < NEIGHBOURS; k++) {
        const neighbour = i + offset[k]!;
        const c = coefficient[NEIGHBOURS * i + k]!;
        if (c !== 0) for (let j = 0; j < n; j++) out[i * n + j]! -= c * operator[neighbour * n + j]!;
        const s = slope[NEIGHBOURS * i + k]!;
        if (s !== 0) out[i * n + neighbour]! -= s;
      }
  }

  return {update, subtractFrom, subtractJacobian};
}

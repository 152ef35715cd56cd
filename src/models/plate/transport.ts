import {backwardBand, bandMatrix, forwardBand, type Band} from "./banded.js";
import {addLaplacian, inflowWeights, multiplyBand} from "./diffuse.js";
import {driftOperator} from "./drift.js";
import type {Mechanics} from "./system.js";
import {diffusivity_nm2_s, inflow_nm_s, stressWeight_GPa} from "./coefficients.js";
import {massMatrix} from "./project.js";

/** Balance of lithium over one implicit step: M (x − x_old)/Δt + D K x − D w C(x) σ_h − q f = 0, nm³/s per corner. */
export interface Transport {
  residual(
    x: Float64Array,
    stress_GPa: Float64Array,
    old: Float64Array,
    step_s: number,
    out: Float64Array
  ): void;
  /** out = M x. */
  multiplyMass(x: Float64Array, out: Float64Array): void;
  /** ẋ at that composition and stress, 1/s. */
  rate(x: Float64Array, stress_GPa: Float64Array): Float64Array;
  /** Makes the lithium of `x` exactly what a step of that weight lets in, by a shift alike at all corners. */
  conserve(x: Float64Array, known: Float64Array, weight_s: number): void;
  /** ∂(residual)/∂x where ∂σ_h/∂x = S; dense. */
  jacobian(
    operator: Float64Array,
    x: Float64Array,
    stress_GPa: Float64Array,
    step_s: number,
    out: Float64Array
  ): void;
}

export function transport({mesh, rule, plate, projector}: Mechanics): Transport {
  const D = diffusivity_nm2_s(plate);
  const q = inflow_nm_s(plate);
  const mass = massMatrix(mesh, rule);
  const laplacian = bandMatrix(mesh.corners, mass.band);
  addLaplacian(mesh, rule, laplacian, D);
  const inflow = inflowWeights(mesh).map(weight => q * weight);
  const drift = driftOperator(mesh, rule, plate, D * stressWeight_GPa(plate));
  const work = new Float64Array(mesh.corners);
  const share = new Float64Array(mesh.corners);
  multiplyBand(mass, new Float64Array(mesh.corners).fill(1), share);
  const volume = share.reduce((sum, value) => sum + value, 0);
  const inflowTotal = inflow.reduce((sum, value) => sum + value, 0);
  const balance: Transport = {
    multiplyMass: (x, out) => multiplyBand(mass, x, out),
    rate(x, stress) {
      const out = new Float64Array(mesh.corners);
      balance.residual(x, stress, x, 1, out);
      forwardBand(projector.factored, out);
      backwardBand(projector.factored, out);
      return out.map(value => -value);
    },
    conserve(x, known, weight) {
      let missing = weight * inflowTotal;
      for (let i = 0; i < x.length; i++) missing -= share[i]! * (x[i]! - known[i]!);
      for (let i = 0; i < x.length; i++) x[i]! += missing / volume;
    },
    residual(x, stress, old, step, out) {
      for (let i = 0; i < x.length; i++) work[i] = (x[i]! - old[i]!) / step;
      multiplyBand(mass, work, out);
      multiplyBand(laplacian, x, work);
      for (let i = 0; i < x.length; i++) out[i]! += work[i]! - inflow[i]!;
      drift.subtractFrom(out, x, stress);
    },
    jacobian(operator, x, stress, step, out) {
      out.fill(0);
      addDense(mass, 1 / step, out);
      addDense(laplacian, 1, out);
      drift.subtractJacobian(operator, x, stress, out);
    }
  };
  return balance;
}

function addDense({size, band, entries}: Band, factor: number, out: Float64Array): void {
  for (let i = 0; i < size; i++)
    for (let j = Math.max(0, i - band); j <= i; j++) {
      const value = factor * entries[i * (band + 1) + band + j - i]!;
      out[i * size + j]! += value;
      if (j < i) out[j * size + i]! += value;
    }
}

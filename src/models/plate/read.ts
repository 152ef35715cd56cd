/**
 * # A plate of LiₓMg takes up lithium between the electrolyte and tungsten
 *
 * The version to read: equations in order, dense matrices, plain elimination. The fast version gives the same
 * numbers. It runs on meshes of a few elements only.
 * Sections 2 to 5 (elements, Hooke's law, constraints, operators) are in `read-equilibrium.ts`.
 *
 * ## 1 Problem
 *
 * A cylinder 0 ≤ r ≤ R, 0 ≤ z ≤ H, electrolyte at z = 0, tungsten at z = H. Small strain, isotropic.
 * x is Li per Mg; everything refers to the unlithiated host.
 *
 *     ∇·σ = 0,   σ = C(E, ν) : (ε(u) − β x I),   β = V̄_Li/(3 V_Mg)                             (1)
 *     z = 0:  u_z = 0,  τ = −min(k_t |u_r|, τ_max) sign u_r                                     (2)
 *     z = H:  u_z the same everywhere, no friction, resultant −p πR²                            (3)
 *     ∂x/∂t = ∇·D[∇x − (V̄_Li/RT)(x/Γ) ∇σ_h],   σ_h = tr σ/3,   Γ = (x/RT) dμ/dx               (4)
 *     z = 0:  inflow q = (i/F) V_Mg; no flow elsewhere                                           (5)
 *
 * (4) follows from μ = μ⁰(x) − V̄_Li σ_h (Larché & Cahn, Acta Metall. 21 (1973) 1051); the term from dE/dx is
 * left out. Lengths in nm, stresses in GPa, times in s.
 */
import {slabComposition} from "./diffuse.js";
import {solve, zeros} from "./matrix.js";
import {plateMesh, type Mesh} from "./mesh.js";
import {type PlateParameters} from "./parameters.js";
import {diffusivity_nm2_s, inflow_nm_s, stressWeight_GPa} from "./coefficients.js";
import {thermodynamicFactor} from "./potential.js";
import {affine, gaussPoints, operators, slipping, type Operators} from "./read-equilibrium.js";
import {largest} from "../../lib/extremes.js";

/**
 * ## 6 One implicit step of (4) at fixed operators, by Newton
 *
 *     M (x − y)/γ + D [K_∇ x − w C(x) σ_h] = q f,   C = ∫ (x/Γ) ∇N·∇N,   w = V̄_Li/RT             (11)
 *
 * Backward differences of second order, where ω is the step over the one before it (0 at the first):
 *
 *     y = [(1 + ω)² x₋₁ − ω² x₋₂]/(1 + 2ω),   γ = Δt (1 + ω)/(1 + 2ω)                             (12)
 */
function diffusionStep(
  plate: PlateParameters,
  mesh: Mesh,
  {S, s0}: Operators,
  old: number[],
  step: number
): number[] {
  const n = mesh.corners;
  const D = diffusivity_nm2_s(plate);
  const w = stressWeight_GPa(plate);
  const mobility = (x: number): number => Math.max(x, 0) / thermodynamicFactor(plate, x);
  const rise = (x: number): number =>
    x > 0 ? (mobility(x * (1 + 1e-6)) - mobility(x * (1 - 1e-6))) / (2e-6 * x) : 0;
  const points = gaussPoints(mesh);
  let x = old;
  for (let pass = 0; pass < 50; pass++) {
    const sigma = affine(S, x, s0);
    const [R, J] = [new Array<number>(n).fill(0), zeros(n, n)];
    for (const {weight, N, gradN, corners} of points) {
      const at = (field: number[]): number =>
        corners.reduce((sum, corner, a) => sum + N[a]! * field[corner]!, 0);
      const slope = (field: number[], c: 0 | 1): number =>
        corners.reduce((sum, corner, a) => sum + gradN[a]![c] * field[corner]!, 0);
      const here = at(x);
      const gradSigma = [slope(sigma, 0), slope(sigma, 1)];
      const flux = [0, 1].map(c => D * (slope(x, c as 0 | 1) - w * mobility(here) * gradSigma[c]!));
      corners.forEach((i, a) => {
        R[i]! +=
          weight * ((N[a]! * (here - at(old))) / step + gradN[a]![0] * flux[0]! + gradN[a]![1] * flux[1]!);
        corners.forEach((j, b) => {
          const both = gradN[a]![0] * gradN[b]![0] + gradN[a]![1] * gradN[b]![1];
          const along = gradN[a]![0] * gradSigma[0]! + gradN[a]![1] * gradSigma[1]!;
          J[i]![j]! += weight * ((N[a]! * N[b]!) / step + D * (both - w * rise(here) * along * N[b]!));
          const pull = weight * D * w * mobility(here) * both;
          for (let k = 0; k < n; k++) J[i]![k]! -= pull * S[j]![k]!;
        });
      });
    }
    inflow(plate, mesh).forEach((q, i) => void (R[i]! -= q));
    const change = solve(
      J,
      R.map(value => [value])
    );
    x = x.map((value, i) => value - change[i]![0]!);
    if (largest(change.map(([c]) => Math.abs(c!))) < 1e-12) return x;
  }
  throw new Error("the time step has no solution");
}

/** (5): q ∫ N 2πr dr on z = 0. */
function inflow(plate: PlateParameters, mesh: Mesh): number[] {
  const out = new Array<number>(mesh.corners).fill(0);
  for (let e = 0; e < mesh.nr; e++) {
    const [r0, r1] = [mesh.r_nm[e]!, mesh.r_nm[e + 1]!];
    // ∫ (r1 − r)/(r1 − r0) 2πr dr and its mirror image, in closed form
    out[e]! += (inflow_nm_s(plate) * Math.PI * (r1 - r0) * (2 * r0 + r1)) / 3;
    out[e + 1]! += (inflow_nm_s(plate) * Math.PI * (r1 - r0) * (r0 + 2 * r1)) / 3;
  }
  return out;
}

interface ReadResult {
  x: number[];
  /** [2·place + component], nm. */
  u: number[];
  hydrostatic: number[];
}

/**
 * ## 7 A run
 *
 * One-way, x is the series of the slab. Two-way, each of the time steps given repeats (10) and (11) until modulus,
 * sticking set and composition agree; `clock.ts` chooses them for the fast version.
 */
export function readableRun(
  plate: PlateParameters,
  size: readonly [number, number],
  steps_s: readonly number[] = []
): ReadResult {
  const mesh = plateMesh(plate.R, plate.H, size[0], size[1]);
  let slip = new Array<number>(3 * mesh.nr).fill(0);
  let x = new Array<number>(mesh.corners).fill(plate.x0);
  const advance = (next: (ops: Operators) => number[]): ReadResult => {
    for (let pass = 0; pass < 100; pass++) {
      const ops = operators(plate, mesh, x, slip);
      const moved = next(ops);
      const u = affine(ops.U, moved, ops.u0);
      const slid = slipping(plate, mesh, u);
      const settled =
        slid.every((s, k) => s === slip[k]) && moved.every((value, i) => Math.abs(value - x[i]!) < 1e-11);
      [x, slip] = [moved, slid];
      if (settled) return {x, u, hydrostatic: affine(ops.S, x, ops.s0)};
    }
    throw new Error("modulus, sticking set and composition do not agree");
  };
  if (plate.coupling === "one-way") return advance(() => [...slabComposition(plate, mesh)]);
  let result = advance(() => x);
  let [before, last] = [x, x];
  steps_s.forEach((step, k) => {
    const w = k > 0 ? step / steps_s[k - 1]! : 0;
    const known = last.map((value, i) => ((1 + w) ** 2 * value - w ** 2 * before[i]!) / (1 + 2 * w));
    result = advance(ops => diffusionStep(plate, mesh, ops, known, (step * (1 + w)) / (1 + 2 * w)));
    [before, last] = [last, result.x];
  });
  return result;
}

import {NotConverged} from "../not-converged.js";
import {backwardDense, factorDense, forwardDense} from "../../lib/dense.js";
import type {Mesh} from "./mesh.js";
import {GAUSS_POINT, GAUSS_WEIGHT} from "./shape.js";

/** Tangential law of the sliding edge: |τ| = min(k_t |u_r|, τ_max), against the displacement. */
interface Law {
  stiffness_GPa_nm: number;
  cap_GPa: number;
}

/** The edge z = 0: three Gauss points per element edge, three places per edge. */
export interface Edge {
  law: Law;
  /** Number of unknowns u_r, the tail of the elastic system. */
  size: number;
  /** Unknown of place I, −1 where held. */
  unknown: Int32Array;
  /** 2πr dr, nm², at [3·edge + g]; quadratic shape values at [3g + a]. */
  weight_nm2: Float64Array;
  value: Float64Array;
  /** 0 sticks; ±1 slips with u_r of that sign. */
  state: Int8Array;
  matrix: Float64Array;
}

export function slidingEdge(mesh: Mesh, size: number, law: Law): Edge {
  const edge: Edge = {
    law,
    size,
    unknown: Int32Array.from({length: 2 * mesh.nr + 1}, (_, I) => (I >= 1 && I <= size ? I - 1 : -1)),
    weight_nm2: new Float64Array(3 * mesh.nr),
    value: Float64Array.from(GAUSS_POINT.flatMap(s => [(s * (s - 1)) / 2, 1 - s * s, (s * (s + 1)) / 2])),
    state: new Int8Array(3 * mesh.nr),
    matrix: new Float64Array(size * size)
  };
  for (let e = 0; e < mesh.nr; e++)
    for (let g = 0; g < 3; g++) {
      const dr = mesh.r_nm[e + 1]! - mesh.r_nm[e]!;
      const r = mesh.r_nm[e]! + ((1 + GAUSS_POINT[g]!) / 2) * dr;
      edge.weight_nm2[3 * e + g] = Math.PI * r * dr * GAUSS_WEIGHT[g]!;
    }
  return edge;
}

/** Cholesky factor of the Schur complement plus the springs of the points that stick. */
export function factorEdge(edge: Edge, schur: Float64Array): void {
  edge.matrix.set(schur);
  eachSpring(edge, (i, j, k) => void (edge.matrix[i * edge.size + j]! += k));
  factorDense(edge.matrix, edge.size);
}

/** Adds springs × u of the points that stick; `tail` is where the edge begins in both arrays. */
export function addSprings(edge: Edge, u: Float64Array, out: Float64Array, tail: number): void {
  eachSpring(edge, (i, j, k) => void (out[tail + i]! += k * u[tail + j]!));
}

function eachSpring(
  {law, unknown, weight_nm2, value, state}: Edge,
  visit: (i: number, j: number, k: number) => void
): void {
  for (let point = 0; point < state.length; point++) {
    if (state[point] !== 0) continue;
    const start = 2 * ((point / 3) | 0);
    const g = point % 3;
    const k = law.stiffness_GPa_nm * weight_nm2[point]!;
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++) {
        const i = unknown[start + a]!;
        const j = unknown[start + b]!;
        if (i >= 0 && j >= 0) visit(i, j, k * value[3 * g + a]! * value[3 * g + b]!);
      }
  }
}

/** Adds the constant traction −τ_max·sign(u_r) of the points that slip. */
export function addSlipLoad(
  {law, unknown, weight_nm2, value, state}: Edge,
  load: Float64Array,
  tail = 0
): void {
  for (let point = 0; point < state.length; point++) {
    if (state[point] === 0) continue;
    const start = 2 * ((point / 3) | 0);
    const g = point % 3;
    for (let a = 0; a < 3; a++) {
      const i = unknown[start + a]!;
      if (i >= 0) load[tail + i]! -= state[point]! * law.cap_GPa * weight_nm2[point]! * value[3 * g + a]!;
    }
  }
}

/** u_r at a Gauss point of the edge. */
export function slide_nm({unknown, value}: Edge, u: Float64Array, point: number, tail = 0): number {
  const start = 2 * ((point / 3) | 0);
  const g = point % 3;
  let s = 0;
  for (let a = 0; a < 3; a++) {
    const i = unknown[start + a]!;
    if (i >= 0) s += value[3 * g + a]! * u[tail + i]!;
  }
  return s;
}

/** Sets each point to stick or slip as `u` demands; true if any changed. */
export function updateStates(edge: Edge, u: Float64Array, tail = 0): boolean {
  const {stiffness_GPa_nm: k, cap_GPa: cap} = edge.law;
  let changed = false;
  for (let point = 0; point < edge.state.length; point++) {
    const slide = slide_nm(edge, u, point, tail);
    const state = k * Math.abs(slide) > cap ? Math.sign(slide) : 0;
    changed ||= state !== edge.state[point];
    edge.state[point] = state;
  }
  return changed;
}

export function stickAll({state}: Edge): void {
  for (let point = 0; point < state.length; point++) state[point] = 0;
}

export const PASSES = 60;
/** A set that still changes after so many passes begins anew with all points sticking. */
export const ANEW = 30;

/**
 * Solves (Schur + springs) u = load with the set of sticking points found by repetition, starting from the
 * last set. `u` holds the answer. `factored` says that the matrix belongs to the present set.
 * @returns true if the set changed.
 * @throws NotConverged when the set keeps changing.
 */
export function solveEdge(
  edge: Edge,
  schur: Float64Array,
  load: Float64Array,
  u: Float64Array,
  factored: boolean
): boolean {
  const {size, matrix, law} = edge;
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass === ANEW) stickAll(edge);
    if (pass > 0 || !factored) factorEdge(edge, schur);
    u.set(load);
    if (Number.isFinite(law.cap_GPa)) addSlipLoad(edge, u);
    forwardDense(matrix, size, u);
    backwardDense(matrix, size, u);
    if (!Number.isFinite(law.cap_GPa) || !updateStates(edge, u)) return pass > 0;
  }
  throw restless();
}

export const restless = (): NotConverged =>
  new NotConverged(
    `sticking points of the electrolyte edge still change after ${PASSES} passes`,
    null,
    "change k_t or tau_max, or take a finer mesh"
  );

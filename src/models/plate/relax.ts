import {NotConverged} from "../not-converged.js";
import {backwardBand, forwardBand} from "./banded.js";
import {backwardDense, forwardDense} from "../../lib/dense.js";
import {multiplyElements} from "./elastic.js";
import {
  addSlipLoad,
  addSprings,
  ANEW,
  factorEdge,
  PASSES,
  restless,
  stickAll,
  updateStates
} from "./friction.js";
import type {Mechanics} from "./system.js";

/** Energy of the residual over that of the answer at which the displacements count as found: 1e-7 of them. */
const TOLERANCE = 1e-14;
const ITERATIONS = 200;

/**
 * Equilibrium at a modulus near the factored one: conjugate gradients from the last displacements, with the
 * kept factors as preconditioner, repeated until the set of sticking points stays.
 */
export function relax(m: Mechanics): void {
  const tail = m.u.length - m.edge.size;
  const capped = Number.isFinite(m.edge.law.cap_GPa);
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass === ANEW) stickAll(m.edge);
    if (!m.edgeFactored && m.edge.size > 0) factorEdge(m.edge, m.schur);
    m.edgeFactored = true;
    conjugateGradients(m, tail);
    if (!capped || !updateStates(m.edge, m.u, tail)) return;
    m.edgeFactored = false;
  }
  throw restless();
}

function conjugateGradients(m: Mechanics, tail: number): void {
  const {residual, step, direction, image} = m.scratch;
  const {u} = m;
  residual.set(m.load);
  addSlipLoad(m.edge, residual, tail);
  multiply(m, u, image, tail);
  // u·K u and u·f are both near the energy of the answer when u is; at the start u may be zero.
  let scale = dot(u, residual);
  for (let i = 0; i < u.length; i++) residual[i]! -= image[i]!;
  let energy = 0;
  for (let k = 0; k < ITERATIONS; k++) {
    step.set(residual);
    precondition(m, step, tail);
    const next = dot(residual, step);
    if (k === 0) scale = Math.max(scale, next);
    if (next <= TOLERANCE * scale) return;
    const keep = k > 0 ? next / energy : 0;
    energy = next;
    for (let i = 0; i < u.length; i++) direction[i] = step[i]! + keep * direction[i]!;
    multiply(m, direction, image, tail);
    const length = energy / dot(direction, image);
    for (let i = 0; i < u.length; i++) {
      u[i]! += length * direction[i]!;
      residual[i]! -= length * image[i]!;
    }
  }
  throw new NotConverged(`equilibrium not reached in ${ITERATIONS} iterations`);
}

function multiply(m: Mechanics, u: Float64Array, out: Float64Array, tail: number): void {
  multiplyElements(m.elastic, u, out);
  addSprings(m.edge, u, out, tail);
}

function precondition({elastic, edge}: Mechanics, b: Float64Array, tail: number): void {
  forwardBand(elastic.stiffness, b);
  if (edge.size > 0) {
    const part = b.subarray(tail);
    forwardDense(edge.matrix, edge.size, part);
    backwardDense(edge.matrix, edge.size, part);
  }
  backwardBand(elastic.stiffness, b);
}

function dot(a: Float64Array, b: Float64Array): number {
  let s = 0;
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!;
  return s;
}

import {backwardBand, factorBand, forwardBand} from "./banded.js";
import {addEigenload, assemble, bulkRatio, combine, elasticSystem, volumeChange} from "./elastic.js";
import {slidingEdge, solveEdge} from "./friction.js";
import type {Mesh} from "./mesh.js";
import {type PlateParameters} from "./parameters.js";
import {supportOf, swelling} from "./coefficients.js";
import {project, projector} from "./project.js";
import {interpolate, quadrature} from "./quadrature.js";
import {relax} from "./relax.js";
import {scratch, type Mechanics} from "./system.js";
import {number} from "./support.js";

export function mechanics(plate: PlateParameters, mesh: Mesh): Mechanics {
  const rule = quadrature(mesh);
  const elastic = elasticSystem(mesh, rule, number(mesh, supportOf(plate)), plate.nu);
  const {tail, size} = elastic.numbering;
  const law = {
    stiffness_GPa_nm: plate.base === "sliding" ? 0 : plate.kt,
    cap_GPa: plate.base === "capped" ? plate.taumax : Infinity
  };
  const points = rule.weight_nm3.length;
  return {
    plate,
    mesh,
    rule,
    elastic,
    edge: slidingEdge(mesh, tail, law),
    projector: projector(mesh, rule),
    x: new Float64Array(points),
    modulus_GPa: new Float64Array(points),
    u: new Float64Array(size),
    load: new Float64Array(size),
    work: new Float64Array(points),
    schur: new Float64Array(tail * tail),
    edgeLoad: new Float64Array(tail),
    edgeSolution: new Float64Array(tail),
    edgeFactored: false,
    exact: false,
    scratch: scratch(size)
  };
}

/** Takes the modulus from the composition (one value per corner) and factors the stiffness. */
export function stiffen(m: Mechanics, x: Float64Array): void {
  retune(m, x);
  assemble(m.elastic);
  const {stiffness} = m.elastic;
  factorBand(stiffness);
  const {size, band, tail, entries} = stiffness;
  const head = size - tail;
  for (let i = 0; i < tail; i++)
    for (let j = 0; j <= i; j++)
      m.schur[i * tail + j] = m.schur[j * tail + i] =
        i - j > band ? 0 : entries[(head + i) * (band + 1) + band + j - i]!;
  m.edgeFactored = false;
  m.exact = true;
}

/** Takes the modulus from the composition and keeps the factors of the last `stiffen`. */
export function retune(m: Mechanics, x: Float64Array): void {
  interpolate(m.mesh, m.rule, x, m.x);
  moduli(m.plate, m.x, m.modulus_GPa);
  combine(m.elastic, m.modulus_GPa);
  m.exact = false;
}

/** `modulusAt` many places at once. */
function moduli(
  {E, ELi, modulus}: Pick<PlateParameters, "E" | "ELi" | "modulus">,
  x: Float64Array,
  out_GPa: Float64Array
): void {
  if (modulus === "constant") out_GPa.fill(E);
  else for (let i = 0; i < x.length; i++) out_GPa[i] = (E + ELi * x[i]!) / (1 + x[i]!);
}

/** Displacements in equilibrium with composition `x` (one value per corner) at the present modulus. */
export function equilibrate(m: Mechanics, x: Float64Array): void {
  interpolate(m.mesh, m.rule, x, m.x);
  const {elastic, plate, load, work} = m;
  const factor = 3 * bulkRatio(plate.nu) * swelling(plate);
  for (let point = 0; point < work.length; point++)
    work[point] = factor * m.modulus_GPa[point]! * m.x[point]!;
  load.fill(0);
  addEigenload(elastic, work, load);
  const {platen} = elastic.numbering;
  if (platen >= 0) load[platen]! -= plate.p * 1e-3 * Math.PI * plate.R ** 2;
  if (m.exact) solveDirect(m);
  else relax(m);
}

function solveDirect(m: Mechanics): void {
  const {elastic, edge, schur, u, load} = m;
  const {size, tail} = elastic.numbering;
  u.set(load);
  forwardBand(elastic.stiffness, u);
  if (tail > 0) {
    for (let k = 0; k < tail; k++) m.edgeLoad[k] = u[size - tail + k]!;
    solveEdge(edge, schur, m.edgeLoad, m.edgeSolution, m.edgeFactored);
    m.edgeFactored = true;
    u.set(m.edgeSolution, size - tail);
  }
  backwardBand(elastic.stiffness, u);
}

/** Hydrostatic stress tr σ/3, GPa, projected onto the corners, for the present `u` and the composition it belongs to. */
export function hydrostatic(m: Mechanics, out: Float64Array): void {
  const bulk = bulkRatio(m.plate.nu);
  const strain = 3 * swelling(m.plate);
  volumeChange(m.elastic, m.u, m.work);
  for (let point = 0; point < m.work.length; point++)
    m.work[point] =
      bulk * m.modulus_GPa[point]! * (m.work[point]! - strain * m.x[point]! * m.rule.weight_nm3[point]!);
  project(m.projector, m.work, out);
}

/** Displacement of a place of the half grid, nm. */
export function displacementAt({elastic, u}: Mechanics, place: number, component: 0 | 1): number {
  const equation = elastic.numbering.equationOf[2 * place + component]!;
  return equation < 0 ? 0 : u[equation]!;
}

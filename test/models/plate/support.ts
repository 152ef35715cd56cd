import type {Tolerance} from "../../../src/models/plate/clock.js";
import {coupledComposition} from "../../../src/models/plate/couple.js";
import {equilibrate, mechanics, stiffen} from "../../../src/models/plate/mechanics.js";
import type {Mechanics} from "../../../src/models/plate/system.js";
import {plateMesh, type Mesh} from "../../../src/models/plate/mesh.js";
import {type PlateGiven, type PlateParameters} from "../../../src/models/plate/parameters.js";
import {readPlate} from "../../../src/models/plate/given.js";
import {SQUARE_RULE} from "../../../src/models/plate/shape.js";
import {pointState, sample, stateAt, type PointState} from "../../../src/models/plate/stress.js";

export interface Solved {
  plate: PlateParameters;
  mesh: Mesh;
  m: Mechanics;
  x: Float64Array;
}

type Composition = (r_nm: number, z_nm: number) => number;

export function nodal(mesh: Mesh, composition: Composition): Float64Array {
  return Float64Array.from({length: mesh.corners}, (_, k) => {
    const i = k % (mesh.nr + 1);
    return composition(mesh.r_nm[i]!, mesh.z_nm[(k - i) / (mesh.nr + 1)]!);
  });
}

/** Equilibrium with a given composition. */
export function atRest(
  given: PlateGiven,
  [nr, nz]: [number, number],
  composition: Composition,
  ratio?: number
): Solved {
  const plate = readPlate(given);
  const mesh = plateMesh(plate.R, plate.H, nr, nz, ratio);
  const m = mechanics(plate, mesh);
  const x = nodal(mesh, composition);
  stiffen(m, x);
  equilibrate(m, x);
  return {plate, mesh, m, x};
}

/** What a run returns. */
export function finish<T>(run: Generator<unknown, T>): T {
  for (;;) {
    const next = run.next();
    if (next.done) return next.value;
  }
}

/** Two-way run from a given composition. */
export function coupled(
  given: PlateGiven,
  [nr, nz]: [number, number],
  composition: Composition,
  tolerance?: Tolerance
): Solved {
  const plate = readPlate({coupling: "two-way", ...given});
  const mesh = plateMesh(plate.R, plate.H, nr, nz);
  const m = mechanics(plate, mesh);
  return {plate, mesh, m, x: finish(coupledComposition(m, nodal(mesh, composition), tolerance)).x};
}

/** State and weight (nm³) at every Gauss point. */
export function gaussStates({mesh, m, x}: Solved): {state: PointState; weight: number}[] {
  return Array.from({length: mesh.elements}, (_, e) => e).flatMap(e =>
    SQUARE_RULE.map((at, g) => ({
      state: {...stateAt(m, x, e, sample(at.xi, at.eta), pointState())},
      weight: m.rule.weight_nm3[9 * e + g]!
    }))
  );
}

export const largest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
};

/** Observed order between errors on meshes refined by two. */
export const order = (coarse: number, fine: number): number => Math.log2(coarse / fine);

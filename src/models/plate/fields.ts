import {displacementAt, hydrostatic} from "./mechanics.js";
import type {Mechanics} from "./system.js";
import {project} from "./project.js";
import {SQUARE_RULE} from "./shape.js";
import {pointState, stateAt} from "./stress.js";

/** What a picture draws: one value per corner, row by row from the electrolyte side, [k·r.length + i]. */
export interface Fields {
  r_nm: number[];
  z_nm: number[];
  x: number[];
  /** GPa, projected like the stress that drives diffusion. */
  vonMises: number[];
  hydrostatic: number[];
  /** Displacements, nm. */
  ur_nm: number[];
  uz_nm: number[];
}

export function fields(m: Mechanics, x: Float64Array): Fields {
  const {mesh} = m;
  const corner = (k: number): number => {
    const i = k % (mesh.nr + 1);
    return 2 * ((k - i) / (mesh.nr + 1)) * (2 * mesh.nr + 1) + 2 * i;
  };
  const pressure = new Float64Array(mesh.corners);
  hydrostatic(m, pressure);
  const each = <T>(value: (k: number) => T): T[] => Array.from({length: mesh.corners}, (_, k) => value(k));
  return {
    r_nm: [...mesh.r_nm],
    z_nm: [...mesh.z_nm],
    x: [...x],
    vonMises: [...vonMises(m, x)],
    hydrostatic: [...pressure],
    ur_nm: each(k => displacementAt(m, corner(k), 0)),
    uz_nm: each(k => displacementAt(m, corner(k), 1))
  };
}

/** The projection can dip below zero beside a steep rise; a von Mises stress cannot. */
function vonMises(m: Mechanics, x: Float64Array): Float64Array {
  const weighted = new Float64Array(m.rule.weight_nm3.length);
  const point = pointState();
  for (let e = 0, k = 0; e < m.mesh.elements; e++)
    for (const at of SQUARE_RULE) {
      weighted[k] = stateAt(m, x, e, at, point).vonMises * m.rule.weight_nm3[k]!;
      k++;
    }
  const out = new Float64Array(m.mesh.corners);
  project(m.projector, weighted, out);
  return out.map(value => Math.max(0, value));
}

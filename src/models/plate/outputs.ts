import {displacementAt} from "./mechanics.js";
import type {Mechanics} from "./system.js";
import {mechanical_mV, openCircuit_mV, strainEnergy_mV} from "./potential.js";
import {GAUSS_POINT, GAUSS_WEIGHT} from "./shape.js";
import {pointState, sample, stateAt, type Sample} from "./stress.js";

/** A quantity averaged over the disc, and on the axis. */
export interface Pair {
  avg: number;
  axis: number;
}

/** One height of the plate. x is Li per Mg, stresses in GPa, potentials in mV. */
export interface Station {
  z_nm: number;
  x: Pair;
  hydrostatic: Pair;
  vonMises: Pair;
  ocp: Pair;
  mechanical: Pair;
  /** Strain energy of the height over its Li: the energy and the Li are averaged, not their ratio, which has poles. */
  strainEnergy: Pair;
}

type Height = -1 | 0 | 1;
const ON_AXIS = new Map<Height, Sample>(([-1, 0, 1] as const).map(eta => [eta, sample(-1, eta)]));
const ACROSS = new Map<Height, Sample[]>(
  ([-1, 0, 1] as const).map(eta => [eta, GAUSS_POINT.map(xi => sample(xi, eta))])
);
const point = pointState();

/**
 * Averages (2/R²) ∫ q r dr by three Gauss points per element, at the foot, middle or top of element row `k`, and
 * the value on the axis, both from the stress inside those elements.
 */
function station(m: Mechanics, x: Float64Array, k: number, eta: Height): Station {
  const {mesh, plate} = m;
  let [here, hydrostatic, vonMises, energy] = [0, 0, 0, 0];
  for (let i = 0; i < mesh.nr; i++)
    ACROSS.get(eta)!.forEach((at, g) => {
      stateAt(m, x, k * mesh.nr + i, at, point);
      const weight = (GAUSS_WEIGHT[g]! * point.r_nm * (mesh.r_nm[i + 1]! - mesh.r_nm[i]!)) / plate.R ** 2;
      here += weight * point.x;
      hydrostatic += weight * point.hydrostatic;
      vonMises += weight * point.vonMises;
      energy += weight * point.energy;
    });
  const axis = stateAt(m, x, k * mesh.nr, ON_AXIS.get(eta)!, point);
  return {
    z_nm: axis.z_nm,
    x: {avg: here, axis: axis.x},
    hydrostatic: {avg: hydrostatic, axis: axis.hydrostatic},
    vonMises: {avg: vonMises, axis: axis.vonMises},
    ocp: {avg: openCircuit_mV(plate, here), axis: openCircuit_mV(plate, axis.x)},
    mechanical: {avg: mechanical_mV(plate, hydrostatic), axis: mechanical_mV(plate, axis.hydrostatic)},
    strainEnergy: {
      avg: strainEnergy_mV(plate, energy, here),
      axis: strainEnergy_mV(plate, axis.energy, axis.x)
    }
  };
}

/** Electrolyte face, the middle of every element row, W face. */
export function stations(m: Mechanics, x: Float64Array): Station[] {
  const rows = Array.from({length: m.mesh.nz}, (_, k) => station(m, x, k, 0));
  return [station(m, x, 0, -1), ...rows, station(m, x, m.mesh.nz - 1, 1)];
}

/** The named results: x is Li per Mg, stresses in GPa, displacements in nm; differences are W minus electrolyte side. */
export interface Outputs {
  x_se_avg: number;
  x_se_axis: number;
  x_w_avg: number;
  x_w_axis: number;
  vm_se_avg: number;
  vm_se_axis: number;
  vm_w_avg: number;
  vm_w_axis: number;
  sh_se_avg: number;
  sh_w_avg: number;
  dEmech_avg_mV: number;
  dEmech_axis_mV: number;
  dEchem_avg_mV: number;
  strain_energy_per_Li_se_mV: number;
  /** On the axis of the W side. */
  uz_top: number;
  /** At r = R on the W side. */
  ur_corner_w: number;
}

export function outputs(m: Mechanics, along: readonly Station[]): Outputs {
  const se = along[0]!;
  const w = along[along.length - 1]!;
  const top = 2 * m.mesh.nz * (2 * m.mesh.nr + 1);
  return {
    x_se_avg: se.x.avg,
    x_se_axis: se.x.axis,
    x_w_avg: w.x.avg,
    x_w_axis: w.x.axis,
    vm_se_avg: se.vonMises.avg,
    vm_se_axis: se.vonMises.axis,
    vm_w_avg: w.vonMises.avg,
    vm_w_axis: w.vonMises.axis,
    sh_se_avg: se.hydrostatic.avg,
    sh_w_avg: w.hydrostatic.avg,
    dEmech_avg_mV: w.mechanical.avg - se.mechanical.avg,
    dEmech_axis_mV: w.mechanical.axis - se.mechanical.axis,
    dEchem_avg_mV: w.ocp.avg - se.ocp.avg,
    strain_energy_per_Li_se_mV: se.strainEnergy.avg,
    uz_top: displacementAt(m, top, 1),
    ur_corner_w: displacementAt(m, top + 2 * m.mesh.nr, 0)
  };
}

/** How each result is taken, where more than one way is usual: shown with the results and on the page. */
export const TAKEN: Partial<Record<keyof Outputs, string>> = {
  x_se_avg: "mean over the area of the face, three Gauss points an element",
  vm_se_avg: "mean over the area, stress inside the elements at the face",
  sh_se_avg: "mean over the area, stress inside the elements at the face, not the projected field",
  dEmech_avg_mV: "difference of the means over the two faces",
  dEchem_avg_mV: "open-circuit potential of the mean x of each face, not the mean of potentials",
  strain_energy_per_Li_se_mV:
    "mean energy over mean lithium on the face itself, not in the first row of Gauss points",
  uz_top: "on the axis; under a platen it is the same everywhere",
  ur_corner_w: "at r = R on the face to tungsten"
};

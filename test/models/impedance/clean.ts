/** The spectra of all cells as their circuits give them, without noise. */
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {SWEEP} from "./noise.js";

export const sets = Object.entries(CELL_SETS).map(([name, set]) => {
  const {circuit, values} = circuitOf(set);
  return [name, simulate(circuit, values, SWEEP)] as const;
});

export const one = sets[0]![1];

/** Potential of the plate against lithium, and the parts it is the sum of. */
import {faces, type Height, type PlateRow, type PlateState} from "./plate.js";
import {significant} from "../slab.js";

export interface PotentialState extends PlateState {
  reading: string;
  where: string;
  mechanical: string;
}

export const PRINTED = {ocp: "figS15.ocp.difference", mechanical: "fig4g.mech.difference"} as const;

export const mV = (value: number): string =>
  Number.isFinite(value)
    ? `${significant(value, value < 10 && value > -10 ? 2 : 3)}\u00a0mV`
    : "an unbounded amount";

/** The parts of the potential at one height, mV; NaN where there is no lithium. */
function parts(row: Height, {where}: PotentialState): {ocp: number; volume: number; energy: number} {
  const at = where === "axis" ? "axis" : "avg";
  return {
    ocp: row[`ocp_${at}`] ?? NaN,
    volume: row[`mechanical_${at}`],
    energy: -(row[`strainEnergy_${at}`] ?? NaN)
  };
}

/** Parts relative to the electrolyte face. */
export function relative(
  rows: readonly PlateRow[],
  state: PotentialState
): (row: Height) => ReturnType<typeof parts> {
  const zero = parts(faces(rows).se, state);
  return row => {
    const here = parts(row, state);
    return {ocp: here.ocp - zero.ocp, volume: here.volume - zero.volume, energy: here.energy - zero.energy};
  };
}

export const ends = (rows: readonly PlateRow[], state: PotentialState): ReturnType<typeof parts> =>
  relative(rows, state)(faces(rows).w);

export const total = (
  {ocp, volume, energy}: ReturnType<typeof parts>,
  {mechanical}: PotentialState
): number => ocp + (mechanical === "energy" ? energy : volume);

export const signed = ({reading}: PotentialState, value: number): number =>
  reading === "B" ? -value : value;

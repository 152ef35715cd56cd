/** Which way a record goes: +1 charges the cell, -1 discharges it, 0 rests. */
import {stepTypeOf, directionOf} from "../land/states.js";

const DISCHARGE = /dch|dis|放电/i;
const CHARGE = /chg|cha|充电/i;
const REST = /rest|pause|ocv|open|静置|搁置/i;

function wayOf(type: string): number | null {
  if (DISCHARGE.test(type)) return -1;
  if (CHARGE.test(type)) return 1;
  return REST.test(type) ? 0 : null;
}

const known = new Map<string, number | null>();

/** Direction of a step type in any maker's words; null for one that names none. */
export function directionOfType(type: string): number | null {
  let way = known.get(type);
  if (way === undefined) {
    const bdf = stepTypeOf(type) ?? type;
    way = directionOf(bdf) || wayOf(bdf);
    if (known.size < 1000) known.set(type, way);
  }
  return way;
}

/** By the sign of the current; a record without current rests. */
export const directionsOf = (current: Float64Array): Int8Array =>
  Int8Array.from(current, value => Math.sign(value) || 0);

export interface HalfCycles {
  /** Number of the half cycle of each record, from 0; -1 before the first. A rest belongs to the half cycle before it. */
  of: Int32Array;
  /** Direction of each half cycle. */
  way: number[];
  /** First record with current of each half cycle. */
  first: number[];
}

/** Runs of one direction, rests let through; a new cycle number begins a new one too. */
export function halfCyclesOf(direction: Int8Array, cycle: Float64Array | null): HalfCycles {
  const of = new Int32Array(direction.length).fill(-1);
  const [way, first]: number[][] = [[], []];
  let count = -1;
  let begun = NaN;
  for (let i = 0; i < direction.length; i++) {
    const now = direction[i]!;
    const number = cycle?.[i] ?? 0;
    if (now !== 0 && (count < 0 || now !== way![count] || (number !== begun && !Number.isNaN(number)))) {
      count++;
      way!.push(now);
      first!.push(i);
      begun = number;
    }
    of[i] = count;
  }
  return {of, way: way!, first: first!};
}

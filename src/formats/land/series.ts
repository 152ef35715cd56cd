/** Reading columns by name, and what follows from several of them. */
import {restarts} from "../cell/counter.js";
import type {Table} from "../table.js";
import {directionOf, stepTypeOf} from "./states.js";

type Columns = Pick<Table, "columns">;

export function numbersIn({columns}: Columns, name: string): Float64Array | null {
  const column = columns.find(c => c.name === name);
  return column && column.type !== "string" ? column.values : null;
}

export function stringsIn({columns}: Columns, name: string): (string | null)[] | null {
  const column = columns.find(c => c.name === name);
  return column?.type === "string" ? column.values : null;
}

interface StepTypes {
  types: (string | null)[];
  /** States that have no step type. */
  unknown: string[];
}

const typesOf = new WeakMap<(string | null)[], StepTypes>();

/** BDF step type of each record from its state. */
export function stepTypes(states: (string | null)[]): StepTypes {
  const before = typesOf.get(states);
  if (before) return before;
  const known = new Map<string, string | null>();
  const types = states.map(state => {
    if (state === null) return null;
    let type = known.get(state);
    if (type === undefined) known.set(state, (type = stepTypeOf(state)));
    return type;
  });
  const unknown = [...known].filter(([, type]) => type === null).map(([state]) => state);
  typesOf.set(states, {types, unknown});
  return {types, unknown};
}

/** +1 charge, -1 discharge, 0 rest of each record: by step type where it is known, else by the sign of the current. */
function directions(types: (string | null)[] | null, current: Float64Array): Int8Array {
  const direction = new Int8Array(current.length);
  for (let i = 0; i < direction.length; i++) {
    const type = types?.[i] ?? null;
    direction[i] = type === null ? Math.sign(current[i]!) || 0 : directionOf(type);
  }
  return direction;
}

/**
 * Capacity passed since the record before, from a capacity that restarts when the direction turns and runs
 * on from constant current into constant voltage. NaN counts as nothing passed, and so does a counter that
 * resumes a little lower after a pause, until it is where it was.
 */
function increments(capacity: Float64Array, direction: Int8Array): Float64Array {
  const passed = new Float64Array(capacity.length);
  let last = 0;
  let way = 0;
  for (let i = 0; i < capacity.length; i++) {
    const now = capacity[i]!;
    if (direction[i] === 0 || Number.isNaN(now)) continue;
    if (direction[i] !== way || restarts(now, last)) {
      passed[i] = now;
      last = now;
    } else if (now > last) {
      passed[i] = now - last;
      last = now;
    }
    way = direction[i]!;
  }
  return passed;
}

export interface Flow {
  /** +1 charge, -1 discharge, 0 rest of each record. */
  direction: Int8Array;
  /** Capacity passed since the record before, in Ah. */
  passed: Float64Array;
}

/** Null without capacity or current. */
export function flowOf(table: Columns): Flow | null {
  const capacity = numbersIn(table, "capacity_ah");
  const current = numbersIn(table, "current_ampere");
  if (!capacity || !current) return null;
  const states = stringsIn(table, "step_state");
  const direction = directions(states && stepTypes(states).types, current);
  return {direction, passed: increments(capacity, direction)};
}

/** Capacity passed in one direction, or in both, by a key such as the cycle number. */
export function passedBy(
  key: Float64Array,
  {direction, passed}: Flow,
  way: 1 | -1 | "both"
): Map<number, number> {
  const sums = new Map<number, number>();
  let last = NaN;
  let sum = 0;
  for (let i = 0; i < key.length; i++) {
    if (key[i] !== last) {
      if (!Number.isNaN(last)) sums.set(last, sum);
      last = key[i]!;
      sum = sums.get(last) ?? 0;
    }
    if (way === "both" || direction[i] === way) sum += passed[i]!;
  }
  if (!Number.isNaN(last)) sums.set(last, sum);
  return sums;
}

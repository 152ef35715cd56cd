import type {Life} from "./life.js";
import type {Pair} from "./overpotential.js";

/**
 * Charge of each half cycle at which the cell is shorted: 0 when it is from the start, infinite when it is not.
 * The short circuit sets in once, in the cycle of failure, and stays.
 */
export function shortFrom(life: Life, cycle: number, capacity: number): Pair {
  const never: Pair = {deposition: Infinity, dissolution: Infinity};
  if (!life.short || cycle < life.failure) return never;
  if (cycle > life.failure) return {deposition: 0, dissolution: 0};
  const at = life.short.part * capacity;
  return life.short.phase === "deposition"
    ? {deposition: at, dissolution: 0}
    : {deposition: Infinity, dissolution: at};
}

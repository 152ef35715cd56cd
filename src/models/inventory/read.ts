/**
 * # How far a store of lithium carries a cell
 *
 * The version to read: cycle after cycle. `fast.ts` has the closed forms. Charges in any one unit of capacity.
 * It holds if lithium loss is the only cause of fade; every page says so.
 */

export interface Cell {
  /** Charge a cycle moves while there is enough, Q_c. */
  capacity: number;
  /** Charge held back besides, E₀. */
  reserve: number;
}

/**
 * ## 1 One cycle
 *
 * The cell holds I. A cycle moves Q = min(Q_c, I) and loses the share 1 − CE of what it moved:
 *
 *     I ← I − Q (1 − CE)                                                                  (1)
 *
 * Charge that each cycle can move, first to last, and after the last one, for one efficiency per cycle.
 */
export function capacities({capacity, reserve}: Cell, efficiencies: readonly number[]): number[] {
  let inventory = capacity + reserve;
  const out: number[] = [];
  for (const efficiency of [...efficiencies, 1]) {
    const moved = Math.min(capacity, inventory);
    out.push(moved);
    inventory -= moved * (1 - efficiency);
  }
  return out;
}

/**
 * ## 2 Retention
 *
 *     Q_n/Q₀ = min(1, I_n/Q_c)        without reserve  Π CE_k                             (2)
 */
export const retention = (cell: Cell, efficiencies: readonly number[]): number =>
  capacities(cell, efficiencies)[efficiencies.length]! / cell.capacity;

/**
 * ## 3 Whole cycles
 *
 * Cycles 1 … m move Q_c, cycle m + 1 is the first reduced one: m counts the cycles that start with I ≥ Q_c  (3)
 *
 * The comparison allows for the last bits that many subtractions leave.
 */
const SLACK = 1e-11;

export function wholeCycles({capacity, reserve}: Cell, efficiency: number): number {
  let inventory = capacity + reserve;
  let cycles = 0;
  while (inventory >= capacity * (1 - SLACK)) {
    inventory -= capacity * (1 - efficiency);
    cycles++;
    if (cycles >= 1e7) return Infinity;
  }
  return cycles;
}

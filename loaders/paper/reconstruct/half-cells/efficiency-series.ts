import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import type {Random} from "../random.js";
import type {Life} from "./life.js";

/**
 * Coulombic efficiency of every cycle (index 0 = cycle 1): the printed efficiency of the reservoir test, until
 * it fluctuates or fades.
 */
export function efficiencySeries(life: Life, known: Known, random: Random): number[] {
  const regular = known.claim(`fig2c.ce.${life.like}`) / 100;
  return Array.from({length: life.cycles}, (_, i) => {
    const cycle = i + 1;
    if (cycle < life.failure) return regular;
    if (life.end === "fade")
      return (
        regular - ASSUMED.fadePerCycle * (cycle - life.failure + 1) - random.uniform(0, ASSUMED.fadeScatter)
      );
    const [low, high] = ASSUMED.fluctuation[random.uniform(0, 1) < ASSUMED.fluctuationLow ? 0 : 1];
    return random.uniform(low, high);
  });
}

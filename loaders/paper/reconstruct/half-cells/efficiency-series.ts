import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import type {Random} from "../random.js";
import type {Life} from "./life.js";

/**
 * Coulombic efficiency of every cycle (index 0 = cycle 1): the printed efficiency of the reservoir test, until
 * it fluctuates or fades. Where that would miss the printed hour of a short circuit, the constant efficiency
 * that meets the hour.
 */
export function efficiencySeries(life: Life, known: Known, random: Random): number[] {
  const regular =
    life.shortAt_hour === undefined ? known.claim(`fig2c.ce.${life.like}`) / 100 : fillingTime(life);
  return Array.from({length: life.cycles}, (_, i) => {
    const cycle = i + 1;
    if (cycle < life.failure) return regular;
    if (life.end === "fade")
      return regular - ASSUMED.fadePerCycle * (cycle - life.failure + 1) - random.uniform(0, 0.02);
    const [low, high] = ASSUMED.fluctuation[random.uniform(0, 1) < 0.7 ? 0 : 1]!;
    return random.uniform(low, high);
  });
}

/** Regular cycles of one hour of deposition and CE hours of dissolution fill the time to the short circuit. */
function fillingTime({failure, short, shortAt_hour}: Life): number {
  return (shortAt_hour! - ASSUMED.restBefore_hour - short!.part) / (failure - 1) - 1;
}

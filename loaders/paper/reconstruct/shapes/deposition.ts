/**
 * Cell voltage while lithium is deposited on the collector, against areal charge in mAh cm⁻². The cell has
 * two electrodes and the collector works, so the voltage is minus the overpotential.
 */
import {ASSUMED} from "../assumed.js";

interface Deposition {
  overpotential_volt: number;
  /** Depth of the nucleation dip below the plateau that follows; 0 for none. */
  dip_volt: number;
  /** Alloying bump between dip and plateau. */
  bump: boolean;
  /** Voltage at which the step before ended. */
  start_volt: number;
}

/** Rises to 1 at x = 1 and falls again; a larger order starts more slowly. */
const pulse = (x: number, order: number): number => Math.exp(order * (Math.log(x) + 1 - x));

/** Dip and bump over the plateau; the dip is lowered by what the bump adds, so that its bottom has the depth asked for. */
export function deposition({
  overpotential_volt,
  dip_volt,
  bump,
  start_volt
}: Deposition): (q: number) => number {
  const height = bump ? ASSUMED.alloyingBump_volt : 0;
  const bumpAt = (q: number): number => (height ? height * pulse(q / ASSUMED.alloyingBump_mAh_cm2, 2) : 0);
  const depth = dip_volt ? dip_volt - bumpAt(ASSUMED.nucleation_mAh_cm2) : 0;
  return q => {
    if (q <= 0) return start_volt;
    const memory = Math.exp(-q / ASSUMED.switching_mAh_cm2);
    const dip = depth ? depth * pulse(q / ASSUMED.nucleation_mAh_cm2, 1) : 0;
    return start_volt * memory - (overpotential_volt + dip + bumpAt(q)) * (1 - memory);
  };
}

/** First deposition at the rate of the full cells: only the order of the early overpotentials is printed. */
import {ASSUMED} from "../assumed.js";
import type {Step} from "../cycler.js";
import type {Known} from "../known.js";
import {deposition} from "../shapes/deposition.js";
import {isotherm} from "../shapes/isotherm.js";
import {alloyingCapacity, thermalVolt} from "./activation.js";
import type {HalfCell} from "./cycling.js";
import {dip, overpotential} from "./overpotential.js";

/**
 * Potential of the collector before the plateau, against charge per collector area that holds `taken` as alloy:
 * the alloying potential above 0 V on Mg, the nucleation dip elsewhere. Zero once lithium plates.
 */
export function earlyPotential(slug: string, taken: number, known: Known): (q: number) => number {
  if (slug.startsWith("mg")) {
    const into = isotherm({
      middle_volt: ASSUMED.alloyingPotential_volt,
      thermal_volt: thermalVolt(known),
      from_volt: known.claimHigh("figS7.window"),
      to_volt: known.claim("figS7.window")
    });
    return q => into(q / taken);
  }
  const shape = deposition({
    overpotential_volt: 0,
    dip_volt: ASSUMED.slowNucleation * dip(slug, 1, known),
    bump: false,
    start_volt: 0
  });
  return shape;
}

/** Deposition alone; the plateau is the printed overpotential in proportion to the current. */
export function* slow(cell: HalfCell, known: Known): Generator<Step> {
  const open = ASSUMED.openCircuitHalf_volt;
  const ratio = cell.current_mA_cm2 / known.claim("fig2i.current");
  const plateau = overpotential(cell.slug, known)(1).deposition * ratio;
  const early = earlyPotential(cell.slug, alloyingCapacity(cell.slug, known).taken, known);
  yield {cycle: 1, current_mA: 0, duration_second: ASSUMED.restBefore_hour * 3600, voltage: () => open};
  yield {
    cycle: 1,
    current_mA: -cell.current_mA_cm2 * cell.area_cm2,
    capacity_mAh: cell.capacity_mAh_cm2 * cell.area_cm2,
    voltage: x => {
      const q = x / cell.area_cm2;
      const memory = Math.exp(-q / ASSUMED.switching_mAh_cm2);
      return open * memory + (early(q) - plateau) * (1 - memory);
    }
  };
}

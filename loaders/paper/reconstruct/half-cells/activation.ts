/** Activation at low current: lithium into the collector down to 0 V, out of it up to 1 V. */
import {ASSUMED} from "../assumed.js";
import type {Step} from "../cycler.js";
import type {Known} from "../known.js";
import {isotherm} from "../shapes/isotherm.js";
import type {HalfCell} from "./cycling.js";

/** First charge into the collector and the reversible part of it, in mAh cm⁻². */
export function alloyingCapacity(slug: string, known: Known): {taken: number; returned: number} {
  if (!slug.startsWith("mg")) {
    const [taken, returned] = ASSUMED.inert_mAh_cm2;
    return {taken, returned};
  }
  const returned = known.claim(`figS7b.capacity.${slug}`);
  return {taken: returned / (known.claim(`figS7b.ice.${slug}`) / 100), returned};
}

export function thermalVolt(known: Known): number {
  return known.constant("boltzmann_ev") * known.constant("temperature_room");
}

/** One cycle; on collectors called inert the charge is negligible and the curves are mere switching. */
export function* activation(cell: HalfCell, known: Known): Generator<Step> {
  const {taken, returned} = alloyingCapacity(cell.slug, known);
  const [low, high] = [known.claim("figS7.window"), known.claimHigh("figS7.window")];
  const current_mA = cell.current_mA_cm2 * cell.area_cm2;
  const thermal_volt = thermalVolt(known);
  const into = isotherm({
    middle_volt: ASSUMED.alloyingPotential_volt,
    thermal_volt,
    from_volt: high,
    to_volt: low
  });
  const out = isotherm({
    middle_volt: ASSUMED.dealloyingPotential_volt,
    thermal_volt,
    from_volt: low,
    to_volt: high
  });
  yield {
    cycle: 1,
    current_mA: 0,
    duration_second: ASSUMED.restBefore_hour * 3600,
    voltage: () => high
  };
  yield {
    cycle: 1,
    current_mA: -current_mA,
    capacity_mAh: taken * cell.area_cm2,
    voltage: x => into(x / cell.area_cm2 / taken)
  };
  yield {
    cycle: 1,
    current_mA,
    capacity_mAh: returned * cell.area_cm2,
    voltage: x => out(x / cell.area_cm2 / returned)
  };
}

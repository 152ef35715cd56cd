/** Full cells: every cycle charges the cathode and discharges it to the lower limit. */
import {ASSUMED} from "../assumed.js";
import type {Step} from "../cycler.js";
import {alloyingCapacity} from "../half-cells/activation.js";
import {earlyPotential} from "../half-cells/slow.js";
import type {Known} from "../known.js";
import {charge, discharge, type Window} from "./cathode.js";
import type {FullCycle} from "./cycle-list.js";

interface FullCell {
  slug: string;
  area_cm2: number;
  /** Mass of NMC811. */
  mass_mg: number;
}

export function* fullCell(cell: FullCell, plan: FullCycle[], known: Known): Generator<Step> {
  const window: Window = {
    low_volt: known.claim("fig6a.window"),
    high_volt: known.claimHigh("fig6a.window")
  };
  yield {
    cycle: 1,
    current_mA: 0,
    duration_second: ASSUMED.restBefore_hour * 3600,
    voltage: () => ASSUMED.openCircuitFull_volt
  };
  for (const [i, {rate, charge: taken, discharge: given, filled}] of plan.entries()) {
    const cycle = i + 1;
    const current_mA = (rate * known.claim("fig6a.c-definition") * cell.mass_mg) / 1000;
    const [chargeCapacity, dischargeCapacity] = [taken, given].map(q => (q * cell.mass_mg) / 1000);
    const early = collector(cell, cycle, known);
    const up = charge(window, current_mA, filled, part => early((part * chargeCapacity!) / cell.area_cm2));
    const down = discharge(window, current_mA, filled);
    yield {cycle, current_mA, capacity_mAh: chargeCapacity!, voltage: x => up(x / chargeCapacity!)};
    yield {
      cycle,
      current_mA: -current_mA,
      capacity_mAh: dischargeCapacity!,
      voltage: x => down(x / dischargeCapacity!)
    };
  }
}

/** The alloy takes up lithium over the whole collector, once; inert collectors need a nucleation in every cycle. */
function collector(cell: FullCell, cycle: number, known: Known): (q: number) => number {
  if (cycle > 1 && cell.slug.startsWith("mg")) return () => 0;
  const areas = (known.constant("li_disk_diameter") / known.constant("collector_diameter")) ** 2;
  return earlyPotential(cell.slug, alloyingCapacity(cell.slug, known).taken * areas, known);
}

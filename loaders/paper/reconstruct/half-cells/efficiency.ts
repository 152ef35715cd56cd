/**
 * The reservoir test of Coulombic efficiency: a formation cycle, a lithium reservoir, ten partial cycles taken
 * from it, and full dissolution. CE = dissolved / deposited, from the reservoir on.
 */
import {ASSUMED} from "../assumed.js";
import type {Step} from "../cycler.js";
import type {Known} from "../known.js";
import {deposition} from "../shapes/deposition.js";
import {dissolution} from "../shapes/dissolution.js";
import type {HalfCell} from "./cycling.js";
import {dip, overpotential} from "./overpotential.js";

/** The instrument counts a cycle as discharge and charge: the reservoir and the first partial dissolution are cycle 2. */
export function* efficiency(cell: HalfCell, known: Known): Generator<Step> {
  const {slug, area_cm2} = cell;
  const printed = known.claim(`fig2c.ce.${slug}`) / 100;
  const reservoir = known.claim("fig2c.reservoir");
  const partial = known.constant("partial_cycle_capacity");
  const cycles = known.claim("fig2c.cycles");
  const formation = known.claim("fig2c.formation.capacity");
  const last = printed * (reservoir + cycles * partial) - cycles * partial;
  const cutoff = known.claim("fig2c.cutoff");
  const eta = overpotential(slug, known)(1);
  const current_mA = cell.current_mA_cm2 * area_cm2;

  const deposit = (cycle: number, q: number, dip_volt: number, start_volt: number): Step => {
    const shape = deposition({
      overpotential_volt: eta.deposition,
      dip_volt,
      bump: cycle === 1 && slug.startsWith("mg"),
      start_volt
    });
    return {
      cycle,
      current_mA: -current_mA,
      capacity_mAh: q * area_cm2,
      voltage: x => shape(x / area_cm2)
    };
  };
  const dissolve = (cycle: number, q: number, toCutoff: boolean): Step => {
    // A partial dissolution stops long before the reservoir gives out.
    const shape = dissolution(
      () => eta.dissolution,
      toCutoff ? q : reservoir,
      cutoff,
      -eta.deposition,
      ASSUMED.switching_mAh_cm2
    );
    return {cycle, current_mA, capacity_mAh: q * area_cm2, voltage: x => shape(x / area_cm2)};
  };

  const open = ASSUMED.openCircuitHalf_volt;
  yield {cycle: 1, current_mA: 0, duration_second: ASSUMED.restBefore_hour * 3600, voltage: () => open};
  yield deposit(1, formation, dip(slug, 1, known), open);
  yield dissolve(1, formation * printed, true);
  yield deposit(2, reservoir, dip(slug, 2, known), cutoff);
  for (let i = 0; i < cycles; i++) {
    yield dissolve(2 + i, partial, false);
    yield deposit(3 + i, partial, 0, eta.dissolution);
  }
  yield dissolve(2 + cycles, last, true);
}

/** Galvanostatic cycling of a half cell: deposition to a fixed charge, dissolution to the anodic cutoff. */
import {ASSUMED} from "../assumed.js";
import type {Step} from "../cycler.js";
import type {Known} from "../known.js";
import type {Random} from "../random.js";
import {deposition} from "../shapes/deposition.js";
import {dissolution} from "../shapes/dissolution.js";
import {efficiencySeries} from "./efficiency-series.js";
import type {Life} from "./life.js";
import {dip, overpotential} from "./overpotential.js";
import {shortFrom} from "./short.js";

export interface HalfCell {
  slug: string;
  area_cm2: number;
  /** Magnitude of both currents. */
  current_mA_cm2: number;
  capacity_mAh_cm2: number;
}

/** Program of the whole life. Overpotentials are those printed at 1 mA cm⁻², in proportion to the current. */
export function* cycling(cell: HalfCell, life: Life, known: Known, random: Random): Generator<Step> {
  const current_mA = cell.current_mA_cm2 * cell.area_cm2;
  const ratio = cell.current_mA_cm2 / known.claim("fig2i.current");
  const cutoff = known.claim("fig2d.cutoff");
  const eta = overpotential(life.like, known);
  const efficiencies = efficiencySeries(life, known, random);
  const rests = new Set(life.rests);
  const open = ASSUMED.openCircuitHalf_volt;
  yield {cycle: 1, current_mA: 0, duration_second: ASSUMED.restBefore_hour * 3600, voltage: () => open};
  for (let cycle = 1; cycle <= life.cycles; cycle++) {
    const q = cell.capacity_mAh_cm2;
    const short = shortFrom(life, cycle, q);
    const shortVolt = (current_mA / 1000) * random.uniform(...ASSUMED.short_ohm);
    const {deposition: etaDep, dissolution: etaDis} = eta(cycle);
    const regular = deposition({
      overpotential_volt: etaDep * ratio,
      dip_volt: short.deposition === 0 ? 0 : dip(life.like, cycle, known),
      bump: cycle === 1 && life.like.startsWith("mg"),
      start_volt: cycle === 1 ? open : cutoff
    });
    yield {
      cycle,
      current_mA: -current_mA,
      capacity_mAh: q * cell.area_cm2,
      voltage: x => (x / cell.area_cm2 < short.deposition ? regular(x / cell.area_cm2) : -shortVolt)
    };
    const rested = rests.has(cycle);
    if (rested)
      yield {cycle, current_mA: 0, duration_second: ASSUMED.restForSpectrum_hour * 3600, voltage: () => 0};
    const end = q * efficiencies[cycle - 1]!;
    const before = short.deposition < q ? -shortVolt : -etaDep * ratio;
    const strip = dissolution(
      x => (x < short.dissolution ? etaDis * ratio : shortVolt),
      end,
      // A shorted cell gives out nothing and never reaches the cutoff: its half cycle ends by its charge.
      short.dissolution < end ? null : cutoff,
      rested ? 0 : before,
      ASSUMED.switching_mAh_cm2
    );
    yield {cycle, current_mA, capacity_mAh: end * cell.area_cm2, voltage: x => strip(x / cell.area_cm2)};
  }
}

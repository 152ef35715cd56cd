/** Discharge capacities of the cells that cycle at one rate after formation. */
import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import {through} from "../lines.js";
import {cycleOf, type FullCycle} from "./cycle-list.js";

/** Formation at 0.1C: the first cycle as printed, the others deliver as much at an assumed efficiency. */
export function formation(charge: number, discharge: number, known: Known): FullCycle[] {
  const rate = known.claim("fig6a.formation-rate");
  return [
    {rate, charge, discharge, filled: 1},
    ...ASSUMED.formationEfficiency.map(efficiency => cycleOf(rate, discharge, efficiency))
  ];
}

/**
 * Cycles `from`…`to` along straight lines through (cycle, capacity). Each charge puts back what the discharge
 * before delivered, so that the efficiency is the ratio of successive discharges; the first is settled.
 */
export function fading(rate: number, points: [number, number][], from: number, to: number): FullCycle[] {
  return Array.from({length: to - from + 1}, (_, i) => {
    const discharge = through(points, from + i);
    const before = i === 0 ? discharge / ASSUMED.settledEfficiency : through(points, from + i - 1);
    return cycleOf(rate, discharge, discharge / before);
  });
}

/**
 * Capacity of Figure 6a against cycle. Mg/W-Cu goes through the printed start, the 122 mAh g⁻¹ of cycle 120 and
 * the printed retention, with the printed late slope. The others hold until their printed onset and then fall at
 * an assumed rate. The four starts span the printed range.
 */
export function capacityLine(slug: string, first: number, known: Known): [number, number][] {
  const [low, high] = [known.claim("fig6a.capacity.start"), known.claimHigh("fig6a.capacity.start")];
  const start = high - ((high - low) * ["mgw", "mg", "w", "cu"].indexOf(slug)) / 3;
  if (slug === "mgw") {
    const [from, to] = [known.claim("fig6a.decay.mgw.late.from"), known.claim("fig6a.decay.mgw.late.to")];
    const end = start * (known.claim("fig6a.retention.mgw.c150") / 100);
    return [
      [first, start],
      [known.claim("fig6a.stable.mgw"), known.claim("fig6a.capacity.mgw.c120")],
      [from, end + start * (known.claim("fig6a.decay.mgw.late") / 100) * (to - from)],
      [to, end]
    ];
  }
  const onset = known.claim(`fig6a.decay-onset.${slug}`);
  const fall = ASSUMED.fallAfterOnset[slug === "mg" ? "slow" : "rapid"];
  return [
    [first, start],
    [onset, start],
    [onset + 1, start * (1 - fall)]
  ];
}

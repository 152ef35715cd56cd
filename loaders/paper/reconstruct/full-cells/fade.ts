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

const SLUGS = ["cu", "mgw", "mg", "w"] as const;

/**
 * First capacity at the cycling rate. Only the range of the four is printed: they span it in the order of their
 * printed first discharges. Of two equal ones Cu stands above Mg/W-Cu, whose later printed values would leave a
 * standstill below the upper end of the range.
 */
function startOf(slug: string, known: Known): number {
  const [low, high] = [known.claim("fig6a.capacity.start"), known.claimHigh("fig6a.capacity.start")];
  const order = [...SLUGS].sort(
    (a, b) => known.claim(`fig6b.discharge.${b}`) - known.claim(`fig6b.discharge.${a}`)
  );
  return high - ((high - low) * order.findIndex(s => s === slug)) / (SLUGS.length - 1);
}

/**
 * Capacity of Figure 6a against cycle. Mg/W-Cu goes from its start through the 122 mAh g⁻¹ of cycle 120 to the
 * printed retention, with the printed late slope. The others are assumed to fade as Mg/W-Cu does until their
 * printed onset, and from there at an assumed rate.
 */
export function capacityLine(slug: string, first: number, known: Known): [number, number][] {
  const start = startOf(slug, known);
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
  const [[, whole], [stable, left]] = capacityLine("mgw", first, known) as [
    [number, number],
    [number, number]
  ];
  const atOnset = start * (1 - ((1 - left / whole) * (onset - first)) / (stable - first));
  const fall = ASSUMED.fallAfterOnset[slug === "mg" ? "slow" : "rapid"];
  return [
    [first, start],
    [onset, atOnset],
    [onset + 1, atOnset - start * fall]
  ];
}

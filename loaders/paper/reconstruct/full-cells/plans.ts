/** What each full cell does, cycle by cycle. */
import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import {cycleOf, type FullCycle} from "./cycle-list.js";
import {capacityLine, fading, formation} from "./fade.js";

/** Cells of Figure 6a; those that fail end soon after their printed onset, from which on nothing is printed. */
export function cyclingPlan(slug: string, known: Known): FullCycle[] {
  const formed = known.claim("fig6a.formation-cycles");
  const first = formed + 1;
  const last =
    slug === "mgw"
      ? known.claim("abs.cycles.mgw")
      : known.claim(`fig6a.decay-onset.${slug}`) + ASSUMED.cyclesAfterOnset;
  return [
    ...formation(known.claim(`fig6b.charge.${slug}`), known.claim(`fig6b.discharge.${slug}`), known),
    ...fading(known.claim("fig6a.rate"), capacityLine(slug, first, known), first, last)
  ];
}

/** Five cycles at each rate, in the printed order. */
export function ratePlan(known: Known): FullCycle[] {
  return ["0.1c", "0.2c", "0.3c", "0.5c", "1c", "2c"].flatMap((name, step) => {
    const capacity = known.claim(`fig6c.capacity.${name}`);
    return Array.from({length: 5}, (_, i) =>
      cycleOf(
        parseFloat(name),
        capacity,
        step === 0 && i === 0 ? ASSUMED.initialEfficiency : ASSUMED.settledEfficiency
      )
    );
  });
}

/** 0.5C to cycle 150, at the printed decay, which refers to the first cycle at 0.5C. */
export function halfCPlan(known: Known): FullCycle[] {
  const first = known.claim("fig6a.formation-cycles") + 1;
  const last = known.claim("figS35.cycles");
  const end = known.claim("figS35.capacity.c150");
  const start = end / (1 - (known.claim("figS35.decay") / 100) * (last - first));
  const slow = known.claim("fig6c.capacity.0.1c");
  const line: [number, number][] = [
    [first, start],
    [last, end]
  ];
  return [
    ...formation(slow / ASSUMED.initialEfficiency, slow, known),
    ...fading(known.claim("figS35.rate"), line, first, last)
  ];
}

/**
 * 0.2C at high loading. The first discharge is placed where both it and the printed initial efficiency round as
 * printed: 6.3 of 8.6 mAh cm⁻² alone would be 73.3 %.
 */
export function highLoadingPlan(known: Known, area_cm2: number, mass_mg: number): FullCycle[] {
  const gram = (areal: number): number => (areal * area_cm2 * 1000) / mass_mg;
  const rate = known.claim("fig6d.rate");
  const charge = gram(known.claim("fig6d.charge.mgw.c1"));
  const discharge = charge * (known.claim("fig6d.ice.mgw") / 100);
  const named = known.claim("fig6d.cycles.mgw");
  const line: [number, number][] = [
    [1, discharge],
    [named, (discharge * known.claim("fig6d.retention.mgw")) / 100]
  ];
  return [{rate, charge, discharge, filled: 1}, ...fading(rate, line, 2, named + 1)];
}

/** Half depth of charge: formation as printed, then charges of 100 mAh g⁻¹. */
export function halfChargePlan(known: Known): FullCycle[] {
  const s33 = (name: string): number => known.claim(`figS33.${name}`);
  const slow = s33("formation-rate");
  const rate = s33("rate");
  const limit = s33("charge-limit");
  const second: FullCycle = {
    rate: slow,
    charge: s33("charge.c2"),
    discharge: s33("discharge.c2"),
    filled: 1
  };
  const filled = limit / second.discharge;
  const formed: FullCycle[] = [
    {rate: slow, charge: s33("charge.c1"), discharge: s33("discharge.c1"), filled: 1},
    second,
    cycleOf(slow, second.discharge, ASSUMED.formationEfficiency[1])
  ];
  const later = {rate, charge: limit, discharge: (limit * s33("ce.mean")) / 100, filled};
  return [
    ...formed,
    {rate, charge: limit, discharge: s33("discharge.first033"), filled},
    ...Array.from({length: s33("cycles") - formed.length - 1}, () => later)
  ];
}

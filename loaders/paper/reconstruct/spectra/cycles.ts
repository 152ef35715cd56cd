import type {Known} from "../known.js";

/** Cycles of the extended series for which fit results are printed (claims ts2.rb.SLUG.cN). */
const LATE: Record<string, number[]> = {mgw: [40, 140, 240, 300], mg: [40, 140, 240]};

/** Cycles after which a spectrum was taken: 1 to 10, 15, 20, 25, 30 and the printed later ones. */
export function spectrumCycles(slug: string, known: Known): number[] {
  const [from, to] = [known.claim("figS9.cycles.early"), known.claimHigh("figS9.cycles.early")];
  return [
    ...Array.from({length: to - from + 1}, (_, i) => from + i),
    ...[15, 20, 25, 30].map(c => known.claim(`figS9.cycles.${c}`)),
    ...(LATE[slug] ?? [])
  ];
}

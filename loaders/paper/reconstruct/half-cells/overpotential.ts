import type {Known} from "../known.js";
import {through} from "../lines.js";

export interface Pair {
  deposition: number;
  dissolution: number;
}

/**
 * Overpotential in V against cycle: straight lines through printed values. Cells with a printed minimum and a
 * printed later slope fall to the minimum, which the slope places, and rise from there.
 */
export function overpotential(slug: string, known: Known): (cycle: number) => Pair {
  const mv = (side: string, at: string): number => known.claim(`fig2i.eta.${side}.${slug}.${at}`);
  const line = (side: string): [number, number][] => {
    const first: [number, number] = [1, mv(side, "c1")];
    switch (slug) {
      case "mgw": {
        const minimum = known.claim("fig2i.minimum.mgw");
        const last = known.claim("fig2i.slope.mgw.to");
        const end = mv(side, "c300");
        return [first, [minimum, end - known.claim("fig2i.slope.mgw") * (last - minimum)], [last, end]];
      }
      case "mg": {
        const minimum = known.claim("fig2i.minimum.mg");
        const last = known.claim("fig2e.ce-onset.mg") - 1;
        const end = mv(side, "end");
        return [first, [minimum, end - known.claim("fig2i.slope.mg") * (last - minimum)], [last, end]];
      }
      default:
        return [first, [25, mv(side, "c25")]];
    }
  };
  const [dep, dis] = [line("dep"), line("dis")];
  return cycle => ({deposition: through(dep, cycle) / 1000, dissolution: through(dis, cycle) / 1000});
}

/** Depth of the nucleation dip in V. Mg-terminated collectors show one in cycle 1 only. */
export function dip(slug: string, cycle: number, known: Known): number {
  if (cycle > 1 && slug.startsWith("mg")) return 0;
  return known.claim(`fig2.nucleation.${slug}.cycle${Math.min(cycle, 2)}`) / 1000;
}

import {minus} from "../../../chart/panel.js";
import {linearFit} from "../../../lib/statistics.js";
import type {Reading} from "./capacity-words.js";

/** A line through capacities over a range of cycles, and the fade it shows in percent per cycle, with its 95 % interval. */
interface Fade {
  rate: number;
  low: number;
  high: number;
  line: {slope: number; intercept: number};
  from: number;
  to: number;
}

/** Fade in percent of the fitted line's first value per cycle, positive when the capacity falls. */
export function fade(rows: Reading[], [from, to]: [number, number]): Fade | null {
  const points = rows
    .filter(r => r.capacity !== null && r.cycle_count >= from && r.cycle_count <= to)
    .map(r => [r.cycle_count, r.capacity!] as const);
  const fit = linearFit(points);
  if (!fit || points.length < 4) return null;
  const first = points[0]![0],
    last = points.at(-1)![0];
  const base = fit.intercept + fit.slope * first;
  if (!(base > 0)) return null;
  return {
    rate: (-100 * fit.slope) / base,
    low: (-100 * fit.high) / base,
    high: (-100 * fit.low) / base,
    line: fit,
    from: first,
    to: last
  };
}

/** Three digits, and no sign on what rounds to nothing. */
export const percent = (value: number): string => minus((Math.round(value * 1000) / 1000 + 0).toFixed(3));

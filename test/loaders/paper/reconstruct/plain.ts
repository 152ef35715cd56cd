/** Plain reductions of a cycler log, written apart from the SQL ones: the second path to every number. */
import type {Log} from "../../../../loaders/paper/reconstruct/cycler.js";

export interface Half {
  cycle: number;
  direction: number;
  capacity_mAh: number;
  current_mA: number;
  end_hour: number;
  start_hour: number;
  /** (charge in mAh, voltage in V) of every record. */
  points: [number, number][];
  hours: number[];
}

/** One entry per step with current, in order. */
export function halves(log: Log): Half[] {
  const out: Half[] = [];
  let step = NaN;
  for (let i = 0; i < log.rows; i++) {
    if (log.current_mA[i] === 0) continue;
    const hour = log.testTime_second[i]! / 3600;
    if (log.step[i] !== step) {
      step = log.step[i]!;
      out.push({
        cycle: log.cycle[i]!,
        direction: Math.sign(log.current_mA[i]!),
        capacity_mAh: 0,
        current_mA: log.current_mA[i]!,
        start_hour: hour,
        end_hour: hour,
        points: [],
        hours: []
      });
    }
    const half = out.at(-1)!;
    half.points.push([log.capacity_mAh[i]!, log.voltage_volt[i]!]);
    half.hours.push(hour);
    half.capacity_mAh = log.capacity_mAh[i]!;
    half.end_hour = hour;
  }
  return out;
}

export interface Cycle {
  cycle: number;
  dep?: Half;
  dis?: Half;
}

/** Deposition (or discharge) and dissolution (or charge) of each cycle. */
export function cyclesOf(log: Log): Cycle[] {
  const byCycle = new Map<number, Cycle>();
  for (const half of halves(log)) {
    const cycle = byCycle.get(half.cycle) ?? {cycle: half.cycle};
    if (half.direction < 0) cycle.dep = half;
    else cycle.dis = half;
    byCycle.set(half.cycle, cycle);
  }
  return [...byCycle.values()];
}

/** |V| in mV at the record nearest to half of the charge. */
export function middle_mv(half: Half): number {
  const nearest = half.points.reduce((best, p) =>
    Math.abs(p[0] / half.capacity_mAh - 0.5) < Math.abs(best[0] / half.capacity_mAh - 0.5) ? p : best
  );
  return Math.abs(1000 * nearest[1]);
}

/** Depth in mV of the lowest voltage in the first tenth below the median between 40 and 60 % of the charge. */
export function dip_mv(half: Half): number {
  const part = ([q]: [number, number]): number => q / half.capacity_mAh;
  const plateau = median(half.points.filter(p => part(p) >= 0.4 && part(p) <= 0.6).map(p => p[1]));
  return 1000 * (plateau - Math.min(...half.points.filter(p => part(p) <= 0.1).map(p => p[1])));
}

/** Stages of a deposition: every minimum followed by a rise of 1 mV, and the plateau at the end. */
export function stages(half: Half): number {
  let falling = true;
  let extreme = half.points[0]![1];
  let minima = 0;
  for (const [, v] of half.points) {
    if (falling ? v < extreme : v > extreme) extreme = v;
    if (Math.abs(v - extreme) < 0.001) continue;
    if (falling) minima++;
    falling = !falling;
    extreme = v;
  }
  return minima + 1;
}

export const efficiency = (c: Cycle): number => (c.dis?.capacity_mAh ?? 0) / (c.dep?.capacity_mAh ?? NaN);

/** First cycle whose efficiency leaves a band of two points around the median of the ten before it. */
export function firstIrregular(cycles: Cycle[]): number {
  const ce = cycles.map(efficiency);
  const at = ce.findIndex((value, i) => {
    const reference = median(i === 0 ? ce : ce.slice(Math.max(0, i - 10), i));
    return Math.abs(value - reference) > 0.02;
  });
  return at < 0 ? Infinity : cycles[at]!.cycle;
}

/** Hour of the first record, past the first tenth of a half cycle, whose |V| fell below 40 % of the record before. */
export function collapseHour(log: Log): number {
  for (const half of halves(log))
    for (let i = 1; i < half.points.length; i++) {
      const [q, v] = half.points[i]!;
      if (q / half.capacity_mAh >= 0.08 && Math.abs(v) < 0.4 * Math.abs(half.points[i - 1]![1]))
        return half.hours[i]!;
    }
  return NaN;
}

export function slope(points: [number, number][]): number {
  const mean = (k: 0 | 1): number => points.reduce((sum, p) => sum + p[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) /
    points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0)
  );
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

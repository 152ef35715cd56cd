/** Current of a symmetric cell held at 4.2 V: a fast drop, then a slow decay through the printed values. */
import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import {through} from "../lines.js";
import type {Random} from "../random.js";

export interface Hold {
  time_second: number[];
  current_ampere: number[];
  voltage_volt: number;
}

/** Logging: close at first, then every two minutes. */
const INTERVALS: {until_hour: number; second: number}[] = [
  {until_hour: 0.05, second: 1},
  {until_hour: 2, second: 20},
  {until_hour: Infinity, second: 120}
];

/** Straight lines in the logarithm of the current between 10, 50 and 90 h, carried on to both ends. */
export function hold(slug: string, known: Known, random: Random): Hold {
  const printed = [10, 50, 90].map(h => [h, known.claim(`figS26.current.${slug}.h${h}`)] as const);
  const {relative, decay_hour} = ASSUMED.holdStart;
  const slow = printed.map(([h, microampere]): [number, number] => [h, Math.log(microampere)]);
  const end = known.claim("figS26.duration") * 3600;
  const out: Hold = {time_second: [], current_ampere: [], voltage_volt: known.claim("figS26.voltage")};
  for (let t = 1; t <= end;) {
    const hour = t / 3600;
    const settled = Math.exp(through(slow, hour)) + relative * printed[0]![1] * Math.exp(-hour / decay_hour);
    out.time_second.push(t);
    out.current_ampere.push(1e-6 * settled * (1 + ASSUMED.holdNoise * random.normal()));
    t += INTERVALS.find(i => hour < i.until_hour)!.second;
  }
  return out;
}

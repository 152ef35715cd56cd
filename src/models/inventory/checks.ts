/**
 * Do the printed fade, efficiency and capacity of the full cells fit each other? Every check assumes, as its
 * premise, that lithium loss is the only cause of fade; where it fails, the premise or the base of a rate is wrong.
 * Values are intervals: what a printed number leaves open.
 */
import {meanEfficiency} from "./fast.js";

export interface Span {
  low: number;
  high: number;
}

export interface Check {
  id: string;
  /** What is compared, in one line. */
  statement: string;
  unit: string;
  computed: Span;
  printed: Span;
  agrees: boolean;
}

/** What the paper prints about the full cell with the bilayer; percentages as printed. */
export interface Printed {
  efficiencyPercent: Span;
  earlyFadePercent: Span;
  lateFadePercent: Span;
  startCapacity: Span;
  lateCapacity: Span;
  lateCycle: number;
  retentionPercent: Span;
  cycles: number;
}

const span = (low: number, high: number): Span => ({low: Math.min(low, high), high: Math.max(low, high)});
const meets = (a: Span, b: Span): boolean => a.low <= b.high && b.low <= a.high;
const check = (id: string, statement: string, unit: string, computed: Span, printed: Span): Check => ({
  id,
  statement,
  unit,
  computed,
  printed,
  agrees: meets(computed, printed)
});

/** Efficiency in % that a fade in % per cycle needs: 100 − fade. */
export const efficiencyForFade = ({low, high}: Span): Span => span(100 - high, 100 - low);

/** Mean linear fade in % per cycle from a first to a later capacity. */
export const linearFade = (start: Span, end: Span, cycles: number): Span =>
  span((100 * (1 - end.high / start.low)) / cycles, (100 * (1 - end.low / start.high)) / cycles);

/** First capacity from which a linear fade in % per cycle leads to a later capacity. */
export const startForFade = (end: Span, fade: Span, cycles: number): Span =>
  span(end.low / (1 - (cycles * fade.low) / 100), end.high / (1 - (cycles * fade.high) / 100));

/** Mean efficiency in % behind a retention in %. */
export const efficiencyForRetention = ({low, high}: Span, cycles: number): Span =>
  span(100 * meanEfficiency(low / 100, cycles), 100 * meanEfficiency(high / 100, cycles));

export function consistency(p: Printed): Check[] {
  return [
    check(
      "mean-efficiency",
      `mean efficiency behind the retention after ${p.cycles} cycles`,
      "%",
      efficiencyForRetention(p.retentionPercent, p.cycles),
      p.efficiencyPercent
    ),
    check(
      "early-efficiency",
      "efficiency that the early fade needs",
      "%",
      efficiencyForFade(p.earlyFadePercent),
      p.efficiencyPercent
    ),
    check(
      "late-efficiency",
      "efficiency that the late fade needs",
      "%",
      efficiencyForFade(p.lateFadePercent),
      p.efficiencyPercent
    ),
    check(
      "early-fade",
      `fade from the first capacity to that at cycle ${p.lateCycle}`,
      "% cycle⁻¹",
      linearFade(p.startCapacity, p.lateCapacity, p.lateCycle),
      p.earlyFadePercent
    ),
    check(
      "start-capacity",
      `first capacity from which the early fade leads to that at cycle ${p.lateCycle}`,
      "mAh g⁻¹",
      startForFade(p.lateCapacity, p.earlyFadePercent, p.lateCycle),
      p.startCapacity
    )
  ];
}

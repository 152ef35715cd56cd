/**
 * Do the printed fade, efficiency and capacity of the full cells fit each other? Every check assumes, as its
 * premise, that lithium loss is the only cause of fade; where it fails, the premise or the base of a rate is wrong.
 * Values are intervals: what a printed number leaves open.
 */
import {meanEfficiency} from "./fast.js";
import {capacities} from "./read.js";

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
const efficiencyForRetention = ({low, high}: Span, cycles: number): Span =>
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
      "% cycle-1",
      linearFade(p.startCapacity, p.lateCapacity, p.lateCycle),
      p.earlyFadePercent
    ),
    check(
      "start-capacity",
      `first capacity from which the early fade leads to that at cycle ${p.lateCycle}`,
      "mAh g-1",
      startForFade(p.lateCapacity, p.earlyFadePercent, p.lateCycle),
      p.startCapacity
    )
  ];
}

/** Efficiencies of a cell that the reader chooses: one until a cycle, another after it, with lithium in reserve. */
export interface Scenario {
  early: number;
  late: number;
  /** First cycle at the later efficiency. */
  from: number;
  /** Charge held back, as a share of the cycled charge. */
  reserve: number;
}

/** Share of the first capacity that each cycle moves, cycle 1 to `cycles` and the one after. */
export const scenarioCapacities = ({early, late, from, reserve}: Scenario, cycles: number): number[] =>
  capacities(
    {capacity: 1, reserve},
    Array.from({length: cycles}, (_, k) => (k + 1 < from ? early : late))
  );

/**
 * What the printed numbers should read if the cell had the efficiencies of a scenario and lost lithium only.
 * Fades are per cycle of the first capacity; the late one runs from `from` to the last cycle.
 */
export function scenarioChecks(p: Printed, scenario: Scenario): Check[] {
  const kept = scenarioCapacities(scenario, p.cycles);
  const {early, late, from} = scenario;
  const at = (value: number): Span => ({low: value, high: value});
  const first = Math.min(p.cycles, from - 1);
  const mean = (early * first + late * (p.cycles - first)) / p.cycles;
  const lateFade = (100 * (kept[from]! - kept[p.cycles]!)) / (p.cycles - from);
  return [
    check("mean-efficiency", "mean efficiency", "%", at(100 * mean), p.efficiencyPercent),
    check(
      "early-fade",
      `fade to cycle ${p.lateCycle}`,
      "% cycle-1",
      at((100 * (1 - kept[p.lateCycle]!)) / p.lateCycle),
      p.earlyFadePercent
    ),
    check(
      "late-capacity",
      `capacity at cycle ${p.lateCycle}`,
      "mAh g-1",
      span(p.startCapacity.low * kept[p.lateCycle]!, p.startCapacity.high * kept[p.lateCycle]!),
      p.lateCapacity
    ),
    check("late-fade", `fade from cycle ${from}`, "% cycle-1", at(lateFade), p.lateFadePercent),
    check("retention", `retention at cycle ${p.cycles}`, "%", at(100 * kept[p.cycles]!), p.retentionPercent)
  ];
}

/**
 * Where a check of a scenario puts the capacity, in % of the first: as printed, and as computed. A fade is followed to
 * the last cycle it speaks of, a late one from the computed capacity at which it begins; a mean efficiency is taken to
 * be that of every cycle.
 */
export function capacityPlaces(
  {id, printed, computed}: Check,
  p: Printed,
  scenario: Scenario
): {printed: Span; computed: Span} {
  const kept = scenarioCapacities(scenario, p.cycles);
  const at = (cycle: number): Span => span(100 * kept[cycle]!, 100 * kept[cycle]!);
  switch (id) {
    case "mean-efficiency": {
      const left = (percent: number): number => 100 * (percent / 100) ** p.cycles;
      return {
        printed: {low: left(printed.low), high: 100},
        computed: span(left(computed.low), left(computed.high))
      };
    }
    case "early-fade": {
      const left = (fade: number): number => 100 - p.lateCycle * fade;
      return {printed: span(left(printed.low), left(printed.high)), computed: at(p.lateCycle)};
    }
    case "late-capacity":
      return {
        printed: span((100 * printed.low) / p.startCapacity.high, (100 * printed.high) / p.startCapacity.low),
        computed: at(p.lateCycle)
      };
    case "late-fade": {
      const left = (fade: number): number => 100 * kept[scenario.from]! - fade * (p.cycles - scenario.from);
      return {printed: span(left(printed.low), left(printed.high)), computed: at(p.cycles)};
    }
    default:
      return {printed, computed};
  }
}

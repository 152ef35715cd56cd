/** The counters of different makers, each made from the charge between records by its own rule. */
import type {Column} from "../../../src/formats/table.js";
import {numbers, type Made} from "./made.js";

export const COUNTERS: {[name: string]: (records: Made[]) => Column[]} = {
  "counters per step": records => counters(records, "step_", (a, b) => a.step !== b.step),
  "counters per cycle": records => counters(records, "cycle_", (a, b) => a.cycle !== b.cycle),
  "counters of the schedule": records =>
    counters(records, "schedule_", (a, b) => b.cycle === 2 && a.cycle === 1),
  "counters of the whole test": records => counters(records, "", () => false),
  "a cumulative counter per step": records => [
    numbers(
      "step_cumulative_capacity_ah",
      running(
        records,
        (a, b) => a.step !== b.step,
        r => Math.abs(r.passed)
      )
    )
  ],
  "the net charge": records => [
    numbers(
      "net_capacity_ah",
      running(
        records,
        () => false,
        r => r.passed
      )
    )
  ],
  "the half cycle": records => [
    numbers(
      "capacity_ah",
      records.map(r => r.half)
    )
  ],
  "no counter": () => []
};

function running(
  records: Made[],
  resets: (a: Made, b: Made) => boolean,
  of: (r: Made & {passed: number}) => number
): number[] {
  let sum = 0;
  return records.map((r, i) => {
    const before = records[i - 1];
    const passed = before && r.half > 0 ? (r.half - before.half) * Math.sign(r.current) : 0;
    if (before && resets(before, r)) sum = 0;
    sum += of({...r, passed});
    return sum;
  });
}

function counters(records: Made[], family: string, resets: (a: Made, b: Made) => boolean): Column[] {
  return [
    numbers(
      `${family}charging_capacity_ah`,
      running(records, resets, r => Math.max(r.passed, 0))
    ),
    numbers(
      `${family}discharging_capacity_ah`,
      running(records, resets, r => Math.max(-r.passed, 0))
    )
  ];
}

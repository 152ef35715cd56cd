import type {Column, Warning} from "../table.js";
import type {Records} from "./block.js";
import {numbersIn, stringsIn} from "./series.js";

/** A jump between the clocks by more than this is a pause; the clocks agree to about a second. */
const PAUSE_SECOND = 5;

/** A slow parting of the clocks by more than this is told. */
const DRIFT_SECOND = 60;

const FIRST = [
  "record_index",
  "cycle_count",
  "step_count",
  "step_type",
  "test_time_second",
  "step_time_second",
  "voltage_volt",
  "current_ampere"
];

export function ordered(columns: Column[]): Column[] {
  const rank = ({name}: Column): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return columns.sort((a, b) => rank(a) - rank(b));
}

export function timeOrder(records: Records): Warning[] {
  const time = numbersIn(records, "test_time_second")!;
  const warnings: Warning[] = [];
  let equal = 0;
  let back = 0;
  let firstBack = -1;
  for (let i = 1; i < time.length; i++) {
    if (time[i] === time[i - 1]) equal++;
    else if (time[i]! < time[i - 1]!) {
      if (back++ === 0) firstBack = i;
    }
  }
  if (back > 0)
    warnings.push({
      code: "time-order",
      message: `the time of the test goes back ${back} times`,
      where: records.where(firstBack)
    });
  if (equal > 0)
    warnings.push({
      code: "equal-times",
      message: `${equal} records share their time with the record before: the clock is that coarse`
    });
  return warnings;
}

/** Clock times kept as text that no form of date fits: they give no absolute time and show no pause. */
export function unreadClock(records: Records): Warning[] {
  const texts = stringsIn(records, "system_time");
  const clock = records.clockSecond;
  if (!texts || !clock) return [];
  const unread = (i: number): boolean => texts[i] !== null && Number.isNaN(clock[i]!);
  const first = texts.findIndex((_, i) => unread(i));
  if (first < 0) return [];
  const count = texts.reduce((n, _, i) => n + (unread(i) ? 1 : 0), 0);
  const message = `the clock of ${count} records, first "${texts[first]!.slice(0, 40)}", has no known form; it is kept as text`;
  return [{code: "unread-clock", message, where: records.where(first)}];
}

/** Where the wall clock runs on while the time of the test stands still. */
export function pauses(records: Records): Warning[] {
  const clock = records.clockSecond;
  const time = numbersIn(records, "test_time_second")!;
  if (!clock) return [];
  let jumps = 0;
  let sum = 0;
  let longest = 0;
  let longestAt = -1;
  let before = NaN;
  let first = NaN;
  for (let i = 0; i < time.length; i++) {
    const ahead = clock[i]! - time[i]!;
    if (Number.isNaN(ahead)) continue;
    if (Number.isNaN(first)) first = ahead;
    const jump = ahead - before;
    if (Math.abs(jump) > PAUSE_SECOND) {
      jumps++;
      sum += jump;
      if (Math.abs(jump) > Math.abs(longest)) {
        longest = jump;
        longestAt = i;
      }
    }
    before = ahead;
  }
  const drift = before - first - sum;
  const warnings: Warning[] = [];
  if (jumps > 0)
    warnings.push({
      code: "paused",
      message: `the clock leaves the time of the test ${jumps} times, by ${minutes(sum)} in all and ${minutes(longest)} at most: the test was paused or the clock set; elapsed time is test_time_second`,
      where: records.where(longestAt)
    });
  if (Math.abs(drift) > DRIFT_SECOND)
    warnings.push({
      code: "clock-drift",
      message: `clock and time of the test part slowly, by ${minutes(drift)} in all`
    });
  return warnings;
}

const minutes = (second: number): string => `${(second / 60).toFixed(1)} min`;

/** What every LAND record table is looked over for, whatever file it came from. */
import {Refusal, type Column, type FormatId, type Side, type Table, type Warning} from "../table.js";
import {unixSeconds} from "./clock.js";
import type {Records} from "./block.js";
import {numbersIn, passedBy, stepTypes, stringsIn, type Flow} from "./series.js";
import {directionOf, FINISH} from "./states.js";

const REQUIRED = [
  ["test_time_second", "time of the test", "testTime"],
  ["voltage_volt", "voltage", "voltage"],
  ["current_ampere", "current", "current"]
] as const;

/** A jump between the clocks by more than this is a pause; the clocks agree to about a second. */
const PAUSE_SECOND = 5;
/** A slow parting of the clocks by more than this is told. */
const DRIFT_SECOND = 60;

/** @throws Refusal when a column is missing without which the records mean nothing. */
export function requireColumns(records: Records, where: string): void {
  if (records.rows === 0) throw new Refusal("content", "no records", where, "export the records of the test");
  const missing = REQUIRED.filter(([name]) => !numbersIn(records, name));
  if (missing.length > 0)
    throw new Refusal(
      "columns",
      `no column for the ${missing.map(([, words]) => words).join(", the ")}`,
      where,
      "tick it in the export settings and export again"
    );
  for (const [name, words, role] of REQUIRED) {
    const values = numbersIn(records, name)!;
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i]!)) continue;
      const place = records.blank?.(i, role) ?? (role === "testTime" ? records.where(i) : null);
      // A mark for a missing voltage or current is a value; a blank is what a cut file looks like.
      if (place)
        throw new Refusal(
          "shape",
          `a record without its ${words}`,
          place,
          "export it again; it is cut off or edited"
        );
    }
  }
}

/** The finished table: checked, with step types and, where the zone is known, Unix time. */
export function finish(
  format: FormatId,
  records: Records,
  side: Side,
  metadata: Table["metadata"],
  extra: Warning[] = []
): Table {
  const columns = [...records.columns];
  const warnings = [...records.warnings, ...extra];
  const states = stringsIn(records, "step_state");
  if (states) {
    const {types, unknown} = stepTypes(states);
    columns.push({name: "step_type", unit: null, type: "string", values: types});
    const strange = unknown.filter(state => !FINISH.has(state.toLowerCase()));
    if (strange.length > 0)
      warnings.push({
        code: "unknown-state",
        message: `no step type is known for ${strange.slice(0, 8).join(", ")}`
      });
  }
  warnings.push(
    ...signed(records),
    ...missingValues(records),
    ...timeOrder(records),
    ...recordNumbers(records),
    ...unreadClock(records),
    ...pauses(records)
  );
  const clock = records.clockSecond;
  if (clock && typeof side.time_zone === "string")
    columns.push({
      name: "unix_time_second",
      unit: "s",
      type: "number",
      values: unixSeconds(clock, side.time_zone)
    });
  return {format, rows: records.rows, columns: ordered(columns), warnings, metadata};
}

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

function ordered(columns: Column[]): Column[] {
  const rank = ({name}: Column): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return columns.sort((a, b) => rank(a) - rank(b));
}

/** Discharge is negative; an export without signs gets them from its step states. */
function signed(records: Records): Warning[] {
  const current = numbersIn(records, "current_ampere")!;
  const states = stringsIn(records, "step_state");
  if (!states) return unsigned(current);
  const {types} = stepTypes(states);
  const against: number[] = [];
  for (let i = 0; i < current.length; i++) if (current[i]! * directionOf(types[i]!) < 0) against.push(i);
  const count = against.length;
  if (count === 0) return [];
  if (current.some(value => value < 0)) {
    const message = `the sign of the current contradicts the step state in ${count} records`;
    return [{code: "current-sign", message, where: records.where(against[0]!)}];
  }
  for (const i of against) current[i] = -current[i]!;
  return [
    {
      code: "unsigned-current",
      message: `the export has no signs; the current of ${count} discharge records was made negative`
    }
  ];
}

/** Without signs and without step states nothing tells charge from discharge. */
function unsigned(current: Float64Array): Warning[] {
  if (current.some(i => i < 0) || !current.some(i => i > 0)) return [];
  const message = "no current is negative and no step states are given: the direction is unknown";
  return [{code: "unsigned-current", message}];
}

/** A test that ends within a cycle. */
export function lastCycle(records: Records, flow: Flow): Warning[] {
  const cycle = numbersIn(records, "cycle_count");
  if (!cycle || cycle.length === 0) return [];
  const last = cycle[cycle.length - 1]!;
  if (Number.isNaN(last)) return [];
  const cut = (
    [
      ["charge", 1],
      ["discharge", -1]
    ] as const
  ).filter(([, way]) => {
    const sums = passedBy(cycle, flow, way);
    return (sums.get(last) ?? 0) === 0 && [...sums.values()].some(sum => sum > 0);
  });
  if (cut.length === 0) return [];
  const message = `the last cycle (${last}) has no ${cut.map(([word]) => word).join(" and no ")}: the test ended or was exported within it`;
  return [{code: "last-cycle-cut-off", message, where: records.where(cycle.length - 1)}];
}

function missingValues(records: Records): Warning[] {
  return ["voltage_volt", "current_ampere"].flatMap(name => {
    const values = numbersIn(records, name)!;
    const first = values.findIndex(Number.isNaN);
    if (first < 0) return [];
    const count = values.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0);
    return [
      {code: "missing-values", message: `${count} records have no ${name}`, where: records.where(first)}
    ];
  });
}

function timeOrder(records: Records): Warning[] {
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

function recordNumbers(records: Records): Warning[] {
  const index = numbersIn(records, "record_index");
  if (!index) return [];
  let breaks = 0;
  let first = -1;
  for (let i = 1; i < index.length; i++) if (index[i] !== index[i - 1]! + 1 && breaks++ === 0) first = i;
  if (breaks === 0) return [];
  const message = `the record numbers do not run on ${breaks} times, first from ${index[first - 1]} to ${index[first]}: records may be missing`;
  return [{code: "record-numbers", message, where: records.where(first)}];
}

/** Clock times kept as text that no form of date fits: they give no absolute time and show no pause. */
function unreadClock(records: Records): Warning[] {
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
function pauses(records: Records): Warning[] {
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

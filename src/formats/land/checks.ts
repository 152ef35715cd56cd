/** What every LAND record table is looked over for, whatever file it came from. */
import {Refusal, type FormatId, type Side, type Table, type Warning} from "../table.js";
import {unixSeconds} from "./clock.js";
import type {Records} from "./block.js";
import {numbersIn, passedBy, stepTypes, stringsIn, type Flow} from "./series.js";
import {directionOf, FINISH} from "./states.js";
import {ordered, timeOrder, unreadClock, pauses} from "./time-checks.js";

const REQUIRED = [
  ["test_time_second", "time of the test", "testTime"],
  ["voltage_volt", "voltage", "voltage"],
  ["current_ampere", "current", "current"]
] as const;

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

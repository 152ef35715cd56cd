/** Maccor text exports of records, with `Today's Date` or a block of keys above, and of impedance. */
import {directionOfType} from "../cell/direction.js";
import {headOf} from "../head.js";
import {entryOf, labelOf} from "../heads.js";
import {monthFirstSecond} from "../land/clock.js";
import {Lines, type LineList} from "../lines.js";
import type {Meaning} from "../named.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "../table.js";
import {separatorOf} from "../text.js";
import {
  headsOf,
  numbersNamed,
  openText,
  readLayout,
  splitIn,
  tableOf,
  textsNamed,
  valueOf
} from "./layout.js";

const HEAD_LINES = 30;
/** Head in small letters without blanks, its unit where Maccor writes one → our name and Maccor's unit. */
const COLUMNS: Readonly<Record<string, readonly [name: string, unit: string | null]>> = {
  "rec#": ["record_index", null],
  rec: ["record_index", null],
  "cyc#": ["cycle_count", null],
  cyclec: ["cycle_count", null],
  cyclep: ["procedure_cycle", null],
  step: ["step_id", null],
  test: ["test_time_second", null],
  testtime: ["test_time_second", null],
  steptime: ["step_time_second", null],
  "amp-hr": ["step_cumulative_capacity_ah", "Ah"],
  "mamp-hr": ["step_cumulative_capacity_ah", "mAh"],
  cap: ["step_cumulative_capacity_ah", "Ah"],
  capacity: ["step_cumulative_capacity_ah", "Ah"],
  "watt-hr": ["step_cumulative_energy_wh", "Wh"],
  "mwatt-hr": ["step_cumulative_energy_wh", "mWh"],
  ener: ["step_cumulative_energy_wh", "Wh"],
  energy: ["step_cumulative_energy_wh", "Wh"],
  amps: ["current_ampere", "A"],
  mamps: ["current_ampere", "mA"],
  current: ["current_ampere", "A"],
  volts: ["voltage_volt", "V"],
  voltage: ["voltage_volt", "V"],
  state: ["step_state", null],
  md: ["step_state", null],
  es: ["end_status", null],
  dpttime: ["system_time", null]
};
const COUNTS = /^(?:record_index|cycle_count|procedure_cycle|step_id|end_status)$/;
const TEXTS = /^(?:step_state|system_time)$/;
const STATES: Readonly<Record<string, string>> = {R: "rest", C: "charge", D: "discharge"};

const plain = (head: string): string => labelOf(head).label.toLowerCase().replace(/[\s.]/g, "");
/** `(Min)` and `/Min`, which name a time. */
const unitIn = (head: string): string | null =>
  labelOf(head).unit ?? /[(/[]\s*(sec|min|hr)\w*\.?\s*[)\]]?$/i.exec(head)?.[1] ?? null;

const isHead = (heads: readonly string[]): boolean => {
  if (!/^rec#?$/i.test(heads[0]?.trim() ?? "")) return false;
  const names = new Set(heads.map(head => entryOf(COLUMNS, bare(head))?.[0]));
  return ["step_id", "test_time_second", "current_ampere", "voltage_volt"].every(name => names.has(name));
};
const bare = (head: string): string => plain(head.replace(/\s*[(/[]\s*(?:sec|min|hr)\w*\.?\s*[)\]]?$/i, ""));

export const maccorText: Reader = {
  id: "maccor-text",
  recognise: bytes => {
    const lines = new Lines(headOf(bytes).slice(0, 20_000));
    const at = headLine(lines);
    return at >= 0 && marks(lines, at);
  },
  read
};

/** Landt writes `Rec#` too, but neither the date above it nor Maccor's own columns. */
function marks(lines: LineList, at: number): boolean {
  const above = Array.from({length: at}, (_, i) => lines.at(i)!);
  const header = lines.at(at)!;
  return (
    above.some(line => /^\W*Today''?s Date|Maccor|^Tester\b|^(?:Name|Channel|Procedure):?\t/i.test(line)) ||
    /(?:^|[\t,;])(?:ES|Md|DPT Time|Cycle P)(?:[\t,;]|$)/i.test(header)
  );
}

function headLine(lines: LineList): number {
  for (let i = 0; i < Math.min(HEAD_LINES, lines.length); i++) {
    const line = lines.at(i)!;
    if (line.length < 4000 && isHead(line.split(separatorOf(line) ?? ","))) return i;
  }
  return -1;
}

/**
 * Records with the current negative on discharge, times in seconds, capacity of each step.
 * @throws Refusal for a row of another width (a last line cut off among them) and for a time without unit that no
 *   clock tells
 */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const {lines, encoding} = opened;
  const at = headLine(lines);
  if (at < 0)
    throw new Refusal(
      "header",
      "no line with Rec, Step, Amps and Volts",
      name,
      "export it with its column names"
    );
  const split = splitIn(lines.at(at)!);
  const header = headsOf(lines.at(at)!, split);
  const millivolt = header.some(head => plain(head) === "mamps");
  const layout = {header, lines, from: at + 1, to: lines.length, split};
  const found = readLayout(opened, layout, head => meaning(head, millivolt), name);
  const {columns} = found;
  const warnings = [
    ...timeUnits(columns, header, name),
    ...signs(columns),
    ...(millivolt ? [{code: "unit-assumed", message: "Volts beside mAmps are millivolts"}] : [])
  ];
  const states = textsNamed(columns, "step_state");
  if (states)
    columns.push({
      name: "step_type",
      unit: null,
      type: "string",
      values: states.map(state => (state === null ? null : (entryOf(STATES, state) ?? null)))
    });
  const facts = {
    name: valueOf(lines, "Name", at),
    procedure: /Procedure:?\s+([^\t]+)/.exec(lines.slice(0, at).join("\n"))?.[1]?.trim() ?? null
  };
  return tableOf("maccor-text", found, {encoding, decimal_mark: found.mark, ...facts}, warnings);
}

function meaning(head: string, millivolt: boolean): Meaning | null {
  // "Step" is the number of a step, "Step (Sec)" the time in it.
  const label = bare(head) === "step" && unitIn(head) !== null ? "steptime" : bare(head);
  const entry = entryOf(COLUMNS, label);
  if (!entry) return null;
  const [name, usual] = entry;
  if (COUNTS.test(name)) return {name, from: null, kind: "count"};
  if (TEXTS.test(name)) return {name, from: null, kind: "text"};
  const unit = unitIn(head);
  if (/_second$/.test(name))
    return {
      name,
      from: (unit ?? "s").toLowerCase().replace(/^hr.*/s, "h").slice(0, 3),
      kind: "duration"
    };
  const own = name === "voltage_volt" && millivolt ? "mV" : usual;
  return {name, from: unit ?? own};
}

/** `TestTime` without a unit is in seconds or minutes: the clock beside it tells. */
function timeUnits(columns: Column[], header: string[], name: string): Warning[] {
  const bareTime = header.find(head => /^test ?time$/i.test(head.trim()));
  const time = numbersNamed(columns, "test_time_second");
  const clock = textsNamed(columns, "system_time");
  if (
    bareTime === undefined ||
    !time ||
    columns.some(c => c.name === "test_time_second" && c.type === "string")
  )
    return [];
  if (/\d:\d/.test(firstText(columns) ?? "")) return [];
  const seconds = clock?.map(text => (text ? monthFirstSecond(text) || dayFirstSecond(text) : NaN)) ?? [];
  const last = time.length - 1;
  const ratio = (seconds[last]! - seconds[0]!) / (time[last]! - time[0]!);
  const factor = ([1, 60, 3600] as const).find(seconds => Math.abs(ratio - seconds) < 0.1 * seconds);
  if (factor === undefined)
    throw new Refusal(
      "unit",
      `"${bareTime}" names no unit, and the clock beside it does not tell`,
      name,
      "map the column with its unit: time=TestTime:min"
    );
  for (const own of ["test_time_second", "step_time_second"]) {
    const values = numbersNamed(columns, own);
    values?.forEach((value, i) => (values[i] = value * factor));
  }
  const word = {1: "seconds", 60: "minutes", 3600: "hours"}[factor];
  return [
    {code: "unit-from-clock", message: `"${bareTime}" names no unit; the clock beside it shows ${word}`}
  ];
}

const firstText = (columns: Column[]): string | null => textsNamed(columns, "test_time_second")?.[0] ?? null;

/** Day first, which only tells apart where the month is impossible; for differences within a day either will do. */
const dayFirstSecond = (text: string): number => {
  const [, day, month, year, time] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}) (.+)$/.exec(text.trim()) ?? [];
  return day === undefined ? NaN : monthFirstSecond(`${month}/${day}/${year} ${time}`);
};

function signs(columns: Column[]): Warning[] {
  const current = numbersNamed(columns, "current_ampere");
  const states = textsNamed(columns, "step_state");
  if (!current || current.some(value => value < 0)) return [];
  if (!states)
    return current.some(value => value > 0)
      ? [
          {
            code: "unsigned-current",
            message: "no current is negative and no column tells the state: the direction is unknown"
          }
        ]
      : [];
  let count = 0;
  states.forEach((state, i) => {
    if (state && directionOfType(entryOf(STATES, state) ?? state) === -1 && current[i]! > 0) {
      current[i] = -current[i]!;
      count++;
    }
  });
  return count
    ? [
        {
          code: "unsigned-current",
          message: `Maccor writes the current without sign; that of ${count} discharge records was made negative`
        }
      ]
    : [];
}

/** Basytec text: head lines behind `~`, the last of which names the columns with their units in brackets. */
import {entryOf} from "../heads.js";
import {headOf} from "../head.js";
import {Lines} from "../lines.js";
import type {Meaning} from "../named.js";
import type {Split} from "../rows-of.js";
import {Refusal, type Reader, type Table, type Warning} from "../table.js";
import {headsOf, openText, readLayout, tableOf, TAB, valueOf} from "./layout.js";

const FIRST_LINE = /^~Resultfile from Basytec/i;
/** Name before the bracket → our name; the bracket names the unit. */
const COLUMNS: Readonly<Record<string, string>> = {
  Time: "test_time_second",
  "t-Step": "step_time_second",
  U: "voltage_volt",
  I: "current_ampere",
  P: "power_watt",
  Ah: "net_capacity_ah",
  Wh: "net_energy_wh",
  "Ah-Step": "step_net_capacity_ah",
  "Ah-Cyc-Charge": "cycle_charging_capacity_ah",
  "Ah-Cyc-Discharge": "cycle_discharging_capacity_ah",
  "Wh-Cyc-Charge": "cycle_charging_energy_wh",
  "Wh-Cyc-Discharge": "cycle_discharging_energy_wh",
  T1: "temperature_t1_celsius"
};
const COUNTS: Readonly<Record<string, string>> = {
  DataSet: "record_index",
  Line: "step_id",
  "Cyc-Count": "cycle_count"
};
const TEXTS: Readonly<Record<string, string>> = {Command: "step_type", DateTime: "system_time"};

export const basytecText: Reader = {
  id: "basytec-text",
  recognise: bytes => FIRST_LINE.test(new Lines(headOf(bytes).slice(0, 1000)).at(0)!),
  read
};

/** @throws Refusal without a line of columns, for a time without unit, a row of another width */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const {lines, encoding} = opened;
  let at = 0;
  while (at + 1 < lines.length && lines.at(at + 1)!.startsWith("~")) at++;
  const line = lines.at(at)!.slice(1);
  const split: Split = line.includes("\t") ? TAB : {name: "blanks", split: text => text.trim().split(/\s+/)};
  const header = headsOf(line, split);
  if (!header.some(head => /^Time\[/.test(head)))
    throw new Refusal(
      "header",
      header.includes("Time") ? '"Time" names no unit' : "no line of columns with Time[…], U[V] and I[A]",
      `${name}, line ${at + 1}`,
      "convert the result file again, with the unit of the time"
    );
  const layout = {header, lines, from: at + 1, to: lines.length, split};
  const found = readLayout(opened, layout, meaning, name);
  const facts = {
    test: valueOf(lines, "~Name of Test", at),
    battery: valueOf(lines, "~Battery", at),
    plan: valueOf(lines, "~Testplan", at),
    started: valueOf(lines, "~Start of Test", at)
  };
  return tableOf(
    "basytec-text",
    found,
    {encoding, decimal_mark: found.mark, ...facts},
    firstCycle(found.columns)
  );
}

function meaning(head: string): Meaning | null {
  const [, label = head, unit = null] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(head) ?? [];
  const count = entryOf(COUNTS, label);
  if (count !== undefined) return {name: count, from: null, kind: "count"};
  const text = entryOf(TEXTS, label);
  if (text !== undefined) return {name: text, from: null, kind: "text"};
  const name = entryOf(COLUMNS, label);
  if (!name) return null;
  if (name === "temperature_t1_celsius") return {name, from: null};
  if (/_second$/.test(name)) return {name, from: unit === "h:min:s" ? "s" : unit, kind: "duration"};
  return {name, from: unit};
}

/** The first record belongs to the cycle of the next: its own count of 0 is none. */
function firstCycle(columns: Table["columns"]): Warning[] {
  const cycle = columns.find(c => c.name === "cycle_count");
  if (!cycle || cycle.type === "string" || cycle.values.length < 2) return [];
  const next = cycle.values.findIndex(value => value !== 0);
  if (next !== 1) return [];
  cycle.values[0] = cycle.values[1]!;
  return [
    {
      code: "first-cycle",
      message: "the first record has the cycle count 0, which is no cycle; it was given that of the next"
    }
  ];
}

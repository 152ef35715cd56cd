/** Novonix UHPC and HPC `.csv`: sections in brackets, records behind `[Data]`. */
import {entryOf} from "../heads.js";
import {headOf} from "../head.js";
import {Lines, type LineList} from "../lines.js";
import type {Meaning} from "../named.js";
import {Refusal, type Reader, type Table} from "../table.js";
import {COMMA, headsOf, openText, readLayout, tableOf, valueOf} from "./layout.js";

const STEP_TYPES: Readonly<Record<number, string>> = {
  0: "REST",
  1: "CC_CHG",
  2: "CC_DCH",
  7: "CCCV_CHG",
  8: "CV_CHG",
  9: "CCCV_DCH",
  10: "CV_DCH"
};
const COLUMNS: Readonly<Record<string, Meaning>> = {
  "Date and Time": {name: "system_time", from: null, kind: "text"},
  "Cycle Number": {name: "cycle_count", from: null, kind: "count"},
  "Step Type": {name: "step_code", from: null, kind: "count"},
  "Run Time (h)": {name: "test_time_second", from: "h"},
  "Step Time (h)": {name: "step_time_second", from: "h"},
  "Current (A)": {name: "current_ampere", from: "A"},
  "Potential (V)": {name: "voltage_volt", from: "V"},
  "Capacity (Ah)": {name: "net_capacity_ah", from: "Ah"},
  "Energy (Wh)": {name: "net_energy_wh", from: "Wh"},
  "Step Number": {name: "step_count", from: null, kind: "count"},
  "Power(W)": {name: "power_watt", from: "W"}
};

export const novonixCsv: Reader = {
  id: "novonix-csv",
  recognise: bytes => {
    const lines = new Lines(headOf(bytes).slice(0, 2000));
    return plainLine(lines.at(0)!) === "[Summary]" && /^Novonix U?HPC/i.test(plainLine(lines.at(1) ?? ""));
  },
  read
};

/** A spreadsheet saves each line as one quoted cell. */
const unquoted = (line: string): string =>
  /^".*"[,;]*$/.test(line) && !/","/.test(line)
    ? line.replace(/^"|"[,;]*$/g, "").replaceAll('""', '"')
    : line;
const plainLine = (line: string): string =>
  unquoted(line.trim())
    .replace(/[,;]+$/, "")
    .trim();

/** @throws Refusal without the section [Data], for a row of another width, a field that is no number */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const lines: LineList = {length: opened.lines.length, at: i => mapped(opened.lines.at(i))};
  let at = 0;
  while (at < lines.length && plainLine(lines.at(at)!) !== "[Data]") at++;
  if (at + 1 >= lines.length)
    throw new Refusal(
      "no data",
      "no section [Data]",
      name,
      "the test has no records yet, or the file is cut off; copy it again"
    );
  const header = headsOf(lines.at(at + 1)!, COMMA);
  const layout = {header, lines, from: at + 2, to: lines.length, split: COMMA};
  const found = readLayout(opened, layout, head => temperature(head) ?? entryOf(COLUMNS, head) ?? null, name);
  const codes = found.columns.find(c => c.name === "step_code");
  const columns = [...found.columns];
  if (codes?.type !== "string" && codes)
    columns.push({
      name: "step_type",
      unit: null,
      type: "string",
      values: Array.from(codes.values, code => STEP_TYPES[code] ?? null)
    });
  const facts = {
    software: plainLine(lines.at(1)!),
    cell: valueOf(opened.lines, "Cell", at),
    description: valueOf(opened.lines, "Description", at),
    started: valueOf(opened.lines, "Started", at),
    mass_g: valueOf(opened.lines, "Mass (g)", at),
    area_cm2: valueOf(opened.lines, "Area (cm2)", at)
  };
  return tableOf("novonix-csv", {...found, columns}, {encoding: opened.encoding, ...facts});
}

const mapped = (line: string | undefined): string | undefined =>
  line === undefined ? undefined : unquoted(line);

/** The degree sign is what code pages lose. */
const temperature = (head: string): Meaning | null =>
  /^Temperature \(.{0,3}C\)$/.test(head) ? {name: "temperature_t1_celsius", from: null} : null;

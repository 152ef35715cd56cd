/**
 * Landt CSV in A, Ah and Wh: `key: value` lines, a header of machine-like names, rows with one comma too many.
 * Its companion text form names the same columns `Rec#`, `Cyc#`, `Test(Sec)`, `Amps` …
 */
import {counted, slug} from "../delimited.js";
import {cellText, TEXT, type Grid} from "../grid.js";
import {Refusal, type Reader, type Table, type Warning} from "../table.js";
import {finish, requireColumns} from "./checks.js";
import type {Records} from "./block.js";
import {buildRecords} from "./columns.js";
import {headingOf, type Heading, type Role} from "./labels.js";
import {landtRemarks} from "./landtremarks.js";
import {recordRows, withoutCutEnd} from "./rows.js";
import {numbersIn, stringsIn} from "./series.js";
import {headGrid, textGrid} from "./textgrid.js";

const HEADER_ROWS = 40;

/** Header in lower case → role and unit. Capacities restart with every step, although the file does not say so. */
const COLUMNS = new Map<string, [role: Role, unit: string | null]>([
  ["channel_index", ["record", null]],
  ["cycle_index", ["cycle", null]],
  ["step_index", ["stepId", null]],
  ["date_time_iso_string", ["monthFirstClock", null]],
  ["test_time_s", ["testTime", "s"]],
  ["step_time_s", ["stepTime", "s"]],
  ["current_a", ["current", "A"]],
  ["voltage_v", ["voltage", "V"]],
  ["discharge_capacity_ah", ["stepDischarge", "Ah"]],
  ["charge_capacity_ah", ["stepCharge", "Ah"]],
  ["discharge_energy_wh", ["stepDischargeEnergy", "Wh"]],
  ["charge_energy_wh", ["stepChargeEnergy", "Wh"]],
  ["pressure_psi", ["pressure", "psi"]],
  ["temperature_1_c", ["temperature1", "°C"]],
  ["temperature_2_c", ["temperature2", "°C"]],
  ["temperature_3_c", ["temperature3", "°C"]],
  ["step_name", ["state", null]],
  ["rec#", ["record", null]],
  ["cyc#", ["cycle", null]],
  ["step", ["stepId", null]],
  ["test(sec)", ["testTime", "s"]],
  ["test(min)", ["testTime", "min"]],
  ["test(hr)", ["testTime", "h"]],
  ["step(sec)", ["stepTime", "s"]],
  ["step(min)", ["stepTime", "min"]],
  ["step(hr)", ["stepTime", "h"]],
  ["amp-hr", ["stepCapacity", "Ah"]],
  ["watt-hr", ["stepEnergy", "Wh"]],
  ["amps", ["current", "A"]],
  ["volts", ["voltage", "V"]],
  ["state", ["state", null]],
  ["dpt-time", ["clock", null]]
]);
const CSV_MARKS = ["channel_index", "test_time_s", "current_a", "voltage_v"];
const TEXT_MARKS = ["rec#", "amps", "volts"];

export const landtCsv: Reader = {
  id: "landt-csv",
  recognise(bytes) {
    const grid = headGrid(bytes);
    return grid !== null && headerRow(grid) >= 0;
  },
  read(bytes, name, side = {}) {
    const {grid, mark, encoding, widths, warnings} = textGrid(bytes, name);
    const header = headerRow(grid);
    if (header < 0)
      throw new Refusal(
        "header",
        "no line with channel_index or Rec#",
        name,
        "export it again with column names"
      );
    const headings = headingsAt(grid, header);
    const {rows, warnings: cut} = withoutCutEnd(grid, recordRows(grid, header + 1, headings), widths);
    const remarks = shapeRemarks(widths, header, rows, grid);
    const records = buildRecords([{grid, headerRow: header, headings, rows}], side, mark);
    requireColumns(records, name);
    countSteps(records);
    const found = [...remarks, ...cut, ...landtRemarks(records), ...warnings];
    return finish("landt-csv", records, side, {encoding, ...preamble(grid, header)}, found);
  }
};

/** The header names all the marks of one of the two forms; -1 when there is none. */
function headerRow(grid: Grid): number {
  for (let row = 0; row < Math.min(grid.rows, HEADER_ROWS); row++) {
    const names = new Set<string>();
    for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++)
      names.add(cellText(grid, k).trim().toLowerCase());
    if ([CSV_MARKS, TEXT_MARKS].some(marks => marks.every(mark => names.has(mark)))) return row;
  }
  return -1;
}

function headingsAt(grid: Grid, row: number): Heading[] {
  const headings: Heading[] = [];
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) {
    const heading = headingOf(cellText(grid, k), grid.column[k]!);
    const [role, unit] = COLUMNS.get(heading.header.toLowerCase()) ?? [null, heading.unit];
    headings.push({...heading, role, unit, label: role ? heading.label : heading.header});
  }
  return headings;
}

/** @throws Refusal for a row with fewer fields than the header. */
function shapeRemarks(widths: Int32Array, header: number, rows: Int32Array, grid: Grid): Warning[] {
  const width = widths[header]!;
  let longer = 0;
  for (const row of rows) {
    if (widths[row]! < width)
      throw new Refusal(
        "shape",
        `${counted(widths[row]!)} where the header has ${width}`,
        grid.where(row),
        "the file is edited; export it again"
      );
    if (widths[row]! > width) longer++;
  }
  if (longer === 0) return [];
  const message = `${longer} rows have more fields than the header: a comma at their end`;
  return [
    {code: "extra-trailing-field", message, where: grid.where(rows.find(row => widths[row]! > width)!)}
  ];
}

/** Lines above the header; a value that is empty stays empty. */
function preamble(grid: Grid, header: number): Table["metadata"] {
  const facts: Table["metadata"] = {};
  for (let row = 0; row < header; row++) {
    const cells: string[] = [];
    for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) cells.push(cellText(grid, k));
    const [key, ...rest] = cells.join(" ").split(":");
    const name = slug(key ?? "");
    if (name !== "" && grid.kind[grid.start[row]!] === TEXT) facts[name] = rest.join(":").trim() || null;
  }
  return facts;
}

/** Executed steps, counted from the changes of cycle, step number and step name; adds `step_count`. */
function countSteps(records: Records): void {
  const cycle = numbersIn(records, "cycle_count");
  const step = numbersIn(records, "step_id");
  const state = stringsIn(records, "step_state");
  if (!step) return;
  const count = new Float64Array(records.rows);
  for (let i = 0; i < count.length; i++) {
    const same =
      i > 0 && step[i] === step[i - 1] && cycle?.[i] === cycle?.[i - 1] && state?.[i] === state?.[i - 1];
    count[i] = i === 0 ? 1 : count[i - 1]! + (same ? 0 : 1);
  }
  records.columns.push({name: "step_count", unit: "1", type: "integer", values: count});
}

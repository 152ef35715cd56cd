/** The table of one raw file → the columns of a table of the workbook. */
import {chargeWarnings, largestStep} from "../formats/cell/plausible.js";
import {cellRecords} from "../formats/cell/records.js";
import {Refusal, type Column, type Table, type Warning} from "../formats/table.js";
import type {TableName} from "./schema.js";

/** What is known of a raw file beside its content: a row of the manifest, or what a reader says of a file of their own. */
export interface Described {
  cell: string;
  specimen: string;
  provenance: "measured" | "reconstructed";
  family: string;
  area_cm2: number | null;
  active_mass_mg: number | null;
  temperature_celsius: number | null;
  side: Record<string, string>;
  /** The file as refusals name it: `data/raw/half-cells/a.xlsx`. */
  where: string;
}

/** What columns depend on. What is counted against area and mass is counted from them. */
type Facts = Omit<Described, "area_cm2" | "active_mass_mg">;

type Value = number | string | null;

/** Column-wise values in the order of `SCHEMA[table]`. */
export interface Columns {
  length: number;
  get(field: string, row: number): Value;
  /** What was derived, beside what the reader said. */
  warnings: Warning[];
  /** Charge of the largest half cycle, of files that pass charge. */
  largestStep_ah: number | null;
}

/** What was derived of a file, and what is not likely for the area and the mass that are given for it. */
export const warningsOf = (
  {warnings, largestStep_ah}: Pick<Columns, "warnings" | "largestStep_ah">,
  given: Pick<Described, "area_cm2" | "active_mass_mg">
): Warning[] => [...warnings, ...(largestStep_ah === null ? [] : chargeWarnings(largestStep_ah, given))];

/** @throws Refusal naming what the table needs and the file has not */
export function columnsOf(
  table: TableName,
  read: Table,
  entry: Facts
): Columns {
  const fixed: Record<string, Value> = {
    cell: entry.cell,
    specimen: entry.specimen,
    provenance: entry.provenance,
    temperature_celsius: entry.temperature_celsius
  };
  const {get, ...made} = MAKERS[table]!(read, entry);
  return {...made, get: (field, row) => (field in fixed ? fixed[field]! : get(field, row))};
}

const MAKERS: Partial<Record<TableName, (read: Table, entry: Facts) => Columns>> = {
  records,
  spectra,
  thickness,
  holds
};

function records(read: Table, entry: Facts): Columns {
  const found = cellRecords(read, entry.side, entry.where);
  const numbers: Record<string, Float64Array> = found.numbers;
  return {
    length: found.rows,
    get: (field, row) => (field === "step_type" ? found.stepType[row]! : finite(numbers[field]?.[row])),
    warnings: found.warnings,
    largestStep_ah: largestStep(found)
  };
}

function thickness(read: Table, entry: Facts): Columns {
  const value = need(read, "thickness_nm", entry);
  const label = column(read, "label") ?? column(read, "image");
  const text = (row: number): string | null => (label?.type === "string" ? label.values[row]! : null);
  const line = column(read, "line") ?? column(read, "record_index");
  const day = column(read, "day");
  const get = (field: string, row: number): Value => {
    switch (field) {
      case "thickness_nm":
        return numberAt(value, row);
      case "image":
        return text(row);
      case "line":
        return numberAt(line, row) ?? row + 1;
      case "day":
        return numberAt(day, row) ?? dayOf(text(row) ?? "", entry);
      default:
        return null;
    }
  };
  return {length: read.rows, get, warnings: [], largestStep_ah: null};
}

/** The day of exposure stands in the image label ("…day4…" or "…_4d…"). */
function dayOf(label: string, entry: Facts): number {
  const found = /day[ _-]?(\d+)|(\d+) ?d(?![a-z])/i.exec(label);
  if (!found)
    throw new Refusal(
      "columns",
      `image label "${label}" names no day of exposure`,
      entry.where,
      'write "day4" or "4d" in it'
    );
  return Number(found[1] ?? found[2]);
}

function holds(read: Table, entry: Facts): Columns {
  const time = need(read, "test_time_second", entry);
  const voltage = need(read, "voltage_volt", entry);
  const current = need(read, "current_ampere", entry);
  const get = (field: string, row: number): Value => {
    switch (field) {
      case "time_hour":
        return scaled(numberAt(time, row), value => value / 3600);
      case "voltage_volt":
        return numberAt(voltage, row);
      case "current_microampere":
        return scaled(numberAt(current, row), value => 1e6 * value);
      default:
        return null;
    }
  };
  return {length: read.rows, get, warnings: [], largestStep_ah: null};
}

/** A missing value stays one. */
const scaled = (value: number | null, by: (value: number) => number): number | null =>
  value === null ? null : by(value);

const IMPEDANCE = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"];

/** Rows of a sweep are impedance; each sweep belongs to the cycle the side list names. */
function spectra(read: Table, entry: Facts): Columns {
  const sweep = column(read, "sweep");
  const rows = Array.from({length: read.rows}, (_, i) => i).filter(i => numberAt(sweep, i) !== null);
  if (!sweep || rows.length === 0)
    throw new Refusal(
      "spectrum",
      "the file holds no spectrum",
      entry.where,
      `it was read as ${read.format}; give the file of the impedance measurement`
    );
  const values = new Map(IMPEDANCE.map(name => [name, need(read, name, entry)]));
  const sweeps = [...new Set(rows.map(i => numberAt(sweep, i)!))];
  const list = (entry.side["cycles"] ?? "").split(/\s+/).filter(Boolean).map(Number);
  if (sweeps.length > 1 && list.length !== sweeps.length)
    throw new Error(
      `manifest: ${entry.where} has ${sweeps.length} spectra, side "cycles" of cell "${entry.cell}" names ${list.length}; name the cycle of each`
    );
  const cycle = new Map(sweeps.map((s, i) => [s, list[i] ?? 0]));
  const point = new Map<number, number>();
  const points = rows.map(i => {
    const s = numberAt(sweep, i)!;
    point.set(s, (point.get(s) ?? 0) + 1);
    return point.get(s)!;
  });
  const get = (field: string, k: number): Value => {
    const i = rows[k]!;
    if (field === "cycle_count") return cycle.get(numberAt(sweep, i)!)!;
    return field === "point" ? points[k]! : numberAt(values.get(field), i);
  };
  return {length: rows.length, get, warnings: [], largestStep_ah: null};
}

const column = (read: Table, name: string): Column | undefined => read.columns.find(c => c.name === name);

function need(read: Table, name: string, entry: Facts): Column {
  const found = column(read, name);
  if (found) return found;
  throw new Refusal(
    "columns",
    `no ${name}`,
    entry.where,
    `the file was read as ${read.format}; the family ${entry.family} needs the column`
  );
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function numberAt(c: Column | undefined, row: number): number | null {
  if (!c) return null;
  return c.type === "string" ? finite(Number(c.values[row] ?? NaN)) : finite(c.values[row]);
}

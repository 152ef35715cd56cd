import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import type {Column, Table} from "../src/formats/table.js";
import {SCHEMA, type TableName} from "../src/data/schema.js";
import {readFileBytes} from "../src/formats/recognise.js";
import {query, toFile, type Database} from "./database.js";
import type {Entry} from "./manifest.js";
import {FAMILIES} from "./manifest/rows.js";
import {checkContent} from "./manifest/content.js";
import type {Place} from "./paths.js";

/** Bump when a reader or a mapping below changes what comes out of the same bytes. */
const EDITION = 2;

/** Reads one raw file into `.workbook/parts/TABLE/CELL-HASH.parquet` unless it is there, and says where it is. */
export async function ingest(
  database: Database,
  entry: Entry,
  {data, work}: Place
): Promise<{table: TableName; part: string} & Said> {
  const table = FAMILIES[entry.family]!.table;
  const {sha256, cell, specimen, provenance, temperature_celsius, instrument, format, family, side} = entry;
  const key = createHash("sha256")
    .update(
      JSON.stringify([
        EDITION,
        {sha256, cell, specimen, provenance, temperature_celsius, instrument, format, family, side}
      ])
    )
    .digest("hex")
    .slice(0, 16);
  const part = `${work}/parts/${table}/${entry.cell}-${key}.parquet`;
  const known = await readFile(`${part}.json`, "utf8").catch(() => null);
  if (known !== null) return {table, part, ...(JSON.parse(known) as Said)};
  const bytes = new Uint8Array(await readFile(`${data}/raw/${entry.file}`));
  const read = await readFileBytes(bytes, entry.file, entry.side);
  checkContent(entry, bytes, read);
  await mkdir(`${work}/parts/${table}`, {recursive: true});
  await write(database, table, rowsOf(table, read, entry), part);
  const said: Said = {format: read.format, warnings: read.warnings.length};
  // Written last: a part with its note is whole.
  await writeFile(`${part}.json`, JSON.stringify(said));
  return {table, part, ...said};
}

/** What the reader said of a file. */
interface Said {
  format: string;
  warnings: number;
}

type Cellular = number | string | null;
/** Column-wise values in the order of SCHEMA[table]. */
type Columns = {length: number; get(field: string, row: number): Cellular};

function rowsOf(table: TableName, read: Table, entry: Entry): Columns {
  const column = (name: string): Column | undefined => read.columns.find(c => c.name === name);
  const need = (name: string): Column => {
    const found = column(name);
    if (!found)
      throw new Error(
        `columns: data/raw/${entry.file} (${read.format}) has no ${name}, which the table ${table} needs`
      );
    return found;
  };
  const numberAt = (c: Column | undefined, row: number): number | null => {
    if (!c) return null;
    const value = c.type === "string" ? Number(c.values[row]) : c.values[row]!;
    return value !== null && Number.isFinite(value) ? Number(value) : null;
  };
  const fixed: Record<string, Cellular> = {
    cell: entry.cell,
    specimen: entry.specimen,
    provenance: entry.provenance,
    temperature_celsius: entry.temperature_celsius
  };
  if (table === "records") {
    const names = {
      test_time_second: "test_time_second",
      voltage_volt: "voltage_volt",
      current_ampere: "current_ampere",
      cycle_count: "cycle_count",
      step_count: "step_count"
    };
    const found = Object.fromEntries(Object.entries(names).map(([k, v]) => [k, need(v)]));
    found["step_capacity_ah"] = column("capacity_ah") ?? need("step_capacity_ah");
    const kind = column("step_type");
    const index = column("record_index");
    return {
      length: read.rows,
      get: (field, row) =>
        field === "step_type"
          ? kind?.type === "string"
            ? kind.values[row]!
            : null
          : field === "record_index"
            ? (numberAt(index, row) ?? row + 1)
            : field in fixed
              ? fixed[field]!
              : numberAt(found[field], row)
    };
  }
  if (table === "spectra") return spectra(read, entry, fixed, need, numberAt);
  if (table === "thickness") {
    const thickness = need("thickness_nm");
    const label = column("label") ?? column("image");
    const line = column("line") ?? column("record_index");
    const day = column("day");
    return {
      length: read.rows,
      get: (field, row) =>
        field === "thickness_nm"
          ? numberAt(thickness, row)
          : field === "image"
            ? label?.type === "string"
              ? label.values[row]!
              : null
            : field === "line"
              ? (numberAt(line, row) ?? row + 1)
              : field === "day"
                ? (numberAt(day, row) ??
                  dayOf(label?.type === "string" ? (label.values[row] ?? "") : "", entry))
                : (fixed[field] ?? null)
    };
  }
  const time = need("test_time_second"),
    voltage = need("voltage_volt"),
    current = need("current_ampere");
  return {
    length: read.rows,
    get: (field, row) =>
      field === "time_hour"
        ? (numberAt(time, row) ?? NaN) / 3600
        : field === "voltage_volt"
          ? numberAt(voltage, row)
          : field === "current_microampere"
            ? 1e6 * (numberAt(current, row) ?? NaN)
            : (fixed[field] ?? null)
  };
}

/** The day of exposure stands in the image label ("…day4…" or "…_4d…"). */
function dayOf(label: string, entry: Entry): number {
  const found = /day[ _-]?(\d+)|(\d+) ?d(?![a-z])/i.exec(label);
  if (!found)
    throw new Error(
      `columns: image label "${label}" in data/raw/${entry.file} names no day of exposure; write "day4" or "4d" in it`
    );
  return Number(found[1] ?? found[2]);
}

/** Rows with a frequency are impedance; each sweep belongs to the cycle the side list names. */
function spectra(
  read: Table,
  entry: Entry,
  fixed: Record<string, Cellular>,
  need: (n: string) => Column,
  numberAt: (c: Column | undefined, row: number) => number | null
): Columns {
  const frequency = need("frequency_hertz"),
    real = need("real_impedance_ohm"),
    imaginary = need("imaginary_impedance_ohm");
  const sweep = need("sweep");
  const rows = Array.from({length: read.rows}, (_, i) => i).filter(i => numberAt(sweep, i) !== null);
  const segments = [...new Set(rows.map(i => numberAt(sweep, i) ?? 0))];
  const list = (entry.side["cycles"] ?? "").split(/\s+/).filter(Boolean).map(Number);
  if (segments.length > 1 && list.length !== segments.length)
    throw new Error(
      `manifest: data/raw/${entry.file} has ${segments.length} spectra, side "cycles" of cell "${entry.cell}" names ${list.length}; name the cycle of each`
    );
  const cycle = new Map(segments.map((s, i) => [s, list[i] ?? 0]));
  const point = new Map<number, number>();
  const points = rows.map(i => {
    const s = numberAt(sweep, i) ?? 0;
    point.set(s, (point.get(s) ?? 0) + 1);
    return point.get(s)!;
  });
  return {
    length: rows.length,
    get: (field, k) => {
      const i = rows[k]!;
      switch (field) {
        case "cycle_count":
          return cycle.get(numberAt(sweep, i) ?? 0)!;
        case "point":
          return points[k]!;
        case "frequency_hertz":
          return numberAt(frequency, i);
        case "real_impedance_ohm":
          return numberAt(real, i);
        case "imaginary_impedance_ohm":
          return numberAt(imaginary, i);
        default:
          return fixed[field] ?? null;
      }
    }
  };
}

async function write(database: Database, table: TableName, columns: Columns, part: string): Promise<void> {
  const fields = SCHEMA[table];
  await database.run(
    `create or replace temp table part (${fields.map(f => `"${f.name}" ${f.type}`).join(", ")})`
  );
  const appender = await database.createAppender("part");
  for (let row = 0; row < columns.length; row++) {
    for (const f of fields) {
      const value = columns.get(f.name, row);
      if (value === null || (typeof value === "number" && Number.isNaN(value))) appender.appendNull();
      else if (f.type === "VARCHAR") appender.appendVarchar(String(value));
      else if (f.type === "INTEGER") appender.appendInteger(Number(value));
      else appender.appendDouble(Number(value));
    }
    appender.endRow();
  }
  appender.closeSync();
  const [{n} = {n: 0}] = await query(database, "select count(*)::integer as n from part");
  if (n === 0) throw new Error(`columns: nothing was read into ${table} for ${part}`);
  await database.run(`copy part to ${toFile(part)} (format parquet, compression zstd)`);
}

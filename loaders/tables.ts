import {mkdir, readFile, stat, writeFile} from "node:fs/promises";
import {SCHEMA, type Field, type TableName} from "../src/data/schema.js";
import type {Context} from "../src/figure/figure.js";
import type {Warning} from "../src/formats/table.js";
import {readContext} from "./context.js";
import {fromFile, openDatabase, query, toFile, type Database} from "./database.js";
import {ingest} from "./ingest.js";
import {keptIn} from "./kept.js";
import {readManifest, type Entry} from "./manifest.js";
import {groups} from "d3-array";
import {fitsOf} from "../src/models/impedance/fits.js";
import {here, root, work, type Place} from "./paths.js";
import {digestOfSources} from "./sources.js";

export const tables = `${work}/tables`;

/** Raw files → typed parts → reductions → Parquet below `.workbook/tables`. Returns the open database with all tables as views. */
export async function makeTables(
  log: (line: string) => void,
  place: Place = here
): Promise<{database: Database; context: Context}> {
  const {data} = place;
  const tables = `${place.work}/tables`;
  const entries = await readManifest(data);
  const database = await openDatabase();
  const parts = new Map<TableName, {entry: Entry; part: string}[]>();
  const warnings = new Map<string, Warning[]>();
  const sizes = new Map<string, number>();
  for (const entry of entries) {
    const done = await ingest(database, entry, place);
    entry.format = done.format || entry.format;
    // A reconstructed file says in its notes what it is.
    if (entry.provenance === "measured") {
      warnings.set(entry.cell, done.warnings);
      for (const {message, where} of done.warnings)
        log(`data/raw/${entry.file}${where ? ` (${where})` : ""}: ${message}`);
    }
    sizes.set(entry.cell, (await stat(`${data}/raw/${entry.file}`)).size);
    parts.set(done.table, [...(parts.get(done.table) ?? []), {entry, part: done.part}]);
  }
  log(`read ${entries.length} raw files`);
  const context = await readContext(data, entries, sizes, warnings);
  await mkdir(tables, {recursive: true});
  await writeFile(`${tables}/context.json`, JSON.stringify(context));
  await fill(database, "cells", context.cells as unknown as Record<string, unknown>[]);
  await fill(
    database,
    "warnings",
    context.cells.flatMap(({cell, warnings}) =>
      warnings.map(({code, message, where}) => ({cell, code, message, place: where ?? null}))
    )
  );
  await fill(database, "constants", Object.values(context.constants) as unknown as Record<string, unknown>[]);
  await database.run(
    `create table claims as select ${names("claims")} from read_csv(${fromFile(`${data}/claims.csv`)}, header = true, all_varchar = true)`
  );
  for (const table of ["records", "spectra", "thickness", "holds"] as const) {
    const list = (parts.get(table) ?? []).map(p => fromFile(p.part));
    if (list.length)
      await database.run(`create view ${table} as select * from read_parquet([${list.join(", ")}])`);
    else
      await database.run(
        `create table ${table} (${SCHEMA[table].map((f: Field) => `"${f.name}" ${f.type}`).join(", ")})`
      );
  }
  const kept = keptIn("fits", digestOfSources(["src/models", "src/lib", "src/words"]), place.work);
  const spectra = await query(database, "select * from spectra order by cell, cycle_count, point");
  await fill(
    database,
    "fits",
    [...groups(spectra, row => `${row["cell"]} ${row["cycle_count"]}`)].flatMap(([, rows]) =>
      kept.of(rows, () => fitsOf(rows))
    )
  );
  kept.end();
  log("fitted spectra");
  const reductions: Record<string, string> = {};
  for (const reduction of ["half-cycles", "cycles", "traces"]) {
    const sql = (reductions[reduction] = await readFile(`${root}/src/reductions/${reduction}.sql`, "utf8"));
    await database.run(`create table ${reduction.replace("-", "_")} as ${sql}`);
  }
  // A page reduces a reader's own records by the same texts.
  await writeFile(`${tables}/reductions.json`, JSON.stringify(reductions));
  log("reduced records to cycles and traces");
  for (const table of Object.keys(SCHEMA) as TableName[])
    if (table !== "records")
      await copy(database, `select ${names(table)} from ${table}`, `${tables}/${table}.parquet`);
  for (const {entry} of parts.get("records") ?? []) {
    await mkdir(`${tables}/records/cell=${entry.cell}`, {recursive: true});
    const columns = SCHEMA.records
      .filter(f => f.name !== "cell")
      .map(f => `"${f.name}"`)
      .join(", ");
    await copy(
      database,
      `select ${columns} from records where cell = '${entry.cell}' order by record_index`,
      `${tables}/records/cell=${entry.cell}/part.parquet`,
      // Twice the bytes of zstd, a quarter less time for a query in the page; a query for some cycles reads few groups.
      "compression snappy, row_group_size 32768"
    );
  }
  return {database, context};
}

const names = (table: TableName): string => SCHEMA[table].map((f: Field) => `"${f.name}"`).join(", ");

const copy = (
  database: Database,
  select: string,
  file: string,
  options = "compression zstd"
): Promise<unknown> => database.run(`copy (${select}) to ${toFile(file)} (format parquet, ${options})`);

async function fill(database: Database, table: TableName, rows: Record<string, unknown>[]): Promise<void> {
  await database.run(
    `create table ${table} (${SCHEMA[table].map((f: Field) => `"${f.name}" ${f.type}`).join(", ")})`
  );
  const appender = await database.createAppender(table);
  for (const row of rows) {
    for (const f of SCHEMA[table]) {
      const value = row[f.name];
      if (value === null || value === undefined || value === "") appender.appendNull();
      else if (f.type === "VARCHAR") appender.appendVarchar(String(value));
      else if (f.type === "INTEGER") appender.appendInteger(Number(value));
      else appender.appendDouble(Number(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

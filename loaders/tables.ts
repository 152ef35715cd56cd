import {mkdirSync} from "node:fs";
import {mkdir, readFile, stat, writeFile} from "node:fs/promises";
import {allEnded} from "./all-ended.js";
import {SCHEMA, type Field, type TableName} from "../src/data/schema.js";
import type {Context} from "../src/figure/figure.js";
import type {Warning} from "../src/formats/table.js";
import {Refusal} from "../src/lib/refusal.js";
import {readContext} from "./context.js";
import {bothTo, fromFile, openDatabase, query, toFile, type Database} from "./database.js";
import {digestOfFile, ingest} from "./ingest.js";
import {keptIn} from "./kept.js";
import {readManifest, type Entry} from "./manifest.js";
import {groups} from "d3-array";
import {fitsOf} from "../src/models/impedance/fits.js";
import {here, root, work, type Place} from "./paths.js";
import {digestOfSources} from "./sources.js";

export const tables = `${work}/tables`;

/**
 * Raw files → typed parts → reductions → Parquet below `.workbook/tables`. Returns the open database with all tables as views.
 * @param meanwhile begins what may be done while the database works
 */
export async function makeTables(
  log: (line: string) => void,
  place: Place = here,
  meanwhile: () => void = () => undefined
): Promise<{database: Database; context: Context}> {
  const into = `${place.work}/tables`;
  await mkdir(into, {recursive: true});
  const database = await openDatabase();
  const {entries, parts, ...told} = await readAll(database, place, log);
  const context = await readContext(place.data, entries, told.sizes, told.warnings);
  await writeFile(`${into}/context.json`, JSON.stringify(context));
  await listed(database, context, place);
  await joined(database, parts);
  await fitted(database, place);
  log("fitted spectra");
  const reducing = reduced(database, into);
  meanwhile();
  await reducing;
  log("reduced records to cycles and traces");
  await written(database, place, parts.get("records") ?? []);
  return {database, context};
}

/** The typed part of a raw file. */
interface Part {
  entry: Entry;
  part: string;
  /** SHA-256 of the part */
  sum: string;
}

/** What was read: by table the typed part of each file; by cell its warnings and its size in bytes. */
interface ReadFiles {
  entries: Entry[];
  parts: Map<TableName, Part[]>;
  warnings: Map<string, Warning[]>;
  sizes: Map<string, number>;
}

/** Reads every file of the manifest; what a measured one warns of is said. */
async function readAll(database: Database, place: Place, log: (line: string) => void): Promise<ReadFiles> {
  const entries = await readManifest(place.data);
  const parts: ReadFiles["parts"] = new Map();
  const warnings: ReadFiles["warnings"] = new Map();
  const sizes: ReadFiles["sizes"] = new Map();
  for (const entry of entries) {
    const done = await ingest(database, entry, place);
    entry.format = done.format || entry.format;
    // A reconstructed file says in its notes what it is.
    if (entry.provenance === "measured") {
      warnings.set(entry.cell, done.warnings);
      for (const {message, where} of done.warnings)
        log(`data/raw/${entry.file}${where ? ` (${where})` : ""}: ${message}`);
    }
    sizes.set(entry.cell, (await stat(`${place.data}/raw/${entry.file}`)).size);
    parts.set(done.table, [...(parts.get(done.table) ?? []), {entry, part: done.part, sum: done.sum}]);
  }
  log(`read ${entries.length} raw files`);
  return {entries, parts, warnings, sizes};
}

/** Cells, warnings, constants and claims become tables. */
async function listed(database: Database, context: Context, {data}: Place): Promise<void> {
  const warnings = context.cells.flatMap(({cell, warnings}) =>
    warnings.map(({code, message, where}) => ({cell, code, message, place: where ?? null}))
  );
  await fill(database, "cells", context.cells as unknown as Record<string, unknown>[]);
  await fill(database, "warnings", warnings);
  await fill(database, "constants", Object.values(context.constants) as unknown as Record<string, unknown>[]);
  await database.run(
    `create table claims as select ${names("claims")} from read_csv(${fromFile(`${data}/claims.csv`)}, header = true, all_varchar = true)`
  );
}

/** The typed parts of all files of one kind are one view; a kind without files is an empty table. */
async function joined(database: Database, parts: ReadFiles["parts"]): Promise<void> {
  for (const table of ["records", "spectra", "thickness", "holds"] as const) {
    const list = (parts.get(table) ?? []).map(p => fromFile(p.part));
    if (list.length)
      await database.run(`create view ${table} as select * from read_parquet([${list.join(", ")}])`);
    else await create(database, table);
  }
}

/** Fits every spectrum that was not fitted before by the same program. */
async function fitted(database: Database, place: Place): Promise<void> {
  const kept = keptIn("fits", digestOfSources(["src/models", "src/lib", "src/words"]), place.work);
  const spectra = await query(database, "select * from spectra order by cell, cycle_count, point");
  const single = groups(spectra, row => `${row["cell"]} ${row["cycle_count"]}`);
  await fill(
    database,
    "fits",
    single.flatMap(([, rows]) => kept.of(rows, () => fitsOf(rows)))
  );
  kept.end();
}

/** Half cycles, cycles and traces of the records; a page reduces a reader's own records by the same texts. */
async function reduced(database: Database, into: string): Promise<void> {
  const reductions: Record<string, string> = {};
  for (const reduction of ["half-cycles", "cycles", "traces"]) {
    const sql = (reductions[reduction] = await readFile(`${root}/src/reductions/${reduction}.sql`, "utf8"));
    await database
      .run(`create table ${reduction.replace("-", "_")} as ${sql}`)
      .catch((error: unknown) => refuseReduction(reduction, error));
  }
  await writeFile(`${into}/reductions.json`, JSON.stringify(reductions));
}

/** @throws Refusal with what the engine says; nothing is written then */
function refuseReduction(reduction: string, error: unknown): never {
  throw new Refusal(
    "reduction",
    `the records cannot be reduced: ${(error as Error).message.split("\n")[0]}`,
    `src/reductions/${reduction}.sql`,
    "see which measured file was added last with `npm run workbook -- status`, and look at it with `npm run workbook -- inspect`"
  );
}

/** Writes the tables as Parquet, records cell by cell: those of a cell whose part is the same lie there already. */
async function written(database: Database, {work}: Place, records: readonly Part[]): Promise<void> {
  const into = `${work}/tables`;
  const both = bothTo(database);
  const kept = keptIn("records", "", work);
  for (const {entry} of records) mkdirSync(`${into}/records/cell=${entry.cell}`, {recursive: true});
  await allEnded([
    ...(Object.keys(SCHEMA) as TableName[])
      .filter(table => table !== "records")
      .map((table, i) =>
        copy(both[i % 2]!, `select ${names(table)} from ${table}`, `${into}/${table}.parquet`)
      ),
    ...records.map(async ({entry: {cell}, sum}, i) => {
      const file = `${into}/records/cell=${cell}/part.parquet`;
      const select = `select ${RECORDED} from records where cell = '${cell}' order by record_index`;
      const write = async (): Promise<string | null> => {
        await copy(both[i % 2]!, select, file, GROUPED);
        return digestOfFile(file);
      };
      const known = await kept.soon([sum, select, GROUPED], write);
      if ((await digestOfFile(file)) !== known) await write();
    })
  ]);
  kept.end();
}

/** Twice the bytes of zstd, a quarter less time for a query in the page; a query for some cycles reads few groups. */
const GROUPED = "compression snappy, row_group_size 32768";

const names = (table: TableName, kept: (field: Field) => boolean = () => true): string =>
  (SCHEMA[table] as readonly Field[])
    .filter(kept)
    .map(f => `"${f.name}"`)
    .join(", ");

const RECORDED = names("records", field => field.name !== "cell");

const create = (database: Database, table: TableName): Promise<unknown> =>
  database.run(
    `create table ${table} (${SCHEMA[table].map((f: Field) => `"${f.name}" ${f.type}`).join(", ")})`
  );

const copy = (
  database: Database,
  select: string,
  file: string,
  options = "compression zstd"
): Promise<unknown> => database.run(`copy (${select}) to ${toFile(file)} (format parquet, ${options})`);

async function fill(database: Database, table: TableName, rows: Record<string, unknown>[]): Promise<void> {
  await create(database, table);
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

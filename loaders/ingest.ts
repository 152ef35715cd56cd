import {mkdir, readFile, rename} from "node:fs/promises";
import {columnsOf, warningsOf, type Columns} from "../src/data/columns-of.js";
import {FAMILIES} from "../src/data/families.js";
import {SCHEMA, type TableName} from "../src/data/schema.js";
import {readFileBytes} from "../src/formats/recognise.js";
import type {Warning} from "../src/formats/table.js";
import {query, toFile, type Database} from "./database.js";
import type {Entry} from "./manifest.js";
import {checkContent} from "./manifest/content.js";
import {GROUND} from "./kept.js";
import type {Place} from "./paths.js";
import {digestOfSources} from "./sources.js";
import {digest} from "./site/listing.js";
import {readWhole, writeWhole} from "./whole.js";

/** Other readers may make something else of the same bytes. */
const READERS = digestOfSources([
  "src/formats",
  "src/data",
  "src/lib",
  "loaders/manifest",
  "loaders/ingest.ts"
]);

/** What the reader said of a file, and what was derived from it. */
interface Said {
  format: string;
  warnings: Warning[];
  largestStep_ah: number | null;
}

/**
 * Reads one raw file into `.workbook/parts/TABLE/CELL-HASH.parquet`, with what was said of it beside it, unless
 * both are there. What is counted against area and mass is no part of it, so that these are corrected at once.
 * @throws Refusal for what its reader refuses or its table lacks
 */
export async function ingest(
  database: Database,
  entry: Entry,
  {data, work}: Place
): Promise<{table: TableName; part: string; sum: string; format: string; warnings: Warning[]}> {
  const table = FAMILIES[entry.family]!.table;
  const {
    file: _file,
    sha256,
    figures: _figures,
    note: _note,
    protocol: _protocol,
    line: _line,
    area_cm2: _area,
    active_mass_mg: _mass,
    ...told
  } = entry;
  const key = digest(Buffer.from(JSON.stringify([GROUND, READERS, sha256, told]))).slice(0, 16);
  const part = `${work}/parts/${table}/${entry.cell}-${key}.parquet`;
  const known = readWhole(`${part}.said`)?.value as {said: Said; made: string} | undefined;
  if (known && (await digestOfFile(part)) === known.made)
    return {table, part, sum: known.made, ...whatIsSaid(known.said, entry)};
  const bytes = new Uint8Array(await readFile(`${data}/raw/${entry.file}`));
  const read = await readFileBytes(bytes, entry.file, entry.side);
  checkContent(entry, bytes, read);
  const columns = columnsOf(table, read, {...entry, where: `data/raw/${entry.file}`});
  await mkdir(`${work}/parts/${table}`, {recursive: true});
  await write(database, table, columns, part);
  const said: Said = {
    format: read.format,
    warnings: [...read.warnings, ...columns.warnings],
    largestStep_ah: columns.largestStep_ah
  };
  // Written last: a part with its note is whole.
  const sum = digest(await readFile(part));
  writeWhole(`${part}.said`, {said, made: sum});
  return {table, part, sum, ...whatIsSaid(said, entry)};
}

const whatIsSaid = (said: Said, entry: Entry): {format: string; warnings: Warning[]} => ({
  format: said.format,
  warnings: warningsOf(said, entry)
});

/** SHA-256 of a file; null for one that is not there. */
export const digestOfFile = (file: string): Promise<string | null> => readFile(file).then(digest, () => null);

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
  // Whole under its name: two processes of a build may make the same.
  await database.run(`copy part to ${toFile(`${part}.${process.pid}`)} (format parquet, compression zstd)`);
  await rename(`${part}.${process.pid}`, part);
}

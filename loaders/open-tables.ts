import {stat} from "node:fs/promises";
import {SCHEMA, PARTED, type TableName} from "../src/data/schema.js";
import {fromFile, openDatabase, query, type Database} from "./database.js";
import {readManifest} from "./manifest.js";
import {data} from "./paths.js";
import {makeTables, tables} from "./tables.js";

const file = (table: TableName): string =>
  PARTED.includes(table)
    ? fromFile(`${tables}/${table}`, "/*/part.parquet")
    : fromFile(`${tables}/${table}.parquet`);

/**
 * The tables as they were made last, if the raw files and the printed values they were made from are still the same;
 * otherwise they are made anew. Small tables are held in memory, records stay in their files.
 */
export async function openTables(log: (line: string) => void): Promise<Database> {
  const manifest = await readManifest(data);
  const database = await openDatabase();
  try {
    const made = (await stat(`${tables}/cycles.parquet`)).mtimeMs;
    const printed = await Promise.all(["claims", "constants"].map(name => stat(`${data}/${name}.csv`)));
    if (printed.some(({mtimeMs}) => mtimeMs > made)) throw new Error("printed values are newer");
    for (const table of Object.keys(SCHEMA) as TableName[]) {
      const rows = `select * from read_parquet(${file(table)}${PARTED.includes(table) ? ", hive_partitioning = true" : ""})`;
      await database.run(`create ${PARTED.includes(table) ? "view" : "table"} ${table} as ${rows}`);
    }
    const sums = await query(database, "select cell, sha256, provenance from cells");
    const known = new Set(sums.map(row => `${row["cell"]} ${row["sha256"]} ${row["provenance"]}`));
    if (
      known.size !== manifest.length ||
      manifest.some(e => !known.has(`${e.cell} ${e.sha256} ${e.provenance}`))
    )
      throw new Error("raw files differ");
    return database;
  } catch {
    database.closeSync();
    return (await makeTables(log)).database;
  }
}

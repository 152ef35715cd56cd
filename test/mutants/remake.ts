import {readFileSync, writeFileSync} from "node:fs";
import {fromFile, openDatabase, toFile} from "../../loaders/database.js";
import {SCHEMA} from "../../src/data/schema.js";

/**
 * Makes what the reductions of a copy give anew, from its records: tables `cycles` and `traces`, and the texts that pages
 * are given.
 * @returns what DuckDB refuses, or null
 */
export async function remakeTables(copy: string): Promise<string | null> {
  const tables = `${copy}/.workbook/tables`;
  const database = await openDatabase();
  await database.run(
    `create view records as select cell, * exclude (cell) from read_parquet(${fromFile(tables, "/records/*/part.parquet")}, hive_partitioning = true)`
  );
  await database.run(`create table cells as from ${fromFile(`${tables}/cells.parquet`)}`);
  const texts: Record<string, string> = {};
  try {
    for (const name of ["half-cycles", "cycles", "traces"]) {
      texts[name] = readFileSync(`${copy}/src/reductions/${name}.sql`, "utf8");
      await database.run(`create table ${name.replace("-", "_")} as ${texts[name]}`);
    }
    for (const table of ["cycles", "traces"] as const) {
      const names = SCHEMA[table].map(field => `"${field.name}"`).join(", ");
      await database.run(
        `copy (select ${names} from ${table}) to ${toFile(`${tables}/${table}.parquet`)} (format parquet, compression zstd)`
      );
    }
    writeFileSync(`${tables}/reductions.json`, JSON.stringify(texts));
    return null;
  } catch (error) {
    return (error as Error).message.split("\n")[0]!;
  } finally {
    database.closeSync();
  }
}

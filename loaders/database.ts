import {
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBResultReader
} from "@duckdb/node-api";
import {exact} from "../src/database/values.js";
import type {Row} from "../src/figure/figure.js";

export type Database = DuckDBConnection;

const besides = new WeakMap<Database, Database>();

/** One thread for each question: the last digit of a sum depends on the order in which several add, and files are published. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const database = await instance.connect();
  besides.set(database, await instance.connect());
  return database;
}

/** Two connections to one database, so that two questions are answered at a time; temporary tables are of one alone. */
export const bothTo = (database: Database): readonly [Database, Database] => [
  database,
  besides.get(database) ?? database
];

/** Asks both connections in turn. */
export function askInTurns(database: Database): (sql: string) => Promise<Row[]> {
  const both = bothTo(database);
  let asked = 0;
  return sql => query(both[asked++ % 2]!, sql);
}

/** A path as SQL text, for writing. */
export const toFile = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** A path as SQL text, for reading, where DuckDB takes * ? [ for patterns: those of the path are none, `below` may be one. */
export const fromFile = (path: string, below = ""): string => toFile(path.replace(/[*?[]/g, "[$&]") + below);

/** Rows as plain objects of number, string, boolean or null, as the page gets them from DuckDB-WASM. */
export async function query(database: Database, sql: string): Promise<Row[]> {
  return rowsOfReader(await database.runAndReadAll(sql));
}

/** The rows of an answer that has been read whole. */
export function rowsOfReader(reader: DuckDBResultReader): Row[] {
  const names = reader.columnNames();
  return reader.getRows().map(row => Object.fromEntries(row.map((value, i) => [names[i]!, plain(value)])));
}

function plain(value: unknown): number | string | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint" || value instanceof DuckDBDecimalValue) return exact(String(value));
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return String(value);
}

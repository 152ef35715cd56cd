import {existsSync, readFileSync, readdirSync} from "node:fs";
import {SCHEMA, type TableName} from "../../src/data/schema.js";
import {plainSql, type Context, type Figure, type Row, type State} from "../../src/figure/figure.js";
import {specimens} from "../../src/figure/specimens.js";
import {openDatabase, query} from "../../loaders/database.js";
import {tables} from "../../loaders/tables.js";
import {rowsOf, wasmDatabase, type Connection} from "../database/wasm.js";

/** The two engines every number is made on: native DuckDB 1.5 and DuckDB-WASM 0.9.1, over the same Parquet files. */
export type Query = (sql: string) => Promise<Row[]>;

if (!existsSync(`${tables}/context.json`))
  throw new Error("tables: .workbook/tables is empty; run `npm run tables` first");
export const context = JSON.parse(readFileSync(`${tables}/context.json`, "utf8")) as Context;
specimens.put(context.specimens);

/** Rows of a figure by its query on an engine, or by its model. */
export const rowsAt = async (figure: Figure, state: State, engine: Query): Promise<Row[]> =>
  "sql" in figure.rows
    ? engine(plainSql(figure.rows.sql(state, context)))
    : figure.rows.compute(state, context);

const flat = (Object.keys(SCHEMA) as TableName[]).filter(t => t !== "records");
const parts = readdirSync(`${tables}/records`).map(d => `records/${d}/part.parquet`);
const recordsView = (list: string[]): string =>
  `create view records as select cell, * exclude (cell) from read_parquet([${list.map(p => `'${p}'`).join(", ")}], hive_partitioning = true)`;

export async function nativeEngine(): Promise<Query> {
  const database = await openDatabase();
  for (const table of flat)
    await database.run(`create view ${table} as select * from '${tables}/${table}.parquet'`);
  await database.run(recordsView(parts.map(p => `${tables}/${p}`)));
  return sql => query(database, sql);
}

export async function wasmEngine(): Promise<Query> {
  const connection = await wasmTables();
  return async sql => rowsOf(connection, sql);
}

/** The engine of the page over all tables. */
export async function wasmTables(): Promise<Connection> {
  const {database, connection} = await wasmDatabase();
  for (const table of flat) {
    database.registerFileBuffer(
      `${table}.parquet`,
      new Uint8Array(readFileSync(`${tables}/${table}.parquet`))
    );
    connection.query(`create view ${table} as select * from '${table}.parquet'`);
  }
  for (const part of parts)
    database.registerFileBuffer(part, new Uint8Array(readFileSync(`${tables}/${part}`)));
  connection.query(recordsView(parts));
  return connection;
}

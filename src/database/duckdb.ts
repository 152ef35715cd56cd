import type {Row} from "../figure/figure.js";
import {PARTED, SCHEMA, type TableName} from "../data/schema.js";
import {startEngine} from "./engine.js";
import {loadContext, recordCells} from "./site.js";
import {published, publishedBytes, ROOT} from "../lib/published.js";

const tables = new Map<TableName, Promise<void>>();
const parts = new Map<string, Promise<void>>();
let turn: Promise<unknown> = Promise.resolve();

/**
 * Rows of a query. Every table it names, and of `records` the parts of the cells given, is opened first,
 * fetched while the engine still starts.
 */
export async function query(sql: string, cells: string[], signal?: AbortSignal): Promise<Row[]> {
  const named = (Object.keys(SCHEMA) as TableName[]).filter(t => new RegExp(`\\b${t}\\b`, "i").test(sql));
  const [{connection}] = await Promise.all([startEngine(), ...named.map(t => openTable(t, cells))]);
  const mine = turn.then(async () => {
    signal?.throwIfAborted();
    const cancel = (): void => void connection.cancelSent();
    signal?.addEventListener("abort", cancel, {once: true});
    try {
      const rows: Row[] = [];
      for await (const batch of await connection.send(sql)) collect(batch as unknown as Batch, rows);
      signal?.throwIfAborted();
      return rows;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** What is being opened is opened once; what failed is tried again. */
function once<K>(known: Map<K, Promise<void>>, key: K, open: () => Promise<void>): Promise<void> {
  const opened = known.get(key) ?? open();
  known.set(key, opened);
  opened.catch(() => known.delete(key));
  return opened;
}

async function openTable(table: TableName, cells: string[]): Promise<void> {
  if (PARTED.includes(table)) {
    const all = recordCells(await loadContext());
    await Promise.all(
      cells.filter(c => all.includes(c)).map(c => once(parts, c, () => register(partName(c))))
    );
    return once(tables, table, async () => {
      const {database, connection, http} = await startEngine();
      for (const name of all.filter(c => !parts.has(c)).map(partName))
        await database.registerFileURL(name, new URL(`data/${name}`, ROOT).href, http, false);
      await connection.query(
        `create or replace view ${table} as select cell, * exclude (cell) from read_parquet([${all.map(c => `'${partName(c)}'`).join(", ")}], hive_partitioning = true)`
      );
    });
  }
  return once(tables, table, async () => {
    await register(`${table}.parquet`);
    const {connection} = await startEngine();
    await connection.query(`create or replace table ${table} as select * from '${table}.parquet'`);
  });
}

const partName = (cell: string): string => `records/cell=${cell}/part.parquet`;

/** A file of blocks is so large that DuckDB reads the ranges it needs; any other is fetched whole. */
async function register(name: string): Promise<void> {
  const path = `data/${name}`;
  const file = (await published())?.[path];
  if (file?.block_bytes) {
    const {database, http} = await startEngine();
    return database.registerFileURL(name, new URL(file.address, ROOT).href, http, false);
  }
  const [bytes, {database}] = await Promise.all([publishedBytes(path), startEngine()]);
  await database.registerFileBuffer(name, bytes);
}

interface Batch {
  numRows: number;
  schema: {fields: {name: string}[]};
  getChildAt(i: number): {get(row: number): unknown} | null;
}

function collect(batch: Batch, rows: Row[]): void {
  const columns = batch.schema.fields.map((f, i) => [f.name, batch.getChildAt(i)!] as const);
  for (let r = 0; r < batch.numRows; r++) {
    const row: Row = {};
    for (const [name, column] of columns) row[name] = plain(column.get(r));
    rows.push(row);
  }
}

function plain(value: unknown): Row[string] {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return String(value);
}

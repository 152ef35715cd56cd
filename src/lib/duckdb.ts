import type {Row} from "../figures/figure.js";
import {PARTED, SCHEMA, type TableName} from "../data/schema.js";

/** Where the site's tables lie; this module is served from `_import/lib/`. */
const SITE = new URL("../../data/", import.meta.url);
/** Below this a part is fetched whole at once; above it DuckDB reads the ranges it needs. */
const WHOLE_BYTES = 4_000_000;

export interface Engine {
  query(sql: string, need?: {tables: TableName[]; cells: string[]}, signal?: AbortSignal): Promise<Row[]>;
}

let engine: Promise<Engine> | null = null;

/** One DuckDB for the page, started at first use. `cells` are all cells that have records. */
export function startDuckDB(cells: string[]): Promise<Engine> {
  engine ??= start(cells).catch((error: unknown) => {
    engine = null;
    throw new Error(
      `engine: DuckDB could not start in this browser (${error instanceof Error ? error.message : String(error)}); the published picture stays`
    );
  });
  return engine;
}

async function start(cells: string[]): Promise<Engine> {
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is missing");
  const worker = new Worker(new URL("engine/duckdb-browser-eh.worker.js", SITE));
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = e => reject(new Error(e.message || "its worker did not load"));
  });
  failed.catch(() => undefined);
  // The worker loads its own script while the library comes.
  const duckdb = await import("@duckdb/duckdb-wasm");
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await Promise.race([database.instantiate(new URL("engine/duckdb-eh.wasm", SITE).href), failed]);
  const connection = await database.connect();
  const tables = new Map<TableName, Promise<void>>();
  const parts = new Map<string, Promise<void>>();
  let turn: Promise<unknown> = Promise.resolve();

  const partName = (cell: string): string => `records/cell=${cell}/part.parquet`;
  const register = async (name: string): Promise<void> => {
    const url = new URL(name, SITE).href;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`table: ${name} did not load (${response.status})`);
    const size = Number(response.headers.get("content-length") ?? 0);
    if (size > WHOLE_BYTES) {
      await response.body?.cancel();
      await database.registerFileURL(name, url, duckdb.DuckDBDataProtocol.HTTP, false);
    } else await database.registerFileBuffer(name, new Uint8Array(await response.arrayBuffer()));
  };
  const openTable = (table: TableName): Promise<void> => {
    const known = tables.get(table);
    if (known) return known;
    const opened = (async () => {
      if (PARTED.includes(table)) {
        await Promise.all(
          cells.map(async cell => {
            if (!parts.has(cell))
              await database.registerFileURL(
                partName(cell),
                new URL(partName(cell), SITE).href,
                duckdb.DuckDBDataProtocol.HTTP,
                false
              );
          })
        );
        await connection.query(
          `create or replace view ${table} as select cell, * exclude (cell) from read_parquet([${cells.map(c => `'${partName(c)}'`).join(", ")}], hive_partitioning = true)`
        );
      } else {
        await register(`${table}.parquet`);
        await connection.query(`create or replace table ${table} as select * from '${table}.parquet'`);
      }
    })();
    tables.set(table, opened);
    opened.catch(() => tables.delete(table));
    return opened;
  };

  return {
    async query(sql, need = {tables: [], cells: []}, signal) {
      const named = new Set<TableName>(need.tables);
      for (const table of Object.keys(SCHEMA) as TableName[])
        if (new RegExp(`\\b${table}\\b`, "i").test(sql)) named.add(table);
      if (named.has("records"))
        await Promise.all(
          need.cells
            .filter(c => cells.includes(c))
            .map(cell => {
              const known = parts.get(cell) ?? register(partName(cell));
              parts.set(cell, known);
              return known;
            })
        );
      await Promise.all([...named].map(openTable));
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
  };
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

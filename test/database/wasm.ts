import {createRequire} from "node:module";
import {dirname} from "node:path";
import type {Run} from "../../src/database/answer.js";
import {rowsOf as read, wholeOf} from "../../src/database/values.js";
import type {Row} from "../../src/figure/figure.js";

type Result = Parameters<typeof wholeOf>[0];

export interface Connection {
  query(sql: string): Result;
  prepare(sql: string): {query(...params: unknown[]): Result; close(): void};
}

interface Wasm {
  database: {registerFileBuffer(name: string, bytes: Uint8Array): void};
  connection: Connection;
}

interface Blocking {
  createDuckDB(
    bundles: unknown,
    logger: unknown,
    runtime: unknown
  ): Promise<Wasm["database"] & {instantiate(progress: () => void): Promise<unknown>; connect(): Connection}>;
  VoidLogger: new () => unknown;
  NODE_RUNTIME: unknown;
}

/** The engine of the page, DuckDB-WASM 0.9.1, here without a worker. */
export async function wasmDatabase(): Promise<Wasm> {
  const need = createRequire(import.meta.url);
  const duckdb = need("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs") as Blocking;
  const folder = dirname(need.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs"));
  const bundle = (kind: string): unknown => ({
    mainModule: `${folder}/duckdb-${kind}.wasm`,
    mainWorker: `${folder}/duckdb-node-${kind}.worker.cjs`
  });
  const database = await duckdb.createDuckDB(
    {mvp: bundle("mvp"), eh: bundle("eh")},
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await database.instantiate(() => undefined);
  return {database, connection: database.connect()};
}

/** Rows of a query by the page's own reading of values. */
export const rowsOf = (connection: Connection, sql: string): Row[] => read(connection.query(sql));

/** The engine as the reader's queries use it. */
export const runOn = (connection: Connection): Run => ({
  async prepared(sql, params) {
    const made = connection.prepare(sql);
    try {
      return read(made.query(...params));
    } finally {
      made.close();
    }
  },
  rows: async sql => rowsOf(connection, sql),
  whole: async () => wholeOf(connection.query("from answer"))
});

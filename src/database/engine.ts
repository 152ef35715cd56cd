import type {AsyncDuckDB, AsyncDuckDBConnection, DuckDBDataProtocol} from "@duckdb/duckdb-wasm";
import {ROOT} from "../lib/published.js";

export interface Engine {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** How a file that is read by ranges is reached. */
  http: DuckDBDataProtocol.HTTP;
}

let engine: Promise<Engine> | null = null;

/** One DuckDB for the page, started at first use; a start that failed is tried again at the next. */
export function startEngine(): Promise<Engine> {
  engine ??= start().catch((error: unknown) => {
    engine = null;
    throw new Error(
      `engine: DuckDB could not start in this browser (${error instanceof Error ? error.message : String(error)}); the published picture stays`
    );
  });
  return engine;
}

async function start(): Promise<Engine> {
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is missing");
  const worker = new Worker(new URL("data/engine/duckdb-browser-eh.worker.js", ROOT));
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = e => reject(new Error(e.message || "its worker did not load"));
  });
  failed.catch(() => undefined);
  const duckdb = await import("@duckdb/duckdb-wasm");
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  // The worker compiles the module it stands beside and needs no address (loaders/site/engine-worker.js).
  await Promise.race([database.instantiate("data:,"), failed]);
  return {database, connection: await database.connect(), http: duckdb.DuckDBDataProtocol.HTTP};
}

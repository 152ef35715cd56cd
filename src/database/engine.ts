import {arriving} from "../lib/arriving.js";
import type {AsyncDuckDB, AsyncDuckDBConnection, DuckDBDataProtocol} from "@duckdb/duckdb-wasm";
import {published, ROOT, type Published} from "../lib/published.js";
import {startWorker} from "../lib/worker.js";
import type {Source} from "./blocks.js";
import {notStarted} from "./not-started.js";
import {part} from "../lib/part.js";
import {heard} from "../lib/silence.js";

export interface Started {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** How a file that is read by ranges is reached. */
  http: DuckDBDataProtocol.HTTP;
  /** Rejects when the engine is ended or its worker fails; its own answers then never come. */
  ended: Promise<never>;
}

/** One DuckDB in a worker of its own, started at first use; after an end or a failed start the next use starts anew. */
export class Engine {
  private started: Promise<Started> | null = null;
  private worker: Worker | null = null;
  private reject: ((reason: Error) => void) | null = null;

  /** @param onEnd told when what was in the engine is gone */
  constructor(private readonly onEnd: () => void) {}

  start(): Promise<Started> {
    this.started ??= this.launch().catch((error: unknown) => {
      this.end();
      throw new Error(notStarted(error), {cause: error});
    });
    return this.started;
  }

  /** Ends the worker, whatever it is at. */
  end(reason = new Error("engine: DuckDB was ended")): void {
    this.worker?.terminate();
    this.reject?.(reason);
    this.worker = this.started = this.reject = null;
    this.onEnd();
  }

  private async launch(): Promise<Started> {
    if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is missing");
    const {bytes, sent, script} = files();
    const worker = startWorker(new URL(script, ROOT));
    this.worker = worker;
    const arrival = arriving(bytes, sent);
    worker.addEventListener("message", event => {
      const {arriving: loaded} = event.data as {arriving?: number};
      if (loaded === undefined) return;
      event.stopImmediatePropagation();
      heard();
      arrival.at(loaded);
    });
    const ended = new Promise<never>((_, reject) => {
      this.reject = reject;
      worker.onerror = e => {
        if (worker === this.worker) this.end(new Error(e.message || "its worker did not load"));
      };
    });
    ended.catch(() => undefined);
    const start = async (): Promise<Started> => {
      const list = published();
      list.catch(() => undefined);
      const duckdb = await part(() => import("@duckdb/duckdb-wasm"));
      const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
      // The worker compiles the module it stands beside and needs no address (loaders/site/engine-worker.js).
      await database.instantiate("data:,");
      worker.postMessage({sources: sourcesOf((await list) ?? {})});
      return {
        database,
        connection: await database.connect(),
        http: duckdb.DuckDBDataProtocol.HTTP,
        ended
      };
    };
    return Promise.race([start(), ended]).finally(() => arrival.end());
  }
}

/** Bytes of the engine's module, of what travels of it at most, and its worker's script, as the page states them; the preview has no more than the last. */
function files(): {bytes: number; sent: number; script: string} {
  const said = document.querySelector<HTMLMetaElement>('meta[name="engine"]')?.content.split(" ");
  const [bytes = "0", sent = "0", script = "data/engine/duckdb-browser-eh.worker.js"] = said ?? [];
  return {bytes: Number(bytes), sent: Number(sent), script};
}

/** All that the worker may read by itself: the tables of the site. */
function sourcesOf(files: Published): Source[] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith(".parquet"))
    .map(([path, {address, bytes, sha256, block_bytes}]): Source => {
      const list = files[`${path}.blocks`];
      return {
        address: new URL(address, ROOT).href,
        bytes,
        sha256,
        ...(block_bytes && list
          ? {
              blocks: {
                bytes: block_bytes,
                list: {address: new URL(list.address, ROOT).href, sha256: list.sha256}
              }
            }
          : {})
      };
    });
}

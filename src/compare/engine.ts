/** The page's engine as the reader's own cells use it; the figures of other pages have another. */
import type {DuckDBDataProtocol} from "@duckdb/duckdb-wasm";
import type {Row} from "../figure/figure.js";
import {Tables} from "../database/tables.js";
import {collect, type Batch} from "../database/values.js";
import type {Database} from "./store.js";

/** The engine's `DuckDBDataProtocol.BROWSER_FILEREADER`, whose module comes with the engine. */
const FILE_READER = 2 satisfies DuckDBDataProtocol.BROWSER_FILEREADER;

export interface OwnEngine extends Database {
  /** Starts it ahead of the first file. */
  wake(): void;
}

export function ownEngine(): OwnEngine {
  const tables = new Tables();
  const rows = async (sql: string): Promise<Row[]> => {
    const {connection, ended} = await tables.engine.start();
    const read = async (): Promise<Row[]> => {
      const found: Row[] = [];
      for await (const batch of await connection.send(sql)) collect(batch as unknown as Batch, found);
      return found;
    };
    return Promise.race([read(), ended]);
  };
  /** Files of the reader's records: the browser keeps them, on its disk where they are large, not the page. */
  const shelf = new Map<string, Blob>();
  return {
    folder: "",
    rows,
    wake: () => void tables.engine.start().catch(() => undefined),
    open: async (sql, cells) => void (await tables.open(sql, cells)),
    async give(name, bytes) {
      const {database} = await tables.engine.start();
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
      shelf.set(name, blob);
      await database.registerFileHandle(name, blob, FILE_READER, true);
    },
    async file(name) {
      const blob = shelf.get(name);
      if (blob) return new Uint8Array(await blob.arrayBuffer());
      return (await tables.engine.start()).database.copyFileToBuffer(name);
    },
    async forget(name) {
      shelf.delete(name);
      await (await tables.engine.start()).database.dropFile(name);
    }
  };
}

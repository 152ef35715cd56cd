/** The page's engine as the reader's own cells use it; the figures of other pages have another. */
import type {DuckDBDataProtocol} from "@duckdb/duckdb-wasm";
import {sum} from "d3-array";
import type {Row} from "../figure/figure.js";
import {Tables} from "../database/tables.js";
import {collect, type Batch} from "../database/values.js";
import type {Database} from "./store.js";

/** The engine's `DuckDBDataProtocol.BROWSER_FILEREADER`, whose module comes with the engine. */
const FILE_READER = 2 satisfies DuckDBDataProtocol.BROWSER_FILEREADER;

/** Bytes of records in the engine's memory; each read of a file of the browser's is a question to another process. */
const MOST_HELD = 1 << 25;

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
  /** Bytes of the files that stand in the engine's memory, the oldest first. */
  const held = new Map<string, number>();
  /** Older files of a long test: the browser keeps them, on its disk where they are large, not the page. */
  const shelf = new Map<string, Blob>();
  const bytesOf = async (name: string): Promise<Uint8Array> =>
    (await tables.engine.start()).database.copyFileToBuffer(name);
  const putAway = async (name: string): Promise<void> => {
    const {database} = await tables.engine.start();
    const blob = new Blob([(await bytesOf(name)) as Uint8Array<ArrayBuffer>]);
    held.delete(name);
    await database.dropFile(name);
    shelf.set(name, blob);
    await database.registerFileHandle(name, blob, FILE_READER, false);
  };
  return {
    folder: "",
    rows,
    async act(sql) {
      const {connection, ended} = await tables.engine.start();
      await Promise.race([connection.query(sql), ended]);
    },
    wake: () => void tables.engine.start().catch(() => undefined),
    open: async (sql, cells) => void (await tables.open(sql, cells)),
    async give(name, bytes) {
      const {database} = await tables.engine.start();
      held.set(name, bytes.length);
      await database.registerFileBuffer(name, bytes);
      while (held.size > 1 && sum(held.values()) > MOST_HELD) await putAway([...held.keys()][0]!);
    },
    async file(name) {
      const blob = shelf.get(name);
      return blob ? new Uint8Array(await blob.arrayBuffer()) : bytesOf(name);
    },
    async forget(name) {
      shelf.delete(name);
      held.delete(name);
      await (await tables.engine.start()).database.dropFile(name);
    }
  };
}

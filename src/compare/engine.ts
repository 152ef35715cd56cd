/** The page's engine as the reader's own cells use it; the figures of other pages have another. */
import type {Row} from "../figure/figure.js";
import {Tables} from "../database/tables.js";
import {collect, type Batch} from "../database/values.js";
import type {Part} from "./part.js";
import type {Database} from "./store.js";

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
  return {
    folder: "",
    rows,
    wake: () => void tables.engine.start().catch(() => undefined),
    open: async (sql, cells) => void (await tables.open(sql, cells)),
    async put(name, part) {
      const [{connection, ended}, {tableFromArrays, tableToIPC}] = await Promise.all([
        tables.engine.start(),
        import("apache-arrow")
      ]);
      const stream = tableToIPC(tableFromArrays(columnsOf(part)), "stream");
      await Promise.race([
        connection.insertArrowFromIPCStream(stream, {name, schema: "own", create: true}),
        ended
      ]);
    },
    async give(name, bytes) {
      const {database} = await tables.engine.start();
      await database.registerFileBuffer(name, bytes);
    },
    async file(name) {
      const {database} = await tables.engine.start();
      return database.copyFileToBuffer(name);
    }
  };
}

/** The numbers of a part by the names of their columns. */
export const columnsOf = ({
  rows: _,
  types: __,
  ...columns
}: Part): Record<string, Int8Array | Int32Array | Float64Array> => columns;

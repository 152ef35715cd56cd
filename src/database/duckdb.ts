import type {Row} from "../figure/figure.js";
import {Tables} from "./tables.js";
import {sentenceOf, unsound} from "./text.js";
import {collect, type Batch} from "./values.js";

const tables = new Tables();
let turn: Promise<unknown> = Promise.resolve();

/** Starts the engine ahead of the first query. */
export const startEngine = (): Promise<unknown> => tables.engine.start();

/** Rows of a figure's query. What a reader writes runs elsewhere (reader.ts). */
export async function query(sql: string, cells: string[], signal?: AbortSignal): Promise<Row[]> {
  const {connection, ended} = await tables.open(sql, cells);
  const mine = turn.then(async () => {
    signal?.throwIfAborted();
    const cancel = (): void => void connection.cancelSent();
    signal?.addEventListener("abort", cancel, {once: true});
    const read = async (): Promise<Row[]> => {
      const rows: Row[] = [];
      for await (const batch of await connection.send(sql)) collect(batch as unknown as Batch, rows);
      return rows;
    };
    try {
      const rows = await Promise.race([read(), ended]);
      signal?.throwIfAborted();
      return rows;
    } catch (error) {
      signal?.throwIfAborted();
      const message = error instanceof Error ? error.message : String(error);
      if (/^[a-z]+: /.test(message)) throw error;
      if (unsound(message)) tables.engine.end();
      throw new Error(sentenceOf(message, "the last good picture stays"), {cause: error});
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  });
  turn = mine.catch(() => undefined);
  return mine;
}

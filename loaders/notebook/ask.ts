import type {DuckDBValue} from "@duckdb/node-api";
import {answer, type Answer, type Param, type Run} from "../../src/database/answer.js";
import {readingStatement, sentenceOf} from "../../src/database/text.js";
import {CAPS} from "../../src/notebook/messages.js";
import {query, rowsOfReader, type Database} from "../database.js";

/** Answers a query of a cell. */
export type Ask = (text: string, params: readonly Param[]) => Promise<Answer>;

/** Answers cells as the page's own reader does, with the same caps and sentences, on any engine. */
export const askOn =
  (run: Run): Ask =>
  async (text, params) => {
    const statement = readingStatement(text);
    try {
      return await answer(run, statement, params, CAPS.rows);
    } catch (error) {
      throw new Error(sentenceOf(error instanceof Error ? error.message : String(error)), {cause: error});
    }
  };

export const askNative = (database: Database): Ask =>
  askOn({
    prepared: async (sql, values) =>
      rowsOfReader(await database.runAndReadAll(sql, [...values] as DuckDBValue[])),
    rows: sql => query(database, sql)
  });

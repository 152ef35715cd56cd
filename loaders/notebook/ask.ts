import type {DuckDBValue} from "@duckdb/node-api";
import {answer, type Answer, type Param} from "../../src/database/answer.js";
import {readingStatement, sentenceOf} from "../../src/database/text.js";
import {CAPS} from "../../src/notebook/messages.js";
import {query, rowsOfReader, type Database} from "../database.js";

/** Answers a cell's query on native DuckDB as the page's own reader does, with the same caps and sentences. */
export async function askNative(database: Database, text: string, params: readonly Param[]): Promise<Answer> {
  const statement = readingStatement(text);
  try {
    return await answer(
      {
        prepared: async (sql, values) =>
          rowsOfReader(await database.runAndReadAll(sql, [...values] as DuckDBValue[])),
        rows: sql => query(database, sql)
      },
      statement,
      params,
      CAPS.rows
    );
  } catch (error) {
    throw new Error(sentenceOf(error instanceof Error ? error.message : String(error)), {cause: error});
  }
}

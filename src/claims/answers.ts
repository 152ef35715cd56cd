import {range} from "d3-array";
import type {DataCheck} from "./check.js";
import type {Answer, Answers} from "./evaluate.js";
import {stated} from "../lib/stated.js";
import {withCells, type CellRow} from "./sql.js";

export type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** A query that does not return what a check needs, with the check. */
export class AnswerError extends Error {
  constructor(check: string, reason: string) {
    super(`check ${check}: ${reason}`);
    this.name = "AnswerError";
  }
}

/** Queries sent as one: planning a longer union costs more than it saves. */
const BATCH = 25;

/** Runs the queries of all data checks, equal ones once. @throws AnswerError naming the check whose query fails */
export async function askAll(checks: readonly DataCheck[], query: Query): Promise<Answers> {
  const byText = new Map<string, Answer | null>();
  const cells = (await query("select cell, figures, specimen from cells")) as unknown as CellRow[];
  const asked = checks.map(check => ({...check, sql: withCells(check.sql, cells)}));
  const distinct = [...new Map(asked.map(check => [check.sql, check])).values()];
  const batches = range(0, distinct.length, BATCH).map(start => distinct.slice(start, start + BATCH));
  const answered = await Promise.all(batches.map(batch => together(batch, query)));
  for (const [i, batch] of batches.entries()) {
    const rows = answered[i]!;
    batch.forEach(({id, sql}, k) => {
      const [row, ...more] = rows.filter(r => Number(r["number"]) === k);
      if (!row || more.length)
        throw new AnswerError(id, `${more.length + (row ? 1 : 0)} rows instead of one`);
      byText.set(sql, read(row));
    });
  }
  return new Map(asked.map(({id, sql}) => [id, byText.get(sql)!]));
}

/** One union of the batch; when it fails, one by one to find which. */
async function together(
  batch: readonly DataCheck[],
  query: Query
): Promise<readonly Record<string, unknown>[]> {
  const numbered = batch.map(({sql}, k) => `select ${k} as "number", * from (${sql})`);
  try {
    return await query(numbered.join(" union all by name "));
  } catch (whole) {
    for (const {id, sql} of batch)
      await query(sql).catch((error: unknown) => {
        throw new AnswerError(id, error instanceof Error ? error.message : String(error));
      });
    throw whole;
  }
}

/** null where no row stood behind the answer; measured only when every row is. Cut to the digits that are published. */
export function read(row: Record<string, unknown>): Answer | null {
  const {provenance} = row;
  if (provenance !== "measured" && provenance !== "reconstructed") return null;
  const numberIn = (name: string): number =>
    row[name] === null || row[name] === undefined ? NaN : Number(row[name]);
  const [low, high] =
    "value" in row && row["value"] !== null
      ? [numberIn("value"), numberIn("value")]
      : [numberIn("low"), numberIn("high")];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  return {low: stated(Math.min(low, high)), high: stated(Math.max(low, high)), provenance};
}

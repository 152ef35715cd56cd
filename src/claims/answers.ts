import type {DataCheck} from "./check.js";
import type {Answer, Answers} from "./evaluate.js";

export type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** A query that does not return what a check needs, with the check. */
export class AnswerError extends Error {
  constructor(check: string, reason: string) {
    super(`check ${check}: ${reason}`);
    this.name = "AnswerError";
  }
}

/** Runs the queries of all data checks, equal ones once. @throws AnswerError */
export async function askAll(checks: readonly DataCheck[], query: Query): Promise<Answers> {
  const bySql = new Map<string, Answer | null>();
  const answers = new Map<string, Answer | null>();
  for (const {id, sql} of checks) {
    if (!bySql.has(sql)) bySql.set(sql, await ask(id, sql, query));
    answers.set(id, bySql.get(sql)!);
  }
  return answers;
}

async function ask(id: string, sql: string, query: Query): Promise<Answer | null> {
  let rows: readonly Record<string, unknown>[];
  try {
    rows = await query(sql);
  } catch (error) {
    throw new AnswerError(id, error instanceof Error ? error.message : String(error));
  }
  const [row, ...more] = rows;
  if (!row || more.length) throw new AnswerError(id, `${rows.length} rows instead of one`);
  return read(row);
}

/** null where no row stood behind the answer; measured only when every row is. */
export function read(row: Record<string, unknown>): Answer | null {
  const numberIn = (name: string): number | null =>
    row[name] === null || row[name] === undefined ? null : Number(row[name]);
  const low = numberIn("low") ?? numberIn("value");
  const high = numberIn("high") ?? numberIn("value");
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return null;
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    provenance: row["provenance"] === "measured" ? "measured" : "reconstructed"
  };
}

import {SCHEMA} from "../data/schema.js";
import type {Row} from "../figure/figure.js";
import {answer, type Answer, type Param} from "./answer.js";
import type {Started} from "./engine.js";
import {Tables} from "./tables.js";
import {readingStatement, sentenceOf, unsound} from "./text.js";
import {collect, type Batch} from "./values.js";

interface Asked {
  /** Values for `?` or `$1`, `$2` in the text. */
  params?: readonly Param[];
  /** More rows than this are not fetched. */
  rowCap?: number;
  /** Ends the query at once, whatever it is at. */
  signal?: AbortSignal;
  /** A sentence of what goes on, at each change and every second. */
  onProgress?: (said: string) => void;
  /** Cells whose records are fetched ahead; the others are read when the query reaches them. */
  cells?: readonly string[];
}

const ROW_CAP = 10_000;

/** Who asks which tables there are is shown every one. */
const ALL = Object.keys(SCHEMA).join(" ");

/** A database of the reader's own, with the tables of the site: what happens in it reaches no figure. */
const tables = new Tables();
let turn: Promise<unknown> = Promise.resolve();

/**
 * Answers one reading statement. A query that is given up is ended with its engine; the next one starts anew.
 * @throws a sentence for the reader; the signal's reason when it was given up
 */
export function ask(text: string, asked: Asked = {}): Promise<Answer> {
  const mine = turn.then(() => attempt(text, asked));
  turn = mine.catch(() => undefined);
  return mine;
}

async function attempt(
  text: string,
  {params = [], rowCap = ROW_CAP, signal, onProgress = () => undefined, cells = []}: Asked
): Promise<Answer> {
  signal?.throwIfAborted();
  const statement = readingStatement(text);
  const stop = (): void => tables.engine.end(signal!.reason as Error);
  signal?.addEventListener("abort", stop, {once: true});
  const said = progress(onProgress);
  try {
    said("Starting the engine and fetching tables");
    const started = await tables.open(/^\s*show\b/i.test(statement) ? ALL : statement, cells);
    signal?.throwIfAborted();
    said("Running");
    return await Promise.race([run(started, statement, params, rowCap), started.ended]);
  } catch (error) {
    signal?.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    if (/^[a-z]+: /.test(message)) throw error;
    if (unsound(message)) tables.engine.end();
    throw new Error(sentenceOf(message), {cause: error});
  } finally {
    said(null);
    signal?.removeEventListener("abort", stop);
  }
}

async function run(
  {connection}: Started,
  statement: string,
  params: readonly Param[],
  rowCap: number
): Promise<Answer> {
  await connection.query("set memory_limit = '1GB'");
  const done = await answer(
    {
      async prepared(sql, values) {
        const made = await connection.prepare(sql);
        const rows: Row[] = [];
        try {
          for (const batch of (await made.query(...values)).batches) collect(batch as unknown as Batch, rows);
        } finally {
          await made.close();
        }
        return rows;
      },
      async rows(sql) {
        const rows: Row[] = [];
        for await (const batch of await connection.send(sql)) collect(batch as unknown as Batch, rows);
        return rows;
      }
    },
    statement,
    params,
    rowCap
  );
  await connection.query("drop table if exists answer");
  return done;
}

/** Says a stage at once and, while it lasts, every second for how long. */
function progress(onProgress: (said: string) => void): (stage: string | null) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  return stage => {
    clearInterval(timer);
    if (stage === null) return;
    let seconds = 0;
    onProgress(`${stage} …`);
    timer = setInterval(() => onProgress(`${stage}, ${++seconds} s …`), 1000);
  };
}

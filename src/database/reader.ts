import {SCHEMA} from "../data/schema.js";
import type {Row} from "../figure/figure.js";
import {answer, asTable, type Answer, type Param} from "./answer.js";
import type {Started} from "./engine.js";
import {Tables} from "./tables.js";
import {readingStatement, sentenceOf, unsound} from "./text.js";
import {rowsOf, wholeOf} from "./values.js";
import {part} from "../lib/part.js";

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
export const ask = (text: string, asked: Asked = {}): Promise<Answer> => inTurn(text, asked, run);

/** The same rows as a file, in DuckDB's own types and, as text, its own writing. */
export const askFile = (form: FileForm, text: string, asked: Asked = {}): Promise<Uint8Array> =>
  inTurn(text, asked, (...statement) => file(form, ...statement));
type FileForm = "arrow" | "parquet" | "csv";

/** What is done with a statement that may run, by an engine that has its tables. */
type Use<T> = (started: Started, statement: string, params: readonly Param[], rowCap: number) => Promise<T>;

function inTurn<T>(text: string, asked: Asked, use: Use<T>): Promise<T> {
  const mine = turn.then(() => attempt(text, asked, use));
  turn = mine.catch(() => undefined);
  return mine;
}

async function attempt<T>(
  text: string,
  {params = [], rowCap = ROW_CAP, signal, onProgress = () => undefined, cells = []}: Asked,
  use: Use<T>
): Promise<T> {
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
    await limit(started);
    return await Promise.race([use(started, statement, params, rowCap), started.ended]);
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

/** Engines that have their limit of memory. */
const limited = new WeakSet<Started>();
async function limit(started: Started): Promise<void> {
  if (limited.has(started)) return;
  await Promise.race([started.connection.query("set memory_limit = '1GB'"), started.ended]);
  limited.add(started);
}

async function run(
  {connection}: Started,
  statement: string,
  params: readonly Param[],
  rowCap: number
): Promise<Answer> {
  const done = await answer(
    {
      prepared: (sql, values) => prepared(connection, sql, values),
      rows: async sql => rowsOf(await asked(connection, sql)),
      whole: async () => wholeOf(await asked(connection, "from answer"))
    },
    statement,
    params,
    rowCap
  );
  clear(connection);
  return done;
}

async function file(
  form: FileForm,
  {connection, database}: Started,
  statement: string,
  params: readonly Param[],
  rowCap: number
): Promise<Uint8Array> {
  await prepared(connection, asTable(statement, rowCap), params);
  try {
    if (form === "arrow") {
      const {tableToIPC} = await part(() => import("apache-arrow"));
      return tableToIPC(await connection.query("from answer"), "file");
    }
    await connection.query(`copy answer to '${FILE}' (format ${form}${form === "csv" ? ", header" : ""})`);
    const bytes = await database.copyFileToBuffer(FILE);
    await database.dropFile(FILE);
    return bytes;
  } finally {
    clear(connection);
  }
}
const FILE = "answer";

type Connection = Started["connection"];

/** Arrow's own declarations hide what a field says of its bits. */
const asked = (connection: Connection, sql: string): Promise<Parameters<typeof wholeOf>[0]> =>
  connection.query(sql) as never;

async function prepared(connection: Connection, sql: string, values: readonly Param[]): Promise<Row[]> {
  const made = await connection.prepare(sql);
  try {
    return rowsOf((await made.query(...values)) as never);
  } finally {
    unheard(made.close());
  }
}

/** Nobody waits for it: the engine takes one thing after the other. */
const clear = (connection: Connection): void => unheard(connection.query("drop table if exists answer"));
const unheard = (done: Promise<unknown>): void => void done.catch(() => undefined);

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

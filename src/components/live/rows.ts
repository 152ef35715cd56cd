import type {Context, Figure, Row, State} from "../../figure/figure.js";
import {plainSql} from "../../figure/figure.js";
import {query} from "../../database/duckdb.js";
import {publishedJson} from "../../lib/published.js";
import {workerSentence} from "../../lib/sentence.js";
import {startWorker} from "../../lib/worker.js";

export interface Source {
  url: string;
  worker: string;
}

/** Rows of a figure in the page: DuckDB-WASM, the model here, or the model in a worker when it is heavy. */
export async function liveRows(
  figure: Figure,
  state: State,
  context: Context,
  source: Source,
  signal: AbortSignal,
  progress: (done: number) => void = () => undefined
): Promise<Row[]> {
  if ("sql" in figure.rows)
    return query(plainSql(figure.rows.sql(state, context)), figure.cells(state, context), signal);
  const key = figure.rows.ready?.key(state);
  const made = key ? await readyRows(`figures/${key}.rows.json`, signal) : null;
  if (made) return made;
  const {heavy} = figure.rows;
  if (!(typeof heavy === "function" ? heavy(state) : heavy)) return figure.rows.compute(state, context);
  return inWorker({module: source.url, state, context}, source.worker, signal, progress);
}

/** Rows made at build; null when they cannot be had whole, for then the model can still run. */
const readyRows = (path: string, signal: AbortSignal): Promise<Row[] | null> =>
  publishedJson<Row[]>(path, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });

/** Whether two states have the same rows. */
export const sameRows = (figure: Figure, a: State, b: State): boolean =>
  !("sql" in figure.rows) && !!figure.rows.depends?.every(name => String(a[name]) === String(b[name]));

function inWorker(
  job: {module: string; state: State; context: Context},
  address: string,
  signal: AbortSignal,
  progress: (done: number) => void
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(address, {type: "module"});
    const end = (act: () => void): void => {
      worker.terminate();
      act();
    };
    signal.addEventListener("abort", () => end(() => reject(new DOMException("superseded", "AbortError"))), {
      once: true
    });
    worker.onmessage = (event: MessageEvent<{rows?: Row[]; error?: string; progress?: number}>) => {
      if (event.data.progress !== undefined) progress(event.data.progress);
      else if (event.data.rows) end(() => resolve(event.data.rows!));
      else end(() => reject(new Error(event.data.error ?? "model: no rows came back")));
    };
    worker.onerror = event => end(() => reject(new Error(workerSentence(event.message, "good picture"))));
    worker.postMessage(job);
  });
}

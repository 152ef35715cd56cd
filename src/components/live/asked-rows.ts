import type {Context, Figure, Row, State} from "../../figure/figure.js";
import type {Ground} from "./known.js";
import {liveRows, sameRows, type Source} from "./rows.js";
import {orStopped} from "./waiting.js";

/** The rows of one figure: those it has, and those it asks for. Who asks anew cancels what was asked before. */
export class AskedRows {
  rows: Row[] | null = null;
  /** The state the rows belong to. */
  private of: State | null = null;
  private running: AbortController | null = null;

  constructor(
    private readonly source: Source,
    private readonly ground: Ground | undefined
  ) {}

  /** @returns what tells when this question is superseded or stopped */
  anew(): AbortSignal {
    this.stop();
    this.running = new AbortController();
    return this.running.signal;
  }

  stop(): void {
    this.running?.abort();
  }

  keep(rows: Row[], state: State): void {
    this.rows = rows;
    this.of = state;
  }

  /** Rows of a state: those that are there where they serve, else from the engine or the model. */
  at(
    figure: Figure,
    state: State,
    context: Context,
    signal: AbortSignal,
    progress: (done: number) => void
  ): Row[] | Promise<Row[]> {
    if (this.rows && this.of && sameRows(figure, this.of, state)) return this.rows;
    return orStopped(
      this.ground
        ? this.ground.rows(figure, state, context)
        : liveRows(figure, state, context, this.source, signal, progress),
      signal
    );
  }

  /** Runs the query once, unseen, before anything was asked: tables and code are then there. */
  async ahead(figure: Figure, state: State, context: Context): Promise<void> {
    if (!this.ground && !this.running && "sql" in figure.rows)
      await liveRows(figure, state, context, this.source, new AbortController().signal);
  }
}

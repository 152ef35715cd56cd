/** The tables of a reader's own cells beside those of the site, in one engine: what figures and checks then query. */
import {SCHEMA, type Field, type TableName} from "../data/schema.js";
import type {Cell, Row} from "../figure/figure.js";
import type {Turn} from "./facts.js";

/** What is asked of a database; effects are the caller's. */
export interface Database {
  /** Where the engine keeps files of its own. */
  folder: string;
  /** Runs one statement. */
  rows(sql: string): Promise<Row[]>;
  /** A file the engine can read from now on; it stands outside its memory. */
  give(name: string, bytes: Uint8Array): Promise<void>;
  /** Bytes of a file the engine wrote or was given. */
  file(name: string): Promise<Uint8Array>;
  /** A file that is not needed any more. */
  forget(name: string): Promise<void>;
  /** Opens the site's tables a text names, with the records of these cells. */
  open(sql: string, cells: readonly string[]): Promise<void>;
}

/** The reductions of the build, as the texts of src/reductions. */
export type Reductions = Readonly<Record<"half-cycles" | "cycles" | "traces", string>>;

/** Tables that have rows of a reader's own, reduced ones first. */
const REDUCED = ["half_cycles", "cycles", "traces"] as const;
const MADE = ["cycles", "traces", "spectra", "fits", "thickness", "holds", "cells"] as const;
type Made = (typeof MADE)[number];

export class Store {
  private ready: Promise<void> | null = null;
  /** Parquet files of each cell's records, in order. */
  private readonly parts = new Map<string, string[]>();
  private readonly turns = new Map<string, Turn>();
  private next = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly reductions: Reductions
  ) {}

  /** Says what is known of a cell; its tables follow with `reduce`. */
  describe = (cell: Cell, turn: Turn): Promise<void> => this.inTurn(() => this.describeNow(cell, turn));
  /** Whole cycles of a cell's records, as Parquet: reduced by the reductions of the build. */
  add = (cell: string, file: Uint8Array): Promise<void> => this.inTurn(() => this.addNow(cell, file));
  /** Rows of a table that is not made from records. */
  rowsOf = (cell: string, table: TableName, rows: readonly Row[]): Promise<void> =>
    this.inTurn(() => this.rowsOfNow(cell, table, rows));
  /** The tables of a cell anew, after what is known of it has changed. */
  reduce = (cell: string): Promise<void> => this.inTurn(() => this.reduceNow(cell));
  /** Nothing of a cell stays. */
  drop = (cell: string): Promise<void> => this.inTurn(() => this.dropNow(cell));
  /** Rows of a query over the site's tables and the reader's. @param cells of the site, whose records it reads */
  query = (sql: string, cells: readonly string[]): Promise<Row[]> =>
    this.inTurn(() => this.queryNow(sql, cells));

  /** Records of a cell that were kept as Parquet before; `reduce` makes its tables. */
  adopt = (cell: string, files: readonly Uint8Array[]): Promise<void> =>
    this.inTurn(async () => {
      const names = files.map(() => `${this.database.folder}${cell}-${++this.next}.parquet`);
      for (const [i, name] of names.entries()) await this.database.give(name, files[i]!);
      this.parts.set(cell, names);
    });
  /** Rows of a cell in one of its own tables. */
  rowsIn = (cell: string, table: TableName): Promise<Row[]> =>
    this.inTurn(() => this.run(`select * from own.${table} where cell = ${text(cell)}`));
  /** A cell's records as a file of the engine's: CSV or Parquet. @param select of its records */
  written = (cell: string, select: (records: string) => string, options: string): Promise<Uint8Array> =>
    this.inTurn(async () => {
      const name = `${this.database.folder}${cell}-out-${++this.next}`;
      await this.run(`copy (${select(this.recordsOf(cell))}) to '${name}' (${options})`);
      const bytes = await this.database.file(name);
      await this.database.forget(name);
      return bytes;
    });

  /** One at a time: they share what the engine searches its tables by. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(() => this.start()).then(act);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async describeNow(cell: Cell, turn: Turn): Promise<void> {
    await this.run(`delete from own.cells where cell = ${text(cell.cell)}`);
    const values = fields("cells").map(f => literal(cell[f.name as keyof Cell] as string | number | null));
    await this.run(`insert into own.cells values (${values.join(", ")})`);
    this.turns.set(cell.cell, turn);
  }

  private async addNow(cell: string, bytes: Uint8Array): Promise<void> {
    const file = `${this.database.folder}${cell}-${++this.next}.parquet`;
    await this.database.give(file, bytes);
    this.parts.set(cell, [...this.filesOf(cell), file]);
    await this.reduceFile(cell, file);
    await this.seeRecords();
  }

  private async rowsOfNow(cell: string, table: TableName, rows: readonly Row[]): Promise<void> {
    // A longer list of values is more than the engine’s parser has room for.
    const LIMIT = 100;
    for (let at = 0; at < rows.length; at += LIMIT) {
      const values = rows.slice(at, at + LIMIT).map(
        row =>
          `(${fields(table)
            .map(f => literal(f.name === "cell" ? cell : row[f.name]))
            .join(", ")})`
      );
      await this.run(`insert into own.${table} values ${values.join(", ")}`);
    }
  }

  private async reduceNow(cell: string): Promise<void> {
    for (const table of ["cycles", "traces"])
      await this.run(`delete from own.${table} where cell = ${text(cell)}`);
    for (const file of this.parts.get(cell) ?? []) await this.reduceFile(cell, file);
    await this.seeRecords();
  }

  private async dropNow(cell: string): Promise<void> {
    for (const table of MADE) await this.run(`delete from own.${table} where cell = ${text(cell)}`);
    const files = this.filesOf(cell);
    this.parts.delete(cell);
    this.turns.delete(cell);
    await this.seeRecords();
    for (const file of files) await this.database.forget(file);
  }

  private async queryNow(sql: string, cells: readonly string[]): Promise<Row[]> {
    await this.database.open(sql, cells);
    for (const table of Object.keys(SCHEMA) as TableName[])
      if (new RegExp(`\\b${table}\\b`, "i").test(sql)) await this.lay(table);
    await this.run("set search_path = 'laid'");
    try {
      return await this.database.rows(sql);
    } finally {
      await this.run("set search_path = 'main'");
    }
  }

  /** The Parquet files of a cell's records, in order. */
  filesOf = (cell: string): readonly string[] => this.parts.get(cell) ?? [];

  /** The records of a cell as a table of a query, signs turned as the reader said. */
  recordsOf(cell: string): string {
    const files = this.filesOf(cell);
    if (!files.length) return empty("records");
    const turn = this.turns.get(cell) ?? "as written";
    const current = turn === "as written" ? "current_ampere" : "-current_ampere as current_ampere";
    const voltage = turn === "current and voltage turned" ? "-voltage_volt as voltage_volt" : "voltage_volt";
    const list = files.map(file => `'${file}'`).join(", ");
    return `select ${text(cell)} as cell, record_index, cycle_count, step_count, step_type, test_time_second, ${voltage}, ${current}, step_capacity_ah from read_parquet([${list}])`;
  }

  private start(): Promise<void> {
    this.ready ??= (async () => {
      for (const schema of ["own", "arrival", "laid"])
        await this.run(`create schema if not exists ${schema}`);
      for (const table of [...MADE, "records"] as const)
        await this.run(
          `create or replace ${table === "records" ? "view" : "table"} own.${table} as ${empty(table)}`
        );
      await this.run("create or replace view arrival.cells as select * from own.cells");
    })();
    this.ready.catch(() => (this.ready = null));
    return this.ready;
  }

  private run(sql: string): Promise<Row[]> {
    return this.database.rows(sql);
  }

  /** Reduces one part of whole cycles; each statement finds its tables in the schema `arrival`. */
  private async reduceFile(cell: string, file: string): Promise<void> {
    const kept = this.parts.get(cell)!;
    this.parts.set(cell, [file]);
    await this.run(`create or replace view arrival.records as ${this.recordsOf(cell)}`);
    this.parts.set(cell, kept);
    await this.run("set search_path = 'arrival'");
    try {
      for (const name of REDUCED) {
        const sql = this.reductions[name.replace("_", "-") as keyof Reductions];
        if (name === "half_cycles") await this.run(`create or replace table arrival.half_cycles as ${sql}`);
        else await this.run(`insert into own.${name} select ${columns(name)} from (${sql})`);
      }
    } finally {
      await this.run("set search_path = 'main'");
    }
  }

  private async seeRecords(): Promise<void> {
    const all = [...this.parts.keys()].map(cell => this.recordsOf(cell));
    await this.run(
      `create or replace view own.records as ${all.length ? all.join(" union all ") : empty("records")}`
    );
  }

  /** The site's table with the reader's rows below, under the label each cell has now. */
  private async lay(table: TableName): Promise<void> {
    const own = (MADE as readonly string[]).includes(table) || table === "records";
    const named = fields(table).some(f => f.name === "specimen") && table !== "cells";
    const list = columns(table);
    const mine = named
      ? `select ${fields(table)
          .map(f => (f.name === "specimen" ? "k.specimen" : `t."${f.name}"`))
          .join(", ")} from own.${table} t join own.cells k on t.cell = k.cell`
      : `select ${list} from own.${table}`;
    await this.run(
      `create or replace view laid.${table} as select ${list} from main.${table}${own ? ` union all ${mine}` : ""}`
    );
  }
}

const fields = (table: TableName): readonly Field[] => SCHEMA[table];
const columns = (table: TableName | Made): string =>
  fields(table)
    .map(f => `"${f.name}"`)
    .join(", ");
const empty = (table: TableName): string =>
  `select ${fields(table)
    .map(f => `null::${f.type} as "${f.name}"`)
    .join(", ")} where false`;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const literal = (value: unknown): string =>
  value === null || value === undefined || value === ""
    ? "null"
    : typeof value === "number"
      ? Number.isFinite(value)
        ? String(value)
        : "null"
      : text(String(value));

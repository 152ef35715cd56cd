/** The tables of a reader's own cells beside those of the site, in one engine: what figures and checks then query. */
import {SCHEMA, type Field, type TableName} from "../data/schema.js";
import type {Cell, Row} from "../figure/figure.js";
import type {Turn} from "./facts.js";

/** What is asked of a database; effects are the caller's. */
export interface Database {
  /** Where the engine keeps files of its own. */
  folder: string;
  /** Rows of one statement. */
  rows(sql: string): Promise<Row[]>;
  /** Runs statements whose rows nobody asks for; `;` parts them. */
  act(sql: string): Promise<void>;
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
  private readonly laid = new Set<TableName>();
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
  /**
   * Rows of a query over the site's tables and the reader's; none once nobody waits for them any more.
   * @param cells of the site, whose records it reads
   */
  query = (sql: string, cells: readonly string[], overtaken: () => boolean = () => false): Promise<Row[]> =>
    this.inTurn(() => this.queryNow(sql, cells, overtaken));

  /** Records of a cell that were kept as Parquet before; `reduce` makes its tables. */
  adopt = (cell: string, files: readonly Uint8Array[]): Promise<void> =>
    this.inTurn(async () => {
      const names = files.map(() => `${this.database.folder}${cell}-${++this.next}.parquet`);
      for (const [i, name] of names.entries()) await this.database.give(name, files[i]!);
      this.parts.set(cell, names);
    });
  /** Rows of a cell in one of its own tables. */
  rowsIn = (cell: string, table: TableName): Promise<Row[]> =>
    this.inTurn(() => this.database.rows(`select * from own.${table} where cell = ${text(cell)}`));
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
    const values = fields("cells").map(f => literal(cell[f.name as keyof Cell] as string | number | null));
    await this.run(
      `delete from own.cells where cell = ${text(cell.cell)}`,
      `insert into own.cells values (${values.join(", ")})`
    );
    this.turns.set(cell.cell, turn);
  }

  private async addNow(cell: string, bytes: Uint8Array): Promise<void> {
    const file = `${this.database.folder}${cell}-${++this.next}.parquet`;
    await this.database.give(file, bytes);
    this.parts.set(cell, [...this.filesOf(cell), file]);
    await this.reduceFiles(cell, [file]);
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
    await this.run(
      ...["cycles", "traces"].map(table => `delete from own.${table} where cell = ${text(cell)}`)
    );
    await this.reduceFiles(cell, this.filesOf(cell));
  }

  private async dropNow(cell: string): Promise<void> {
    const files = this.filesOf(cell);
    this.parts.delete(cell);
    this.turns.delete(cell);
    await this.run(
      ...MADE.map(table => `delete from own.${table} where cell = ${text(cell)}`),
      this.allRecords()
    );
    for (const file of files) await this.database.forget(file);
  }

  private async queryNow(sql: string, cells: readonly string[], overtaken: () => boolean): Promise<Row[]> {
    if (overtaken()) return [];
    await this.database.open(sql, cells);
    if (overtaken()) return [];
    const named = (Object.keys(SCHEMA) as TableName[]).filter(t => new RegExp(`\\b${t}\\b`, "i").test(sql));
    await this.run(...named.filter(t => !this.laid.has(t)).map(layer), "set search_path = 'laid'");
    for (const table of named) this.laid.add(table);
    try {
      return await this.database.rows(sql);
    } finally {
      await this.run("set search_path = 'main'");
    }
  }

  /** The Parquet files of a cell's records, in order. */
  filesOf = (cell: string): readonly string[] => this.parts.get(cell) ?? [];

  /** The records of a cell as a table of a query, signs turned as the reader said. */
  recordsOf(cell: string, files = this.filesOf(cell)): string {
    if (!files.length) return empty("records");
    const turn = this.turns.get(cell) ?? "as written";
    // A field without a value is a missing one, as in the build.
    const number = (name: string, turned = false): string =>
      `${turned ? "-" : ""}nullif(${name}, 'nan') as ${name}`;
    const numbers = [
      number("test_time_second"),
      number("voltage_volt", turn === "current and voltage turned"),
      number("current_ampere", turn !== "as written"),
      number("step_capacity_ah")
    ];
    const list = files.map(file => `'${file}'`).join(", ");
    return `select ${text(cell)} as cell, record_index, cycle_count, step_count, step_type, ${numbers.join(", ")} from read_parquet([${list}])`;
  }

  private start(): Promise<void> {
    this.ready ??= this.run(
      ...["own", "arrival", "laid"].map(schema => `create schema if not exists ${schema}`),
      ...MADE.map(table => `create or replace table own.${table} as ${empty(table)}`),
      `create or replace view own.records as ${empty("records")}`,
      "create or replace view arrival.cells as select * from own.cells"
    );
    this.ready.catch(() => (this.ready = null));
    return this.ready;
  }

  /** Each statement is a question to the engine's worker and back: those that follow one another go as one. */
  private run(...statements: string[]): Promise<void> {
    return this.database.act(statements.join(";\n"));
  }

  /** Reduces parts of whole cycles, one after another; each statement finds its tables in the schema `arrival`. */
  private async reduceFiles(cell: string, files: readonly string[]): Promise<void> {
    try {
      for (const file of files)
        await this.run(
          `create or replace view arrival.records as ${this.recordsOf(cell, [file])}`,
          "set search_path = 'arrival'",
          ...REDUCED.map(name => {
            const sql = this.reductions[name.replace("_", "-") as keyof Reductions];
            return name === "half_cycles"
              ? `create or replace table arrival.half_cycles as ${sql}`
              : `insert into own.${name} select ${columns(name)} from (${sql})`;
          })
        );
    } finally {
      await this.run("set search_path = 'main'", this.allRecords());
    }
  }

  private allRecords(): string {
    const all = [...this.parts.keys()].map(cell => this.recordsOf(cell));
    return `create or replace view own.records as ${all.length ? all.join(" union all ") : empty("records")}`;
  }
}

/** The site's table with the reader's rows below, under the label each cell has now. */
function layer(table: TableName): string {
  const own = (MADE as readonly string[]).includes(table) || table === "records";
  const named = fields(table).some(f => f.name === "specimen") && table !== "cells";
  const list = columns(table);
  const mine = named
    ? `select ${fields(table)
        .map(f => (f.name === "specimen" ? "k.specimen" : `t."${f.name}"`))
        .join(", ")} from own.${table} t join own.cells k on t.cell = k.cell`
    : `select ${list} from own.${table}`;
  return `create or replace view laid.${table} as select ${list} from main.${table}${own ? ` union all ${mine}` : ""}`;
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
const literal = (value: unknown): string => {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  return value === null || value === undefined || value === "" ? "null" : text(String(value));
};

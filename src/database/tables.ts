import {PARTED, SCHEMA, type TableName} from "../data/schema.js";
import {published, publishedBytes, ROOT} from "../lib/published.js";
import {Engine, type Started} from "./engine.js";
import {loadContext, recordCells} from "./site.js";

/** Where tables come from, and what they are opened in. */
interface Origin {
  engine(onEnd: () => void): Engine;
  /** What the site gives out, and one of its files. */
  published: typeof published;
  publishedBytes: typeof publishedBytes;
  /** Cells that have records. */
  cells(): Promise<readonly string[]>;
}

const SITE: Origin = {
  engine: onEnd => new Engine(onEnd),
  published,
  publishedBytes,
  cells: async () => recordCells(await loadContext())
};

/** An engine and the tables of the site in it, each opened when a query first names it. */
export class Tables {
  readonly engine: Engine;
  private readonly tables = new Map<TableName, Promise<void>>();
  private readonly parts = new Map<string, Promise<void>>();

  constructor(private readonly from = SITE) {
    this.engine = from.engine(() => {
      this.tables.clear();
      this.parts.clear();
    });
  }

  /** Opens every table that the text names, fetched while the engine still starts; of `records` the parts of the cells given. */
  async open(sql: string, cells: readonly string[]): Promise<Started> {
    const named = (Object.keys(SCHEMA) as TableName[]).filter(t => new RegExp(`\\b${t}\\b`, "i").test(sql));
    const [started] = await Promise.all([this.engine.start(), ...named.map(t => this.openTable(t, cells))]);
    return started;
  }

  private async openTable(table: TableName, cells: readonly string[]): Promise<void> {
    if (PARTED.includes(table)) return this.openParted(table, cells);
    return once(this.tables, table, async () => {
      await this.register(`${table}.parquet`);
      const {connection} = await this.engine.start();
      await connection.query(`create or replace table ${table} as select * from '${table}.parquet'`);
    });
  }

  /** Parts that are not fetched here are read by the worker itself once a query reaches them. */
  private async openParted(table: TableName, cells: readonly string[]): Promise<void> {
    const all = await this.from.cells();
    const files = await this.from.published();
    const wanted = files ? all.filter(c => cells.includes(c)) : all;
    await Promise.all(wanted.map(c => once(this.parts, c, () => this.register(partName(c)))));
    return once(this.tables, table, async () => {
      const {database, connection, http} = await this.engine.start();
      for (const c of all) {
        // A part on its way is neither there nor a file to be read by ranges; others may set out while this one is awaited.
        await this.parts.get(c)?.catch(() => undefined);
        if (this.parts.has(c)) continue;
        const name = partName(c);
        const {address} = files![`data/${name}`]!;
        await database.registerFileURL(name, new URL(address, ROOT).href, http, false);
      }
      await connection.query(
        `create or replace view ${table} as select cell, * exclude (cell) from read_parquet([${all.map(c => `'${partName(c)}'`).join(", ")}], hive_partitioning = true)`
      );
    });
  }

  /** A file of blocks is so large that DuckDB reads the ranges it needs; any other is fetched whole. */
  private async register(name: string): Promise<void> {
    const path = `data/${name}`;
    const file = (await this.from.published())?.[path];
    if (file?.block_bytes) {
      const {database, http} = await this.engine.start();
      return database.registerFileURL(name, new URL(file.address, ROOT).href, http, false);
    }
    const [bytes, {database}] = await Promise.all([this.from.publishedBytes(path), this.engine.start()]);
    await database.registerFileBuffer(name, bytes);
  }
}

/** What is being opened is opened once; what failed is tried again. */
function once<K>(known: Map<K, Promise<void>>, key: K, open: () => Promise<void>): Promise<void> {
  const opened = known.get(key) ?? open();
  known.set(key, opened);
  opened.catch(() => known.delete(key));
  return opened;
}

const partName = (cell: string): string => `records/cell=${cell}/part.parquet`;

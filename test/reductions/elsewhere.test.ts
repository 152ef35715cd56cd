import {readFileSync, readdirSync} from "node:fs";
import {SparkSQL, TrinoSQL} from "dt-sql-parser";
import pl from "nodejs-polars";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {root} from "../../loaders/paths.js";
import {tables} from "../../loaders/tables.js";
import type {Row} from "../../src/figure/figure.js";

/** The reductions as they run in the build and in the page. */
const REDUCTIONS = ["half-cycles", "cycles", "traces"] as const;
const textOf = (name: string): string => readFileSync(`${root}/src/reductions/${name}.sql`, "utf8");

describe("the text of a reduction is read by the parser of another engine", () => {
  it.each(REDUCTIONS.flatMap(name => [[name, "Spark"] as const, [name, "Trino"] as const]))(
    "%s by that of %s",
    (name, engine) => {
      const parser = engine === "Spark" ? new SparkSQL() : new TrinoSQL();
      expect(parser.validate(textOf(name))).toEqual([]);
      // What is no SQL of it is refused: the parser does read.
      expect(parser.validate(`${textOf(name)} qualify by`)).not.toEqual([]);
    }
  );
});

/**
 * Functions that engines call by other names; all others are in the standard or have one name in the three. The page
 * Publish tells them.
 */
const NAMED: Record<string, {spark: string; trino: string}> = {
  arg_min: {spark: "min_by", trino: "min_by"},
  arg_max: {spark: "max_by", trino: "max_by"},
  median: {spark: "median", trino: "approx_percentile(x, 0.5), which is approximate"}
};
const COMMON =
  /^(?:sum|min|max|abs|nullif|lag|sign|floor|cast|case|over|in|and|as|using|on|by|from|with|end|values)$/;

it("no reduction calls a function that has another name elsewhere and is not told", () => {
  const called = REDUCTIONS.flatMap(name =>
    [
      ...textOf(name)
        .replace(/--[^\n]*/g, "")
        .matchAll(/\b([a-z_]+)\s*\(/g)
    ].map(([, f]) => f!)
  );
  const other = [...new Set(called)].filter(f => !COMMON.test(f)).sort();
  expect(other).toEqual(Object.keys(NAMED).sort());
  const page = readFileSync(`${root}/src/publish.md`, "utf8");
  for (const f of other) expect(page).toContain(`\`${f}\``);
});

/** The package declares its class as a value alone. */
interface Sql {
  register(name: string, rows: pl.DataFrame): void;
  execute(sql: string, options: {eager: true}): pl.DataFrame;
}

describe("a second engine that reads Parquet gives the same rows", () => {
  let database: Database;
  let other: Sql;
  const records = `read_parquet('${tables}/records/*/part.parquet', hive_partitioning = true)`;
  beforeAll(async () => {
    database = await openDatabase();
    await database.run(`create view records as select * from ${records}`);
    other = new (pl.SQLContext as unknown as new () => Sql)();
    const parts = readdirSync(`${tables}/records`).map(folder =>
      pl
        .readParquet(`${tables}/records/${folder}/part.parquet`)
        .withColumn(pl.lit(folder.replace("cell=", "")).alias("cell"))
    );
    other.register("records", pl.concat(parts));
  });
  afterAll(() => database.closeSync());

  it.each(["half-cycles", "traces"] as const)("of %s", async name => {
    const here = await query(database, textOf(name));
    const there = other
      .execute(textOf(name).replace(/--[^\n]*\n/g, "\n"), {eager: true})
      .toRecords() as unknown as Row[];
    expect(there).toHaveLength(here.length);
    const key = (row: Row): string => Object.values(row).slice(0, 3).join();
    const known = new Map(there.map(row => [key(row), row]));
    const unlike = here.filter(row =>
      Object.entries(row).some(([column, value]) => {
        const mine = known.get(key(row))?.[column];
        return typeof value === "number" && typeof mine === "number"
          ? Math.abs(value - mine) > 1e-12 * Math.abs(value)
          : value !== mine;
      })
    );
    expect(unlike).toEqual([]);
    expect(here.length).toBeGreaterThan(1000);
  });
});

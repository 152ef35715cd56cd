/**
 * Tables made by hand with what no shipped file has: values on a limit, one beyond it, cells that differ. Each answer
 * is from the title of its check.
 */
import {expect} from "vitest";
import {openDatabase, query, type Database} from "../../../loaders/database.js";
import {askAll} from "../../../src/claims/answers.js";
import {SCHEMA, type TableName} from "../../../src/data/schema.js";
import {DATA} from "../../../src/paper/queries/index.js";

export type Rows = readonly Record<string, number | string | null>[];

const literal = (value: number | string | null): string =>
  typeof value === "string" ? `'${value}'` : String(value);

/** A database of these tables, the others empty. */
export async function handMade(tables: Partial<Record<TableName, Rows>>): Promise<Database> {
  const database = await openDatabase();
  for (const [table, fields] of Object.entries(SCHEMA))
    await database.run(
      `create table ${table} (${fields.map(({name, type}) => `"${name}" ${type}`).join(", ")})`
    );
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows)
      await database.run(
        `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`
      );
  return database;
}

/** Lowest and highest that a check reads from these tables. */
export async function ask(
  id: string,
  tables: Partial<Record<TableName, Rows>>,
  provenance = "measured"
): Promise<number[]> {
  const database = await handMade(tables);
  const check = DATA.checks.find(c => c.id === `data.${id}`)!;
  const answer = (await askAll([check], sql => query(database, sql))).get(check.id)!;
  database.closeSync();
  expect(answer.provenance).toBe(provenance);
  return [answer.low, answer.high];
}

export const cell = (name: string, figures: string, specimen: string) => ({
  ...{cell: name, figures, specimen, provenance: "measured"},
  ...{area_cm2: 2, active_mass_mg: 10}
});

export const rowOf = (name: string, specimen = "Cu") => ({cell: name, specimen, provenance: "measured"});

/** Cycles of one cell, a value for each from cycle 1 on. */
export const cycles = (name: string, column: string, values: (number | null)[], specimen?: string): Rows =>
  values.map((value, i) => ({...rowOf(name, specimen), cycle_count: i + 1, [column]: value}));

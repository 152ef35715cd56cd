import {readdirSync} from "node:fs";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {tables} from "../../loaders/tables.js";
import {askAll} from "../../src/claims/answers.js";
import {SCHEMA, type TableName} from "../../src/data/schema.js";
import {DATA} from "../../src/paper/queries/index.js";

/** The shipped tables as if they were measured, and beside every cell a reconstructed one that is like it; or without those. */
let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await database.run("create table twin (name varchar, provenance varchar)");
  const files = readdirSync(`${tables}/records`).map(folder => `'${tables}/records/${folder}/part.parquet'`);
  // In the order of the cells, so that a query reads its own alone.
  await database.run(
    `create table records as select t.* replace (cell || name as cell) from read_parquet([${files.join(", ")}], hive_partitioning = true) t cross join (values (''), (' again')) n(name) order by cell`
  );
  for (const table of Object.keys(SCHEMA) as TableName[]) {
    if (table === "records") continue;
    const from = `'${tables}/${table}.parquet'`;
    const has = (column: string): boolean => SCHEMA[table].some(({name}) => name === column);
    const replaced = [
      ...(has("cell") ? ["cell || twin.name as cell"] : []),
      ...(has("provenance") ? ["twin.provenance as provenance"] : [])
    ];
    await database.run(
      replaced.length
        ? `create view ${table} as select t.* replace (${replaced.join(", ")}) from ${from} t cross join twin`
        : `create view ${table} as from ${from}`
    );
  }
});
afterAll(() => database.closeSync());

async function provenances(): Promise<[id: string, provenance: string][]> {
  const answers = await askAll(DATA.checks, sql => query(database, sql));
  return [...answers].map(([id, answer]) => [id, answer!.provenance]);
}

it("an answer is measured when all of its cells are, and reconstructed as soon as one is", async () => {
  await database.run("insert into twin values ('', 'measured')");
  expect((await provenances()).filter(([, provenance]) => provenance !== "measured")).toEqual([]);
  await database.run("insert into twin values (' again', 'reconstructed')");
  expect((await provenances()).filter(([, provenance]) => provenance !== "reconstructed")).toEqual([]);
  // Whichever comes first.
  await database.run(
    "update twin set provenance = case when name = '' then 'reconstructed' else 'measured' end"
  );
  expect((await provenances()).filter(([, provenance]) => provenance !== "reconstructed")).toEqual([]);
}, 120_000);

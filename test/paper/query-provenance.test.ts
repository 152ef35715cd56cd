import {readdirSync} from "node:fs";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {tables} from "../../loaders/tables.js";
import {askAll} from "../../src/claims/answers.js";
import {SCHEMA, type TableName} from "../../src/data/schema.js";
import {FOUR} from "../../src/paper/specimens.js";
import {DATA} from "../../src/paper/queries/index.js";

/** The shipped tables as they would be if the cells of some specimens, or of all others, had been measured. */
let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await database.run("create table measured (specimen varchar)");
  const names = Object.keys(SCHEMA) as TableName[];
  for (const table of names.filter(name => name !== "records")) {
    const file = `'${tables}/${table}.parquet'`;
    const columns = SCHEMA[table].map(field => field.name);
    const own = columns.includes("specimen") && columns.includes("provenance");
    const provenance =
      "case when specimen in (select specimen from measured) then 'measured' else 'reconstructed' end";
    await database.run(
      `create view ${table} as select * ${own ? `replace (${provenance} as provenance) ` : ""}from ${file}`
    );
  }
  const files = readdirSync(`${tables}/records`).map(folder => `'${tables}/records/${folder}/part.parquet'`);
  await database.run(
    `create view records as select * from read_parquet([${files.join(", ")}], hive_partitioning = true)`
  );
});
afterAll(() => database.closeSync());

async function provenances(specimens: readonly string[], others: boolean): Promise<Map<string, string>> {
  await database.run("delete from measured");
  const list = specimens.map(s => `'${s}'`).join(", ");
  await database.run(
    `insert into measured select distinct specimen from cells where specimen ${others ? "not in" : "in"} (${list})`
  );
  const answers = await askAll(DATA.checks, sql => query(database, sql));
  return new Map([...answers].map(([id, answer]) => [id, answer!.provenance]));
}

it("an answer is reconstructed as soon as one of its cells is, and measured when all are", async () => {
  const all = await provenances(["none of them"], true);
  expect([...new Set(all.values())]).toEqual(["measured"]);
  const mixed = new Set<string>();
  // Each pair of the four is parted by one of the two halves.
  for (const half of [
    [FOUR[0], FOUR[1]],
    [FOUR[0], FOUR[2]]
  ]) {
    const [these, others] = [await provenances(half, false), await provenances(half, true)];
    for (const [id, provenance] of these) {
      const told = [provenance, others.get(id)];
      // Both halves measured would be a measurement of cells of which some are reconstructed.
      expect(told, id).toContain("reconstructed");
      if (!told.includes("measured")) mixed.add(id);
    }
  }
  expect(mixed.size).toBeGreaterThan(5);
}, 120_000);

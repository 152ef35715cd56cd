import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {answer, type Run} from "../../src/database/answer.js";
import {readingStatement, sentenceOf} from "../../src/database/text.js";
import {FORBIDDEN} from "./forbidden.js";
import {rowsOf, runOn, wasmDatabase, type Connection} from "./wasm.js";

let wasm: Connection;
let run: Run;
beforeAll(async () => {
  ({connection: wasm} = await wasmDatabase());
  run = runOn(wasm);
  wasm.query("create table cycles as select 'a' as cell, 1 as cycle_count");
});

it.each(FORBIDDEN)("does not run: %s", async text => {
  const error = await Promise.resolve()
    .then(() => answer(run, readingStatement(text), [], 10))
    .catch((e: Error) => e);
  expect(error).toBeInstanceOf(Error);
  const {message} = error as Error;
  const said = message.startsWith("query: ") ? message : sentenceOf(message);
  expect(said).toMatch(/^query: /);
  expect(said).not.toMatch(/\n|LINE \d|Error:/);
  expect(rowsOf(wasm, "select * from cycles")).toEqual([{cell: "a", cycle_count: 1}]);
});

it.each([
  ["select 1 as a", [{a: 1}]],
  ["  -- first\n select ';' as a; -- last ;\n", [{a: ";"}]],
  ["with t as (select 2 as a) select * from t;;", [{a: 2}]],
  ["from cycles", [{cell: "a", cycle_count: 1}]],
  ["values (1)", [{col0: 1}]],
  ["table cycles", [{cell: "a", cycle_count: 1}]],
  ["(select 1 as a) union all (select 2) order by a desc", [{a: 2}, {a: 1}]],
  ["select $$;drop$$ as a", [{a: ";drop"}]],
  ['select 1 as "a;b" -- c', [{"a;b": 1}]]
])("runs: %s", async (text, rows) => {
  expect((await answer(run, readingStatement(text), [], 10)).rows).toEqual(rows);
});

it.each(["describe cycles", "summarize cycles", "show tables", "describe select 1 as a"])(
  "tells: %s",
  async text => {
    expect((await answer(run, readingStatement(text), [], 10)).rows.length).toBeGreaterThan(0);
  }
);

describe("what DuckDB says becomes a sentence with what to do", () => {
  it.each([
    ["select * from cycle", /^query: there is no table "cycle", perhaps "cycles"; the tables are cells,/],
    ["select * from nowhere", /^query: there is no table "nowhere"; the tables are cells,/],
    [
      "select cycl from cycles",
      /^query: there is no column "cycl" in the tables of this query; near it are .*cycle/
    ],
    [
      "select cell, count(*) from cycles",
      /^query: a column stands beside an aggregate without being grouped/
    ],
    ["select from where", /^query: DuckDB does not understand the text at "/],
    ["select (1", /^query: /],
    ["select nosuch(1)", /^query: DuckDB 0\.9\.1, which runs in the page, knows no function "nosuch"/],
    ["select sqrt('a', 'b')", /^query: no function takes sqrt\(VARCHAR, VARCHAR\)/],
    ["select 'x'::integer", /^query: "x" cannot be read as INT32; use try_cast/],
    ["from read_csv_auto('no.csv')", /^query: no such file is part of this site; the tables are cells/],
    ["from read_parquet('no.parquet')", /^query: no such file is part of this site; the tables are cells/],
    ["from 'no.parquet'", /^query: no such file is part of this site; the tables are cells/],
    ["select '[1]'::json", /^query: /],
    ["select 1 where", /^query: /]
  ])("%s", async (text, sentence) => {
    const error = await answer(run, readingStatement(text), [], 10).catch((e: Error) => e);
    expect(error).toBeInstanceOf(Error);
    expect(sentenceOf((error as Error).message)).toMatch(sentence);
    expect(sentenceOf((error as Error).message)).not.toMatch(/\n|LINE \d|Error:/);
  });

  it("also for nothing, several, and what does more than read", () => {
    expect(() => readingStatement(" -- nothing\n;")).toThrow(/^query: there is no statement/);
    expect(() => readingStatement("select 1; select 2")).toThrow(/^query: one statement is run at a time/);
    expect(() => readingStatement("Drop table cycles")).toThrow(/^query: "drop" is not run/);
  });
});

it("never lets a statement through that changes a table, whatever pieces it is made of", async () => {
  const piece = fc.constantFrom(
    ...[
      "select 1",
      "drop table cycles",
      "delete from cycles",
      "(",
      ")",
      ";",
      "--",
      "\n",
      "'",
      '"',
      "/*",
      "*/",
      "$$"
    ],
    ...[
      "union",
      "with x as (",
      "limit 1",
      "from cycles",
      "values (1)",
      "create or replace table cycles as select 2",
      ","
    ]
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, {maxLength: 8}), async pieces => {
      await Promise.resolve()
        .then(() => answer(run, readingStatement(pieces.join(" ")), [], 10))
        .catch(() => undefined);
      expect(rowsOf(wasm, "select * from cycles")).toEqual([{cell: "a", cycle_count: 1}]);
    }),
    {numRuns: 300}
  );
});

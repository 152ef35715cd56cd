import {DuckDBInstance} from "@duckdb/node-api";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {bdfParquet} from "../../src/formats/bdf-parquet.js";
import type {Table} from "../../src/formats/table.js";
import {codes, fixture, refusal, values} from "./fixture.js";

const read = async (bytes: Uint8Array): Promise<Table> => bdfParquet.read(bytes, "x.parquet");

/** A second way to the numbers: DuckDB's own Parquet reader. */
async function duckdb(name: string, expressions: string[]): Promise<unknown[][]> {
  const path = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  const connection = await (await DuckDBInstance.create()).connect();
  const result = await connection.runAndReadAll(`select ${expressions.join(", ")} from '${path}'`);
  const rows = result.getRowsJS();
  return expressions.map((_, k) => rows.map(row => row[k]));
}

it("reads labels over several row groups, time stamps as seconds, decimals, nulls", async () => {
  const table = await read(fixture("bdf-labels.parquet"));
  const expected = await duckdb("bdf-labels.parquet", [
    '"Test Time / s"',
    '"Voltage / V"',
    '"Current / A"',
    '"Cycle Count / 1"::int',
    'epoch("Unix Time / s")',
    '"Step Type"',
    "flag::varchar",
    "load::double"
  ]);
  expect(table.columns.map(({name}) => name)).toEqual([
    "test_time_second",
    "voltage_volt",
    "current_ampere",
    "cycle_count",
    "unix_time_second",
    "step_type",
    "flag",
    "load"
  ]);
  expect(table.columns.map(({name}) => values(table, name))).toEqual(expected);
  expect(codes(table)).toEqual(["vendor-columns", "missing-values"]);
});

it("brings names of before 1.0 to today's names and seconds", async () => {
  const table = await read(fixture("bdf-old-names.parquet"));
  const expected = await duckdb("bdf-old-names.parquet", [
    "(test_time_millisecond / 1000)::double",
    "voltage_volt::double",
    "current_ampere",
    "cycle_dimensionless",
    "(date_time_millisecond / 1000)::double"
  ]);
  expect(
    ["test_time_second", "voltage_volt", "current_ampere", "cycle_count", "unix_time_second"].map(n =>
      values(table, n)
    )
  ).toEqual(expected);
  expect(codes(table)).toEqual(["pre-1.0-names"]);
});

/** A Parquet file of what a query gives. */
async function written(query: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "parquet-"));
  try {
    const path = join(folder, "x.parquet");
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`copy (${query}) to '${path}' (format parquet)`);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, {recursive: true});
  }
}
const terms = (volt: string, more = ""): string =>
  `select i::double as "Test Time / s", ${volt} as "Voltage / V", 0.1::double as "Current / A"${more} from range(5) t(i)`;

it("gives fixed-point numbers to the last bit, and says of missing ones", async () => {
  const table = await read(await written(terms("nullif(i, 2)::decimal(18, 4)")));
  expect(values(table, "voltage_volt")).toEqual([0, 1, null, 3, 4]);
  expect(codes(table)).toEqual(["missing-values"]);
});

it("keeps an infinite number in a column that is no term", async () => {
  const table = await read(await written(terms("3.7::double", `, 'inf'::double as "dV/dt"`)));
  expect(values(table, "dv_dt")[0]).toBe(Infinity);
});

describe("refuses", () => {
  it("infinite numbers and integers that are too large, naming row and column", async () => {
    const infinite = await written(terms("case i when 3 then 'inf'::double else 3.7 end"));
    expect((await refusal(() => read(infinite))).message).toMatch(
      /Infinity is no number.*row 4, column "Voltage/
    );
    const large = await written(terms("3.7::double", `, 9007199254740993 as "Record Index / 1"`));
    expect(await refusal(() => read(large))).toMatchObject({
      category: "number",
      where: 'x.parquet, row 1, column "Record Index / 1"'
    });
  });

  it("nested columns, and Parquet that is no BDF", async () => {
    expect((await refusal(() => read(fixture("nested.parquet")))).where).toContain('column "b"');
  });

  it("a run longer than its page, which the decoder would follow without end", async () => {
    const bytes = fixture("bdf-plain.parquet");
    expect((await read(bytes)).rows).toBe(20);
    // Definition levels of 20 values: two bytes follow, a run of 20 and its level.
    const levels = [2, 0, 0, 0, 20 << 1, 1];
    const at = bytes.findIndex((_, i) => levels.every((byte, k) => bytes[i + k] === byte));
    bytes[at + 4] = 0xfe;
    expect((await refusal(() => read(bytes))).message).toMatch(/runs do not fit.*column "test_time_second"/);
  });

  it("a file that does not end as Parquet does, in plain words", async () => {
    const bytes = fixture("bdf-labels.parquet");
    for (const spoilt of [bytes.slice(0, 4), bytes.slice(0, -1), new Uint8Array([...bytes, 10])])
      expect((await refusal(() => read(spoilt))).thing).toMatch(/does not end as one: cut off, changed/);
  });

  it("a file cut off anywhere", async () => {
    const bytes = fixture("bdf-labels.parquet");
    for (let cut = 4; cut < bytes.length; cut += 131)
      expect((await refusal(() => read(bytes.slice(0, cut)))).category).toBe("damaged");
  });
});

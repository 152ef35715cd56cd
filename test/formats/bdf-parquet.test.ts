import {DuckDBInstance} from "@duckdb/node-api";
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
  expect(codes(table)).toEqual(["vendor-columns"]);
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

describe("refuses", () => {
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

  it("a file cut off anywhere", async () => {
    const bytes = fixture("bdf-labels.parquet");
    for (let cut = 4; cut < bytes.length; cut += 131)
      expect((await refusal(() => read(bytes.slice(0, cut)))).category).toBe("damaged");
  });
});

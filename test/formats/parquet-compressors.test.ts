import {DuckDBInstance} from "@duckdb/node-api";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pl from "nodejs-polars";
import {afterAll, expect, it} from "vitest";
import {bdfParquet} from "../../src/formats/bdf-parquet.js";
import {frameFits} from "../../src/formats/parquet-compressors.js";

const folder = mkdtempSync(join(tmpdir(), "zstd-"));
afterAll(() => rmSync(folder, {recursive: true}));

const ROWS = 300_000;
/** Seconds that repeat nothing and volts that repeat much. */
const second = (i: number): number => i + ((i * 7919) % 1009) / 2048;
const volt = (i: number): number => 3 + (i % 40) / 64;

async function sums(path: string): Promise<[rows: number, seconds: number, volts: number]> {
  const table = await bdfParquet.read(new Uint8Array(readFileSync(path)), "x.parquet");
  const sum = (name: string): number =>
    (table.columns.find(column => column.name === name)!.values as Float64Array).reduce((a, b) => a + b, 0);
  return [table.rows, sum("test_time_second"), sum("voltage_volt")];
}
const expected = (): [number, number, number] => {
  const all = Array.from({length: ROWS}, (_, i) => i);
  return [ROWS, all.reduce((s, i) => s + second(i), 0), all.reduce((s, i) => s + volt(i), 0)];
};

it.each([1, 3, 22])(
  "reads what DuckDB writes at level %i, whole",
  async level => {
    const path = join(folder, `duckdb-${level}.parquet`);
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(
      `copy (select i + ((i * 7919) % 1009) / 2048 as test_time_second, 3 + (i % 40) / 64 as voltage_volt, 0.1 as current_ampere from range(${ROWS}) t(i)) to '${path}' (format parquet, compression zstd, compression_level ${level}, row_group_size ${ROWS})`
    );
    expect(await sums(path)).toEqual(expected());
  },
  60_000
);

it("reads what Polars writes, whole", async () => {
  const path = join(folder, "polars.parquet");
  const all = Array.from({length: ROWS}, (_, i) => i);
  pl.DataFrame({
    test_time_second: all.map(second),
    voltage_volt: all.map(volt),
    current_ampere: all.map(() => 0.1)
  }).writeParquet(path, {compression: "zstd"});
  expect(await sums(path)).toEqual(expected());
}, 60_000);

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** A raw block of zeros. */
const raw = (bytes: number, last: boolean): number[] => [
  (bytes << 3) | Number(last),
  bytes >> 5,
  bytes >> 13,
  ...Array<number>(bytes).fill(0)
];
const frame = (descriptor: number, ...blocks: number[][]): Uint8Array =>
  Uint8Array.from([...MAGIC, 0, descriptor, ...blocks.flat()]);

it("takes a stream's frame, whose content has no told size", () => {
  // 8 MB; a stream may end with an empty block.
  expect(frameFits(frame(13 << 3, raw(2000, false), raw(0, true)), 2000)).toBe(true);
});

it.each([
  ["a window of a gigabyte", frame(20 << 3, raw(2000, true))],
  [
    "blocks of nothing without end",
    frame(0, ...Array.from({length: 500}, () => raw(0, false)), raw(0, true))
  ],
  ["a second frame", Uint8Array.from([...frame(0, raw(8, true)), ...frame(20 << 3, raw(8, true))])],
  ["no last block", frame(0, raw(8, false))],
  ["no frame", Uint8Array.from([1, 2, 3])],
  ["nothing", new Uint8Array()]
])("refuses %s before it is unfolded", (_, bytes) => expect(frameFits(bytes, 2000)).toBe(false));

import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {root} from "../../loaders/paths.js";
import type {Row} from "../../src/figure/figure.js";

/** Cells made by hand: what no shipped file has (halves without charge, values on a limit, ties), and each answer from the sentence that defines it. */
type Point = [second: number, volt: number, ampere: number, ah: number];
let database: Database;
let index = 0;

async function step(cell: string, cycle: number, number: number, points: Point[]): Promise<void> {
  for (const [second, volt, ampere, ah] of points)
    await database.run(
      `insert into records values ('${cell}', ${++index}, ${cycle}, ${number}, ${second}, ${volt}, ${ampere}, ${ah})`
    );
}

/** A deposit of 1 Ah at 1 A; voltage by part of it. */
const deposit = (from: number, ...volts: [part: number, volt: number][]): Point[] =>
  volts.map(([part, volt]) => [from + 3600 * part, volt, -1, part]);

beforeAll(async () => {
  database = await openDatabase();
  await database.run(
    "create table records (cell varchar, record_index integer, cycle_count integer, step_count integer, test_time_second double, voltage_volt double, current_ampere double, step_capacity_ah double)"
  );
  await database.run(
    "create table cells as from (values ('h', 'S', 'measured', 'half-cell', 2.0, null), ('f', 'T', 'reconstructed', 'full-cell', 4.0, 10.0), ('m', 'S', 'measured', 'half-cell', 1.0, null)) as t(cell, specimen, provenance, family, area_cm2, active_mass_mg)"
  );
  // 1: a dip of 11 mV in the first tenth; a rest inside; a dissolution with two records equally near to its half.
  await step("h", 1, 1, deposit(0, [0.05, -0.025], [0.1, -0.032], [0.11, -0.5], [0.39, -0.9], [0.4, -0.02]));
  await step("h", 1, 1, [[1700, -3, 0, 0.5]]);
  await step("h", 1, 1, deposit(0, [0.52, -0.023], [0.6, -0.021], [0.61, -0.8], [1, -0.7]));
  await step("h", 1, 2, [
    [4000, 0.03, 0.5, 0],
    [4900, 0.031, 0.5, 0.125],
    [6700, 0.041, 0.5, 0.375],
    [7600, 0.05, 0.5, 0.5],
    [7900, 0.002, 0, 0.5]
  ]);
  // 2: falls to 30 % before 8 % of the charge, to 40 % after it, then to 25 %.
  await step("h", 2, 3, deposit(10_000, [0, -10], [0.05, -3], [0.09, -5], [0.1, -2], [0.5, -0.5], [1, -0.4]));
  // 3: falls at 8 %, and dissolves without a fall between the halves.
  await step("h", 3, 4, deposit(20_000, [0, -10], [0.08, -3.9], [0.5, -3], [1, -3]));
  await step("h", 3, 5, [
    [24_000, 1, 2, 0.5],
    [24_900, 0.9, 2, 1]
  ]);
  // 4: a current that passed no charge. 5: a deposit alone, a dip of exactly 3 mV. 6: one that is less deep.
  await step("h", 4, 6, [[30_000, 0.1, 1, 0]]);
  await step("h", 5, 7, deposit(40_000, [0.1, -0.003], [0.5, 0], [1, 0]));
  await step("h", 6, 8, deposit(50_000, [0.1, -0.0029], [0.5, 0], [1, 0]));
  // 7: a dissolution alone.
  await step("h", 7, 9, [[60_000, 0.1, 1, 0.25]]);
  // Charge runs on into constant voltage; a discharge in two steps whose capacity starts again.
  await step("f", 1, 1, [
    [0, 3, 0.002, 0],
    [3600, 4, 0.002, 1.5]
  ]);
  await step("f", 1, 2, [[5400, 4.1, 0.001, 2]]);
  await step("f", 1, 3, [
    [5399, 3.9, 0, 0],
    [5500, 3.9, -0.006, 0.5],
    [7200, 3.5, -0.004, 1]
  ]);
  await step("f", 1, 4, [[9000, 3, -0.003, 0.5]]);
  await step("f", 2, 5, [[10_000, 3.3, -0.008, 0.5]]);
  // A step that ends where the one before it did runs on.
  await step("f", 3, 6, [[20_000, 4, 0.002, 1]]);
  await step("f", 3, 7, [[20_600, 4, 0.001, 1]]);
  // A step goes the way of most of its records; one that goes neither way moves no charge.
  await step("m", 1, 1, [
    [0, -1, -1, 0],
    [10, -1, -1, 0.5],
    [20, 0.1, 0.2, 1]
  ]);
  await step("m", 2, 2, [
    [30, -1, -1, 0.5],
    [40, 1, 1, 1]
  ]);
  // Such a step has no part in a dip or an overpotential, low as it lies in the first tenth and near as it is to the half.
  await step("m", 3, 3, deposit(100, [0.05, -0.03], [0.45, -0.02], [1, -0.02]));
  await step("m", 3, 4, [
    [4000, -1, -1, 0.05],
    [4010, -2, -1, 0.5],
    [4020, -1, 1, 0.6],
    [4030, -1, 1, 1]
  ]);
  // No row of the cells tells what this one is.
  await step("unknown", 1, 1, deposit(0, [0.5, -1], [1, -1]));
  for (const name of ["half-cycles", "cycles", "traces"])
    await database.run(
      `create table ${name.replace("-", "_")} as ${readFileSync(`${root}/src/reductions/${name}.sql`, "utf8")}`
    );
});

const rows = (table: string, cell: string, columns: string): Promise<unknown[][]> =>
  query(database, `select ${columns} from ${table} where cell = '${cell}'`).then(found =>
    found.map((row: Row) => Object.values(row))
  );

it("half cycles are runs in one direction whose capacity does not start again", async () => {
  expect(
    await rows(
      "half_cycles",
      "f",
      "cycle_count, run, direction, capacity_ah, first_step, last_step, start_second, end_second"
    )
  ).toEqual([
    [1, 1, 1, 2, 1, 2, 0, 5400],
    [1, 2, -1, 1, 3, 3, 5500, 7200],
    [1, 3, -1, 0.5, 4, 4, 9000, 9000],
    [2, 1, -1, 0.5, 5, 5, 10_000, 10_000],
    [3, 1, 1, 1, 6, 7, 20_000, 20_600]
  ]);
  expect(await rows("half_cycles", "h", "cycle_count, run, direction, capacity_ah")).toEqual([
    [1, 1, -1, 1],
    [1, 2, 1, 0.5],
    [2, 1, -1, 1],
    [3, 1, -1, 1],
    [3, 2, 1, 1],
    [4, 1, 1, 0],
    [5, 1, -1, 1],
    [6, 1, -1, 1],
    [7, 1, 1, 0.25]
  ]);
});

it("a step goes the way of most of its records, or neither", async () => {
  expect(await rows("half_cycles", "m", "cycle_count, direction")).toEqual([
    [1, -1],
    [2, 0],
    [3, -1],
    [3, 0]
  ]);
  expect(await rows("cycles", "m", "cycle_count, charge_ah, discharge_ah")).toEqual([
    [1, 0, 1],
    [2, 0, 0],
    [3, 0, 1]
  ]);
  const told = await rows("cycles", "m", "eta_deposition_mv, eta_dissolution_mv, nucleation_mv");
  expect(told.map(row => row.map(v => (v === null ? null : Number((v as number).toFixed(9)))))).toEqual([
    [1000, null, null],
    [null, null, null],
    [20, null, 10]
  ]);
});

it("records of a cell that no row of the cells names make no cycle", async () => {
  expect(await rows("half_cycles", "unknown", "direction, capacity_ah")).toEqual([[-1, 1]]);
  expect(await rows("cycles", "unknown", "cycle_count")).toEqual([]);
});

it("charge is told per cell, area and mass; an efficiency needs both ways, each family its own", async () => {
  const columns =
    "specimen, provenance, cycle_count, charge_ah, discharge_ah, charge_mah_cm2, discharge_mah_cm2, charge_mah_g, discharge_mah_g, coulombic_efficiency, rate_c";
  expect(await rows("cycles", "f", columns)).toEqual([
    // 4 mA of a discharge at 6, 4 and 3 mA, its rest left out, on 10 mg: 400 mA g⁻¹, two times 200.
    ["T", "reconstructed", 1, 2, 1.5, 500, 375, 200_000, 150_000, 0.75, 2],
    ["T", "reconstructed", 2, 0, 0.5, 0, 125, 0, 50_000, null, 4],
    ["T", "reconstructed", 3, 1, 0, 250, 0, 100_000, 0, null, null]
  ]);
  const half = await rows(
    "cycles",
    "h",
    "cycle_count, charge_ah, discharge_ah, charge_mah_cm2, discharge_mah_cm2, coulombic_efficiency"
  );
  expect(half).toEqual([
    [1, 0.5, 1, 250, 500, 0.5],
    [2, 0, 1, 0, 500, null],
    [3, 1, 1, 500, 500, 1],
    [4, 0, 0, 0, 0, null],
    [5, 0, 1, 0, 500, null],
    [6, 0, 1, 0, 500, null],
    [7, 0.25, 0, 125, 0, null]
  ]);
  expect(
    (await rows("cycles", "h", "specimen, provenance, charge_mah_g, discharge_mah_g, rate_c"))[0]
  ).toEqual(["S", "measured", null, null, null]);
});

it("hours and last voltage are those of all records of the cycle", async () => {
  expect((await rows("cycles", "h", "start_hour, end_hour, end_voltage_volt"))[0]).toEqual([
    180 / 3600,
    7900 / 3600,
    0.002
  ]);
});

it("overpotentials are read at the half, the earlier of two, with a current, in half cells alone", async () => {
  const told = await rows("cycles", "h", "eta_deposition_mv, eta_dissolution_mv");
  const rounded = told.map(row => row.map(v => (v === null ? null : Number((v as number).toFixed(9)))));
  expect(rounded).toEqual([
    [23, 31],
    [500, null],
    [3000, 1000],
    [null, null],
    [0, null],
    [0, null],
    [null, 100]
  ]);
  expect(
    await rows("cycles", "f", "eta_deposition_mv, eta_dissolution_mv, nucleation_mv, collapse_hour")
  ).toEqual(Array.from({length: 3}, () => [null, null, null, null]));
});

it("a dip is the middle plateau less the lowest of the first tenth, from 3 mV on", async () => {
  const told = (await rows("cycles", "h", "nucleation_mv")).flat() as (number | null)[];
  expect(told[0]).toBeCloseTo(11, 9);
  expect(told.slice(3)).toEqual([null, 3, null, null]);
});

it("a collapse is the first fall below 40 % past 8 % of the charge", async () => {
  expect((await rows("cycles", "h", "collapse_hour")).flat()).toEqual([
    // At 11 % the voltage rises, at 40 % it falls from 0.9 to 0.02 V.
    (3600 * 0.4) / 3600,
    (10_000 + 1800) / 3600,
    (20_000 + 288) / 3600,
    null,
    (40_000 + 1800) / 3600,
    (50_000 + 1800) / 3600,
    null
  ]);
  // From 1 to 0.1 V; from 1 V it stays; from −1 to −2 V it rises.
  expect((await rows("cycles", "m", "collapse_hour")).flat()).toEqual([20 / 3600, null, null]);
});

it("traces keep the lowest and highest voltage of every ten minutes", async () => {
  expect(await rows("traces", "f", "cycle_count, start_second, lowest_volt, highest_volt")).toEqual([
    [1, 0, 3, 3],
    [1, 3600, 4, 4],
    [1, 5399, 3.9, 3.9],
    [1, 5400, 3.9, 4.1],
    [1, 7200, 3.5, 3.5],
    [1, 9000, 3, 3],
    [2, 10_000, 3.3, 3.3],
    [3, 20_000, 4, 4],
    [3, 20_600, 4, 4]
  ]);
});

it.each(["half_cycles", "cycles", "traces"])("rows of %s go by cell and cycle", async table => {
  const found = await query(database, `select cell, cycle_count from ${table}`);
  const places = found.map(({cell, cycle_count}) => `${cell} ${String(cycle_count)}`);
  expect(places.length).toBeGreaterThan(10);
  expect(places).toEqual([...places].sort());
});

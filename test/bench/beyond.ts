import {mkdir, mkdtemp, readFile, readdir, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {openDatabase, query} from "../../loaders/database.js";
import {root} from "../../loaders/paths.js";
import {halfCapacity, writeRecords, type Many} from "./many-records.js";

/**
 * A set beyond one machine's memory, made and reduced by the same three files of SQL as the workbook, out of core on
 * native DuckDB. `npx tsx test/bench/beyond.ts [CELLS] [RECORDS-PER-CELL]`, 1000 cells of 100,000 records unless told:
 * 2 GB on the disk while it runs. JSON on standard output.
 */
const [cells = 1000, each = 100_000] = process.argv.slice(2).map(Number);
const LIMIT = "2GiB";
const folder = await mkdtemp(`${process.env["BEYOND"] ?? tmpdir()}/beyond-`);
const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10;
const many = (i: number): Many => ({
  cell: `cell-${String(i).padStart(4, "0")}`,
  records: each,
  perCycle: 2000,
  seed: i
});
try {
  const database = await openDatabase();
  await database.run(`set memory_limit = '${LIMIT}'`);
  await database.run(`set temp_directory = '${folder}/spill'`);
  await database.run("set preserve_insertion_order = false");
  let begun = performance.now();
  for (let i = 0; i < cells; i++) {
    await mkdir(`${folder}/records/cell=${many(i).cell}`, {recursive: true});
    await writeRecords(database, many(i), `${folder}/records/cell=${many(i).cell}/part.parquet`);
  }
  const made = seconds(begun);
  await database.run(
    `create view records as select cell, * exclude (cell) from read_parquet('${folder}/records/*/part.parquet', hive_partitioning = true)`
  );
  await database.run(
    `create table cells as select printf('cell-%04d', i) as cell, 'Cu' as specimen, 'generated' as provenance,
       'half-cell' as family, 1.0 as area_cm2, null::double as active_mass_mg from range(${cells}) t(i)`
  );
  const took: Record<string, number> = {};
  for (const name of ["half-cycles", "cycles", "traces"]) {
    begun = performance.now();
    const text = await readFile(`${root}/src/reductions/${name}.sql`, "utf8");
    await database.run(`create table ${name.replace("-", "_")} as ${text}`);
    took[name] = seconds(begun);
  }
  const [count] = await query(database, "select count(*) as n from records");
  const [cycles] = await query(
    database,
    `select count(*) as n,
       max(abs(discharge_ah / ${halfCapacity(many(0))} - 1)) as off,
       max(abs(coulombic_efficiency - 1)) as off_efficiency from cycles`
  );
  const files = await readdir(`${folder}/records`);
  const bytes = (
    await Promise.all(files.map(async file => (await stat(`${folder}/records/${file}/part.parquet`)).size))
  ).reduce((a, b) => a + b, 0);
  database.closeSync();
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  process.stdout.write(
    `${JSON.stringify({
      cells,
      records: count!["n"],
      gigabytes: Math.round(bytes / 1e7) / 100,
      memory_limit: LIMIT,
      made_s: made,
      reduced_s: took,
      cpu_s: Math.round((userCPUTime + systemCPUTime) / 1e6),
      most_memory_gib: Math.round(maxRSS / 10485.76) / 100,
      cycles: cycles!["n"],
      largest_relative_error: {capacity: cycles!["off"], efficiency: cycles!["off_efficiency"]}
    })}\n`
  );
} finally {
  await rm(folder, {recursive: true, force: true});
}

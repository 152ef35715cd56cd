/**
 * Speed and memory of the readers on large files, as JSON: `npx tsx test/bench/readers.ts [--megabytes 104] [--runs 3]`,
 * within a minute; `--only streamed,makers` adds long texts in pieces and the other makers, which take minutes.
 * Each file is read by a process of its own, whole path: recognised, checked, typed. `pandas` reads the same files in
 * the same run where a Python has it (`PYTHON` names one); it types columns and checks nothing. A workbook it reads a
 * tenth of, which already takes it longer than all else here. On a shared machine the time of the processor
 * (`cpu_second`) says more than the clock.
 */
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {buildSync} from "esbuild";
import {MAKERS, makerFile} from "./maker-files.js";
import {bdfFile, landFile, workbookFile} from "./reader-files.js";

const {values} = parseArgs({
  options: {
    megabytes: {type: "string", default: "104"},
    rows: {type: "string", default: "1000000"},
    runs: {type: "string", default: "3"},
    makers: {type: "string", default: "60"},
    streamed: {type: "string", default: "500"},
    only: {type: "string", default: "land,bdf,workbook"}
  }
});
const runs = Number(values.runs);
const only = values.only.split(",");
const folder = mkdtempSync(`${tmpdir()}/readers-`);
const python = process.env["PYTHON"] ?? "python3";
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

interface Run {
  second: number;
  cpu_second: number;
  peak_megabyte: number;
  rows: number;
}

function measured(command: string, args: string[], times = runs): Run[] {
  return Array.from({length: times}, () => {
    const {stdout, stderr, status} = spawnSync(command, args, {encoding: "utf8", maxBuffer: 1e8});
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout.trim().split("\n").at(-1)!) as Run;
  });
}

/** One plain script, as a page or a build runs it: no compiler stands beside it in memory. */
const bundle = `${folder}/once.mjs`;
buildSync({
  ...{entryPoints: [here("reader-once.ts")], outfile: bundle, bundle: true},
  ...{format: "esm", platform: "node", logLevel: "error"}
});

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

function medians(all: Run[]): Run {
  const of = (key: keyof Run): number => Number(median(all.map(run => run[key])).toFixed(3));
  return {
    second: of("second"),
    cpu_second: of("cpu_second"),
    peak_megabyte: of("peak_megabyte"),
    rows: of("rows")
  };
}

const ours = (file: string, ...more: string[]): Run =>
  medians(measured(process.execPath, [bundle, file, ...more]));

const hasPandas = spawnSync(python, ["-c", "import pandas, openpyxl"]).status === 0;
const theirs = (file: string): Run | null =>
  hasPandas ? medians(measured(python, [here("reader-once.py"), file], workbook(file) ? 1 : runs)) : null;
const workbook = (file: string): boolean => file.endsWith(".xlsx");

function compare(file: string, ...more: string[]): object {
  const megabyte = statSync(file).size / 1e6;
  const mine = ours(file, ...more);
  const pandas = more.length ? null : theirs(file);
  const ratio = (key: "second" | "cpu_second"): number | null =>
    pandas && Number((mine[key] / pandas[key]).toFixed(3));
  return {
    megabyte: Number(megabyte.toFixed(1)),
    megabyte_per_second: Number((megabyte / mine.second).toFixed(1)),
    megabyte_per_cpu_second: Number((megabyte / mine.cpu_second).toFixed(1)),
    ours: mine,
    pandas,
    ratio: ratio("second"),
    cpu_ratio: ratio("cpu_second")
  };
}

try {
  const size = Number(values.megabytes);
  const file = (name: string): string => `${folder}/${name}`;
  const results: Record<string, object> = {};
  if (only.includes("land")) results["land text"] = compare(landFile(file("land.txt"), size));
  if (only.includes("bdf")) results["bdf"] = compare(bdfFile(file("own.bdf.csv"), size * 1.2));
  if (only.includes("workbook")) {
    const rows = Number(values.rows);
    results["workbook"] = {rows, ours: ours(workbookFile(file("land.xlsx"), rows))};
    results["workbook, a tenth"] = compare(workbookFile(file("tenth.xlsx"), rows / 10));
  }
  if (only.includes("streamed")) {
    rmSync(file("land.txt"), {force: true});
    results["land text, streamed"] = compare(landFile(file("long.txt"), Number(values.streamed)), "--pieces");
    rmSync(file("long.txt"));
    results["bdf, streamed"] = compare(bdfFile(file("long.bdf.csv"), Number(values.streamed)), "--pieces");
  }
  // Twice the text should take twice the time: of another growth the smaller file tells.
  if (only.includes("makers"))
    for (const maker of MAKERS) {
      const of = (part: number): object => {
        const path = makerFile(file("maker.txt"), maker, Number(values.makers) / part);
        const megabyte = statSync(path).size / 1e6;
        const mine = ours(path);
        rmSync(path);
        return {
          megabyte,
          megabyte_per_cpu_second: Number((megabyte / mine.cpu_second).toFixed(1)),
          ours: mine
        };
      };
      results[maker] = {whole: of(1), quarter: of(4)};
    }
  process.stdout.write(
    `${JSON.stringify({runs, pandas: hasPandas ? "found" : "not found", results}, null, 2)}\n`
  );
} finally {
  if (existsSync(folder)) rmSync(folder, {recursive: true});
}

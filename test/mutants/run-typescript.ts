import {spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {root, work} from "../../loaders/paths.js";
import type {Room} from "./rooms.js";
import {sample} from "./sample.js";

/** Lines of a file that are mutated together; Stryker makes about one mutant a line. */
const BLOCK = 10;

/** Runs Stryker over a seeded sample of blocks of lines; its incremental file lets a later run go on. */
export function runTypescript(name: string, room: Room, most: number): void {
  const folder = `${work}/mutants`;
  mkdirSync(folder, {recursive: true});
  const blocks = room.code.flatMap(filesBelow).flatMap(file => {
    const lines = readFileSync(`${root}/${file}`, "utf8").split("\n").length;
    return Array.from(
      {length: Math.ceil(lines / BLOCK)},
      (_, i) => `${file}:${i * BLOCK + 1}-${(i + 1) * BLOCK}`
    );
  });
  const config = {
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: {configFile: "test/mutants/vitest.config.ts", related: false},
    mutate: sample(blocks, Math.ceil(most / BLOCK)),
    // Labels, classes and style are strings; what they say is held elsewhere.
    mutator: {excludedMutations: ["StringLiteral", "Regex"]},
    coverageAnalysis: "perTest",
    concurrency: 2,
    incremental: true,
    incrementalFile: `${folder}/typescript-${name}.json`,
    reporters: ["clear-text", "json"],
    clearTextReporter: {logTests: false, allowColor: false},
    jsonReporter: {fileName: `${folder}/typescript-${name}-report.json`},
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ["dist", "/src/.observablehq"]
  };
  const file = `${folder}/stryker-${name}.json`;
  writeFileSync(file, JSON.stringify(config, null, 1));
  const tests = room.tests.map(t => (t.endsWith(".ts") ? t : `${t}/**/*.test.ts`)).join(" ");
  spawnSync("npx", ["stryker", "run", file], {
    cwd: root,
    stdio: "inherit",
    env: {...process.env, MUTANT_TESTS: tests}
  });
}

const filesBelow = (folder: string): string[] =>
  readdirSync(`${root}/${folder}`, {recursive: true, encoding: "utf8"})
    .map(file => `${folder}/${file}`)
    .filter(file => file.endsWith(".ts") && statSync(`${root}/${file}`).isFile())
    .sort();

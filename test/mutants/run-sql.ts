import {spawnSync} from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {root, work} from "../../loaders/paths.js";
import type {Room} from "./rooms.js";
import {sample} from "./sample.js";
import {applyMutant, sqlMutants, type SqlMutant} from "./sql.js";

interface Tried extends SqlMutant {
  file: string;
  killed: boolean;
}

/** Tries a seeded sample of the SQL mutants of a room in a copy of the sources; what was tried before is not tried again. */
export function runSql(name: string, room: Room, most: number, log: (line: string) => void): Tried[] {
  const all = room.code.flatMap(filesBelow).flatMap(file => {
    const text = readFileSync(`${root}/${file}`, "utf8");
    return sqlMutants(text, file).map(mutant => ({file, ...mutant}));
  });
  const record = `${work}/mutants/sql-${name}.jsonl`;
  mkdirSync(`${work}/mutants`, {recursive: true});
  const tried = existsSync(record)
    ? readFileSync(record, "utf8")
        .trim()
        .split("\n")
        .map(line => JSON.parse(line) as Tried)
    : [];
  const key = ({file, at, to}: {file: string; at: number; to: string}): string => `${file}:${at}:${to}`;
  const known = new Map(tried.map(t => [key(t), t]));
  const copy = copySources();
  const chosen = sample(all, most);
  log(`${all.length} SQL mutants in ${name}, ${chosen.length} in the sample, ${known.size} tried before`);
  return chosen.map((mutant, i) => {
    const before = known.get(key(mutant));
    if (before) return before;
    const text = readFileSync(`${root}/${mutant.file}`, "utf8");
    writeFileSync(`${copy}/${mutant.file}`, applyMutant(text, mutant));
    const killed = !passes(copy, room.tests, mutant.file.endsWith(".sql"));
    writeFileSync(`${copy}/${mutant.file}`, text);
    const result = {...mutant, killed};
    appendFileSync(record, `${JSON.stringify(result)}\n`);
    log(`${i + 1}/${chosen.length} ${killed ? "killed" : "SURVIVED"} ${key(mutant)}`);
    return result;
  });
}

/** Reductions are seen only in tables that are made anew. */
function passes(copy: string, tests: string[], remake: boolean): boolean {
  const run = (...command: string[]): boolean =>
    spawnSync("npx", command, {cwd: copy, stdio: "ignore"}).status === 0;
  return (
    (!remake || run("tsx", "loaders/build.ts", "figures")) && run("vitest", "run", "--bail", "1", ...tests)
  );
}

function copySources(): string {
  const copy = `${work}/mutants/copy`;
  rmSync(copy, {recursive: true, force: true});
  mkdirSync(copy, {recursive: true});
  for (const entry of readdirSync(root))
    if (![".git", ".workbook", "dist", "node_modules"].includes(entry))
      cpSync(`${root}/${entry}`, `${copy}/${entry}`, {
        recursive: true,
        filter: from => !from.includes(".observablehq/")
      });
  symlinkSync(`${root}/node_modules`, `${copy}/node_modules`);
  for (const entry of readdirSync(work))
    if (entry !== "mutants") cpSync(`${work}/${entry}`, `${copy}/.workbook/${entry}`, {recursive: true});
  return copy;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(`${root}/${folder}`, {recursive: true, encoding: "utf8"})
    .filter(file => /\.(ts|sql)$/.test(file))
    .map(file => `${folder}/${file}`)
    .sort();

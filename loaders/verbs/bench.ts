import {execFile} from "node:child_process";
import {readdir, writeFile} from "node:fs/promises";
import {promisify} from "node:util";
import {root} from "../paths.js";
import {drift} from "../speed/drift.js";
import {readBudgets, readMeasured, type Measured} from "../speed/lines.js";
import {machine} from "../speed/machine.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

/**
 * Runs the measurements below test/bench one after another and prints one JSON object, keyed by file:
 * medians, percentiles and ratios as each of them gives. `bench NAME…` runs those named, `--drift` sets them beside
 * the run that the site shows, `--keep` makes them part of it.
 */
export async function run(args: string[], io: Io): Promise<number> {
  const {rest, flags} = parseArguments(args, ["json", "drift", "keep"], []);
  const known = (await readdir(`${root}/test/bench`))
    .filter(f => f.endsWith(".ts"))
    .map(f => f.slice(0, -3))
    .sort();
  const wrong = rest.find(name => !known.includes(name));
  if (wrong) throw new WrongUse(`no measurement "${wrong}"; there are ${known.join(", ")}`);
  const results: Record<string, unknown> = {};
  for (const name of rest.length ? rest : known) {
    io.err(`${name} …\n`);
    results[name] = await measure(name);
  }
  if (flags.has("drift")) io.out(`${drift(readBudgets(), readMeasured(), results).join("\n")}\n`);
  else io.out(`${JSON.stringify(results, null, 1)}\n`);
  const failed = Object.values(results).some(r => typeof r === "object" && r !== null && "error" in r);
  if (flags.has("keep") && !failed) await keep(results);
  return failed ? 1 : 0;
}

async function measure(name: string): Promise<unknown> {
  try {
    const {stdout} = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", `${root}/test/bench/${name}.ts`],
      {cwd: root, maxBuffer: 64e6}
    );
    return JSON.parse(stdout) as unknown;
  } catch (error) {
    return {error: error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error)};
  }
}

/** Measurements of one day on one machine stand together; those of another take the place of all. */
async function keep(results: Record<string, unknown>): Promise<void> {
  const run: Measured = {date: new Date().toISOString().slice(0, 10), machine: machine(), results};
  const before = readMeasured();
  const same = before.date === run.date && JSON.stringify(before.machine) === JSON.stringify(run.machine);
  const all = {...run, results: same ? {...before.results, ...results} : results};
  await writeFile(`${root}/loaders/speed/measured.json`, `${JSON.stringify(all, null, 1)}\n`);
}

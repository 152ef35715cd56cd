import {execFile} from "node:child_process";
import {readdir} from "node:fs/promises";
import {promisify} from "node:util";
import {root} from "../paths.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

/**
 * Runs the measurements below test/bench one after another and prints one JSON object, keyed by file:
 * medians, percentiles and ratios as each of them gives. `bench NAME…` runs those named.
 */
export async function run(args: string[], io: Io): Promise<number> {
  const {rest} = parseArguments(args, ["json"], []);
  const known = (await readdir(`${root}/test/bench`))
    .filter(f => f.endsWith(".ts"))
    .map(f => f.slice(0, -3))
    .sort();
  const wrong = rest.find(name => !known.includes(name));
  if (wrong) throw new WrongUse(`no measurement "${wrong}"; there are ${known.join(", ")}`);
  const results: Record<string, unknown> = {};
  for (const name of rest.length ? rest : known) {
    io.err(`${name} …\n`);
    try {
      const {stdout} = await promisify(execFile)(
        "node",
        ["--import", "tsx", `${root}/test/bench/${name}.ts`],
        {cwd: root, maxBuffer: 64e6}
      );
      results[name] = JSON.parse(stdout) as unknown;
    } catch (error) {
      results[name] = {
        error: error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error)
      };
    }
  }
  io.out(`${JSON.stringify(results, null, 1)}\n`);
  return Object.values(results).some(r => typeof r === "object" && r !== null && "error" in r) ? 1 : 0;
}

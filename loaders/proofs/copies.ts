import {spawn} from "node:child_process";
import {cp, mkdir, readdir, symlink} from "node:fs/promises";
import {basename} from "node:path";
import {root} from "../paths.js";
import {START} from "../build/start.js";

/** What a copy of the project does not take along. */
const LEFT = new Set(["node_modules", "dist", ".workbook", ".git", ".observablehq"]);

/** A copy of the project without what is made. @returns its folder */
export async function copyTo(place: string): Promise<string> {
  await mkdir(place, {recursive: true});
  for (const name of await readdir(root))
    if (!LEFT.has(name))
      await cp(`${root}/${name}`, `${place}/${name}`, {
        recursive: true,
        filter: from => !LEFT.has(basename(from))
      });
  await symlink(`${root}/node_modules`, `${place}/node_modules`);
  return place;
}

/** What a build took, by the clock and of the processors. */
export interface Took {
  clock_s: number;
  processor_s: number;
}

interface Way {
  step?: readonly string[];
  /** another Node than this one */
  node?: string;
  env?: NodeJS.ProcessEnv;
}

/** Builds a copy. @throws Error when it fails */
export async function buildIn(place: string, {step = ["site"], node, env}: Way = {}): Promise<Took> {
  const timed = [
    "-c",
    `TIMEFORMAT='%R %U %S'; time "$0" "$@" 2>&3`,
    node ?? process.execPath,
    ...START,
    ...step
  ];
  const child = spawn("bash", timed, {
    cwd: place,
    env: env ?? process.env,
    stdio: ["ignore", "ignore", "pipe", 2]
  });
  let told = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (told += text));
  const code = await new Promise(done => child.once("close", done));
  if (code !== 0) throw new Error(`build: the one in ${place} ended with ${String(code)}`);
  const [clock, user, system] = told.trim().split(" ").map(Number) as [number, number, number];
  return {clock_s: clock, processor_s: Number((user + system).toFixed(1))};
}

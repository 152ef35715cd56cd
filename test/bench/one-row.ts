/**
 * A build after one row of the manifest has changed beside one from clean, in one run, as JSON: seconds by the clock
 * and of the processor. Both sites must be the same, byte for byte, else it ends with 1: `npx tsx test/bench/one-row.ts`
 */
import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {differences} from "../../loaders/build/differences.js";
import {root} from "../../loaders/paths.js";

const LEFT = new Set(["node_modules", "dist", ".workbook", ".git", ".observablehq"]);
/** The area of one half cell; all that is counted against it follows. */
const CELL = "mg-cycling";
const AREA = "0.52";

const folder = mkdtempSync(join(tmpdir(), "one-row-"));

function copied(name: string): string {
  const place = join(folder, name);
  cpSync(root, place, {recursive: true, filter: from => from === root || !LEFT.has(basename(from))});
  symlinkSync(`${root}/node_modules`, `${place}/node_modules`);
  return place;
}

function change(place: string): void {
  const file = `${place}/data/manifest.csv`;
  const [head, ...lines] = readFileSync(file, "utf8").split("\n") as [string, ...string[]];
  const column = head.split(",").indexOf("area_cm2");
  const at = lines.findIndex(line => line.startsWith(`${CELL},`));
  const fields = lines[at]?.split(",");
  if (!fields || column < 0 || fields[column] === AREA) throw new Error(`manifest: no row ${CELL} to change`);
  fields[column] = AREA;
  lines[at] = fields.join(",");
  writeFileSync(file, [head, ...lines].join("\n"));
}

interface Took {
  clock_s: number;
  processor_s: number;
}

function built(place: string): Took {
  const {status, stderr} = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT='%R %U %S'; time "$0" --import tsx loaders/build.ts`, process.execPath],
    {cwd: place, encoding: "utf8", maxBuffer: 1e8}
  );
  process.stderr.write(`${basename(place)}\n${stderr}`);
  if (status !== 0) throw new Error(`one-row: the build in ${place} ended with ${status}`);
  const [real, user, system] = stderr.trim().split("\n").at(-1)!.split(" ").map(Number) as [
    number,
    number,
    number
  ];
  return {clock_s: real, processor_s: Number((user + system).toFixed(1))};
}

try {
  const [one, other] = [copied("one"), copied("other")];
  const clean = built(one);
  const again = built(one);
  change(one);
  const row = built(one);
  change(other);
  const anew = built(other);
  const {files, lines} = await differences(`${one}/dist`, `${other}/dist`, () => false, null);
  for (const line of lines.slice(0, 20)) process.stderr.write(`${line}\n`);
  const said = {clean, nothing_changed: again, one_row_changed: row, clean_with_that_row: anew};
  process.stdout.write(`${JSON.stringify({...said, files, files_that_differ: lines.length})}\n`);
  process.exitCode = lines.length ? 1 : 0;
} finally {
  if (!process.env["KEEP"]) rmSync(folder, {recursive: true, force: true});
}

/**
 * `npm run changed [-- NAME…]`: builds a copy of the project, then once more after each change of one kind, with what
 * is kept of the first, and from nothing with the same change. Times both, and compares every byte of the two sites;
 * ends with 1 where one differs. `KEEP=1` leaves the builds where they are.
 */
import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {differences} from "./build/differences.js";
import {change, CHANGES, MISHAPS} from "./proofs/changes.js";
import {buildIn, copyTo, type Took} from "./proofs/copies.js";

const all = [...Object.keys(CHANGES), ...Object.keys(MISHAPS)];
const given = process.argv.slice(2);
const unknown = given.find(name => !all.includes(name));
if (unknown) throw new Error(`changed: no change "${unknown}"; there are ${all.join(", ")}`);

const folder = await mkdtemp(`${tmpdir()}/workbook-changed-`);
try {
  // Whatever is written to the project meanwhile makes no difference.
  const source = await copyTo(`${folder}/source`);
  const first = await copied(source, "first");
  const clean = await buildIn(first);
  process.stdout.write(`from nothing: ${seconds(clean)}\n`);
  for (const name of given.length ? given : all) {
    const again = await copied(first, `${name}-again`);
    befall(name, again);
    const took = await buildIn(again);
    const other = CHANGES[name] ? await fromNothing(name, source) : {place: first, took: clean};
    const {files, lines} = await differences(`${again}/dist`, `${other.place}/dist`);
    process.stdout.write(
      `${name}: again in ${seconds(took)}, from nothing in ${seconds(other.took)}; ${files} files, ${lines.length} differ\n`
    );
    for (const line of lines.slice(0, 20)) process.stdout.write(`  ${line}\n`);
    if (lines.length) process.exitCode = 1;
    for (const place of [again, other.place])
      if (place !== first && !process.env["KEEP"]) await rm(place, {recursive: true});
  }
} finally {
  if (!process.env["KEEP"]) await rm(folder, {recursive: true, force: true});
}

async function fromNothing(name: string, source: string): Promise<{place: string; took: Took}> {
  const place = await copied(source, `${name}-anew`);
  befall(name, place);
  return {place, took: await buildIn(place)};
}

function befall(name: string, place: string): void {
  const what = CHANGES[name];
  if (what) change(place, what);
  else MISHAPS[name]!(place);
}

async function copied(from: string, name: string): Promise<string> {
  const place = `${folder}/${name}`;
  await cp(from, place, {recursive: true, verbatimSymlinks: true});
  return place;
}

function seconds({clock_s, processor_s}: Took): string {
  return `${clock_s.toFixed(1)} s (of the processors ${processor_s.toFixed(1)} s)`;
}

/**
 * `npm run twice [-- --node PATH] [-- figures ID…]`: builds twice, in two folders, and compares all that was made.
 * The second folder has an apostrophe and spaces in its name, another day, another time zone, another locale, one
 * processor's worth of threads and, if named, another Node. Without `figures` the whole site is built and compared. `KEEP=1` leaves two
 * builds that differ where they are. With `--standing` the first build is the one that stands in this folder, of
 * which only what such a build makes is compared.
 */
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename} from "node:path";
import {differences} from "./build/differences.js";
import {areOfTheseSources} from "./build/ground.js";
import {root} from "./paths.js";
import {buildIn, copyTo} from "./proofs/copies.js";
import {madeWith, otherEntries} from "./proofs/standing.js";

const given = process.argv.slice(2);
const standing = given[0] === "--standing" && given.shift() !== undefined;
const at = given.indexOf("--node");
const [, node] = at < 0 ? [] : given.splice(at, 2);
const step = given.length ? given : ["site"];
const made = step[0] === "site" ? "dist" : ".workbook";
const ids = step.slice(1);
if (standing && (made === "dist" || !(await areOfTheseSources())))
  throw new Error("twice: figures made of these sources have to stand here; run `npm run build` first");

const folder = await mkdtemp(`${tmpdir()}/workbook-twice-`);
const elsewhere = {
  ...process.env,
  TZ: "Asia/Kathmandu",
  LC_ALL: "tr_TR.UTF-8",
  UV_THREADPOOL_SIZE: "1",
  NODE_OPTIONS: "--import ./loaders/build/another-day.js"
};
try {
  // Both are copied before the first is built, so that work going on in between makes no difference.
  const [one, other] = [
    standing ? root : await copyTo(`${folder}/one`),
    await copyTo(`${folder}/it's the other`)
  ] as const;
  if (!standing) await build(one);
  await build(other, {env: elsewhere, ...(node ? {node} : {})});
  const [a, b] = await Promise.all(
    [one, other].map(place => readFile(`${place}/${made}/build.txt`, "utf8").catch(() => ""))
  );
  const follows = a && b && a !== b;
  const {files, bytes, lines} = await differences(
    `${one}/${made}`,
    `${other}/${made}`,
    file =>
      /^(held\.duckdb|kept\/|parts\/|plate\/)/.test(file) ||
      (standing && !madeWith(ids, file)) ||
      (!!follows && /^(build|checksums)\.txt$/.test(file)),
    follows ? [a.trim(), b.trim()] : null
  );
  if (standing) lines.push(...(await otherEntries(ids, `${one}/${made}`, `${other}/${made}`)));
  if (follows && !lines.length) lines.push("build.txt: names another build, though nothing else differs");
  for (const line of lines.slice(0, 50)) process.stdout.write(`${line}\n`);
  process.stdout.write(
    lines.length
      ? `${lines.length} of ${files} files differ\n`
      : `${files} files are equal byte for byte, ${(bytes / 1e6).toFixed(1)} MB\n`
  );
  process.exitCode = lines.length ? 1 : 0;
  if (lines.length && process.env["KEEP"]) process.stderr.write(`kept in ${folder}\n`);
} finally {
  if (!process.env["KEEP"] || !process.exitCode) await rm(folder, {recursive: true, force: true});
}

async function build(place: string, how: Parameters<typeof buildIn>[1] = {}): Promise<void> {
  const {clock_s} = await buildIn(place, {step, ...how});
  process.stderr.write(`built in ${clock_s.toFixed(0)} s: ${basename(place)}\n`);
}

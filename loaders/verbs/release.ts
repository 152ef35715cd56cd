/** `release VERSION [--date 2027-01-31]`: stamps version and day in data/publication.json and CHANGELOG.md. */
import {readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {Refusal} from "../../src/lib/refusal.js";
import {data, root} from "../paths.js";
import {parsePublication} from "../publication/read.js";
import {archiveOf} from "../publication/earlier.js";
import {release} from "../publication/release.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

export async function run(args: string[], io: Io, folder = data, top = root): Promise<number> {
  const {rest, values} = parseArguments(args, [], ["date"]);
  const [version, ...more] = rest;
  if (version === undefined || more.length) throw new WrongUse("release takes one version");
  const date = values.get("date")?.at(-1) ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new WrongUse(`--date "${date}" is no day such as 2027-01-31`);
  const file = `${folder}/publication.json`;
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null)
    throw new Refusal(
      "release",
      "there is nothing to release: the site is an unpublished draft",
      "data/publication.json",
      "write it first; the page Publish shows one"
    );
  const made = release(
    await parsePublication(text),
    await readFile(`${top}/CHANGELOG.md`, "utf8"),
    version,
    date
  );
  const before = made.publication.earlier?.at(-1);
  if (before && !before.doi && !(await stat(archiveOf(top, before.version)).catch(() => null)))
    throw new Refusal(
      "release",
      `version ${before.version} would no longer be reached: it has no identifier and no archive`,
      `archive/workbook-${before.version}.zip`,
      "pack it with npm run archive, or write the identifier of its deposit as doi into data/publication.json"
    );
  const publication = `${JSON.stringify(made.publication, null, 2)}\n`;
  await parsePublication(publication);
  // Both are written beside their places first: a full disk changes neither.
  for (const [beside, content] of [
    [`${file}.new`, publication],
    [`${top}/CHANGELOG.md.new`, made.changelog]
  ] as const) {
    // What lies there already may be a link to elsewhere.
    await rm(beside, {force: true});
    await writeFile(beside, content, {flag: "wx"});
  }
  await rename(`${top}/CHANGELOG.md.new`, `${top}/CHANGELOG.md`);
  await rename(`${file}.new`, file);
  io.out(
    `Version ${version} of ${date} stands in data/publication.json and CHANGELOG.md. Build the site, then pack the archive: npm run build && npm run archive\n`
  );
  return 0;
}

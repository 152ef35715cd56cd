import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {readFileBytes} from "../../src/formats/recognise.js";
import {columnsOf, warningsOf} from "../../src/data/columns-of.js";
import {readManifest} from "../manifest.js";
import {checkContent} from "../manifest/content.js";
import {FAMILIES} from "../../src/data/families.js";
import {readIssue} from "../publication/read.js";
import {brokenLinks, pagesBelow} from "../site/links.js";

/** One thing looked at: what was found, or the complaints. */
interface Finding {
  what: string;
  said: string;
  complaints: string[];
}

/** Everything that can be told before a build, each part on its own, so that one fault hides no other. */
export async function verify(folder: string, dist: string): Promise<Finding[]> {
  return [
    await look("publication", async () => {
      const issue = await readIssue(folder);
      return issue.published ? `version ${issue.version} of ${issue.date}` : "none: an unpublished draft";
    }),
    await look("manifest and checksums", async () => {
      const entries = await readManifest(folder);
      return `${entries.length} rows, each with its file and checksum`;
    }),
    await look("raw files", () => rawFiles(folder)),
    await look("site", () => site(dist))
  ];
}

/** Complaints that belong together. */
class Complaints extends Error {
  constructor(readonly list: string[]) {
    super(list.join("\n"));
  }
}

async function look(what: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return {what, said: await work(), complaints: []};
  } catch (error) {
    return {
      what,
      said: "",
      complaints: error instanceof Complaints ? error.list : [(error as Error).message]
    };
  }
}

async function rawFiles(folder: string): Promise<string> {
  const entries = await readManifest(folder);
  const complaints: string[] = [];
  let warnings = 0;
  for (const entry of entries) {
    const bytes = new Uint8Array(await readFile(`${folder}/raw/${entry.file}`));
    try {
      const table = await readFileBytes(bytes, entry.file, entry.side);
      checkContent(entry, bytes, table);
      const columns = columnsOf(FAMILIES[entry.family]!.table, table, {
        ...entry,
        where: `data/raw/${entry.file}`
      });
      if (entry.provenance === "measured")
        warnings += table.warnings.length + warningsOf(columns, entry).length;
    } catch (error) {
      complaints.push((error as Error).message);
    }
  }
  if (complaints.length) throw new Complaints(complaints);
  return `${entries.length} read by their readers, ${warnings} warnings of measured ones`;
}

/** The built site against its own checksums, and its links against its pages. */
async function site(dist: string): Promise<string> {
  const sums = await readFile(`${dist}/checksums.txt`, "utf8").catch(() => null);
  if (sums === null) return "not built yet";
  const lines = sums.split("\n").filter(Boolean);
  const files = lines.map(line => line.slice(66));
  const complaints: string[] = [];
  for (const line of lines) {
    const file = line.slice(66);
    if (!existsSync(`${dist}/${file}`)) complaints.push(`checksum: dist/${file} is missing; build again`);
    else if (
      createHash("sha256")
        .update(await readFile(`${dist}/${file}`))
        .digest("hex") !== line.slice(0, 64)
    )
      complaints.push(`checksum: dist/${file} is not the file that was built; build again`);
  }
  if (complaints.length === 0)
    for (const link of brokenLinks(dist, [...files, "checksums.txt"], pagesBelow(dist, files)))
      if (!link.startsWith("404.html:")) complaints.push(`link: ${link} leads nowhere`);
  if (complaints.length) throw new Complaints(complaints);
  return `${files.length} files as they were built, no broken links`;
}

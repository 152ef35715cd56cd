import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {extractAll} from "../../src/formats/xlsx/all-parts.js";
import {directory} from "../../src/formats/xlsx/zip.js";
import {Refusal} from "../../src/lib/refusal.js";

/** Where the archive of an edition lies once it is packed. */
export const archiveOf = (top: string, version: string): string => `${top}/archive/workbook-${version}.zip`;

/** Folder of an edition in the site that took its place. */
export const folderOf = (version: string): string => `v/${version}`;

/**
 * Lays the sites of earlier editions out below `v/`, each from its archive, so that a citation of one still opens it.
 * @returns the versions that have no archive here; what has an identifier of its own is reached by that
 */
export async function layOutEarlier(
  dist: string,
  top: string,
  versions: readonly string[]
): Promise<string[]> {
  const without: string[] = [];
  for (const version of versions) {
    const zip = await readFile(archiveOf(top, version)).catch(() => null);
    if (!zip) {
      without.push(version);
      continue;
    }
    for (const [path, bytes] of siteIn(zip, version)) {
      const file = `${dist}/${folderOf(version)}/${path}`;
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, bytes);
    }
  }
  return without;
}

const MOST_FILES = 65_535;
const MOST_BYTES = 1_000_000_000;

/** Files of the site in an archive, by their path in the site. @throws Refusal for a zip that is broken or no archive */
function siteIn(zip: Uint8Array, version: string): Map<string, Uint8Array> {
  const file = `archive/workbook-${version}.zip`;
  const refuse = (what: string): Refusal =>
    new Refusal(
      "release",
      `the archive of an earlier edition ${what}`,
      file,
      "pack it again from its release"
    );
  const folder = "site/";
  let all: Map<string, Uint8Array>;
  try {
    all = extractAll(
      zip,
      directory(zip, file, MOST_FILES),
      file,
      MOST_BYTES,
      ({name}) => name.startsWith(folder) && !name.endsWith("/")
    );
  } catch (error) {
    throw refuse(`is broken: ${error instanceof Refusal ? error.thing : (error as Error).message}`);
  }
  const files = new Map([...all].map(([name, bytes]) => [name.slice(folder.length), bytes]));
  for (const path of files.keys())
    for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1))
      if (cut === 0 || files.has(path.slice(0, cut)))
        throw refuse(`is broken: "${path}" has a file for its folder`);
  if (!files.has("index.html")) throw refuse("has no site");
  return files;
}

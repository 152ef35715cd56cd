import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {unzipSync} from "fflate";
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
    for (const [path, bytes] of Object.entries(siteIn(zip, version))) {
      const file = `${dist}/${folderOf(version)}/${path}`;
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, bytes);
    }
  }
  return without;
}

/** Files of the site in an archive, by their path in the site. @throws Refusal for a zip that is broken or no archive */
function siteIn(zip: Uint8Array, version: string): Record<string, Uint8Array> {
  const refuse = (what: string): Refusal =>
    new Refusal("release", what, `archive/workbook-${version}.zip`, "pack it again from its release");
  let all: Record<string, Uint8Array>;
  try {
    all = unzipSync(zip, {filter: ({name}) => name.startsWith("site/") && !name.endsWith("/")});
  } catch {
    throw refuse("the archive of an earlier edition is broken");
  }
  const files = Object.entries(all).map(([name, bytes]) => [name.slice("site/".length), bytes] as const);
  if (files.some(([path]) => path.split("/").includes("..") || path.startsWith("/")))
    throw refuse("the archive of an earlier edition names files outside itself");
  if (!files.some(([path]) => path === "index.html"))
    throw refuse("the archive of an earlier edition has no site");
  return Object.fromEntries(files);
}

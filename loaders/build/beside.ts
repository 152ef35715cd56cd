import {constants, existsSync, readFileSync, renameSync, statSync, utimesSync} from "node:fs";
import {access, rm} from "node:fs/promises";
import {Refusal} from "../../src/lib/refusal.js";

/** A site is made beside the one that is served and takes its place when it is whole. */
export interface Site {
  /** where it is served from */
  dist: string;
  /** where it is made */
  made: string;
  /** where the one before waits while the two change places */
  before: string;
}

export const siteOf = (root: string, work: string): Site => ({
  dist: `${root}/dist`,
  made: `${work}/site`,
  before: `${work}/site-before`
});

/** Puts back a site whose exchange was cut short, and says before the work begins when it could not take its place. */
export async function prepare({dist, before}: Site, root: string, reach = access): Promise<void> {
  if (!existsSync(dist) && existsSync(before)) renameSync(before, dist);
  for (const folder of existsSync(dist) ? [root, dist] : [root])
    await reach(folder, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(
        "build",
        `the folder ${folder === dist ? "dist" : "of the project"} cannot be written (${error.code})`,
        folder,
        `give its owner the right to write, or ${folder === dist ? "move it away" : "copy the project to a folder of your own"}`
      );
    });
}

/** The whole site takes the place of the one before: two renames with nothing between them. */
export async function exchange({dist, made, before}: Site): Promise<void> {
  await rm(before, {recursive: true, force: true});
  if (existsSync(dist)) renameSync(dist, before);
  try {
    renameSync(made, dist);
  } catch (error) {
    if (existsSync(before)) renameSync(before, dist);
    throw error;
  }
  await rm(before, {recursive: true, force: true});
}

/**
 * A file whose bytes are those of the site before keeps its time, so that caches and copies see only what changed.
 * @param sums file → SHA-256 of the new site
 */
export function keepTimes({dist, made}: Site, sums: ReadonlyMap<string, string>): void {
  if (!existsSync(`${dist}/checksums.txt`)) return;
  for (const line of readFileSync(`${dist}/checksums.txt`, "utf8").split("\n")) {
    const [sum, file] = [line.slice(0, 64), line.slice(66)];
    if (!file || sums.get(file) !== sum) continue;
    const known = statSync(`${dist}/${file}`, {throwIfNoEntry: false});
    if (known) utimesSync(`${made}/${file}`, known.atime, known.mtime);
  }
}

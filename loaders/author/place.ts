import {mkdir, readFile, realpath, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {Refusal} from "../../src/lib/refusal.js";
import {withRow} from "./manifest-text.js";
import type {Proposal} from "./propose.js";

/**
 * Puts a proposed file and its row in their places below data/, and the reconstructed file it replaces into
 * data/retired. Nothing is overwritten, and what fails half way is taken back.
 * @throws Refusal when a file of that name is there already or the disk refuses
 * @returns what was done, one sentence each
 */
export async function place(
  folder: string,
  {entry, replaces}: Proposal,
  bytes: Uint8Array
): Promise<string[]> {
  const target = `${folder}/raw/${entry.file}`;
  const manifest = `${folder}/manifest.csv`;
  const text = await readFile(manifest, "utf8");
  const undo: (() => Promise<unknown>)[] = [];
  try {
    await within(folder, dirname(target));
    if (await stat(target).catch(() => null))
      throw new Refusal(
        "add",
        "a file of that name is there already",
        `data/raw/${entry.file}`,
        "move it away, or give the cell another id"
      );
    undo.push(() => rm(target, {force: true}));
    await writeFile(target, bytes, {flag: "wx"});
    const done = [`copied to data/raw/${entry.file}`];
    const others = replaces && text.includes(`,${replaces.file},`) ? replaces : null;
    if (others && others.file !== entry.file) {
      const retired = `${folder}/retired/${others.file}`;
      await within(folder, dirname(retired));
      if (await stat(retired).catch(() => null)) await rm(`${folder}/raw/${others.file}`);
      else {
        await rename(`${folder}/raw/${others.file}`, retired);
        undo.push(() => rename(retired, `${folder}/raw/${others.file}`));
      }
      done.push(`retired the reconstructed data/raw/${others.file} to data/retired`);
    }
    const beside = `${manifest}.new`;
    undo.push(() => rm(beside, {force: true}));
    // What lies there already may be a link to elsewhere.
    await rm(beside, {force: true});
    await writeFile(beside, withRow(text, entry), {flag: "wx"});
    await rename(beside, manifest);
    return [...done, `wrote its row in data/manifest.csv`];
  } catch (error) {
    for (const back of undo.reverse()) await back().catch(() => undefined);
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      "add",
      (error as Error).message,
      `data/raw/${entry.file}`,
      "nothing was changed; make room or give the right to write, then try again"
    );
  }
}

/** Makes a folder below another, one step at a time. @throws Refusal where a link leads out of it */
async function within(folder: string, below: string): Promise<void> {
  const home = await realpath(folder);
  let at = folder;
  for (const step of below.slice(folder.length + 1).split("/")) {
    at = `${at}/${step}`;
    await mkdir(at, {recursive: true});
    if (!(await realpath(at)).startsWith(`${home}/`))
      throw new Refusal(
        "add",
        "a link leads out of the data folder",
        `data${at.slice(folder.length)}`,
        "put a folder in its place; nothing was changed"
      );
  }
}

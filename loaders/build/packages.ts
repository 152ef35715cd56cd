import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {GROUND} from "../kept.js";
import {work} from "../paths.js";
import {readWhole, writeWhole} from "../whole.js";

/**
 * Packages as Framework joins each into a module, which takes seconds: kept beside the builds for the packages that are
 * installed.
 */
export class Packages {
  private readonly kept: string;

  /** @param folder where Framework looks for them */
  constructor(
    private readonly folder: string,
    below = work
  ) {
    this.kept = `${below}/kept/package-files`;
  }

  /** Lays them where Framework looks. @returns whether there are any */
  async bring(): Promise<boolean> {
    const known = readWhole(this.kept)?.value as {ground: string; files: Map<string, Uint8Array>} | undefined;
    if (known?.ground !== GROUND) return false;
    for (const [name, bytes] of known.files) {
      await mkdir(dirname(`${this.folder}/${name}`), {recursive: true});
      await writeFile(`${this.folder}/${name}`, bytes);
    }
    return true;
  }

  /** Takes what a whole build has made. */
  async keep(): Promise<void> {
    const files = new Map<string, Uint8Array>();
    for (const found of await readdir(this.folder, {recursive: true, withFileTypes: true})) {
      if (!found.isFile()) continue;
      const file = `${found.parentPath}/${found.name}`;
      files.set(file.slice(this.folder.length + 1), await readFile(file));
    }
    await mkdir(dirname(this.kept), {recursive: true});
    writeWhole(this.kept, {ground: GROUND, files});
  }
}

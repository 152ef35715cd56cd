import {cp, mkdir, readdir, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {GROUND} from "../kept.js";
import {work} from "../paths.js";

/**
 * Packages as Framework joins each into a module, which takes seconds: kept beside the builds for the packages that are
 * installed. Others' go.
 */
export class Packages {
  private readonly kept = `${work}/kept/packages/${GROUND}`;

  /** @param folder where Framework looks for them */
  constructor(private readonly folder: string) {}

  /** Lays them where Framework looks. */
  async bring(): Promise<void> {
    await mkdir(dirname(this.folder), {recursive: true});
    await cp(this.kept, this.folder, {recursive: true}).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }

  /** Takes what a whole build has made; it takes its name when it is complete. */
  async keep(): Promise<void> {
    const all = dirname(this.kept);
    await mkdir(all, {recursive: true});
    for (const name of await readdir(all)) await rm(`${all}/${name}`, {recursive: true, force: true});
    await cp(this.folder, `${this.kept}.part`, {recursive: true});
    await rename(`${this.kept}.part`, this.kept);
  }
}

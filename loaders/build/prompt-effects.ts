import {FileBuildEffects} from "@observablehq/framework/dist/build.js";
import {allEnded} from "../all-ended.js";
import type {Walked} from "../site/walked.js";

/** Modules by their places: of packages, of Framework, and ours. */
const MODULE = /^(?:_node|_observablehq|_import)\/.*\.js$/;

/**
 * What Framework does to the folder of the site; its walk goes on while files are written. Pages and modules are held
 * for whoever finishes the site.
 */
export class PromptEffects extends FileBuildEffects {
  private readonly works: Promise<void>[] = [];
  private readonly pages = new Map<string, string>();
  private readonly modules = new Map<string, string>();

  /** @param said hears all that Framework says */
  constructor(output: string, cache: string, said: (text: unknown) => void) {
    super(output, cache, {logger: {log: said, warn: said, error: said}, output: {write: said}});
  }

  override copyFile(from: string, path: string): Promise<void> {
    return this.begin(super.copyFile(from, path));
  }

  override writeFile(path: string, contents: string | Uint8Array): Promise<void> {
    const place = path.replace(/^\//, "");
    const text = (): string => (typeof contents === "string" ? contents : new TextDecoder().decode(contents));
    if (place.endsWith(".html")) this.pages.set(place, text());
    else if (MODULE.test(place)) this.modules.set(place, text());
    else return this.begin(super.writeFile(path, contents));
    return Promise.resolve();
  }

  /** Waits until nothing is being written any more. @returns what is held @throws what a file could not be written for */
  async settled(): Promise<Walked> {
    await allEnded(this.works);
    return {pages: this.pages, modules: this.modules};
  }

  private begin(work: Promise<void>): Promise<void> {
    work.catch(() => undefined);
    this.works.push(work);
    return Promise.resolve();
  }
}

import {FileBuildEffects} from "@observablehq/framework/dist/build.js";
import {allEnded} from "../all-ended.js";

/** What Framework does to the folder of the site; its walk goes on while files are written. */
export class PromptEffects extends FileBuildEffects {
  private readonly works: Promise<void>[] = [];

  /** @param said hears all that Framework says */
  constructor(output: string, cache: string, said: (text: unknown) => void) {
    super(output, cache, {logger: {log: said, warn: said, error: said}, output: {write: said}});
  }

  override copyFile(from: string, path: string): Promise<void> {
    return this.begin(super.copyFile(from, path));
  }

  override writeFile(path: string, contents: string | Uint8Array): Promise<void> {
    return this.begin(super.writeFile(path, contents));
  }

  /** Waits until nothing is being written any more. @throws what a file could not be written for */
  async settled(): Promise<void> {
    await allEnded(this.works);
  }

  private begin(work: Promise<void>): Promise<void> {
    work.catch(() => undefined);
    this.works.push(work);
    return Promise.resolve();
  }
}

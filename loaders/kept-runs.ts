import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import type {PlateResult} from "../src/models/plate/result.js";
import type {KeptRuns} from "../src/models/plate/kept.js";
import {work} from "./paths.js";
import {digestOfSources} from "./sources.js";
import {digest} from "./site/listing.js";
import {readWhole, writeWhole} from "./whole.js";

/** What a run of the plate is computed with: other sources, other runs. */
const SOURCES = ["src/models", "src/lib", "src/words"];

/** Whether a build of these sources has kept runs; what is missing among them is computed where it is asked for. */
export const hasRuns = (folder = `${work}/plate`): boolean => existsSync(`${folder}/${ofSources()}`);

const ofSources = (): string => digestOfSources(SOURCES).slice(0, 16);

/** Runs of the plate in files below `.workbook/plate`, made once for build, figures and tests. */
export function runsInFiles(folder = `${work}/plate`): KeptRuns {
  let made: string | null = null;
  const place = (key: string): string => {
    made ??= begin(folder, ofSources());
    return `${made}/${digest(Buffer.from(key)).slice(0, 24)}`;
  };
  return {
    find: key => readWhole(place(key))?.value as PlateResult | undefined,
    keep: (key, run) => writeWhole(place(key), run)
  };
}

/** The folder of these sources; runs of others go. */
function begin(folder: string, digest: string): string {
  mkdirSync(`${folder}/${digest}`, {recursive: true});
  for (const other of readdirSync(folder))
    if (other !== digest) rmSync(`${folder}/${other}`, {recursive: true, force: true});
  return `${folder}/${digest}`;
}

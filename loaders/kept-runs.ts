import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {deserialize, serialize} from "node:v8";
import type {PlateResult} from "../src/models/plate/result.js";
import type {KeptRuns} from "../src/models/plate/kept.js";
import {work} from "./paths.js";
import {digestOfSources} from "./sources.js";

/** What a run of the plate is computed with: other sources, other runs. */
const SOURCES = ["src/models", "src/lib", "src/words"];

/** Runs of the plate in files below `.workbook/plate`, made once for build, figures and tests. */
export function runsInFiles(folder = `${work}/plate`): KeptRuns {
  let made: string | null = null;
  const place = (key: string): string => {
    made ??= begin(folder, digestOfSources(SOURCES).slice(0, 16));
    return `${made}/${createHash("sha256").update(key).digest("hex").slice(0, 24)}`;
  };
  return {
    find(key) {
      try {
        return deserialize(readFileSync(place(key))) as PlateResult;
      } catch {
        return undefined;
      }
    },
    keep(key, run) {
      const file = place(key);
      // Several processes may end the same run; each hands over a whole file.
      writeFileSync(`${file}.${process.pid}`, serialize(run));
      renameSync(`${file}.${process.pid}`, file);
    }
  };
}

/** The folder of these sources; runs of others go. */
function begin(folder: string, digest: string): string {
  mkdirSync(`${folder}/${digest}`, {recursive: true});
  for (const other of readdirSync(folder))
    if (other !== digest) rmSync(`${folder}/${other}`, {recursive: true, force: true});
  return `${folder}/${digest}`;
}

/** Verb `reconstruct [CELL…] [--check] [--json]`: writes the reconstructed raw files, or compares their checksums. */
import {readFile} from "node:fs/promises";
import {parseManifest} from "../manifest.js";
import {data} from "../paths.js";
import {loadPaper, paperSite} from "../registry.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

/** @returns 1 when `--check` finds a checksum that the manifest does not have. */
export async function run(args: string[], io: Io, folder: string = data): Promise<number> {
  const {rest, flags} = parseArguments(args, ["check", "json"], []);
  const check = flags.has("check");
  const listed = parseManifest(await readFile(`${folder}/manifest.csv`, "utf8"));
  for (const cell of rest) {
    const entry = listed.find(e => e.cell === cell);
    if (!entry) throw new WrongUse(`no cell "${cell}" in data/manifest.csv`);
    if (entry.provenance === "measured") throw new WrongUse(`cell "${cell}" is measured, not reconstructed`);
  }
  const changed = check ? ", checksum differs from the manifest" : ", new";
  await loadPaper();
  const written = await paperSite
    .get()
    .writeFiles(folder, rest, check, ({cell, bytes, same}) =>
      io.err(`${cell}: ${bytes} bytes${same ? "" : changed}\n`)
    );
  const bytes = written.reduce((sum, w) => sum + w.bytes, 0);
  io.out(
    flags.has("json")
      ? `${JSON.stringify({files: written.length, bytes, written})}\n`
      : `${written.length} files, ${(bytes / 1e6).toFixed(1)} MB\n`
  );
  return check && written.some(w => !w.same) ? 1 : 0;
}

import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {parseCsv, writeCsv} from "../../../src/lib/csv.js";
import {parseManifest, type Entry} from "../../manifest.js";
import {readKnown} from "./known.js";
import {noteOf} from "./notes.js";
import {rawFile} from "./reconstruct.js";

interface Written {
  cell: string;
  file: string;
  bytes: number;
  sha256: string;
  /** The manifest already had this checksum. */
  same: boolean;
}

/**
 * Writes the reconstructed files of `folder`/manifest.csv below `folder`/raw and their checksums and notes into
 * the manifest. Rows of measured files are left alone. With `check` nothing is written.
 * @param cells only these; all when empty
 */
export async function writeFiles(
  folder: string,
  cells: string[],
  check: boolean,
  each: (written: Written) => void
): Promise<Written[]> {
  const path = `${folder}/manifest.csv`;
  const text = await readFile(path, "utf8");
  const entries = parseManifest(text).filter(e => e.provenance === "reconstructed");
  const known = await readKnown(folder);
  const done: Written[] = [];
  for (const entry of entries.filter(e => cells.length === 0 || cells.includes(e.cell))) {
    const bytes = rawFile(entry, known);
    const written = describe(entry, bytes);
    if (!check) {
      await mkdir(dirname(`${folder}/raw/${entry.file}`), {recursive: true});
      await writeFile(`${folder}/raw/${entry.file}`, bytes);
    }
    each(written);
    done.push(written);
  }
  if (!check) await writeFile(path, withFiles(text, done));
  return done;
}

const describe = ({cell, file, sha256: listed}: Entry, bytes: Uint8Array): Written => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {cell, file, bytes: bytes.length, sha256, same: sha256 === listed};
};

/** The manifest with the checksum and the note of every file written. */
export function withFiles(manifest: string, written: Pick<Written, "cell" | "sha256">[]): string {
  const rows = parseCsv(manifest, "data/manifest.csv");
  const sums = new Map(written.map(w => [w.cell, w.sha256]));
  return writeCsv(
    Object.keys(rows[0] ?? {}),
    rows.map(row => {
      const sha256 = sums.get(row["cell"]!);
      return sha256 === undefined ? row : {...row, sha256, note: noteOf(row["cell"]!)};
    })
  );
}

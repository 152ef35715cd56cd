import {readFile} from "node:fs/promises";
import {parseManifest, type Entry} from "../../../../loaders/manifest.js";
import {parseCsv} from "../../../../src/lib/csv.js";
import {data} from "../../../../loaders/paths.js";
import type {Log} from "../../../../loaders/paper/reconstruct/cycler.js";
import {readKnown, type Known} from "../../../../loaders/paper/reconstruct/known.js";
import {reconstruct, type Series} from "../../../../loaders/paper/reconstruct/recipes.js";
import type {Claim} from "./printed.js";
import {cyclesOf, type Cycle} from "./plain.js";

export const known: Known = await readKnown(data);
/** Rows whose file is reconstructed; a cell replaced by a measured one is left out of these tests. */
export const entries: Entry[] = parseManifest(await readFile(`${data}/manifest.csv`, "utf8")).filter(
  e => e.provenance === "reconstructed"
);
export const claims = parseCsv(
  await readFile(`${data}/claims.csv`, "utf8"),
  "data/claims.csv"
) as unknown as Claim[];

const made = new Map<string, Series>();
const reduced = new Map<string, Cycle[]>();

export function entry(cell: string): Entry {
  const found = entries.find(e => e.cell === cell);
  if (!found) throw new Error(`no reconstructed cell "${cell}" in the manifest`);
  return found;
}

/** Series of a cell, made once per test file. */
export function series(cell: string): Series {
  if (!made.has(cell)) made.set(cell, reconstruct(entry(cell), known));
  return made.get(cell)!;
}

export function log(cell: string): Log {
  const found = series(cell);
  if (found.kind !== "log") throw new Error(`"${cell}" is no cycler log`);
  return found.log;
}

export function cycles(cell: string): Cycle[] {
  if (!reduced.has(cell)) reduced.set(cell, cyclesOf(log(cell)));
  return reduced.get(cell)!;
}

export const cycle = (cell: string, n: number): Cycle => cycles(cell)[n - 1]!;

import {Refusal} from "../table.js";
import {extract, type Entry} from "./zip.js";

/**
 * All parts that are wanted, by name.
 * @param most bytes they may have together
 * @throws Refusal, before anything is inflated when they are too large together
 */
export function extractAll(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Entry>,
  file: string,
  most: number,
  wanted: (entry: Entry) => boolean = () => true
): Map<string, Uint8Array> {
  const taken = [...entries.values()].filter(wanted);
  const size = taken.reduce((sum, entry) => sum + entry.size, 0);
  if (size > most)
    throw new Refusal(
      "size",
      `its parts swell to ${size} bytes`,
      file,
      "split it; no more than " + most + " are read"
    );
  return new Map(taken.map(entry => [entry.name, extract(bytes, entry, file)]));
}

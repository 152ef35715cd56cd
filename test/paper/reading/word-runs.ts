import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";

/** Words in a run: what two texts on one subject do not share by chance. */
const LENGTH = 7;
/** Bytes kept of a digest; among 16 000 runs a new one meets a kept one by chance once in seventy million. */
const BYTES = 5;

/** Digests of all runs of words of the paper, sorted, one after the other; its text cannot be read from them. */
export const DIGESTS = new URL("./word-runs.bin", import.meta.url);

/** Runs of words of a text; placeholders count as a word `#`, references and signs are dropped. */
export function runs(text: string, length = LENGTH): string[] {
  const words =
    text
      .replaceAll("#", " ")
      .replace(/\{\{[^|}]*\|([^}]*)\}\}/g, " $1 ")
      .replace(/\{\{[^}]*\}\}/g, " # ")
      .replace(/<[^>]*>/g, " ")
      .toLowerCase()
      .match(/[\p{L}#]+/gu) ?? [];
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(" "));
}

const digest = (run: string): string =>
  createHash("sha256")
    .update(run)
    .digest("hex")
    .slice(0, 2 * BYTES);

export const packed = (text: string): Buffer =>
  Buffer.from([...new Set(runs(text).map(digest))].sort().join(""), "hex");

export function keptRuns(file = DIGESTS): {size: number; has(run: string): boolean} {
  const hex = readFileSync(file).toString("hex");
  const kept = new Set(hex.match(new RegExp(`.{${2 * BYTES}}`, "g")));
  return {size: kept.size, has: run => kept.has(digest(run))};
}

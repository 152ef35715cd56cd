import {gunzip, isGzip} from "../../src/formats/gzip.js";
import {isZip} from "../../src/formats/xlsx.js";
import {extractAll} from "../../src/formats/xlsx/all-parts.js";
import {directory} from "../../src/formats/xlsx/zip.js";

/** Longer texts no program of ours holds in one piece. */
export const MOST_BYTES = 500_000_000;

/**
 * All text a file holds, whatever it is: a gzip file and a package unpacked, but no package within a package, and
 * UTF-16 read as its letters. Only for looking words up.
 * @throws Refusal for what is damaged or swells beyond reason
 */
export function wordsOf(bytes: Uint8Array, file = "the file"): string {
  const content = isGzip(bytes) ? gunzip(bytes, file) : bytes;
  if (!isZip(content)) return lettersOf(content);
  return [...extractAll(content, directory(content, file), file, MOST_BYTES).values()]
    .map(lettersOf)
    .join("\n");
}

const lettersOf = ({buffer, byteOffset, byteLength}: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("latin1").replaceAll("\0", "");

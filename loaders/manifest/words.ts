import {gunzipSync, unzipSync} from "fflate";

const LATIN = new TextDecoder("latin1");

/** All text a file holds, whatever it is: packed files unpacked, UTF-16 read as its letters. Only for looking words up. */
export function wordsOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0x1f && b === 0x8b) return wordsOf(gunzipSync(bytes));
  if (a === 0x50 && b === 0x4b) return Object.values(unzipSync(bytes)).map(wordsOf).join("\n");
  return LATIN.decode(bytes).replaceAll("\0", "");
}

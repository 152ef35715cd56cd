/** Text in UTF-8 bytes: fields of it as strings, and white space at their ends. */
import {notQuick} from "./not-quick.js";

const decoder = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
const LONG = 64;

/** @throws NotQuick for bytes that are no UTF-8, and for a character that was lost before */
export function textIn(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= LONG) {
    let i = from;
    while (i < to && bytes[i]! < 128) i++;
    // One call makes one flat string of its own, where adding letters would make a chain of strings.
    // eslint-disable-next-line no-restricted-syntax -- at most LONG arguments
    if (i === to) return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
  }
  const text = decoded(bytes.subarray(from, to));
  return text.includes("\ufffd") ? notQuick("a lost character") : text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return notQuick("not UTF-8");
  }
}

/** Blanks of ASCII that stand within a line. */
export const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || byte === 9 || byte === 11 || byte === 12;

/** Nothing but white space, of any script. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (bytes[i]! >= 128) return textIn(bytes, i, to).trim() === "";
    if (!isSpace(bytes[i])) return false;
  }
  return true;
}

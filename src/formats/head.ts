/** The start of a file as text, good enough to recognise it by; never refuses. */
import {legacyOf} from "./text.js";

const HEAD_BYTES = 65_536;

/** In the encoding the file would be read in; what cannot be decoded becomes U+FFFD. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(head);
  return (utf8(head) ?? new TextDecoder(head.includes(0) ? "utf-8" : legacyOf(head)).decode(head)).replace(
    /^\ufeff/,
    ""
  );
}

/** A character may be cut by the end of the look. */
function utf8(head: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(head, {stream: true});
  } catch {
    return null;
  }
}

/** True when the file begins with these bytes. */
export const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Text in UTF-16 turned into UTF-8 piece by piece, for the readers that work on bytes. */
import {isUtf16, type Encoding} from "../text.js";
import {notQuick} from "./not-quick.js";

export interface ToUtf8 {
  encoding: Encoding;
  /** @throws NotQuick for what the encoding does not have */
  piece(bytes: Uint8Array, last: boolean): Uint8Array;
}

/** By the first bytes of a file; text in UTF-8 stays as it is. */
export function toUtf8(head: Uint8Array): ToUtf8 {
  if (!isUtf16(head)) return {encoding: "utf-8", piece: bytes => bytes};
  const encoding = head[0] === 0xff ? "utf-16le" : "utf-16be";
  const decoder = new TextDecoder(encoding, {fatal: true});
  const encoder = new TextEncoder();
  return {
    encoding,
    piece(bytes, last) {
      try {
        return encoder.encode(decoder.decode(bytes, {stream: !last}));
      } catch {
        return notQuick("broken UTF-16");
      }
    }
  };
}

const PIECE = 1 << 22;

/** All of a text in UTF-8, and what it was in. */
export function wholeUtf8(bytes: Uint8Array): {bytes: Uint8Array; encoding: Encoding} {
  const {encoding, piece} = toUtf8(bytes);
  if (encoding === "utf-8") return {bytes, encoding};
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    parts.push(piece(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length));
  return {bytes: joined(parts), encoding};
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

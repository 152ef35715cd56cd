import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex} from "@noble/hashes/utils.js";

/** SHA-256 in hexadecimal. `crypto.subtle` would give it too, but only over https. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

const PIECE = 1 << 24;

/** SHA-256 of a file of any length, a piece at a time. */
export async function digestInPieces(file: Blob): Promise<string> {
  const sum = sha256.create();
  for (let at = 0; at < file.size; at += PIECE)
    sum.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  return bytesToHex(sum.digest());
}

/** Files packed with gzip (`.bdf.gz`): unpacked piece by piece, so that a hostile file cannot fill the memory. */
import {Gunzip} from "fflate";
import {crc32} from "../lib/crc32.js";
import {startsWith} from "./head.js";
import {Refusal} from "./table.js";

/** Tables of numbers pack to a fifth or a tenth; far beyond that it is no table. */
const MAX_RATIO = 100;
const SMALL = 1 << 24;
const PIECE = 1 << 16;
const HEAD_AND_TAIL = 18;

export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x1f, 0x8b);

/** @throws Refusal for a file that is cut off or damaged, or that unpacks to a hundred times its size. */
export function gunzip(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes.length < HEAD_AND_TAIL) throw damaged(name);
  const limit = Math.max(SMALL, bytes.length * MAX_RATIO);
  const pieces: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  let ended = false;
  const stream = new Gunzip((piece, final) => {
    pieces.push(piece);
    size += piece.length;
    crc = crc32(piece, crc);
    ended ||= final;
    if (size > limit)
      throw new Refusal(
        "size",
        `unpacks to more than ${MAX_RATIO} times its size`,
        name,
        "unpack it and look what it holds"
      );
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(name);
  }
  if (!ended || size !== fromEnd(bytes, 4) || crc !== fromEnd(bytes, 8)) throw damaged(name);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const damaged = (name: string): Refusal =>
  new Refusal("damaged", "the gzip file is cut off or damaged", name, "fetch it again");

/** The last eight bytes of a gzip file hold the checksum and the size of what it unpacks to. */
const fromEnd = (bytes: Uint8Array, back: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - back, true);

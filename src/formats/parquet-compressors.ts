/**
 * The compressions of Parquet, but a Zstandard page must fit what the file says of it: the decoder keeps a window of
 * any size a header names and moves it at each block, so that a damaged byte would make it work for seconds or minutes.
 * Layout: RFC 8878, sections 3.1.1.1 (frame header) and 3.1.1.2 (blocks).
 */
import type {Compressors} from "hyparquet";
import {compressors as libraries} from "hyparquet-compressors";

/** Bytes of a window that every decoder shall support; an encoder stays within it or within the content. */
const WINDOW = 1 << 23;
/** A sound block holds more than this, but for a few. */
const SMALL_BLOCK = 1 << 10;

interface Frame {
  window: number;
  /** Bytes from the start of the frame to its first block. */
  head: number;
  /** Bytes of the checksum that follows the last block. */
  tail: number;
}

function frameOf(bytes: Uint8Array): Frame | null {
  const [a, b, c, d, flags = 0, descriptor = 0] = bytes;
  if (a !== 0x28 || b !== 0xb5 || c !== 0x2f || d !== 0xfd) return null;
  const single = (flags >> 5) & 1;
  const sizeBytes = flags >> 6 ? 1 << (flags >> 6) : single;
  const base = 2 ** (10 + (descriptor >> 3));
  return {
    // A single segment has its content for a window.
    window: single ? 0 : base + (base / 8) * (descriptor & 7),
    head: 6 - single + [0, 1, 2, 4][flags & 3]! + sizeBytes,
    tail: flags & 4 ? 4 : 0
  };
}

/** Whether a page is one frame, with a window and blocks as the bytes it shall unfold to ask for. */
export function frameFits(bytes: Uint8Array, unpacked: number): boolean {
  const frame = frameOf(bytes);
  if (!frame || frame.window > Math.max(WINDOW, 2 * unpacked)) return false;
  let at = frame.head;
  let last = false;
  for (let blocks = 0; !last; blocks++) {
    if (at + 3 > bytes.length || blocks * SMALL_BLOCK > unpacked + 64 * SMALL_BLOCK) return false;
    const header = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    last = (header & 1) === 1;
    const size = header >> 3;
    at += 3 + (((header >> 1) & 3) === 1 ? 1 : size);
  }
  return at + frame.tail === bytes.length;
}

export const compressors: Compressors = {
  ...libraries,
  ZSTD(bytes, unpacked) {
    if (!frameFits(bytes, unpacked)) throw new Error("a Zstandard page that does not fit its size");
    return libraries.ZSTD!(bytes, unpacked);
  }
};

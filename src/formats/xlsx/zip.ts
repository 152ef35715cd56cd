/**
 * Parts of a zip package: directory, guarded inflation, checksum. What a part may swell to is judged by the
 * size it declares, and no more memory than that is given to it.
 */
import {Inflate, inflateSync} from "fflate";
import {Refusal} from "../table.js";
import {crc32} from "../../lib/crc32.js";

export interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const MAX_ENTRIES = 4096;
/** A sheet of a million rows with 17 columns has 0.7 GB of XML. */
const MAX_BYTES = 1_000_000_000;
/** Record sheets shrink about sixfold; deflate itself allows a thousandfold. */
const MAX_RATIO = 100;
const RATIO_FREE_BYTES = 1_000_000;
const HEAD_CHUNK = 4_096;
const PACKED_PIECE = 1 << 16;
const DAMAGED = "the file is cut off or damaged; copy or export it again";

/** Names that lead out of a folder, or that no program gives a part: a drive, a step up, a control character. */
const STRAY = /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}|^(?:__proto__)?$/u;

/**
 * @param most parts the package may have
 * @throws Refusal when the bytes are no readable zip package, or its parts are named twice, lead out of it or overlap.
 */
export function directory(bytes: Uint8Array, file: string, most = MAX_ENTRIES): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw new Refusal("zip", "no directory at the end of the package", file, DAMAGED);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > most)
    throw new Refusal(
      "zip",
      `${count} parts; a workbook has a few dozen`,
      file,
      "this is no instrument export"
    );
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Refusal(
        "zip",
        `directory entry ${i + 1} of ${count} is broken`,
        `${file}, byte ${at}`,
        DAMAGED
      );
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/");
    if (STRAY.test(name) || entries.has(name))
      throw new Refusal(
        "zip",
        `part ${i + 1} has the name ${JSON.stringify(name)}, which ${entries.has(name) ? "another part has" : "leads out of the package"}`,
        file,
        "no instrument writes such a file; ask where it comes from"
      );
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseOverlap(entries.values(), file);
  return entries;
}

const LOCAL_HEAD = 30;
/** Stands for a size that is kept elsewhere. */
const NOT_HERE = 0xffffffff;

/** Parts that share their bytes let a small file swell without end. */
function refuseOverlap(entries: Iterable<Entry>, file: string): void {
  const sorted = [...entries].filter(({packed}) => packed !== NOT_HERE).sort((a, b) => a.offset - b.offset);
  for (const [i, {name, offset, packed}] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && next.offset < offset + LOCAL_HEAD + packed)
      throw new Refusal("zip", `"${name}" and "${next.name}" share bytes`, file, DAMAGED);
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/** One part, inflated and checked. @throws Refusal */
export function extract(bytes: Uint8Array, entry: Entry, file: string): Uint8Array {
  const where = `${file}: ${entry.name}`;
  const packed = packedBytes(bytes, entry, where);
  const part = entry.method === 0 ? packed : inflate(packed, entry.size, where);
  if (part.length !== entry.size || crc32(part) !== entry.crc)
    throw new Refusal("zip", "size or checksum do not fit the content", where, DAMAGED);
  return part;
}

/**
 * One part in pieces, so that it never stands in memory whole.
 * @throws Refusal, and for a sound part what `take` throws
 */
export function extractPieces(
  bytes: Uint8Array,
  entry: Entry,
  file: string,
  take: (piece: Uint8Array, last: boolean) => void
): void {
  const where = `${file}: ${entry.name}`;
  const packed = packedBytes(bytes, entry, where);
  const damaged = (): Refusal =>
    new Refusal("zip", "size or checksum do not fit the content", where, DAMAGED);
  let size = 0;
  let crc = 0;
  let refused: {error: unknown} | null = null;
  const arrived = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) throw damaged();
    crc = crc32(piece, crc);
    if (refused) return;
    try {
      take(piece, size === entry.size);
    } catch (error) {
      // Of a damaged part the damage is told, not what came of it.
      refused = {error};
    }
  };
  inflatePieces(packed, entry, where, arrived);
  if (size !== entry.size || crc !== entry.crc) throw damaged();
  if (refused) throw (refused as {error: unknown}).error;
}

function inflatePieces(
  packed: Uint8Array,
  {method, size}: Entry,
  where: string,
  take: (piece: Uint8Array) => void
): void {
  if (size === 0) return take(packed.subarray(0, 0));
  const each = (push: (piece: Uint8Array, last: boolean) => void): void => {
    for (let at = 0; at < packed.length; at += PACKED_PIECE)
      push(packed.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= packed.length);
  };
  if (method === 0) return each(take);
  const stream = new Inflate(piece => piece.length && take(piece));
  try {
    each((piece, last) => stream.push(piece, last));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("zip", "the part cannot be inflated", where, DAMAGED);
  }
}

/** The beginning of a part, at least `length` bytes when it has them; unchecked. @throws Refusal */
export function extractHead(bytes: Uint8Array, entry: Entry, file: string, length: number): Uint8Array {
  if (entry.size <= length) return extract(bytes, entry, file);
  const where = `${file}: ${entry.name}`;
  const packed = packedBytes(bytes, entry, where);
  return entry.method === 0 ? packed.subarray(0, length) : inflateHead(packed, length, where);
}

/** @throws Refusal for a part that is locked, swells beyond reason or is not there. */
function packedBytes(bytes: Uint8Array, entry: Entry, where: string): Uint8Array {
  if (entry.encrypted)
    throw new Refusal("encrypted", "the package is locked by a password", where, "save it without password");
  if (entry.size > MAX_BYTES || (entry.size > RATIO_FREE_BYTES && entry.size > MAX_RATIO * entry.packed))
    throw new Refusal(
      "size",
      `${entry.packed} bytes swell to ${entry.size}`,
      where,
      "this is no instrument export, or it must be split"
    );
  if (entry.method !== 0 && entry.method !== 8)
    throw new Refusal("zip", `compression method ${entry.method}`, where, "save the workbook again as .xlsx");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const {offset} = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new Refusal("zip", "the part is not where the directory says", where, DAMAGED);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + entry.packed > bytes.length)
    throw new Refusal("zip", "the part ends behind the file", where, DAMAGED);
  return bytes.subarray(from, from + entry.packed);
}

/** One byte more than declared shows a part that is larger; what goes beyond is not stored. */
function inflate(packed: Uint8Array, size: number, where: string): Uint8Array {
  try {
    return inflateSync(packed, {out: new Uint8Array(size + 1)});
  } catch {
    throw new Refusal("zip", "the part cannot be inflated", where, DAMAGED);
  }
}

function inflateHead(packed: Uint8Array, length: number, where: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let have = 0;
  const stream = new Inflate(chunk => {
    chunks.push(chunk);
    have += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && have < length; at += HEAD_CHUNK)
      stream.push(packed.subarray(at, at + HEAD_CHUNK), at + HEAD_CHUNK >= packed.length);
  } catch {
    throw new Refusal("zip", "the part cannot be inflated", where, DAMAGED);
  }
  const head = new Uint8Array(have);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return head;
}

/**
 * Parts of a zip package: directory, guarded inflation, checksum. A package that lies about its sizes is cut
 * short at the declared size, so it costs no more memory and time than it admits to.
 */
import {Inflate} from "fflate";
import {Refusal} from "../table.js";
import {crc32} from "./crc32.js";

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
const CHUNK = 65_536;
const DAMAGED = "the file is cut off or damaged; copy or export it again";

/** @throws Refusal when the bytes are no readable zip package. */
export function directory(bytes: Uint8Array, file: string): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw new Refusal("zip", "no directory at the end of the package", file, DAMAGED);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES)
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
    const [nameLength, extra, comment] = [28, 30, 32].map(field => view.getUint16(at + field, true)) as [
      number,
      number,
      number
    ];
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/");
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/**
 * One part, inflated and checked.
 * @param limit stops quietly after this many bytes (for a look at the beginning), without the checksum.
 */
export function extract(bytes: Uint8Array, entry: Entry, file: string, limit = Infinity): Uint8Array {
  const where = `${file}: ${entry.name}`;
  if (entry.encrypted)
    throw new Refusal("encrypted", "the package is locked by a password", where, "save it without password");
  if (entry.size > MAX_BYTES || (entry.size > RATIO_FREE_BYTES && entry.size > MAX_RATIO * entry.packed))
    throw new Refusal(
      "size",
      `${entry.packed} bytes swell to ${entry.size}`,
      where,
      "this is no instrument export, or it must be split"
    );
  const packed = packedBytes(bytes, entry, where);
  const part =
    entry.method === 0
      ? packed
      : entry.method === 8
        ? inflate(packed, entry, Math.min(limit, entry.size), where)
        : null;
  if (!part)
    throw new Refusal("zip", `compression method ${entry.method}`, where, "save the workbook again as .xlsx");
  if (
    part.length < Math.min(limit, entry.size) ||
    (limit >= entry.size && (part.length > entry.size || crc32(part) !== entry.crc))
  )
    throw new Refusal("zip", "the checksum does not fit its content", where, DAMAGED);
  return part.length > limit ? part.subarray(0, limit) : part;
}

function packedBytes(bytes: Uint8Array, entry: Entry, where: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const {offset} = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new Refusal("zip", "the part is not where the directory says", where, DAMAGED);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + entry.packed > bytes.length)
    throw new Refusal("zip", "the part ends behind the file", where, DAMAGED);
  return bytes.subarray(from, from + entry.packed);
}

function inflate(packed: Uint8Array, entry: Entry, wanted: number, where: string): Uint8Array {
  const out = new Uint8Array(wanted);
  let length = 0;
  const stream = new Inflate(chunk => {
    const room = wanted - length;
    out.set(chunk.length > room ? chunk.subarray(0, room) : chunk, Math.min(length, wanted));
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length < wanted; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch {
    throw new Refusal("zip", "the part cannot be inflated", where, DAMAGED);
  }
  if (length > wanted && wanted === entry.size)
    throw new Refusal("size", `the part is larger than the ${entry.size} bytes it declares`, where, DAMAGED);
  return out.subarray(0, length);
}

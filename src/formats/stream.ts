/**
 * A file of any size from where it lies, in Node and in a worker of a page: `readFile`. LAND text and BDF are read
 * in pieces, so that a text of 500 MB never stands in memory; whatever else, and a text with something unusual in
 * it, is read whole by the same readers. The table is the one `readFileBytes` makes of the whole file.
 */
import {bdf, bdfScan} from "./bdf.js";
import {landScan, landText} from "./land/flat.js";
import {withPlausibility} from "./cell/plausible.js";
import type {OpenScan, Scan} from "./quick.js";
import {readFileBytes, recognise} from "./recognise.js";
import {NotQuick} from "./scan/not-quick.js";
import {joined, toUtf8, type ToUtf8} from "./scan/utf8.js";
import {withSpectra} from "./spectra/table.js";
import {Refusal, type Reader, type Side, type Table} from "./table.js";

/** Where a file lies: `blobSource` for a `File` or `Blob`, `fileSource` of the loaders for a path. */
export interface Source {
  /** Bytes. */
  size: number;
  /** Bytes from … to, the end left out. */
  read(from: number, to: number): Promise<Uint8Array>;
}

interface Hooks {
  /** Called behind every piece with the bytes read so far and the bytes there are; the next waits for it. */
  progress?: (read: number, size: number) => void | Promise<void>;
  /** Aborted, the reading ends before the next piece and throws the signal's reason. */
  signal?: AbortSignal;
}

interface Sizes {
  /** A piece; two of them are in memory at once. */
  piece: number;
  /** Below this a file is read whole, for that is simpler and no slower. */
  whole: number;
  /** From here on the texts of a clock and energies are left out: they would take more than what is asked of a file. */
  lean: number;
}
const SIZES: Sizes = {piece: 1 << 20, whole: 1 << 25, lean: 1 << 27};
/** What a reader is recognised by, and more. */
const HEAD = 1 << 17;

const SCANS: ReadonlyMap<Reader, OpenScan> = new Map([
  [landText, landScan],
  [bdf, bdfScan]
]);

export const blobSource = (blob: Blob): Source => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer())
});

/**
 * @param name for places in refusals and warnings
 * @param side facts the file does not carry; a mapping of columns is read whole
 * @throws Refusal for what `readFileBytes` refuses, and for a file that changes while it is read
 */
export async function readFile(
  source: Source,
  name: string,
  side: Side = {},
  hooks: Hooks = {},
  sizes: Sizes = SIZES
): Promise<Table> {
  const given = {source, name, side, hooks, sizes};
  if (source.size > sizes.whole && typeof side["map"] !== "string") {
    const head = await bytesIn(source, name, 0, Math.min(HEAD, source.size));
    const open = scanOf(head);
    const table = open && (await inPieces(open, head, given));
    if (table) return withPlausibility(withSpectra(table));
  }
  return readFileBytes(await wholeOf(given), name, side);
}

interface Given {
  source: Source;
  name: string;
  side: Side;
  hooks: Hooks;
  sizes: Sizes;
}

function scanOf(head: Uint8Array): OpenScan | null {
  try {
    const reader = recognise(head);
    return (reader && SCANS.get(reader)) ?? null;
  } catch (error) {
    // A package cut off behind its head.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Null where the file has something in it that the slow way has to look at. */
async function inPieces(open: OpenScan, head: Uint8Array, given: Given): Promise<Table | null> {
  const {source, name, side, sizes} = given;
  try {
    const utf8 = toUtf8(head);
    const size = utf8.encoding === "utf-8" ? source.size : source.size / 2;
    const {scan, from} = open({
      ...{head: utf8.piece(head, false), size, name, side},
      ...{encoding: utf8.encoding, lean: source.size > sizes.lean}
    });
    do await feedAll(scan, from, toUtf8(head), given);
    while (scan.again());
    return scan.finish();
  } catch (error) {
    if (error instanceof NotQuick || (error instanceof Refusal && error.category !== CHANGED)) return null;
    throw error;
  }
}

async function feedAll(scan: Scan, from: number, utf8: ToUtf8, given: Given): Promise<void> {
  const {source, name, hooks, sizes} = given;
  const {size} = source;
  let start = from;
  let rest: Uint8Array = new Uint8Array(0);
  for (let at = 0; at < size;) {
    hooks.signal?.throwIfAborted();
    // The rows begin within the first piece, for their heads were found in so much.
    const to = Math.min(at === 0 ? Math.max(HEAD, sizes.piece) : at + sizes.piece, size);
    const piece = utf8.piece(await bytesIn(source, name, at, to), to === size);
    const bytes: Uint8Array = rest.length ? joined([rest, piece]) : piece;
    rest = bytes.slice(scan.feed(bytes, start, to === size));
    start = 0;
    at = to;
    await hooks.progress?.(to, size);
  }
}

async function wholeOf(given: Given): Promise<Uint8Array> {
  const {source, name, hooks, sizes} = given;
  const {size} = source;
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += sizes.piece) {
    hooks.signal?.throwIfAborted();
    const to = Math.min(at + sizes.piece, size);
    bytes.set(await bytesIn(source, name, at, to), at);
    await hooks.progress?.(to, size);
  }
  return bytes;
}

const CHANGED = "changed";

/** Bytes from … to of a file. @throws Refusal for one that is no longer what it was */
export async function bytesIn(source: Source, name: string, from: number, to: number): Promise<Uint8Array> {
  const bytes = await source.read(from, to).catch(() => null);
  if (bytes?.length === to - from) return bytes;
  throw new Refusal(
    CHANGED,
    `bytes ${from} to ${to} can no longer be read: the file was changed, moved or taken away`,
    name,
    "wait until it is written, copy it, and give the copy"
  );
}

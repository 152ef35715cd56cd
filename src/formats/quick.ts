/** A text read from its bytes in one pass, whole or in pieces; null where the slow way has to look at it. */
import {wholeUtf8} from "./scan/utf8.js";
import {textIn} from "./scan/bytes.js";
import {notQuick, quickly} from "./scan/not-quick.js";
import {looksGarbled, SAMPLE} from "./mojibake.js";
import type {Side, Table} from "./table.js";
import type {Encoding} from "./text.js";

export interface Scan {
  /** Reads whole lines of bytes[from … ) and returns where the first begins that they do not end. @throws NotQuick */
  feed(bytes: Uint8Array, from: number, last: boolean): number;
  /** True where all bytes are to be fed once more. */
  again(): boolean;
  finish(): Table;
}

interface Opened {
  /** The first bytes of a text in UTF-8, or all of them. */
  head: Uint8Array;
  /** Bytes of the whole text. */
  size: number;
  name: string;
  side: Side;
  /** What the file itself is in. */
  encoding: Encoding;
  /** The file is long: what follows from other columns, and texts that differ from row to row, are left out. */
  lean: boolean;
}

/**
 * @returns a pass over the rows, and where the first of them begins
 * @throws NotQuick or Refusal for what the slow way has to look at
 */
export type OpenScan = (opened: Opened) => {scan: Scan; from: number};

export const readQuickly = (open: OpenScan, file: Uint8Array, name: string, side: Side): Table | null =>
  quickly(() => {
    const {bytes, encoding} = wholeUtf8(file);
    const {scan, from} = open({head: bytes, size: bytes.length, name, side, encoding, lean: false});
    do scan.feed(bytes, from, true);
    while (scan.again());
    return scan.finish();
  });

/** Where text begins behind a byte order mark of UTF-8. @throws NotQuick for garbled text */
export function textStart(bytes: Uint8Array): number {
  const [a, b, c] = bytes;
  const start = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const sample = bytes.subarray(start, start + 3 * SAMPLE);
  if (sample.some(byte => byte >= 128)) {
    const text = new TextDecoder("utf-8").decode(sample, {stream: true});
    if (looksGarbled(text)) notQuick("garbled");
  }
  return start;
}

/** A line from its start, without its end, and where it ends. @throws NotQuick for one that is too long */
export function lineAt(bytes: Uint8Array, from: number): {text: string; to: number} {
  let to = from;
  while (to < bytes.length && bytes[to] !== 10 && bytes[to] !== 13) to++;
  if (to === bytes.length) notQuick("a first line without its end");
  const text = textIn(bytes, from, to);
  return text.includes("\0") ? notQuick("zero bytes") : {text, to};
}

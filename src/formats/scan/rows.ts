/**
 * Lines of a delimited text in UTF-8 and the fields of each, found in its bytes. A text may come in pieces: each is
 * fed up to its last whole line, and what is left over opens the next.
 */
import {fields} from "../text.js";
import {isBlank, textIn} from "./bytes.js";
import {notQuick} from "./not-quick.js";

export interface Row {
  bytes: Uint8Array;
  /** Field k is bytes[bounds[2k] … bounds[2k + 1]). */
  bounds: Int32Array;
  fields: number;
  /** Line in the file, from 0. */
  line: number;
  /** The line has quotes: its fields stand in bytes of their own, without what parted them. */
  quoted: boolean;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** Digits, letters and most signs lie above the separators a line may have. */
const ABOVE_SIGNS = 44;

export class RowScan {
  /** The last line has an end. */
  ended = true;
  private bounds = new Int32Array(64);
  private readonly row: Row = {
    bytes: new Uint8Array(0),
    bounds: this.bounds,
    fields: 0,
    line: 0,
    quoted: false
  };

  constructor(
    private readonly separator: string,
    /** Line of the first byte, from 0. */
    public line: number,
    private readonly take: (row: Row) => void
  ) {}

  /**
   * Hands on the rows of bytes[from … ), blank lines left out.
   * @param last nothing follows these bytes
   * @returns where the first line begins that these bytes do not end
   * @throws NotQuick for zero bytes and an open quote
   */
  feed(bytes: Uint8Array, from: number, last: boolean): number {
    const separator = this.separator.charCodeAt(0);
    const end = bytes.length;
    let i = from;
    while (i < end) {
      const start = i;
      let fieldStart = i;
      let count = 0;
      let quoted = false;
      let byte = 0;
      for (; i < end; i++) {
        byte = bytes[i]!;
        if (byte > ABOVE_SIGNS && byte !== separator) continue;
        if (byte === separator) {
          this.bound(count++, fieldStart, i);
          fieldStart = i + 1;
        } else if (byte === LF || byte === CR) break;
        else if (byte === QUOTE) quoted = true;
        else if (byte === 0) notQuick("zero bytes");
      }
      // Behind CR there may be another, and LF.
      if (!last && (i === end || (byte === CR && i + 2 >= end))) return start;
      this.bound(count++, fieldStart, i);
      if (!isBlank(bytes, start, i)) {
        if (quoted) this.quoted(bytes, start, i);
        else this.hand(bytes, count, false);
      }
      this.line++;
      this.ended = i < end;
      i = behindEnd(bytes, i);
    }
    return i;
  }

  private bound(k: number, from: number, to: number): void {
    if (2 * k + 1 >= this.bounds.length) {
      const wider = new Int32Array(2 * this.bounds.length);
      wider.set(this.bounds);
      this.bounds = wider;
    }
    this.bounds[2 * k] = from;
    this.bounds[2 * k + 1] = to;
  }

  private hand(bytes: Uint8Array, count: number, quoted: boolean): void {
    const {row} = this;
    row.bytes = bytes;
    row.bounds = this.bounds;
    row.fields = count;
    row.line = this.line;
    row.quoted = quoted;
    this.take(row);
  }

  /** A line with quotes is taken apart as text, and its fields are set side by side again. */
  private quoted(bytes: Uint8Array, from: number, to: number): void {
    const parts = attempt(() => fields(textIn(bytes, from, to), this.separator));
    if (!parts) return notQuick("a quote stays open");
    const own = parts.map(part => new TextEncoder().encode(part));
    const line = new Uint8Array(own.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    own.forEach((part, k) => {
      line.set(part, at);
      this.bound(k, at, at + part.length);
      at += part.length;
    });
    this.hand(line, own.length, true);
  }
}

/** LF, CR LF, CR and CR CR LF each end one line. */
export function behindEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== CR) return at + 1;
  if (bytes[at + 1] === LF) return at + 2;
  return bytes[at + 1] === CR && bytes[at + 2] === LF ? at + 3 : at + 1;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Where a line begins, counted from 0; -1 when there are fewer. */
export function offsetOf(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let n = 0; n < line; n++) {
    while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
    if (at >= bytes.length) return -1;
    at = behindEnd(bytes, at);
  }
  return at;
}

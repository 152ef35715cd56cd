/**
 * A long text cut into pieces that a reader takes one by one: each is the head of the file and then whole lines.
 * It can be done where every line below the head is one row, which is put to the test at each piece, and where the
 * reader says what has to stand above later lines.
 */
import {bytesIn, type Source} from "../formats/stream.js";
import {Refusal, type Reader, type Side, type Table, type Warning} from "../formats/table.js";

/** A file that is read by ranges; a `File` of the browser in the page. */
export interface Ranges extends Source {
  name: string;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
/** Bytes of a piece; with it a page takes less than 600 MB for a text of 500 MB. */
export const PIECE = 1 << 22;

interface Piece {
  table: Table;
  /** Bytes of the file read so far. */
  done: number;
  last: boolean;
}

/**
 * @param reader the one that recognised the file's first piece
 * @throws Refusal for what the reader refuses, and for a text whose lines are not its rows
 */
export async function* pieces(file: Ranges, reader: Reader, side: Side, size = PIECE): AsyncGenerator<Piece> {
  let at = 0;
  let head: Uint8Array | null = null;
  while (at < file.size) {
    const raw = await bytesIn(file, file.name, at, Math.min(at + size, file.size));
    const last = at + raw.length >= file.size;
    const read = (own: Uint8Array): Table | Promise<Table> =>
      reader.read(head ? joined(head, own) : own, file.name, side);
    let own = last ? raw : wholeLines(raw, file);
    let table: Table = await read(own);
    // A short line within the file is not cut off: it goes to the next piece.
    while (!last && isCut(table)) table = await read((own = wholeLines(own.subarray(0, -1), file)));
    const lead: Uint8Array | null = reader.leads?.(head ? joined(head, own) : own) ?? null;
    if (lead) head = lead;
    else {
      // A last line that is cut off is left out and named.
      const lines = linesIn(own) - (isCut(table) ? 1 : 0);
      head ??= headOf(own, lines - table.rows, file);
      const rows = at === 0 ? lines - linesIn(head) : lines;
      if (table.rows !== rows)
        throw notByLines(file, `${rows} lines of it are ${table.rows} rows, from byte ${at} on`);
    }
    at += own.length;
    yield {table: ofPiece(table), done: at, last};
  }
}

const isCut = ({warnings}: Table): boolean => warnings.some(({code}) => code === "cut-line");

function wholeLines(bytes: Uint8Array, file: Ranges): Uint8Array {
  const length = bytes.lastIndexOf(LF) + 1;
  if (length === 0) throw notByLines(file, "it has a line longer than a piece");
  return bytes.subarray(0, length);
}

/** What is said of the end of a test, or of its cycles and steps against its records, holds of the whole file alone. */
const OF_THE_WHOLE = /^(?:cycle-tab-mismatch|step-tab-mismatch|last-cycle-cut-off)$/;
const UNCHECKED: Warning = {
  code: "not-cross-checked",
  message:
    "the file was read in pieces: its lines of cycles and steps were not compared with its records, as those of a shorter file are"
};

function ofPiece(table: Table): Table {
  const warnings = table.warnings.filter(({code}) => !OF_THE_WHOLE.test(code));
  const unchecked = warnings.length < table.warnings.length ? [UNCHECKED] : [];
  return {...table, warnings: [...warnings, ...unchecked]};
}

const notByLines = ({name}: Ranges, why: string): Refusal =>
  new Refusal(
    "size",
    `too long to be read at once, and it cannot be read in pieces: ${why}`,
    name,
    "export a part of the test, or fewer columns"
  );

/** Lines that hold anything. */
function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    if (somethingIn(bytes, at, end)) lines++;
    at = end + 1;
  }
  return lines;
}

function somethingIn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== CR && bytes[i] !== SPACE) return true;
  return false;
}

/** The first lines that hold anything, `count` of them, with whatever stands between. */
function headOf(bytes: Uint8Array, count: number, file: Ranges): Uint8Array {
  if (count < 0) throw notByLines(file, "it has more rows than lines");
  let something = false;
  let lines = 0;
  if (count === 0) return bytes.subarray(0, 0);
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== LF) something ||= bytes[i] !== CR && bytes[i] !== SPACE;
    else {
      if (something && ++lines === count) return bytes.slice(0, i + 1);
      something = false;
    }
  }
  throw notByLines(file, "it has no rows");
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

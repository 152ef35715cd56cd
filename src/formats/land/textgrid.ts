/** Text exports as grids: encoding, separator and decimal mark are decided once for the whole file. */
import {Lines, type LineList} from "../lines.js";
import {GridBuilder, NUMBER, TEXT, type Grid} from "../grid.js";
import {Refusal, type Warning} from "../table.js";
import {
  decimalMarkOfRows,
  decode,
  decodeAny,
  fields,
  isUtf16,
  parseNumber,
  unendedLine,
  type DecimalMark,
  type Encoding,
  type Separator
} from "../text.js";

interface TextGrid {
  grid: Grid;
  mark: DecimalMark;
  encoding: Encoding;
  /** Fields of each line, blank ones counted. */
  widths: Int32Array;
  /** A last line without its end, as in a file that was cut off. */
  warnings: Warning[];
}

const TAB = "\t";
export const HEAD_LINES = 60;
const FIRST_ROWS = 5;
/** As many columns as a spreadsheet has. */
const MAX_FIELDS = 16_384;
/** Numbers such as 007 are codes; they stay text. */
const CODE = /^[-+]?0\d/;

/** @throws Refusal for text that cannot be decoded, mixed decimal marks, an open quote or an endless line. */
export function textGrid(bytes: Uint8Array, file: string): TextGrid {
  const {text, encoding} = decode(bytes, file);
  const rows = new Lines(text);
  const separator = separatorIn(rows);
  const split: Split = (row, where) => fields(row, separator, where);
  const mark = separator !== "," && text.includes(",") ? markOf(rows, split, file) : ".";
  const {grid, widths} = gridOf(rows, split, mark, file);
  return {grid, mark, encoding, widths, warnings: unendedLine(text, grid.where(grid.rows - 1))};
}

type Split = (row: string, where: string) => string[];

function gridOf(
  rows: Lines,
  split: Split,
  mark: DecimalMark,
  file: string
): {grid: Grid; widths: Int32Array} {
  const place = (row: number, column?: number): string =>
    `${file}, line ${row}${column === undefined ? "" : `, column ${column + 1}`}`;
  const out = new GridBuilder(file, [], place, Math.ceil(rows.text.length / 8));
  const texts = new Map<string, number>();
  const widths = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    out.row(i + 1);
    const cells = split(rows.at(i)!, place(i + 1));
    if (cells.length > MAX_FIELDS)
      throw new Refusal("shape", `${cells.length} fields in a line`, place(i + 1), "this is no record table");
    widths[i] = cells.length;
    for (let column = 0; column < cells.length; column++)
      addField(out, column, cells[column]!.trim(), mark, texts);
  }
  return {grid: out.grid(), widths};
}

/** Texts that recur, such as step states, are kept once. */
function addField(
  out: GridBuilder,
  column: number,
  field: string,
  mark: DecimalMark,
  texts: Map<string, number>
): void {
  if (field === "") return;
  const value = parseNumber(field, mark);
  if (!Number.isNaN(value) && !CODE.test(field)) {
    out.cell(column, NUMBER, value);
    return;
  }
  const known = texts.get(field);
  if (known !== undefined) out.cell(column, TEXT, known);
  else {
    if (texts.size < 1000) texts.set(field, out.texts.length);
    out.text(column, field);
  }
}

/** Tab before semicolon before comma, whichever makes three fields of a line near the top. */
export function separatorIn(rows: Lines): Separator {
  const head = rows.slice(0, HEAD_LINES);
  return ([TAB, ";"] as const).find(separator => head.some(row => row.split(separator).length > 2)) ?? ",";
}

function markOf(rows: LineList, split: Split, file: string): DecimalMark {
  function* fieldsOf(): Iterable<string[]> {
    for (let i = 0; i < rows.length; i++) yield split(rows.at(i)!, `${file}, line ${i + 1}`);
  }
  return decimalMarkOfRows(fieldsOf(), (row, column) => `${file}, line ${row + 1}, column ${column + 1}`);
}

export const HEAD_BYTES = 32_768;

/**
 * The first lines of a text file as a grid, to recognise it by; null for what is no text. Never throws: an
 * open quote, two decimal marks and lost characters are for the reader to refuse, which names their place.
 */
export function headGrid(bytes: Uint8Array): Grid | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const utf16 = isUtf16(head);
  const little = utf16 && head[0] === 0xff;
  if (!utf16 && head.includes(0)) return null;
  // Whole lines only: the last one, and a character in it, may be cut.
  const lineEnd = Math.max(head.lastIndexOf(10), head.lastIndexOf(13));
  const whole = head.length < bytes.length ? head.subarray(0, lineEnd + (little ? 2 : 1)) : head;
  const decoded = decodeAny(utf16 ? whole.subarray(0, whole.length & ~1) : whole, "gb18030");
  if (!decoded) return null;
  const rows = new Lines(decoded.text);
  const separator = separatorIn(rows);
  const split: Split = (row, where) => attempt(() => fields(row, separator, where)) ?? row.split(separator);
  const markIn = (some: LineList): DecimalMark | null => attempt(() => markOf(some, split, "head"));
  const mark = separator === "," ? "." : (markIn(rows) ?? markIn(rows.slice(0, FIRST_ROWS)) ?? ".");
  return attempt(() => gridOf(rows, split, mark, "head").grid);
}

/** What is read, or null for what is refused. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Text exports as grids: encoding, separator and decimal mark are decided once for the whole file. */
import {GridBuilder, NUMBER, TEXT, type Grid} from "../grid.js";
import type {Warning} from "../table.js";
import {
  decimalMark,
  decode,
  fields,
  lines,
  parseNumber,
  type DecimalMark,
  type Encoding,
  type Separator
} from "../text.js";

export interface TextGrid {
  grid: Grid;
  mark: DecimalMark;
  encoding: Encoding;
  /** Fields of each line, blank ones counted. */
  widths: Int32Array;
  /** A last line without its end, as in a file that was cut off. */
  warnings: Warning[];
}

const TAB = "\t";
const HEAD_LINES = 60;
/** Numbers such as 007 are codes; they stay text. */
const CODE = /^[-+]?0\d/;

/** @throws Refusal for text that cannot be decoded, mixed decimal marks or an open quote. */
export function textGrid(bytes: Uint8Array, file: string): TextGrid {
  const {text, encoding} = decode(bytes, file);
  const rows = lines(text);
  const separator = separatorIn(rows);
  const mark =
    separator !== "," && text.includes(",") ? decimalMark(fieldsOf(rows, separator, file), file) : ".";
  const place = (row: number, column?: number): string =>
    `${file}, line ${row}${column === undefined ? "" : `, column ${column + 1}`}`;
  const out = new GridBuilder(file, [], place, Math.ceil(text.length / 8));
  const texts = new Map<string, number>();
  const widths = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    out.row(i + 1);
    const cells = fields(rows[i]!, separator, `${file}, line ${i + 1}`);
    widths[i] = cells.length;
    for (let column = 0; column < cells.length; column++)
      addField(out, column, cells[column]!.trim(), mark, texts);
  }
  const grid = out.grid();
  return {grid, mark, encoding, widths, warnings: /[\r\n]/.test(text.slice(-1)) ? [] : [unended(grid)]};
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

const unended = (grid: Grid): Warning => ({
  code: "no-final-line-end",
  message: "the last line has no end: the file may be cut off",
  where: grid.where(grid.rows - 1)
});

/** Tab before semicolon before comma, whichever makes three fields of a line near the top. */
function separatorIn(rows: string[]): Separator {
  const head = rows.slice(0, HEAD_LINES);
  return ([TAB, ";"] as const).find(separator => head.some(row => row.split(separator).length > 2)) ?? ",";
}

function* fieldsOf(rows: string[], separator: Separator, file: string): Iterable<string> {
  for (let i = 0; i < rows.length; i++) yield* fields(rows[i]!, separator, `${file}, line ${i + 1}`);
}

const HEAD_BYTES = 32_768;

/** The first lines of a text file as a grid, to recognise it by; null for what is no text. Never throws. */
export function headGrid(bytes: Uint8Array): Grid | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!utf16 && head.includes(0)) return null;
  // Whole lines only: the last one, and a character in it, may be cut.
  const whole =
    head.length < bytes.length
      ? head.subarray(0, head.lastIndexOf(10) + (utf16 && head[0] === 0xff ? 2 : 1))
      : head;
  try {
    return textGrid(whole, "head").grid;
  } catch {
    return null;
  }
}

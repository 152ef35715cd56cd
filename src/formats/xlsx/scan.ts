/**
 * The cells of one worksheet, scanned byte by byte: no document tree, one pass, typed arrays out. A sheet may come in
 * pieces, so that the text of a long one never stands in memory. Understands what spreadsheets write: shared and inline strings, formula results, a namespace prefix,
 * cells and rows with or without their reference.
 */
import {columnName, DATE, GridBuilder, NUMBER, TEXT, type CellKind, type Grid} from "../grid.js";
import {Refusal} from "../table.js";
import {joined} from "../scan/utf8.js";
import {decimal} from "./decimal.js";
import {endOfTag, isBreak, MAX_COLUMNS, readTag, startOfData, type Tag} from "./tag.js";
import {tags, unescape} from "./xml.js";

interface SheetContext {
  name: string;
  /** Shared strings; inline strings are appended. */
  texts: string[];
  /** Kind of a number by its style index. */
  styles: CellKind[];
  /** Days added to dates of the 1904 system. */
  dateOffset: number;
  /** Stop after so many rows and accept a sheet that ends early: a look at the beginning. */
  maxRows?: number;
}

const LT = 60;
const SLASH = 47;
const BYTES_A_CELL = 38;
const AGAIN = "export the workbook again";
const SAVE_AGAIN = "open it in a spreadsheet, which computes it, and save it again";
const utf8 = new TextDecoder();

/** @throws Refusal naming the cell that cannot be read, or a sheet that is cut off. */
export function scanSheet(bytes: Uint8Array, context: SheetContext): Grid {
  const scan = new SheetScan(context, bytes.length);
  scan.push(bytes, true);
  return scan.grid();
}

/** Push all pieces of a sheet, then ask for its grid; a row that a piece does not end waits for the next. */
export class SheetScan {
  private readonly out: GridBuilder;
  private readonly tag: Tag = {reference: -1, style: 0, type: 0};
  /** Pieces not scanned yet, at last those behind the cells. */
  private pieces: Uint8Array[] = [];
  private bytes = 0;
  /** Bytes from which on another try is worth its while. */
  private wanted = 0;
  /** Length of the namespace prefix all tags carry; -1 until the cells begin. */
  private prefix = -1;
  private row = 0;
  private ended = false;

  /** @param size bytes of the whole sheet, by which room is made */
  constructor(
    private readonly context: SheetContext,
    size: number
  ) {
    this.out = new GridBuilder(context.name, context.texts, this.place, Math.ceil(size / BYTES_A_CELL));
  }

  /** @throws Refusal */
  push(piece: Uint8Array, last: boolean): void {
    this.pieces.push(piece);
    this.bytes += piece.length;
    if (this.ended || (!last && this.bytes < this.wanted)) return;
    const bytes = this.pieces.length === 1 ? piece : joined(this.pieces);
    const rest = bytes.subarray(this.scan(bytes, last));
    this.pieces = [rest];
    this.bytes = rest.length;
    this.wanted = 2 * rest.length;
    if (last && !this.ended && this.context.maxRows === undefined)
      throw new Refusal("sheet", "it ends before its data do", this.place(this.row || 1), AGAIN);
  }

  grid(): Grid {
    const whole = this.ended && this.context.maxRows === undefined;
    return this.out.grid(whole ? mergedRanges(joined(this.pieces)) : []);
  }

  private place = (row: number, column?: number): string =>
    column === undefined ? `${this.context.name}, row ${row}` : cellPlace(this.context, row, column);

  /** Returns where the first row begins that the bytes do not end, or what stands behind the cells. */
  private scan(bytes: Uint8Array, last: boolean): number {
    if (this.prefix >= 0) return this.scanRows(bytes, 0, last);
    const {at, prefix, empty} = startOfData(bytes);
    if (at >= bytes.length && !last) return 0;
    this.prefix = prefix;
    this.ended = empty;
    return empty ? at : this.scanRows(bytes, at, last);
  }

  private scanRows(bytes: Uint8Array, at: number, last: boolean): number {
    const {context, out, place, prefix, tag} = this;
    const partial = context.maxRows !== undefined;
    const maxRows = context.maxRows ?? Infinity;
    let row = this.row;
    let column = -1;
    let from = -1;
    let to = -1;
    let inline = "";
    let phonetic = false;
    let formula = false;
    let i = at;
    /** Where the row begins that is being scanned, and the number of the one above; no row as long as it is null. */
    let open: {from: number; above: number} | null = null;
    while (!this.ended) {
      while (i < bytes.length && bytes[i] !== LT) i++;
      if (i >= bytes.length) break;
      if (bytes[i + 1] === SLASH) {
        const c = bytes[i + 2 + prefix];
        i += 3 + prefix;
        if (c === 99) {
          if (from < to) addCell(bytes, from, to, tag, row, column, context, out);
          else if (inline !== "") out.text(column, inline);
          else if (formula && tag.type === 0 && !partial)
            throw new Refusal("formula", "a formula without its value", place(row, column), SAVE_AGAIN);
          from = to = -1;
          inline = "";
          formula = false;
        } else if (c === 115) this.ended = true;
        else if (c === 114 && bytes[i] === 80) phonetic = false;
        continue;
      }
      const start = i + 1 + prefix;
      const c = bytes[start];
      const next = bytes[start + 1]!;
      if (c === 99 && isBreak(next)) {
        i = readTag(bytes, start + 1, tag, true);
        column = tag.reference >= 0 ? tag.reference : column + 1;
        if (column >= MAX_COLUMNS) throw new Refusal("reference", "no such column", place(row), AGAIN);
      } else if ((c === 118 || c === 116) && isBreak(next)) {
        i = endOfTag(bytes, start + 1);
        if (bytes[i - 2] === SLASH) continue;
        const first = i;
        while (i < bytes.length && bytes[i] !== LT) i++;
        if (c === 118) [from, to] = [first, i];
        else if (!phonetic) inline += unescape(utf8.decode(bytes.subarray(first, i)));
      } else if (c === 114 && next === 111) {
        if (from < to || inline !== "")
          throw new Refusal("sheet", "a cell without its end", place(row, column), AGAIN);
        if (out.rowCount >= maxRows) break;
        open = {from: i, above: row};
        i = readTag(bytes, start + 3, tag, false);
        row = tag.reference > 0 ? tag.reference : row + 1;
        column = -1;
        phonetic = formula = false;
        out.row(row);
      } else {
        if (c === 114 && next === 80) phonetic = true;
        // A formula of text may come to nothing; one of numbers may not.
        if (c === 102 && isBreak(next)) formula = true;
        i = endOfTag(bytes, start);
      }
    }
    this.row = row;
    if (this.ended || last) return i;
    if (!open) return at;
    out.withoutRow();
    this.row = open.above;
    return open.from;
  }
}

/** Stand behind the cells. */
const mergedRanges = (behind: Uint8Array): string[] =>
  tags(utf8.decode(behind), "mergeCell").flatMap(({ref}) => ref ?? []);

const SHARED = 115;
const BOOLEAN = 98;

function addCell(
  bytes: Uint8Array,
  from: number,
  to: number,
  {type, style}: Tag,
  row: number,
  column: number,
  context: SheetContext,
  out: GridBuilder
): void {
  if (type !== 0 && type !== SHARED && type !== BOOLEAN) {
    out.text(column, unescape(utf8.decode(bytes.subarray(from, to))));
    return;
  }
  const value = decimal(bytes, from, to);
  if (Number.isNaN(value)) {
    const print = utf8.decode(bytes.subarray(from, Math.min(to, from + 40)));
    throw new Refusal("number", `"${print}" is no number`, cellPlace(context, row, column), AGAIN);
  }
  if (type === 0) {
    const kind = context.styles[style] ?? NUMBER;
    out.cell(column, kind, kind === DATE ? value + context.dateOffset : value);
  } else if (type === BOOLEAN) out.text(column, value === 0 ? "FALSE" : "TRUE");
  else if (context.texts[value] !== undefined) out.cell(column, TEXT, value);
  // A look at the beginning knows only the first shared strings.
  else if (context.maxRows === undefined)
    throw new Refusal(
      "string",
      `shared string ${value} does not exist`,
      cellPlace(context, row, column),
      AGAIN
    );
}

const cellPlace = ({name}: SheetContext, row: number, column: number): string =>
  `${name}!${columnName(column)}${row}`;

/** What `parseBody` makes of rows, read from bytes in one pass, and from the pieces of a file one after the other. */
import {counted, cutLine, type Parse, type Parsed} from "./delimited.js";
import {shorterField} from "./delimited-checks.js";
import {isBlank, textIn} from "./scan/bytes.js";
import {NumberColumn, TextColumn} from "./scan/columns.js";
import {LineOfRow} from "./scan/line-of-row.js";
import {notQuick} from "./scan/not-quick.js";
import {RowScan, type Row} from "./scan/rows.js";
import type {Warning} from "./table.js";
import {decimalMarkOfRows, type DecimalMark, type Separator} from "./text.js";
import {LOOKED_AT, Thousands} from "./thousands.js";

interface QuickBody {
  header: readonly string[];
  separator: Separator;
  mark: DecimalMark;
  /** Line of the first row, from 0. */
  line: number;
  name: string;
  /** Bytes of all rows, by which room is made. */
  size: number;
}

/** Rows after which there is a guess of how many there are. */
const GUESSED_AT = 2000;
const MARGIN = 1.05;

type AnyColumn = NumberColumn | TextColumn | null;

const NOWHERE: {bytes: Uint8Array; from: number; to: number} = {bytes: new Uint8Array(0), from: 0, to: 0};

/** Feed all bytes; while `again()` is true, feed them once more. */
export class BodyScan {
  private columns: AnyColumn[];
  private texts: (TextColumn | null)[];
  private numbers: (NumberColumn | null)[];
  private scan: RowScan;
  private rows = 0;
  private pass = 1;
  private readonly lines: LineOfRow;
  private readonly thousands = new Thousands();
  private cut: {text: string; fields: number; line: number} | null = null;
  /** Last fields of the last two rows. */
  private readonly tail = [{...NOWHERE}, {...NOWHERE}];

  constructor(private readonly body: QuickBody) {
    this.numbers = body.header.map(() => new NumberColumn(body.mark, this.watched));
    this.columns = [...this.numbers];
    this.texts = body.header.map(() => null);
    this.lines = new LineOfRow(body.line);
    this.scan = this.fresh();
  }

  /** The mark that numbers must have; none where commas part the fields. */
  private get watched(): DecimalMark | null {
    return this.body.separator === "," ? null : this.body.mark;
  }

  private fresh(): RowScan {
    return new RowScan(this.body.separator, this.body.line, row => this.take(row));
  }

  /** See `RowScan.feed`. @throws NotQuick */
  feed(bytes: Uint8Array, from: number, last: boolean): number {
    return this.scan.feed(bytes, from, last);
  }

  private take(row: Row): void {
    const {bytes, bounds, fields, line} = row;
    const {columns} = this;
    if (this.cut) notQuick("a short row among others");
    if (fields < columns.length) {
      if (row.quoted) notQuick("a short row with quotes");
      this.cut = {text: textIn(bytes, bounds[0]!, bounds[2 * fields - 1]!), fields, line};
      return;
    }
    for (let k = columns.length; k < fields; k++)
      if (!isBlank(bytes, bounds[2 * k]!, bounds[2 * k + 1]!)) notQuick("a row too wide");
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k];
      if (!column) continue;
      column.take(bytes, bounds[2 * k]!, bounds[2 * k + 1]!);
      if (column.failed) this.turned(k, row);
    }
    if (this.pass > 1) return;
    this.lines.push(line);
    this.rows++;
    this.keepTail(bytes, bounds[2 * fields - 2]!, bounds[2 * fields - 1]!);
    if (!this.thousands.done && line < this.body.line + LOOKED_AT) this.thousands.take(fieldsOf(row));
    if (this.rows === GUESSED_AT) this.makeRoom(bounds[2 * fields - 1]!);
  }

  private keepTail(bytes: Uint8Array, from: number, to: number): void {
    const last = this.tail[0]!;
    this.tail[0] = this.tail[1]!;
    this.tail[1] = last;
    last.bytes = bytes;
    last.from = from;
    last.to = to;
  }

  /** A column of numbers turns out to hold texts: from here on, or in a second pass from the first row on. */
  private turned(k: number, {bytes, bounds}: Row): void {
    const column = this.columns[k] as NumberColumn;
    this.columns[k] = null;
    if (column.filled || column.said) return;
    const text = new TextColumn(this.watched, this.rows);
    text.take(bytes, bounds[2 * k]!, bounds[2 * k + 1]!);
    this.columns[k] = this.texts[k] = text;
  }

  private makeRoom(bytesRead: number): void {
    const room = Math.ceil(((this.rows * this.body.size) / bytesRead) * MARGIN);
    for (const column of this.columns) column?.values.reserve(room);
  }

  /** Some columns need their texts from the first row on. */
  again(): boolean {
    const open = this.numbers.map((column, k) => !this.texts[k] && (column!.failed || column!.coded));
    if (this.pass > 1 || !open.includes(true)) return false;
    this.pass = 2;
    this.cut = null;
    this.columns = open.map(wanted => (wanted ? new TextColumn(this.watched) : null));
    this.texts = this.texts.map((text, k) => text ?? (this.columns[k] as TextColumn | null));
    this.scan = this.fresh();
    return true;
  }

  /** The rows, with what is said of a last line without its end. */
  finish(): Parse & {unended: Warning[]} {
    const {header, mark, name} = this.body;
    const {rows, lines} = this;
    const line = (row: number): number => lines.at(row) + 1;
    const where = (row: number): string => `${name}, line ${line(row)}`;
    return {
      rows,
      columns: header.map((head, k) => this.parsed(head, k)),
      mark,
      doubts: [...this.thousands.warnings(name), ...this.cutWarnings()],
      line,
      where,
      unended: this.unended(where)
    };
  }

  private parsed(header: string, k: number): Parsed {
    const {failed, coded, whole, filled, values} = this.numbers[k]!;
    const texts = this.texts[k]?.values.done() ?? null;
    return failed
      ? {header, whole: false, codes: null, values: {type: "string", values: texts!}}
      : {
          header,
          whole: whole && filled,
          codes: coded ? texts : null,
          values: {type: "number", values: values.done()}
        };
  }

  private cutWarnings(): Warning[] {
    const {cut, rows, body} = this;
    if (!cut) return [];
    if (rows === 0) notQuick("a short row and no other");
    const lack = `${counted(cut.fields)} where the header has ${body.header.length}`;
    return [cutLine(cut.text, lack, `${body.name}, line ${cut.line + 1}`)];
  }

  private unended(where: (row: number) => string): Warning[] {
    if (this.scan.ended || this.rows < 2 || this.lines.at(this.rows - 1) + 1 !== this.scan.line) return [];
    const [above, last] = this.tail.map(({bytes, from, to}) => textIn(bytes, from, to).trim());
    return shorterField(above!, last!, where(this.rows - 1));
  }
}

function fieldsOf({bytes, bounds, fields}: Row): string[] {
  return Array.from({length: fields}, (_, k) => textIn(bytes, bounds[2 * k]!, bounds[2 * k + 1]!));
}

/** Bytes in which the decimal mark is looked for. */
const NEAR = 65_536;

/** Mark of the first rows; a number further down with the other one is not read the quick way. */
export function markNear(bytes: Uint8Array, from: number, separator: Separator): DecimalMark {
  if (separator === ",") return ".";
  const rows: string[][] = [];
  const scan = new RowScan(separator, 0, row => rows.push(fieldsOf(row)));
  scan.feed(bytes.subarray(from, from + NEAR), 0, from + NEAR >= bytes.length);
  return decimalMarkOfRows(rows, () => "");
}

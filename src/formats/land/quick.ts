/** Records of a LAND text with one row per record, read from bytes in one pass; see `flat.ts` for the layout. */
import {counted, cutLine} from "../delimited.js";
import {isBlank, textIn} from "../scan/bytes.js";
import {LineOfRow} from "../scan/line-of-row.js";
import {notQuick} from "../scan/not-quick.js";
import {RowScan, type Row} from "../scan/rows.js";
import type {Column, Side, Warning} from "../table.js";
import {parseNumber, type DecimalMark, type Separator} from "../text.js";
import type {Block, Records} from "./block.js";
import {emptyColumns} from "./columns.js";
import {knownOutputs, planWith, refuseSparse} from "./plan.js";
import {QuickColumn} from "./quick-column.js";

interface QuickRecords {
  /** Records at the top of the file, by which the columns are known. */
  block: Block;
  separator: Separator;
  mark: DecimalMark;
  /** Line of the first record, from 0. */
  line: number;
  name: string;
  size: number;
  side: Side;
  /** The file is long: texts of its clock and its energies are not kept. */
  lean: boolean;
}

const REQUIRED = new Set(["testTime", "voltage", "current"]);
/** What current and voltage give again. */
const ENERGIES = new Set(["energy", "specificEnergy"]);
const GUESSED_AT = 2000;
const MARGIN = 1.05;

export class RecordScan {
  private readonly columns: (QuickColumn | undefined)[] = [];
  private readonly skipped = new Set<number>();
  private readonly scan: RowScan;
  private readonly lines: LineOfRow;
  private rows = 0;
  private width = 0;
  private cells = 0;
  private cut: {text: string; width: number; line: number} | null = null;

  constructor(private readonly given: QuickRecords) {
    const {block, separator, mark, line, side, lean} = given;
    const known = knownOutputs(block, side);
    const watched = separator === "," ? null : mark;
    for (const {column} of block.headings) {
      const output = known.find(planned => planned.column === column)?.output ?? null;
      if (lean && ENERGIES.has(output?.role ?? "")) this.skipped.add(column);
      this.columns[column] = new QuickColumn(output, mark, watched, !lean);
    }
    this.lines = new LineOfRow(line);
    this.scan = new RowScan(separator, line, row => this.take(row));
  }

  feed(bytes: Uint8Array, from: number, last: boolean): number {
    return this.scan.feed(bytes, from, last);
  }

  private take(row: Row): void {
    const {bytes, bounds, fields, line} = row;
    if (this.cut) notQuick("a short row among others");
    if (this.rows === 0) this.width = fields;
    if (this.width < this.columns.length) notQuick("records narrower than their head");
    if (fields < this.width) {
      this.cut = {text: wordsOf(row, this.given.mark), width: fields, line};
      return;
    }
    if (fields > this.width) notQuick("rows of different width");
    let numbers = 0;
    for (let k = 0; k < fields; k++) {
      const column = this.columns[k];
      if (this.skipped.has(k)) continue;
      if (!column) {
        if (!isBlank(bytes, bounds[2 * k]!, bounds[2 * k + 1]!)) notQuick("a value without a head");
      } else if (column.take(bytes, bounds[2 * k]!, bounds[2 * k + 1]!)) numbers++;
    }
    if (numbers === 0) notQuick("a row of words, perhaps a head");
    this.lines.push(line);
    this.rows++;
    if (this.rows === GUESSED_AT) this.makeRoom(bounds[2 * fields - 1]!);
  }

  private makeRoom(bytesRead: number): void {
    const room = Math.ceil(((this.rows * this.given.size) / bytesRead) * MARGIN);
    this.columns.forEach((column, k) => {
      if (!this.skipped.has(k)) column?.reserve(room);
    });
  }

  /** @throws NotQuick */
  records(): {records: Records; warnings: Warning[]} {
    const {block, name, side} = this.given;
    const {columns, rows, lines} = this;
    const warnings: Warning[] = [];
    const plan = planWith([block], side, () => this.kinds(), warnings).get(block.headings)!;
    const found = plan
      .filter(({column}) => !this.skipped.has(column))
      .map(planned => ({...planned, own: columns[planned.column]!}));
    for (const {own, output} of found)
      if (own.blanks > 0 && REQUIRED.has(output.role ?? ""))
        notQuick("a record without a value it must have");
    this.cells = found.reduce((sum, {own}) => sum + rows - own.blanks, 0);
    refuseSparse(rows, this.cells, found.length, name);
    const clock = found.find(({own}) => own.kind === "clock")?.own;
    const records: Records = {
      rows,
      columns: found.flatMap(({output, own}): Column[] => columnOf(output, own)),
      clockSecond: clock ? clock.clock.done() : null,
      where: record => `${name}, line ${lines.at(record) + 1}`,
      warnings: [...warnings, ...emptyColumns(found.map(({own, header}) => ({filled: own.filled, header})))]
    };
    return {records, warnings: [...this.unended(), ...this.cutWarnings()]};
  }

  private kinds(): Map<number, QuickColumn["kind"]> {
    const kinds = new Map<number, QuickColumn["kind"]>();
    this.columns.forEach((column, k) => {
      if (column?.output === null && column.filled > 0) kinds.set(k, column.kind);
    });
    return kinds;
  }

  private unended(): Warning[] {
    const where = `${this.given.name}, line ${this.scan.line}`;
    const message = "the last line has no end: the file may be cut off";
    return this.scan.ended ? [] : [{code: "no-final-line-end", message, where}];
  }

  private cutWarnings(): Warning[] {
    const {cut, width, given, rows} = this;
    if (!cut) return [];
    if (rows === 0) notQuick("a short row and no other");
    const lack = `${counted(cut.width)} where the line before has ${width}`;
    return [cutLine(cut.text, lack, `${given.name}, line ${cut.line + 1}`)];
  }
}

function columnOf({name, unit}: {name: string; unit: string | null}, own: QuickColumn): Column[] {
  if (own.kind === "clock" || own.kind === "text")
    return own.strings.length === 0 ? [] : [{name, unit, type: "string", values: own.strings.done()}];
  return [{name, unit, type: own.kind === "integer" ? "integer" : "number", values: own.numbers.done()}];
}

/** The cells of a row in words, numbers in their plain form. */
function wordsOf({bytes, bounds, fields}: Row, mark: DecimalMark): string {
  const words = Array.from({length: fields}, (_, k) => {
    const text = textIn(bytes, bounds[2 * k]!, bounds[2 * k + 1]!).trim();
    const value = parseNumber(text, mark);
    return Number.isNaN(value) || /^[-+]?0\d/.test(text) ? text : String(value);
  });
  return words.filter(word => word !== "").join(" ");
}

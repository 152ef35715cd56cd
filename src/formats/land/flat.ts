/** LAND text exports with one row per record: with a header row, or eight columns in fixed order. */
import {cellText, NUMBER, TEXT, type Grid} from "../grid.js";
import {linesOf, upTo} from "../lead.js";
import {Lines} from "../lines.js";
import {readQuickly, textStart, type OpenScan} from "../quick.js";
import {textIn} from "../scan/bytes.js";
import {notQuick} from "../scan/not-quick.js";
import {offsetOf} from "../scan/rows.js";
import {Refusal, type Reader, type Side, type Table, type Warning} from "../table.js";
import {decimalMarkOfRows, fields} from "../text.js";
import {clockSecond} from "./clock.js";
import type {Block} from "./block.js";
import {buildRecords} from "./columns.js";
import {findHeader, headingsOf} from "./heading.js";
import type {Heading, Role} from "./labels.js";
import {isThreeLevel} from "./levels.js";
import {RecordScan} from "./quick.js";
import {report} from "./report.js";
import {recordRows, withoutCutEnd} from "./rows.js";
import {HEAD_BYTES, HEAD_LINES, headGrid, separatorIn, textGrid} from "./textgrid.js";

/** Order and units of the text export that has no header of its own, or one that is not LAND's. */
const EIGHT: [label: string, unit: string | null, role: Role][] = [
  ["Record", null, "record"],
  ["TestTime", "s", "testTime"],
  ["StepTime", "s", "stepTime"],
  ["Voltage", "V", "voltage"],
  ["Current", "mA", "current"],
  ["Capacity", "mAh", "capacity"],
  ["Energy", "mWh", "energy"],
  ["SysTime", null, "clock"]
];

export const landText: Reader = {
  id: "land-text",
  recognise(bytes) {
    const grid = headGrid(bytes);
    return (
      grid !== null &&
      (findHeader(grid, "record") !== null || firstOfEight(grid) >= 0) &&
      !isThreeLevel(bytes)
    );
  },
  read: (bytes, name, side = {}) =>
    readQuickly(landScan, bytes, name, side) ?? readLandSlowly(bytes, name, side),
  /** The header may recur among the records. */
  leads(bytes) {
    const grid = headGrid(bytes);
    const header = grid && findHeader(grid, "record");
    return header && linesOf(bytes, upTo(grid.rowNumber[header.row]! - 1));
  }
};

/** Cell by cell from the whole text: for all encodings and layouts, and to refuse what has to be refused. */
export function readLandSlowly(bytes: Uint8Array, name: string, side: Side): Table {
  const {grid, mark, encoding, widths, warnings} = textGrid(bytes, name);
  const block = blockOf(grid);
  if (!block)
    throw new Refusal(
      "header",
      "no line with TestTime, Voltage and Current",
      name,
      "export with column names"
    );
  const cut = withoutCutEnd(block.grid, block.rows, widths);
  const whole = {...block, rows: cut.rows};
  warnings.push(...cut.warnings, ...shortRows(whole, widths));
  const records = buildRecords([whole], side, mark);
  return report(
    "land-text",
    {records, cycles: null, steps: null, where: name},
    side,
    {encoding, decimal_mark: mark},
    warnings
  );
}

/** The same from bytes, where the records stand one below the other under one header. */
export const landScan: OpenScan = ({head, size, name, side, encoding, lean}) => {
  const start = textStart(head);
  const top = head.subarray(start, start + HEAD_BYTES);
  const grid = headGrid(top);
  const block = grid && blockOf(grid);
  if (!grid || !block || block.rows.length === 0) return notQuick("no records near the top");
  const lines = new Lines(wholeLines(top, head.length > start + HEAD_BYTES));
  if (lines.length < HEAD_LINES && size > head.length) notQuick("few lines near the top");
  if (lines.length < HEAD_LINES && head.length > start + HEAD_BYTES) notQuick("few lines near the top");
  const separator = separatorIn(lines);
  const mark =
    separator === ","
      ? "."
      : decimalMarkOfRows(
          lines.slice().map(line => fields(line, separator)),
          () => ""
        );
  const line = grid.rowNumber[block.rows[0]!]! - 1;
  const scan = new RecordScan({block, separator, mark, line, name, size, side, lean});
  return {
    from: start + offsetOf(head.subarray(start), line),
    scan: {
      feed: (bytes, at, last) => scan.feed(bytes, at, last),
      again: () => false,
      finish() {
        const {records, warnings} = scan.records();
        return report(
          "land-text",
          {records, cycles: null, steps: null, where: name},
          side,
          {encoding, decimal_mark: mark},
          [...warnings, ...(lean ? [LEAN] : [])]
        );
      }
    }
  };
};

const LEAN: Warning = {
  code: "long-file",
  message:
    "the file is long: its energies and the texts of its clock are not kept; pauses and Unix time come from the clock all the same"
};

function wholeLines(bytes: Uint8Array, cut: boolean): string {
  const end = cut ? Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13)) + 1 : bytes.length;
  return textIn(bytes, 0, end);
}

function blockOf(grid: Grid): (Block & {rows: Int32Array}) | null {
  const header = findHeader(grid, "record");
  if (header)
    return {
      grid,
      headerRow: header.row,
      headings: header.headings,
      rows: recordRows(grid, header.row + 1, header.headings)
    };
  const first = firstOfEight(grid);
  if (first < 0) return null;
  const headings = eightHeadings(first > 0 ? headingsOf(grid, first - 1) : null);
  return {grid, headerRow: Math.max(0, first - 1), headings, rows: recordRows(grid, first, headings)};
}

/** The first row of eight fields: six numbers after a whole number, then a clock time. */
function firstOfEight(grid: Grid): number {
  for (let row = 0; row < Math.min(grid.rows, 5); row++) {
    const from = grid.start[row]!;
    if (grid.start[row + 1]! - from !== 8) continue;
    const isRecord =
      grid.kind.subarray(from, from + 7).every(kind => kind === NUMBER) && Number.isInteger(grid.value[from]);
    if (isRecord && grid.kind[from + 7] === TEXT && !Number.isNaN(clockSecond(cellText(grid, from + 7))))
      return row;
  }
  return -1;
}

/** A unit named above a column wins over the usual one. */
function eightHeadings(above: Heading[] | null): Heading[] {
  return EIGHT.map(([label, usual, role], column) => {
    const unit = above?.find(h => h.column === column)?.unit ?? usual;
    return {column, header: unit ? `${label}/${unit}` : label, label, unit, role};
  });
}

/** Rows that lack fields the first row has. */
function shortRows({grid, rows}: Block, widths: Int32Array): Warning[] {
  let count = 0;
  let first = -1;
  for (let i = 1; i < rows.length; i++)
    if (widths[rows[i]!]! < widths[rows[0]!]! && count++ === 0) first = rows[i]!;
  if (count === 0) return [];
  const message = `${count} rows have fewer fields than the first; what they lack is missing`;
  return [{code: "short-rows", message, where: grid.where(first)}];
}

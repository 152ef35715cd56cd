/** LAND text exports with one row per record: with a header row, or eight columns in fixed order. */
import {cellText, NUMBER, TEXT, type Grid} from "../grid.js";
import {Refusal, type Reader, type Warning} from "../table.js";
import {clockSecond} from "./clock.js";
import type {Block} from "./block.js";
import {buildRecords} from "./columns.js";
import {findHeader, headingsOf} from "./heading.js";
import type {Heading, Role} from "./labels.js";
import {isThreeLevel} from "./levels.js";
import {report} from "./report.js";
import {recordRows, withoutCutEnd} from "./rows.js";
import {headGrid, textGrid} from "./textgrid.js";

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
  read(bytes, name, side = {}) {
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
};

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

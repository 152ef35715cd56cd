/** Which rows of a sheet with one header are data. */
import {cellText, TEXT, type Grid} from "../grid.js";
import {counted, cutLine} from "../delimited.js";
import {Refusal, type Warning} from "../table.js";
import {headingsOf, levelOf} from "./heading.js";
import type {Heading} from "./labels.js";

/**
 * Rows below the header that hold something; headers that recur are left out.
 * @throws Refusal for one that says something else than the first.
 */
export function recordRows(grid: Grid, from: number, headings: Heading[]): Int32Array {
  const rows = new Int32Array(Math.max(0, grid.rows - from));
  let count = 0;
  for (let row = from; row < grid.rows; row++) {
    const k = grid.start[row]!;
    if (k === grid.start[row + 1]) continue;
    if (grid.kind[k] === TEXT && (isBlank(grid, row) || isHeader(grid, row, headings))) continue;
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function isHeader(grid: Grid, row: number, headings: Heading[]): boolean {
  const again = headingsOf(grid, row);
  if (!again || levelOf(again) === null) return false;
  if (again.length === headings.length && again.every((h, i) => same(h, headings[i]!))) return true;
  throw new Refusal(
    "header",
    "another header among the records, with other columns or units",
    grid.where(row),
    "export each part as a file of its own"
  );
}

const same = (a: Heading, b: Heading): boolean => a.column === b.column && a.header === b.header;

function isBlank(grid: Grid, row: number): boolean {
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++)
    if (grid.kind[k] !== TEXT || cellText(grid, k).trim() !== "") return false;
  return true;
}

/** Record rows but for a last line of the file that has fewer fields than the row before it: it is cut off. */
export function withoutCutEnd(
  grid: Grid,
  rows: Int32Array,
  widths: Int32Array
): {rows: Int32Array; warnings: Warning[]} {
  const [before, last] = [rows[rows.length - 2], rows[rows.length - 1]];
  if (
    before === undefined ||
    last === undefined ||
    last !== lastFilled(grid) ||
    widths[last]! >= widths[before]!
  )
    return {rows, warnings: []};
  const text = [...cellsOf(grid, last)].join(" ");
  const lack = `${counted(widths[last]!)} where the line before has ${widths[before]}`;
  return {rows: rows.subarray(0, -1), warnings: [cutLine(text, lack, grid.where(last))]};
}

function* cellsOf(grid: Grid, row: number): Iterable<string> {
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) yield cellText(grid, k);
}

function lastFilled(grid: Grid): number {
  let row = grid.rows - 1;
  while (row > 0 && isBlank(grid, row)) row--;
  return row;
}

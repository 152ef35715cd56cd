/** Which rows of a sheet with one header are data. */
import {cellText, TEXT, type Grid} from "../grid.js";
import {Refusal} from "../table.js";
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

/** Which rows of a sheet with one header are data. */
import {cellText, TEXT, type Grid} from "../grid.js";
import {headingsOf, levelOf} from "./heading.js";

/** Rows below the header that hold something; headers that recur are left out. */
export function recordRows(grid: Grid, from: number): Int32Array {
  const rows = new Int32Array(Math.max(0, grid.rows - from));
  let count = 0;
  for (let row = from; row < grid.rows; row++) {
    const k = grid.start[row]!;
    if (k === grid.start[row + 1]) continue;
    if (grid.kind[k] === TEXT && (isBlank(grid, row) || levelOf(headingsOf(grid, row)) !== null)) continue;
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function isBlank(grid: Grid, row: number): boolean {
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++)
    if (grid.kind[k] !== TEXT || cellText(grid, k).trim() !== "") return false;
  return true;
}

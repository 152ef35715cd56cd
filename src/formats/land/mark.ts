/** Decimal mark of numbers that a sheet or a text file holds as text. */
import {decimalMark, type DecimalMark} from "../text.js";
import type {Grid} from "../grid.js";

export function markOf(grids: Grid[], file: string): DecimalMark {
  return decimalMark(texts(grids), file);
}

function* texts(grids: Grid[]): Iterable<string> {
  const pools = new Set(grids.map(grid => grid.texts));
  for (const pool of pools) yield* pool;
}

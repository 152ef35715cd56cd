/** Decimal mark of numbers that a workbook keeps as text. */
import {Refusal} from "../table.js";
import {decimalMark, type DecimalMark} from "../text.js";
import type {Grid} from "../grid.js";

/**
 * A comma where the texts hold numbers with commas alone. All sheets share their texts, so both marks may
 * occur in versions and names; then it is the point, and a number with a comma is refused where it stands.
 */
export function markOf(grids: Grid[]): DecimalMark {
  try {
    return decimalMark([...new Set(grids.map(grid => grid.texts))].flat());
  } catch (error) {
    if (error instanceof Refusal) return ".";
    throw error;
  }
}

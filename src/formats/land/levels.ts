/**
 * LAND exports that hold cycles, steps and records in one sheet or one text file. The level of a row follows
 * from the header seen last and from its blank leading cells.
 */
import {slug} from "../delimited.js";
import {cellText, TEXT, textAt, type Grid} from "../grid.js";
import {linesOf} from "../lead.js";
import {Refusal, type Reader, type Side, type Table, type Warning} from "../table.js";
import type {DecimalMark} from "../text.js";
import {isZip, openWorkbook, type Workbook} from "../xlsx.js";
import type {Block, Records} from "./block.js";
import {buildRecords} from "./columns.js";
import {headingsOf, levelOf} from "./heading.js";
import {sortRows} from "./levelrows.js";
import {markOf} from "./mark.js";
import {report} from "./report.js";
import {withoutCutEnd} from "./rows.js";
import {headGrid, textGrid} from "./textgrid.js";

const HEADER_ROWS = 60;

export const landThreeLevel: Reader = {
  id: "land-three-level",
  recognise: bytes => isThreeLevel(bytes),
  read(bytes, name, side = {}) {
    if (!isZip(bytes)) {
      const {grid, mark, encoding, widths, warnings} = textGrid(bytes, name);
      return readLevels(grid, mark, name, side, {encoding, decimal_mark: mark}, warnings, widths);
    }
    const workbook = openWorkbook(bytes, name);
    const sheets = workbook.sheets.filter(sheet => hasLevels(workbook.head(sheet, HEADER_ROWS)));
    if (sheets.length !== 1)
      throw new Refusal(
        "sheets",
        `${sheets.length} sheets with cycles, steps and records`,
        `${name}: ${workbook.sheets.join(", ")}`,
        "keep one test per workbook"
      );
    const grid = workbook.read(sheets[0]!);
    return readLevels(
      grid,
      markOf([grid]),
      name,
      side,
      {sheets: workbook.sheets.join(", "), ...information(workbook)},
      []
    );
  },
  leads(bytes) {
    const {grid} = textGrid(bytes, "");
    return linesOf(
      bytes,
      sortRows(grid).lead.map(row => grid.rowNumber[row]! - 1)
    );
  }
};

const known = new WeakMap<Uint8Array, boolean>();

/** A sheet or text that has a record header and with it a header of steps or cycles. */
export function isThreeLevel(bytes: Uint8Array): boolean {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const is = isZip(bytes) ? anySheetHasLevels(bytes) : hasLevels(headGrid(bytes));
  known.set(bytes, is);
  return is;
}

function anySheetHasLevels(bytes: Uint8Array): boolean {
  try {
    const workbook = openWorkbook(bytes, "");
    return workbook.sheets.some(sheet => hasLevels(workbook.head(sheet, HEADER_ROWS)));
  } catch {
    return false;
  }
}

function hasLevels(grid: Grid | null): boolean {
  if (!grid) return false;
  const levels = new Set<string | null>();
  for (let row = 0; row < Math.min(grid.rows, HEADER_ROWS); row++)
    if (grid.kind[grid.start[row]!] === TEXT) levels.add(levelOf(headingsOf(grid, row)));
  return levels.has("record") && (levels.has("step") || levels.has("cycle"));
}

function readLevels(
  grid: Grid,
  mark: DecimalMark,
  file: string,
  side: Side,
  metadata: Table["metadata"],
  warnings: Warning[],
  widths?: Int32Array
): Table {
  const sorted = sortRows(grid);
  if (widths) warnings.push(...dropCutEnd(sorted.record, grid, widths));
  const records = buildRecords(sorted.record, side, mark);
  const cycles = tableOf(sorted.cycle, side, mark);
  const steps = tableOf(sorted.step, side, mark);
  if (sorted.unfit.length > 0)
    warnings.push({
      code: "rows-without-level",
      message: `${sorted.unfit.length} rows are no cycle, step or record and were left out`,
      where: grid.where(sorted.unfit[0]!)
    });
  const facts = {...metadata, layout: sorted.layout};
  return report(
    "land-three-level",
    {records, cycles, steps, where: `${file}: ${grid.name}`},
    side,
    facts,
    warnings
  );
}

function dropCutEnd(blocks: Block[], grid: Grid, widths: Int32Array): Warning[] {
  const last = blocks.at(-1);
  if (!last) return [];
  const {rows, warnings} = withoutCutEnd(grid, Int32Array.from(last.rows), widths);
  last.rows = rows;
  return warnings;
}

const tableOf = (blocks: Block[], side: Side, mark: DecimalMark): Records | null =>
  blocks.length === 0 ? null : buildRecords(blocks, side, mark);

/** The newer client keeps names and times of the test on a sheet of its own: headers in one row, values below. */
function information(workbook: Workbook): Table["metadata"] {
  const sheet = workbook.sheets.find(name => name.trim().toLowerCase() === "test information");
  return sheet === undefined ? {} : pairsOf(workbook.read(sheet));
}

function pairsOf(grid: Grid): Table["metadata"] {
  const facts: Table["metadata"] = {};
  if (grid.rows < 2) return facts;
  for (let k = grid.start[0]!; k < grid.start[1]!; k++) {
    const key = slug(cellText(grid, k));
    const value = textAt(grid, 1, grid.column[k]!).trim();
    if (key !== "") facts[`test_${key.replace(/^test_/, "")}`] = value === "" ? null : value;
  }
  return facts;
}

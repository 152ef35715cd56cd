/** Single cells: numbers, times, words and clock readings, or a refusal that names the cell. */
import {cellText, DATE, TEXT, TIME, type Grid} from "../grid.js";
import {Refusal} from "../table.js";
import {parseNumber, type DecimalMark} from "../text.js";
import {clockSecond, clockText, monthFirstSecond, serialSecond} from "./clock.js";
import {daysToSecond, durationSecond} from "./duration.js";
import type {Output} from "./outputs.js";

export interface Target extends Output {
  numbers: Float64Array | null;
  strings: (string | null)[] | null;
  filled: number;
  header: string;
}

/** Number of a cell in the unit of its column. @throws Refusal */
export function numberOf(grid: Grid, row: number, k: number, target: Target, mark: DecimalMark): number {
  const kind = grid.kind[k]!;
  if (target.kind === "time") return secondOf(grid, row, k, target, mark);
  const value = kind === TEXT ? parseNumber(cellText(grid, k), mark) : grid.value[k]!;
  if (Number.isNaN(value) || kind === TIME || kind === DATE)
    throw unreadable(grid, row, k, target, "a number");
  if (target.kind === "integer" && !Number.isInteger(value))
    throw unreadable(grid, row, k, target, "a whole number");
  return target.scale === null ? value : target.scale(value);
}

/** No test runs for 27 years; a larger number shown as a date is one. */
const MAX_DAYS = 10_000;

function secondOf(grid: Grid, row: number, k: number, target: Target, mark: DecimalMark): number {
  const kind = grid.kind[k]!;
  if (kind === DATE && grid.value[k]! > MAX_DAYS) throw unreadable(grid, row, k, target, "an elapsed time");
  if (kind === TIME || kind === DATE) return daysToSecond(grid.value[k]!);
  let value = grid.value[k]!;
  if (kind === TEXT) {
    const text = cellText(grid, k);
    const second = durationSecond(text);
    if (!Number.isNaN(second)) return second;
    value = parseNumber(text, mark);
  }
  if (Number.isNaN(value)) throw unreadable(grid, row, k, target, "a time");
  if (value === 0) return 0;
  if (target.scale === null)
    throw new Refusal(
      "unit",
      `"${target.header}" holds plain numbers and names no unit of time`,
      grid.where(row, grid.column[k]),
      "give time_unit (s, min, h or d) as side information, or export with a unit"
    );
  return target.scale(value);
}

/** Text of a cell; of a clock cell also its seconds, into `clock`. @throws Refusal */
export function wordOf(
  grid: Grid,
  row: number,
  k: number,
  target: Target,
  record: number,
  clock: Float64Array
): string {
  if (target.kind === "text") return cellText(grid, k).trim();
  if (grid.kind[k] === TEXT) {
    const text = cellText(grid, k).trim();
    clock[record] = target.role === "monthFirstClock" ? monthFirstSecond(text) : clockSecond(text);
    return text;
  }
  const second = serialSecond(grid.value[k]!);
  const text = grid.value[k]! > 1 ? clockText(second) : "";
  if (text === "") throw unreadable(grid, row, k, target, "a date");
  clock[record] = second;
  return text;
}

const unreadable = (grid: Grid, row: number, k: number, target: Target, wanted: string): Refusal =>
  new Refusal(
    "value",
    `"${cellText(grid, k).slice(0, 40)}" is not ${wanted} (column ${target.header})`,
    grid.where(row, grid.column[k]),
    "correct the cell or export the file again"
  );

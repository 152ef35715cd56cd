/** Header rows: what they head and how their columns map. */
import {cellText, TEXT, type Grid} from "../grid.js";
import {headingOf, type Heading, type Role} from "./labels.js";

export type Level = "cycle" | "step" | "record";

/** Headings of a row whose filled cells are all text; null when the row holds numbers. */
export function headingsOf(grid: Grid, row: number): Heading[] | null {
  const headings: Heading[] = [];
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) {
    if (grid.kind[k] !== TEXT) return null;
    const text = cellText(grid, k);
    if (text.trim() !== "") headings.push(headingOf(text, grid.column[k]!));
  }
  return headings.length > 0 ? headings : null;
}

/** What a header row heads; null for a row that is none. */
export function levelOf(headings: Heading[] | null): Level | null {
  if (!headings) return null;
  const roles = new Set(headings.map(h => h.role));
  const any = (...wanted: Role[]): boolean => wanted.some(role => roles.has(role));
  if (any("testTime") && any("voltage", "current", "stepTime", "capacity", "clock")) return "record";
  if (any("cycle") && any("chargeCapacity", "dischargeCapacity", "chargeSpecific", "efficiency"))
    return "cycle";
  if (
    any("step") &&
    any("state", "duration") &&
    any("duration", "stepTime", "capacity", "startVoltage", "endVoltage", "energy")
  )
    return "step";
  return null;
}

export interface HeaderRow {
  row: number;
  level: Level;
  headings: Heading[];
}

/** The first header row of a level within the first rows of a grid. */
export function findHeader(grid: Grid, level: Level, within = 50): HeaderRow | null {
  for (let row = 0; row < Math.min(grid.rows, within); row++) {
    const headings = headingsOf(grid, row);
    if (headings && levelOf(headings) === level) return {row, level, headings};
  }
  return null;
}

export const columnOf = (headings: Heading[], role: Role): Heading | null =>
  headings.find(h => h.role === role) ?? null;

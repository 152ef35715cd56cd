/** Rows of a three-level export sorted by their role: header, cycle, step or record. */
import {cellText, find, NUMBER, TEXT, textAt, type Grid} from "../grid.js";
import {converter} from "../units.js";
import type {Block} from "./block.js";
import {isMissing} from "./plan.js";
import {durationSecond} from "./duration.js";
import {columnOf, headingsOf, levelOf, type Level} from "./heading.js";
import type {Heading, Role} from "./labels.js";
import {stepTypeOf} from "./states.js";

interface SortedRows {
  record: Block[];
  cycle: Block[];
  step: Block[];
  /** Rows that fit no level. */
  unfit: number[];
  layout: "indented" | "not indented";
  /** The last header of each level, and the cycle and step of the last record: what a row below them is read by. */
  lead: number[];
}

interface Header {
  row: number;
  headings: Heading[];
}

const LEVELS: Level[] = ["record", "step", "cycle"];

export function sortRows(grid: Grid): SortedRows {
  const sorted: SortedRows = {record: [], cycle: [], step: [], unfit: [], layout: "not indented", lead: []};
  const headers = new Map<Level, Header>();
  const seen = new Map<string, Heading[]>();
  let last: Level | null = null;
  let carried: Block["carried"] = {};
  let next = 1;
  let [cycleRow, stepRow] = [-1, -1];
  for (let row = 0; row < grid.rows; row++) {
    const first = firstFilled(grid, row);
    if (first < 0) continue;
    const headings = grid.kind[first] === TEXT ? headingsOf(grid, row) : null;
    const header = levelOf(headings);
    if (header) {
      headers.set(header, {row, headings: interned(headings!, seen)});
      last = header;
      if (isIndented(headers)) sorted.layout = "indented";
      continue;
    }
    const level = isIndented(headers)
      ? levelByIndent(grid.column[first]!, headers)
      : levelByFit(grid, row, headers, last, next);
    const under = level && headers.get(level);
    if (!level || !under) {
      // Titles above the first header are no rows of data.
      if (headers.size > 0) sorted.unfit.push(row);
      continue;
    }
    if (level === "cycle") [cycleRow, stepRow] = [row, -1];
    if (level === "step") stepRow = row;
    if (level === "cycle") carried = {cycle: numberOf(grid, row, under, "cycle")};
    if (level === "step")
      carried = {
        ...carried,
        step: numberOf(grid, row, under, "step"),
        state: wordOf(grid, row, under, "state")
      };
    if (level === "record") next = (numberOf(grid, row, under, "record") ?? NaN) + 1;
    append(sorted[level], grid, under, row, level === "record" ? carried : undefined);
  }
  const above = [...[...headers.values()].map(({row}) => row), cycleRow, stepRow];
  sorted.lead = above.filter(row => row >= 0).sort((a, b) => a - b);
  return sorted;
}

/** Headers that recur share their headings. */
function interned(headings: Heading[], seen: Map<string, Heading[]>): Heading[] {
  const key = headings.map(({column, header}) => `${column}:${header}`).join("\n");
  const before = seen.get(key);
  if (!before) seen.set(key, headings);
  return before ?? headings;
}

function firstFilled(grid: Grid, row: number): number {
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++)
    if (grid.kind[k] !== TEXT || cellText(grid, k).trim() !== "") return k;
  return -1;
}

const startOf = (headers: Map<Level, Header>, level: Level): number =>
  headers.get(level)?.headings[0]?.column ?? 0;

/** The record header stands two columns, the step header one column to the right of the cycle header. */
const isIndented = (headers: Map<Level, Header>): boolean =>
  headers.has("record") &&
  startOf(headers, "record") > Math.min(startOf(headers, "cycle"), startOf(headers, "step"));

function levelByIndent(column: number, headers: Map<Level, Header>): Level | null {
  return LEVELS.find(level => headers.has(level) && column >= startOf(headers, level)) ?? null;
}

/**
 * The level of the last header if the row fits it, else another whose header was seen and that fits.
 * @param next number of the next record: a row under the record header that has it is one, however spoilt.
 */
function levelByFit(
  grid: Grid,
  row: number,
  headers: Map<Level, Header>,
  last: Level | null,
  next: number
): Level | null {
  const order = last === null ? LEVELS : [last, ...LEVELS.filter(level => level !== last)];
  const level =
    order.find(level => headers.has(level) && fits(grid, row, level, headers.get(level)!.headings)) ?? null;
  const isNext = last === "record" && numberOf(grid, row, headers.get("record")!, "record") === next;
  return isNext && !(level === "step" && namesStep(grid, row, headers.get("step")!)) ? "record" : level;
}

/** True when the row's state is known, or its header has none. */
function namesStep(grid: Grid, row: number, {headings}: Header): boolean {
  const heading = columnOf(headings, "state");
  return !heading || stepTypeOf(textAt(grid, row, heading.column)) !== null;
}

function fits(grid: Grid, row: number, level: Level, headings: Heading[]): boolean {
  const number = (role: Role): boolean => isNumber(grid, row, headings, role);
  if (level === "record")
    return (
      isTime(grid, row, columnOf(headings, "testTime")) &&
      number("voltage") &&
      !isNumber(grid, row, headings, "state")
    );
  if (level === "step") return number("step") && isWord(grid, row, columnOf(headings, "state"));
  const values: Role[] = [
    "chargeCapacity",
    "dischargeCapacity",
    "chargeSpecific",
    "dischargeSpecific",
    "efficiency"
  ];
  return number("cycle") && values.every(role => !columnOf(headings, role) || number(role));
}

function isNumber(grid: Grid, row: number, headings: Heading[], role: Role): boolean {
  const heading = columnOf(headings, role);
  const k = heading ? find(grid, row, heading.column) : -1;
  return k >= 0 && (grid.kind[k] === NUMBER || /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(cellText(grid, k)));
}

/** A time cell, text of a duration, or a plain number under a header that names a unit of time. */
function isTime(grid: Grid, row: number, heading: Heading | null): boolean {
  const k = heading ? find(grid, row, heading.column) : -1;
  if (k < 0) return false;
  if (grid.kind[k] === TEXT) return !Number.isNaN(durationSecond(cellText(grid, k)));
  return grid.kind[k] !== NUMBER || (heading!.unit !== null && converter(heading!.unit, "s") !== null);
}

function isWord(grid: Grid, row: number, heading: Heading | null): boolean {
  if (!heading) return true;
  const text = textAt(grid, row, heading.column);
  return (
    !isMissing(text) &&
    (stepTypeOf(text) !== null || Number.isNaN(Number(text))) &&
    Number.isNaN(durationSecond(text))
  );
}

function numberOf(grid: Grid, row: number, {headings}: Header, role: Role): number | undefined {
  const heading = columnOf(headings, role);
  const value = heading ? Number(textAt(grid, row, heading.column) || NaN) : NaN;
  return Number.isInteger(value) ? value : undefined;
}

function wordOf(grid: Grid, row: number, {headings}: Header, role: Role): string | undefined {
  const heading = columnOf(headings, role);
  return (heading && textAt(grid, row, heading.column).trim()) || undefined;
}

function append(
  blocks: Block[],
  grid: Grid,
  {row: headerRow, headings}: Header,
  row: number,
  carried: Block["carried"]
): void {
  const open = blocks.at(-1);
  if (open && open.headings === headings && open.carried === carried) (open.rows as number[]).push(row);
  else blocks.push({grid, headerRow, headings, rows: [row], carried});
}

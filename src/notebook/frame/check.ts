import {isRows} from "../query.js";

type Cell = string | number | boolean | null;

/** Relative difference up to which two numbers are the same answer. */
const CLOSE = 1e-6;

/**
 * Whether an answer of an exercise has the values of its solution: rows in any order and with any names, numbers up to
 * rounding, functions by what they give.
 * @returns a sentence that says it, or what is amiss first
 */
export function checked(answer: unknown, solution: unknown, hint = ""): string {
  const amiss = amissIn(answer, solution);
  return amiss === null ? "Right." : `Not yet. ${amiss}${hint ? ` ${hint}` : ""}`;
}

function amissIn(answer: unknown, solution: unknown): string | null {
  if (isTable(solution)) return isTable(answer) ? ofTables(tableOf(answer), tableOf(solution)) : "Give rows.";
  return same(answer as Cell, solution as Cell) ? null : `The value is ${said(answer)}.`;
}

const isTable = (value: unknown): value is Record<string, Cell>[] =>
  isRows(value) || (Array.isArray(value) && value.every(v => typeof v === "object" && v !== null));

const tableOf = (rows: Record<string, Cell>[]): Cell[][] =>
  rows.map(row => Object.values(row)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
const key = (row: Cell[]): string =>
  row.map(v => (typeof v === "number" ? v.toPrecision(6) : String(v))).join("\u0000");

function ofTables(mine: Cell[][], theirs: Cell[][]): string | null {
  const [wide, width] = [mine[0]?.length ?? 0, theirs[0]?.length ?? 0];
  if (mine.length !== theirs.length)
    return `There are ${mine.length} rows where ${theirs.length} are asked for.`;
  if (wide !== width) return `There are ${wide} columns where ${width} are asked for.`;
  const wrong = mine.findIndex((row, r) => row.some((v, c) => !same(v, theirs[r]![c]!)));
  return wrong < 0 ? null : `The row ${mine[wrong]!.map(said).join(", ")} is not among those asked for.`;
}

const same = (a: Cell, b: Cell): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b), 1e-12)
    : a === b;

const said = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);

/** The work of a reader as one file: what was said of each cell, and its tables; the raw file is not in it. */
import type {Row} from "../figure/figure.js";
import type {TableName} from "../data/schema.js";
import type {Summary} from "../formats/summary.js";
import {sentenceOf} from "../lib/sentence.js";
import type {Own} from "./cells.js";
import {NUMBER_FACTS, TURNS} from "./facts.js";
import {FAMILIES} from "../data/families.js";

/** Specimens a cell is held against are one paper's. */
const kindOf = (paper: string): string => `${paper}-compare`;
const EDITION = 1;
/** Tables that are not made from records. */
export const OTHER_TABLES = ["spectra", "fits", "holds", "thickness"] as const satisfies readonly TableName[];

export interface SavedCell {
  own: Omit<Own, "cell" | "number">;
  summary: Summary | null;
  first: (string | number | null)[][];
  /** Parquet files of whole cycles, in order, base64. */
  records: string[];
  rows: Partial<Record<TableName, Row[]>>;
}

export const savedText = (cells: readonly SavedCell[], paper: string): string =>
  JSON.stringify({kind: kindOf(paper), edition: EDITION, cells});

/** @throws Error `work: …` for what is no such file, of another edition, or damaged */
export function parseSaved(text: string, paper: string): SavedCell[] {
  const wrong = (why: string): Error => new Error(`work: ${why}; open a file that was saved on this page`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw wrong("this is not a saved work");
  }
  const {kind, edition, cells} = (read ?? {}) as Record<string, unknown>;
  if (kind !== kindOf(paper) || !Array.isArray(cells)) throw wrong("this is not a saved work");
  if (edition !== EDITION)
    throw wrong(`it was saved by edition ${String(edition)}, and this page reads ${EDITION}`);
  return cells.map(cell => {
    const sound = soundCell(cell);
    if (!sound) throw wrong("a cell of it is damaged");
    return sound;
  });
}

/** @throws Error `work: …` for what is no base64 */
export function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  } catch (error) {
    throw new Error(`work: a table of it is damaged; open a file that was saved on this page`, {
      cause: sentenceOf(error)
    });
  }
}

type Found = Record<string, unknown>;
const isFound = (value: unknown): value is Found =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): boolean => value === null || Number.isFinite(value);
const isValue = (value: unknown): boolean => isNumber(value) || isText(value);
const all = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);
const isWarning = (one: unknown): boolean =>
  isFound(one) &&
  isText(one["code"]) &&
  isText(one["message"]) &&
  ["undefined", "string"].includes(typeof one["where"]);

/** A cell with what a cell has and nothing else, so that a file cannot give it an id; null when it is damaged. */
function soundCell(cell: unknown): SavedCell | null {
  if (!isFound(cell) || !isFound(cell["own"])) return null;
  const {own, summary, first, records, rows} = cell as Found & {own: Found};
  const {file, format, rows: count, facts, made, warnings} = own;
  const sound =
    isFound(file) &&
    [file["name"], file["fingerprint"], format].every(isText) &&
    [file["bytes"], count].every(Number.isFinite) &&
    typeof made === "boolean" &&
    all(warnings, isWarning) &&
    soundFacts(facts) &&
    (summary === null || soundSummary(summary)) &&
    all(first, row => all(row, isValue)) &&
    all(records, isText) &&
    isFound(rows) &&
    OTHER_TABLES.every(name => rows[name] === undefined || all(rows[name], isFound));
  if (!sound) return null;
  const kept = {file, format, rows: count, facts, made, warnings};
  return {own: kept, summary, first, records, rows} as unknown as SavedCell;
}

function soundFacts(facts: unknown): boolean {
  if (!isFound(facts)) return false;
  const {name, family, protocol, like, cathode, turn, side} = facts;
  return (
    [name, family, protocol, like, cathode].every(isText) &&
    Object.hasOwn(FAMILIES, family as string) &&
    (TURNS as readonly unknown[]).includes(turn) &&
    Object.keys(NUMBER_FACTS).every(key => isNumber(facts[key])) &&
    isFound(side) &&
    Object.values(side).every(isText)
  );
}

function soundSummary(summary: unknown): boolean {
  return (
    isFound(summary) &&
    [summary["file"], summary["format"]].every(isText) &&
    Number.isFinite(summary["rows"]) &&
    all(summary["columns"], one => isFound(one) && isText(one["name"]) && isText(one["type"])) &&
    all(summary["warnings"], isWarning) &&
    isFound(summary["metadata"]) &&
    Object.values(summary["metadata"]).every(isValue)
  );
}

/** The work of a reader as one file: what was said of each cell, and its tables; the raw file is not in it. */
import type {Row} from "../figure/figure.js";
import type {TableName} from "../data/schema.js";
import type {Summary} from "../formats/summary.js";
import {sentenceOf} from "../lib/sentence.js";
import type {Own} from "./cells.js";
import {TURNS} from "./facts.js";
import {FAMILIES} from "../data/families.js";

const KIND = "two-interphases-compare";
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

export const savedText = (cells: readonly SavedCell[]): string =>
  JSON.stringify({kind: KIND, edition: EDITION, cells});

/** @throws Error `work: …` for what is no such file, of another edition, or damaged */
export function parseSaved(text: string): SavedCell[] {
  const wrong = (why: string): Error => new Error(`work: ${why}; open a file that was saved on this page`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw wrong("this is not a saved work");
  }
  const {kind, edition, cells} = (read ?? {}) as Record<string, unknown>;
  if (kind !== KIND || !Array.isArray(cells)) throw wrong("this is not a saved work");
  if (edition !== EDITION)
    throw wrong(`it was saved by edition ${String(edition)}, and this page reads ${EDITION}`);
  for (const cell of cells as SavedCell[]) {
    const facts = cell?.own?.facts;
    const sound =
      facts &&
      typeof facts.name === "string" &&
      Object.hasOwn(FAMILIES, facts.family) &&
      typeof facts.protocol === "string" &&
      TURNS.includes(facts.turn) &&
      [facts.area_cm2, facts.active_mass_mg, facts.temperature_celsius].every(
        v => v === null || Number.isFinite(v)
      ) &&
      typeof cell.own.file?.name === "string" &&
      Array.isArray(cell.own.warnings) &&
      Array.isArray(cell.records) &&
      cell.records.every(r => typeof r === "string");
    if (!sound) throw wrong("a cell of it is damaged");
  }
  return cells as SavedCell[];
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

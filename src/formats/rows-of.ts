/** How the rows of a text are split, whichever program wrote it: tab, semicolon, blanks or comma. */
import {decimalMarkOf, splitAt} from "./delimited.js";
import type {Rows} from "./rows.js";
import type {LineList} from "./lines.js";
import {fields, parseNumber, type DecimalMark} from "./text.js";

export interface Split {
  split: Rows["split"];
  /** As a reader would say it. */
  name: "tab" | "semicolon" | "blanks" | "comma";
}

const blanks = (line: string): string[] => line.trim().split(/\s+/);
/** Blanks come before commas, so that `1,5 2,5 3,5` is three numbers. */
const SPLITS: readonly Split[] = [
  {name: "tab", split: splitAt("\t")},
  {name: "semicolon", split: splitAt(";")},
  {name: "blanks", split: blanks},
  {name: "comma", split: splitAt(",")}
];

/** All ways in which a line can be a head; two blanks and more may part heads with a blank in them. */
export function headSplits(line: string): string[][] {
  const parts = [
    ...(["\t", ";", ","] as const).filter(s => line.includes(s)).map(s => safely(line, s)),
    line.trim().split(/\s{2,}/),
    blanks(line)
  ];
  return parts.map(heads => trimmedEnd(heads.map(head => head.trim()))).filter(heads => heads.length > 1);
}

function safely(line: string, separator: "\t" | ";" | ","): string[] {
  try {
    // A lone double quote is a sign in `Z"`, not the start of a quoted field.
    return /(?:^|[\t;,])\s*"(?:[^"]|"")*"\s*(?:$|[\t;,])/.test(line)
      ? fields(line, separator)
      : line.split(separator);
  } catch {
    return line.split(separator);
  }
}

export function trimmedEnd(heads: string[]): string[] {
  let width = heads.length;
  while (width > 0 && heads[width - 1]!.trim() === "") width--;
  return heads.slice(0, width);
}

export const isNumber = (field: string): boolean =>
  !Number.isNaN(parseNumber(field)) || !Number.isNaN(parseNumber(field, ","));

const isValue = (field: string): boolean => isNumber(field) || /^(?:nan|na|n\/a)$/i.test(field.trim());

/** The first split under which a line is so many fields, of which the wanted ones are numbers; null when none is. */
export function splitOf(line: string, width: number, wanted: readonly number[]): Split | null {
  return (
    SPLITS.find(({split}) => {
      const parts = safeSplit(split, line);
      return (
        parts.length >= width &&
        parts.slice(width).every(part => part.trim() === "") &&
        wanted.every(k => isValue(parts[k]!))
      );
    }) ?? null
  );
}

function safeSplit(split: Rows["split"], line: string): string[] {
  try {
    return split(line, () => "");
  } catch {
    return [];
  }
}

/** Decimal mark of rows: with commas between fields it is the point. */
export const markOf = (rows: Rows, {name}: Split): DecimalMark =>
  name === "comma" ? "." : decimalMarkOf(rows);

/** The same lines, remarks (`#`, `%`, `!`) blank. */
export const withoutRemarks = (lines: LineList): LineList => ({
  length: lines.length,
  at: i => {
    const line = lines.at(i);
    return line !== undefined && /^\s*[#%!]/.test(line) ? "" : line;
  }
});

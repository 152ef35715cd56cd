/** The table in a text or workbook that no reader knows: its head, its first rows, and all of it when asked. */
import {parseBody, splitAt, type Parse} from "./delimited.js";
import {Lines} from "./lines.js";
import {headIn, sheetParse, textsOf} from "./makers/sheet.js";
import {isNumber, markOf, trimmedEnd, type Split} from "./rows-of.js";
import {decode, legacyOf} from "./text.js";
import {Refusal} from "./table.js";
import {isZip, openWorkbook} from "./xlsx.js";

export interface TableIn {
  /** Heads as written; `#1`, `#2` … where no line names the columns. */
  header: string[];
  /** First rows, as written. */
  preview: string[][];
  sheet: string | null;
  sheets: string[];
  separator: string | null;
  /** All rows. @throws Refusal for a row of another width */
  parse(): Parse;
}

const SEARCHED = 300;
const SHOWN = 8;
const SPLITS: readonly Split[] = [
  {name: "tab", split: splitAt("\t")},
  {name: "semicolon", split: splitAt(";")},
  {name: "comma", split: splitAt(",")},
  {name: "blanks", split: line => line.trim().split(/\s+/)}
];

/** @throws Refusal for what holds no table of at least two columns */
export function tableIn(bytes: Uint8Array, name: string, sheet?: string): TableIn {
  return isZip(bytes) ? inWorkbook(bytes, name, sheet) : inText(bytes, name);
}

function inText(bytes: Uint8Array, name: string): TableIn {
  const {text} = decode(bytes, name, legacyOf(bytes), "keep");
  const lines = new Lines(text);
  for (const split of SPLITS) {
    const first = firstRow(lines, split);
    if (first < 0) continue;
    const fieldsAt = (i: number): string[] =>
      trimmedEnd(split.split(lines.at(i)!, () => name).map(field => field.trim()));
    const width = fieldsAt(first).length;
    const above = headAbove(lines, first, split);
    const names = above < 0 ? [] : fieldsAt(above);
    const header = Array.from({length: Math.max(width, names.length)}, (_, k) => names[k] || `#${k + 1}`);
    const rows = {lines, from: first, to: lines.length, split: split.split, name};
    return {
      header,
      preview: Array.from({length: Math.min(SHOWN, lines.length - first)}, (_, i) => fieldsAt(first + i)),
      sheet: null,
      sheets: [],
      separator: split.name,
      parse: () => parseBody({...rows, header, mark: markOf(rows, split)})
    };
  }
  throw new Refusal(
    "mapping",
    "no table of at least two columns of numbers",
    name,
    "give a table with a column for each quantity"
  );
}

/** The first line that is mostly numbers, like the line below it. */
function firstRow(lines: Lines, {split}: Split): number {
  const numeric = (i: number): number => {
    const line = lines.at(i);
    if (line === undefined || line.length > 20_000) return 0;
    const fields = safely(() => split(line, () => "")) ?? [];
    const filled = fields.filter(field => field.trim() !== "");
    const count = filled.filter(isNumber).length;
    return count >= 2 && count * 2 >= filled.length ? fields.length : 0;
  };
  for (let i = 0; i < Math.min(lines.length, SEARCHED); i++) {
    const width = numeric(i);
    if (width > 1 && (i + 1 >= lines.length || numeric(i + 1) === width || lines.at(i + 1)!.trim() === ""))
      return i;
  }
  return -1;
}

/** The nearest line above the rows that is no blank and no numbers, when it is as wide. */
function headAbove(lines: Lines, first: number, {split}: Split): number {
  const width = (i: number): number => trimmedEnd(safely(() => split(lines.at(i)!, () => "")) ?? []).length;
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (lines.at(i)!.trim() === "") continue;
    if (width(i) > 1 && width(i) >= width(first) - 1) return i;
  }
  return -1;
}

function safely<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function inWorkbook(bytes: Uint8Array, name: string, wanted?: string): TableIn {
  const workbook = openWorkbook(bytes, name);
  const tried = wanted === undefined ? workbook.sheets : [wanted];
  for (const sheet of tried) {
    const grid = workbook.read(sheet);
    const head = headIn(
      grid,
      header =>
        header.filter(text => text !== "" && !isNumber(text)).length > 1 &&
        header.every(text => !isNumber(text))
    );
    if (!head || head.row + 1 >= grid.rows) continue;
    const header = head.header.map((text, k) => text || `#${k + 1}`);
    return {
      header,
      preview: Array.from({length: Math.min(SHOWN, grid.rows - head.row - 1)}, (_, i) =>
        textsOf(grid, head.row + 1 + i)
      ),
      sheet,
      sheets: workbook.sheets,
      separator: null,
      parse: () => sheetParse(grid, {row: head.row, header}, name)
    };
  }
  throw new Refusal(
    "mapping",
    "no sheet with a row of heads and rows below",
    `${name}: ${tried.join(", ")}`,
    "name the sheet as side data (sheet=…) or write heads into its first row"
  );
}

/** What was seen of a file nobody knows, in one phrase: separator and first heads, or sheets and heads. */
export function seenIn(bytes: Uint8Array, name: string): {words: string; header: string[]} | null {
  const found = safely(() => tableIn(bytes, name));
  if (!found) return null;
  const heads = found.header
    .slice(0, 6)
    .map(head => `"${head.slice(0, 40)}"`)
    .join(", ");
  const more = found.header.length > 6 ? ", …" : "";
  const where =
    found.sheet === null ? `fields parted by ${WORDS[found.separator!]}` : `the sheet "${found.sheet}"`;
  return {
    words: `a table of ${found.header.length} columns (${where}): ${heads}${more}`,
    header: found.header
  };
}

const WORDS: Readonly<Record<string, string>> = {
  tab: "tabs",
  semicolon: "semicolons",
  comma: "commas",
  blanks: "blanks"
};

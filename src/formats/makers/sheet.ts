/** A sheet of a workbook as columns of numbers and texts, ready to be named. */
import type {Parse, Parsed} from "../delimited.js";
import {cellText, DATE, mergedRecords, NUMBER, TEXT, TIME, type Grid} from "../grid.js";
import {clockText, serialSecond} from "../land/clock.js";
import {daysToSecond} from "../land/duration.js";
import {Refusal} from "../table.js";

export interface Head {
  row: number;
  header: string[];
}

/** Texts of a row by column; blank where a cell is. */
export function textsOf(grid: Grid, row: number): string[] {
  const texts: string[] = [];
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++)
    texts[grid.column[k]!] = cellText(grid, k).trim();
  return Array.from(texts, text => text ?? "");
}

/** The first row near the top whose texts pass. */
export function headIn(grid: Grid, test: (header: string[]) => boolean, within = 30): Head | null {
  for (let row = 0; row < Math.min(grid.rows, within); row++) {
    const header = textsOf(grid, row);
    if (test(header)) return {row, header};
  }
  return null;
}

const pad = (n: number): string => String(n).padStart(2, "0");
/** Seconds as h:mm:ss with what fraction they have. */
function hms(second: number): string {
  const whole = Math.floor(second);
  const fraction = second === whole ? "" : (second - whole).toFixed(6).slice(1).replace(/0+$/, "");
  return `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}${fraction}`;
}

/**
 * Rows below a head. Times of day become seconds, dates text; a column with any text is text throughout.
 * @throws Refusal for merged records, and for a filled cell beyond the head
 */
export function sheetParse(grid: Grid, {row: headRow, header}: Head, file: string): Parse {
  const merged = mergedRecords(grid, headRow);
  if (merged)
    throw new Refusal(
      "sheet",
      "merged cells among the records, of which all but the first are blank",
      `${file}: ${merged}`,
      "take the merging off and fill the cells"
    );
  const rows: number[] = [];
  for (let row = headRow + 1; row < grid.rows; row++)
    if (textsOf(grid, row).some(text => text !== "")) rows.push(row);
  const width = header.length;
  const numbers = Array.from({length: width}, () => new Float64Array(rows.length).fill(NaN));
  const texts = Array.from({length: width}, (): (string | null)[] | null => null);
  const whole = new Array<boolean>(width).fill(true);
  rows.forEach((row, r) => {
    for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) {
      const column = grid.column[k]!;
      if (column >= width) {
        if (cellText(grid, k).trim() === "") continue;
        throw new Refusal(
          "shape",
          "a filled cell without a head",
          `${file}: ${grid.where(row, column)}`,
          "name the column or clear it"
        );
      }
      if (grid.kind[k] === NUMBER && !texts[column]) {
        numbers[column]![r] = grid.value[k]!;
        if (!Number.isInteger(grid.value[k]!)) whole[column] = false;
        continue;
      }
      if (grid.kind[k] === TIME && !texts[column]) {
        numbers[column]![r] = daysToSecond(grid.value[k]!);
        continue;
      }
      if (grid.kind[k] === TEXT && /^\s*$/.test(cellText(grid, k))) continue;
      texts[column] ??= firstTexts(grid, rows, column, r);
      texts[column]![r] = wordAt(grid, k);
    }
  });
  const columns = header.map((head, k): Parsed => {
    const words = texts[k];
    return {
      header: head,
      whole: !words && whole[k]! && numbers[k]!.some(v => !Number.isNaN(v)),
      codes: null,
      values: words ? {type: "string", values: words} : {type: "number", values: numbers[k]!}
    };
  });
  const line = (i: number): number => grid.rowNumber[rows[i]!] ?? 0;
  return {rows: rows.length, columns, mark: ".", line, where: i => `${file}: ${grid.where(rows[i] ?? 0)}`};
}

/** What stood in a column before its first text, as text. */
function firstTexts(grid: Grid, rows: number[], column: number, until: number): (string | null)[] {
  const words = new Array<string | null>(rows.length).fill(null);
  for (let r = 0; r < until; r++)
    for (let k = grid.start[rows[r]!]!; k < grid.start[rows[r]! + 1]!; k++)
      if (grid.column[k] === column) words[r] = wordAt(grid, k);
  return words;
}

function wordAt(grid: Grid, k: number): string | null {
  if (grid.kind[k] === DATE) return clockText(serialSecond(grid.value[k]!));
  if (grid.kind[k] === TIME) return hms(daysToSecond(grid.value[k]!));
  return cellText(grid, k).trim() || null;
}

/** A sheet of a workbook as columns of numbers and texts, ready to be named. */
import type {Parse, Parsed} from "../delimited.js";
import {cellText, DATE, mergedRecords, NUMBER, TEXT, TIME, type Grid} from "../grid.js";
import {clockText, serialSecond} from "../land/clock.js";
import {daysToSecond, durationSecond} from "../land/duration.js";
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
 * Rows below a head, those that are seen. Times of day become seconds, dates text; a column with any text is text
 * throughout.
 * @throws Refusal for merged records, and for a filled cell beyond the head
 */
export function sheetParse(
  grid: Grid,
  {row: headRow, header}: Head,
  file: string,
  seen: (row: number) => boolean = () => true
): Parse {
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
    if (seen(row) && textsOf(grid, row).some(text => text !== "")) rows.push(row);
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
      texts[column][r] = wordAt(grid, k);
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
  return {
    rows: rows.length,
    columns,
    mark: ".",
    doubts: [],
    line,
    where: i => `${file}: ${grid.where(rows[i] ?? 0)}`
  };
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

/**
 * One test that goes on over several sheets.
 * @throws Refusal when a sheet has another head, or when its time starts anew: another test
 */
export function continued(
  parts: {sheet: string; parse: Parse}[],
  timeHead: (head: string) => boolean,
  file: string
): Parse {
  const [first, ...others] = parts as [{sheet: string; parse: Parse}, ...{sheet: string; parse: Parse}[]];
  const heads = (parse: Parse): string => parse.columns.map(({header}) => header).join("\t");
  const time = first.parse.columns.findIndex(({header}) => timeHead(header));
  let last = lastOf(first.parse, time);
  for (const {sheet, parse} of others) {
    const place = `${file}: ${first.sheet}, ${sheet}`;
    if (heads(parse) !== heads(first.parse))
      throw new Refusal(
        "sheets",
        `"${sheet}" has other heads than "${first.sheet}"`,
        place,
        "keep one test per workbook"
      );
    const begins = valueOf(parse, time, 0);
    if (begins < last)
      throw new Refusal(
        "sheets",
        `the time starts anew in "${sheet}": two tests in one workbook`,
        place,
        "keep one test per workbook"
      );
    last = lastOf(parse, time);
  }
  const rows = parts.reduce((sum, {parse}) => sum + parse.rows, 0);
  const origin = (row: number): {parse: Parse; row: number} => {
    let at = row;
    for (const {parse} of parts) {
      if (at < parse.rows) return {parse, row: at};
      at -= parse.rows;
    }
    return {parse: first.parse, row: 0};
  };
  return {
    rows,
    columns: first.parse.columns.map((_, k) =>
      joined(
        parts.map(({parse}) => parse.columns[k]!),
        rows
      )
    ),
    mark: ".",
    doubts: [],
    line: row => origin(row).parse.line(origin(row).row),
    where: row => origin(row).parse.where(origin(row).row)
  };
}

function joined(columns: Parsed[], rows: number): Parsed {
  const whole = columns.every(column => column.whole);
  if (columns.every(({values}) => values.type === "number")) {
    const values = new Float64Array(rows);
    let at = 0;
    for (const column of columns) {
      values.set(column.values.values as Float64Array, at);
      at += column.values.values.length;
    }
    return {...columns[0]!, whole, values: {type: "number", values}};
  }
  const texts = columns.flatMap(({values}) =>
    values.type === "string"
      ? values.values
      : Array.from(values.values, v => (Number.isNaN(v) ? null : String(v)))
  );
  return {...columns[0]!, whole: false, values: {type: "string", values: texts}};
}

function valueOf({columns}: Parse, k: number, row: number): number {
  const values = columns[k]?.values;
  if (!values) return NaN;
  return values.type === "number" ? values.values[row]! : durationSecond(values.values[row] ?? "");
}
const lastOf = (parse: Parse, k: number): number => valueOf(parse, k, parse.rows - 1);

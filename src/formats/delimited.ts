/** Rows of text fields → columns: numbers where every filled field is a number, else text. */
import {decimalMarkOfRows, fields as fieldsOf, parseNumber, type DecimalMark} from "./text.js";
import {Refusal, type Column, type Warning} from "./table.js";
import type {Rows} from "./rows.js";
import {MISSING} from "./scan/columns.js";
import {thousandsWarnings} from "./thousands.js";

export interface Body extends Rows {
  /** Names of the columns; a row may have blank fields beyond them, never fewer or filled ones. */
  header: string[];
  mark: DecimalMark;
}

export interface Parsed {
  header: string;
  /** Every filled field is written without a decimal mark. */
  whole: boolean;
  /** Fields as written, where some are numbers with a leading zero such as 007: codes, unless the column must hold numbers. */
  codes: (string | null)[] | null;
  values: {type: "number"; values: Float64Array} | {type: "string"; values: (string | null)[]};
}

export interface Parse {
  rows: number;
  columns: Parsed[];
  mark: DecimalMark;
  /** What about the numbers may be other than it was read. */
  doubts: Warning[];
  /** Line of a row, counted from 1. */
  line: (row: number) => number;
  /** `file, line 12` of a row. */
  where: (row: number) => string;
}

const WHOLE = /^[-+]?\d+$/;
const CODE = /^0\d+$/;
const ZERO = 48;

/**
 * A file that ends within a line was still being written when it was copied: where the last line of a file has
 * fewer fields than the header, it is left out and named, and all rows above it are read.
 * @throws Refusal when any other row is not as wide as the header.
 */
export function parseBody(body: Body): Parse {
  const {header, mark} = body;
  const room = capacity(body);
  const numbers = header.map((): Float64Array | null => new Float64Array(room));
  const whole = header.map(() => true);
  const filled = header.map(() => false);
  const coded = header.map(() => false);
  const at = new Int32Array(room);
  let rows = 0;
  const cut = eachRow(body, (fields, line) => {
    at[rows] = line;
    for (let k = 0; k < header.length; k++) {
      const column = numbers[k];
      if (!column) continue;
      const field = fields[k]!.trim();
      const value = parseNumber(field, mark);
      column[rows] = value;
      if (Number.isNaN(value)) {
        if (!MISSING.test(field)) numbers[k] = null;
      } else {
        filled[k] = true;
        if (whole[k] && !WHOLE.test(field)) whole[k] = false;
        if (!coded[k] && field.charCodeAt(0) === ZERO && CODE.test(field)) coded[k] = true;
      }
    }
    rows++;
  });
  const texts = textColumns(
    body,
    numbers.map((column, k) => column === null || coded[k]!),
    rows
  );
  const columns = header.map((name, k): Parsed => {
    const values = numbers[k];
    return {
      header: name,
      whole: whole[k]! && filled[k]! && values !== null,
      codes: values && coded[k]! ? texts[k]! : null,
      values: values
        ? {type: "number", values: rows === room ? values : values.slice(0, rows)}
        : {type: "string", values: texts[k]!}
    };
  });
  const line = (i: number): number => (at[i] ?? 0) + 1;
  return {
    rows,
    columns,
    mark,
    doubts: [...thousandsWarnings(body), ...cut],
    line,
    where: i => `${body.name}, line ${line(i)}`
  };
}

/** Most rows there can be: one a line, and each row takes a character for every column. */
function capacity({lines, from, to, header}: Body): number {
  let characters = 0;
  for (let i = from; i < to; i++) characters += lines.at(i)!.length + 1;
  return Math.min(Math.max(to - from, 0), Math.floor(characters / Math.max(header.length, 1)));
}

/** Second look at the columns that turned out to hold text; blank fields are null. */
function textColumns(body: Body, wanted: boolean[], rows: number): ((string | null)[] | null)[] {
  const texts = wanted.map(want => (want ? new Array<string | null>(rows) : null));
  let row = 0;
  if (texts.some(column => column))
    eachRow(body, fields => {
      texts.forEach((column, k) => {
        if (column) column[row] = fields[k]!.trim() || null;
      });
      row++;
    });
  return texts;
}

/** Hands on every row; what it returns is said of a last line that is cut off. */
function eachRow(body: Body, take: (fields: string[], line: number) => void): Warning[] {
  const width = body.header.length;
  let rows = 0;
  for (let line = body.from; line < body.to; line++) {
    const text = body.lines.at(line)!;
    if (text.trim() === "") continue;
    const where = (): string => `${body.name}, line ${line + 1}`;
    const fields = body.split(text, where);
    if (fields.length !== width && !fits(fields, width)) {
      if (fields.length < width && rows > 0 && isLast(body, line))
        return [cutLine(text, `${counted(fields.length)} where the header has ${width}`, where())];
      throw new Refusal(
        "shape",
        `${counted(fields.length)} where the header has ${width}`,
        where(),
        fields.length < width
          ? "the file is edited; export it again"
          : "the file is edited or has decimal commas; export it again, with decimal points"
      );
    }
    take(fields, line);
    rows++;
  }
  return [];
}

/** Nothing but blank lines up to the end of the file. */
function isLast({lines, to}: Body, line: number): boolean {
  if (to < lines.length) return false;
  for (let i = line + 1; i < to; i++) if (lines.at(i)!.trim() !== "") return false;
  return true;
}

/** Of the last line of a file, which was broken off while it was written. */
export const cutLine = (text: string, lack: string, where: string): Warning => ({
  code: "cut-line",
  message: `the file ends within its last line, "${text.trim().replace(/\s+/g, " ").slice(0, 40)}", with ${lack}: that line is left out, all rows above it are read`,
  where
});

export const counted = (fields: number): string => (fields === 1 ? "1 field" : `${fields} fields`);

const fits = (fields: string[], width: number): boolean =>
  fields.length > width && fields.slice(width).every(field => field.trim() === "");

/** Splits lines at a separator; fields in quotes may hold it. */
export const splitAt =
  (separator: string): Body["split"] =>
  (line, where) =>
    line.includes('"') ? fieldsOf(line, separator, where()) : line.split(separator);

/**
 * Numbers of a column that must hold numbers.
 * @throws Refusal naming line, column and the field that is none.
 */
export function numbersOf(column: Parsed, parse: Parse): Float64Array {
  if (column.values.type === "number") return column.values.values;
  const row = column.values.values.findIndex(
    text => text !== null && !MISSING.test(text) && Number.isNaN(parseNumber(text, parse.mark))
  );
  throw new Refusal(
    "number",
    `"${(column.values.values[row] ?? "").slice(0, 40)}" is no number`,
    `${parse.where(row)}, column "${column.header}"`,
    "correct the field or export the file again"
  );
}

/** A column under a name of ours, otherwise as the file has it. */
export function asColumn(name: string, unit: string | null, {values, codes, whole}: Parsed): Column {
  if (values.type === "string") return {name, unit, type: "string", values: values.values};
  if (codes) return {name, unit, type: "string", values: codes};
  return {name, unit, type: whole ? "integer" : "number", values: values.values};
}

/** Decimal mark of the rows of a file. @throws Refusal where one number departs from those before it. */
export function decimalMarkOf({lines, from, to, split, name}: Rows): DecimalMark {
  const where = (row: number): string => `${name}, line ${from + row + 1}`;
  function* rows(): Generator<string[]> {
    for (let i = from; i < to; i++) yield split(lines.at(i)!, () => where(i - from));
  }
  return decimalMarkOfRows(rows(), (row, column) => `${where(row)}, column ${column + 1}`);
}

/** A head in the style of our names: `ADC Sync Input(V)` → `adc_sync_input_v`. */
export const slug = (head: string): string =>
  head
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");

/** Names made unique by a number, in order. */
export function unique(names: string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return names.map(name => {
    let candidate = name;
    let n = next.get(name) ?? 2;
    for (; taken.has(candidate); n++) candidate = `${name}_${n}`;
    next.set(name, n);
    taken.add(candidate);
    return candidate;
  });
}

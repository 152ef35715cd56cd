/** A table within a text: where its head and rows are, and what its columns become. */
import {parseBody, splitAt, type Parse} from "../delimited.js";
import type {Rows} from "../rows.js";
import {cutField} from "../delimited-checks.js";
import {Lines, type LineList} from "../lines.js";
import {namedColumns, type Meaning} from "../named.js";
import {markOf, trimmedEnd, type Split} from "../rows-of.js";
import {decode, separatorOf, type DecimalMark, type Encoding, type Separator} from "../text.js";
import {Refusal, type Column, type Table, type Warning} from "../table.js";

export interface Opened {
  text: string;
  encoding: Encoding;
  lines: Lines;
}

/** Western text; a lost ° or Ω in a unit does no harm. @throws Refusal for what is no text */
export function openText(bytes: Uint8Array, name: string): Opened {
  const {text, encoding} = decode(bytes, name, "windows-1252", "keep");
  return {text, encoding, lines: new Lines(text)};
}

interface Layout {
  header: string[];
  /** Lines of the rows, blank ones among them left out. */
  lines: LineList;
  from: number;
  to: number;
  split: Split;
}

interface Read {
  parse: Parse;
  columns: Column[];
  warnings: Warning[];
  mark: DecimalMark;
}

/** @throws Refusal for a row of another width, a field that is no number and a unit that cannot be converted */
export function readLayout(
  {text}: Opened,
  {header, lines, from, to, split}: Layout,
  meaningOf: (head: string, k: number, header: string[]) => Meaning | null,
  name: string
): Read {
  const rows: Rows = {lines, from, to, split: split.split, name};
  const mark = markOf(rows, split);
  const parse = parseBody({...rows, header, mark});
  if (parse.rows === 0)
    throw new Refusal(
      "no data",
      "column names and no row",
      name,
      "the test has no records yet; export it again"
    );
  const {columns, warnings} = namedColumns(parse, header.map(meaningOf), name);
  return {parse, columns, warnings: [...warnings, ...cutField(text, rows, parse)], mark};
}

export const TAB: Split = {name: "tab", split: splitAt("\t")};
export const COMMA: Split = {name: "comma", split: splitAt(",")};
const SPLITS: Readonly<Record<Separator, Split>> = {
  "\t": TAB,
  ";": {name: "semicolon", split: splitAt(";")},
  ",": COMMA
};

/** By the separator of the line of names; at commas where it has none. */
export const splitIn = (line: string): Split => SPLITS[separatorOf(line) ?? ","];

/** Heads of a line, without blank ones at its end. */
export const headsOf = (line: string, {split}: Split): string[] =>
  trimmedEnd(split(line, () => "head").map(head => head.trim()));

/** The same lines, of which only those that pass are seen. */
export const onlyLines = (lines: LineList, seen: (i: number) => boolean): LineList => ({
  length: lines.length,
  at(i) {
    if (i < 0 || i >= lines.length) return undefined;
    return seen(i) ? lines.at(i) : "";
  }
});

/** Values of a column of numbers. */
export const numbersNamed = (columns: Column[], name: string): Float64Array | null => {
  const column = columns.find(c => c.name === name);
  return column && column.type !== "string" ? column.values : null;
};

export const textsNamed = (columns: Column[], name: string): (string | null)[] | null => {
  const column = columns.find(c => c.name === name);
  return column?.type === "string" ? column.values : null;
};

/** `Key : value` or `Key: value` of the first line that has it. */
export function valueOf(lines: LineList, key: string, to: number): string | null {
  for (let i = 0; i < to; i++) {
    const line = lines.at(i)!.trim();
    if (line.startsWith(key) && /^\s*:/.test(line.slice(key.length)))
      return line.slice(line.indexOf(":", key.length) + 1).trim() || null;
  }
  return null;
}

export const tableOf = (
  format: Table["format"],
  {parse, columns, warnings}: Pick<Read, "parse" | "columns" | "warnings">,
  metadata: Table["metadata"],
  more: Warning[] = []
): Table => ({format, rows: parse.rows, columns, warnings: [...warnings, ...more], metadata});

/** What electrochemists' instruments count positive. */
export const OXIDATION: Warning = {
  code: "sign-of-working-electrode",
  message:
    "current is positive where the working electrode is oxidised, as the file has it: that charges the cell if it is the positive electrode"
};

/** What the columns of delimited text are looked over for, whichever instrument wrote them. */
import type {Parse} from "./delimited.js";
import type {Rows} from "./rows.js";
import {endsLastLine} from "./text.js";
import {Refusal, type Column, type Warning} from "./table.js";

/**
 * Frequencies are above 0, or 0 in rows of direct current.
 * @throws Refusal naming the line of one below.
 */
export function refuseNegative(columns: Column[], name: string, parse: Parse): void {
  const column = columns.find(c => c.name === name);
  if (!column || column.type === "string") return;
  const row = column.values.findIndex(value => value < 0);
  if (row >= 0)
    throw new Refusal(
      "number",
      `${name} ${column.values[row]} is below 0`,
      `${parse.where(row)}, column "${parse.columns[columns.indexOf(column)]!.header}"`,
      "correct the field or export the file again"
    );
}

/** Of two columns with one meaning the first has the name; the second is kept under a numbered one. */
export function secondColumns(heads: string[], names: string[], where: string): Warning[] {
  return heads.flatMap((head, k) => {
    const first = names.indexOf(names[k]!);
    if (first === k) return [];
    const message = `"${head}" says what "${heads[first]}" says; it is kept under a numbered name`;
    return [{code: "second-column", message, where}];
  });
}

/** Says of number columns that matter how many rows have no value in them. */
export function gapWarnings(columns: Column[], names: string[], where: (row: number) => string): Warning[] {
  return columns.flatMap(({name, type, values}) => {
    if (type === "string" || !names.includes(name)) return [];
    const first = values.findIndex(Number.isNaN);
    if (first < 0) return [];
    const count = values.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0);
    return [{code: "missing-values", message: `${count} rows have no ${name}`, where: where(first)}];
  });
}

/**
 * Programs that write CSV may leave the last line without an end. It may be cut off only where its last field
 * is shorter than the one above it.
 */
export function cutField(text: string, {lines, split}: Rows, {rows, line, where}: Parse): Warning[] {
  if (endsLastLine(text) || rows < 2 || line(rows - 1) !== lines.length) return [];
  const lastField = (row: number): string =>
    split(lines.at(line(row) - 1)!, () => where(row))
      .at(-1)!
      .trim();
  return shorterField(lastField(rows - 2), lastField(rows - 1), where(rows - 1));
}

/** Of a last line without its end, by its last field and that of the row above. */
export function shorterField(above: string, last: string, where: string): Warning[] {
  if (last.length >= above.length) return [];
  const message = `the last line has no end, and its last field "${last}" is shorter than "${above}" above it: the file may be cut off`;
  return [{code: "no-final-line-end", message, where}];
}

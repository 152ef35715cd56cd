import {csvFormatRows, csvParseRows} from "d3-dsv";
import {Refusal} from "./refusal.js";

/** A CSV file as rows of named text cells. @throws Refusal with file and line when a row is not as wide as the header. */
export const parseCsv = (text: string, file: string): Record<string, string>[] =>
  parseCsvLines(text, file).map(({row}) => row);

/**
 * The same with the line of the file on which each row begins: a quoted cell may hold line ends.
 * @param columns what the header has to name
 */
export function parseCsvLines(
  text: string,
  file: string,
  columns: readonly string[] = []
): {line: number; row: Record<string, string>}[] {
  const [header, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  if (!header) throw new Refusal("table", `${file} is empty`);
  const missing = columns.filter(name => !header.includes(name));
  if (missing.length) throw new Refusal("table", `no column ${missing.join(", ")}`, `${file} line 1`);
  const height = (cells: string[]): number =>
    1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
  let next = 1 + height(header);
  return rows.map(cells => {
    const line = next;
    next += height(cells);
    if (cells.length !== header.length)
      throw new Refusal(
        "table",
        `${cells.length} cells under ${header.length} columns`,
        `${file} line ${line}`
      );
    return {line, row: Object.fromEntries(header.map((name, k) => [name, cells[k]!]))};
  });
}

/** Text of a CSV file from named rows. */
export const writeCsv = (columns: string[], rows: Record<string, string | number | null>[]): string =>
  `${csvFormatRows([columns, ...rows.map(row => columns.map(c => String(row[c] ?? "")))])}\n`;

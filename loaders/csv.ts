import {csvParseRows} from "d3-dsv";

/** A CSV file as rows of named text cells. @throws with file and line when a row is not as wide as the header. */
export const parseCsv = (text: string, file: string): Record<string, string>[] =>
  parseCsvLines(text, file).map(({row}) => row);

/** The same with the line of the file on which each row begins: a quoted cell may hold line ends. */
export function parseCsvLines(text: string, file: string): {line: number; row: Record<string, string>}[] {
  const [header, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  if (!header) throw new Error(`table: ${file} is empty`);
  const height = (cells: string[]): number =>
    1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
  let next = 1 + height(header);
  return rows.map(cells => {
    const line = next;
    next += height(cells);
    if (cells.length !== header.length)
      throw new Error(
        `table: ${file} line ${line} has ${cells.length} cells, the header has ${header.length}`
      );
    return {line, row: Object.fromEntries(header.map((name, k) => [name, cells[k]!]))};
  });
}

/** Text of a CSV file from named rows. */
export const writeCsv = (columns: string[], rows: Record<string, string | number | null>[]): string =>
  [columns, ...rows.map(row => columns.map(c => row[c] ?? ""))]
    .map(cells =>
      cells
        .map(cell => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
        .join(",")
    )
    .join("\n") + "\n";

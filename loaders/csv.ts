import {csvParseRows} from "d3-dsv";

/** A CSV file as rows of named text cells. @throws with file and line when a row is not as wide as the header. */
export function parseCsv(text: string, file: string): Record<string, string>[] {
  const [header, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  if (!header) throw new Error(`table: ${file} is empty`);
  return rows.map((row, i) => {
    if (row.length !== header.length)
      throw new Error(
        `table: ${file} line ${i + 2} has ${row.length} cells, the header has ${header.length}`
      );
    return Object.fromEntries(header.map((name, k) => [name, row[k]!]));
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

import {csvParseRows} from "d3-dsv";
import {Refusal} from "../lib/refusal.js";

export interface Row {
  /** Line of the file, the header being 1; cells hold no line breaks. */
  line: number;
  cell: (name: string) => string;
}

/** Rows of a CSV text by column name. @throws Refusal with file and line. */
export function readRows(text: string, file: string, columns: readonly string[]): Row[] {
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const missing = columns.filter(name => !header.includes(name));
  if (missing.length) throw new Refusal("table", `no column ${missing.join(", ")}`, `${file} line 1`);
  return rows.map((row, k) => {
    const line = k + 2;
    if (row.length !== header.length)
      throw new Refusal(
        "table",
        `${row.length} cells under ${header.length} columns`,
        `${file} line ${line}`
      );
    return {line, cell: name => row[header.indexOf(name)]!.trim()};
  });
}

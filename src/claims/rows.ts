import {parseCsvLines} from "../lib/csv.js";

export interface Row {
  /** Line of the file, the header being 1. */
  line: number;
  cell: (name: string) => string;
}

/** Rows of a CSV text by column name, cells trimmed. @throws Refusal with file and line. */
export const readRows = (text: string, file: string, columns: readonly string[]): Row[] =>
  parseCsvLines(text, file, columns).map(({line, row}) => ({line, cell: name => row[name]!.trim()}));

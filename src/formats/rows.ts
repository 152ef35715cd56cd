import type {LineList} from "./lines.js";

/** Where the rows of a text lie and how a line becomes fields. */
export interface Rows {
  /** All lines of the file; the rows are `lines[from]` up to `lines[to]`, blank ones left out. */
  lines: LineList;
  from: number;
  to: number;
  split: (line: string, where: () => string) => string[];
  /** File name, for places. */
  name: string;
}

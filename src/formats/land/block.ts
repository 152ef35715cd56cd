/** Record rows as they lie in the source, and the records they become. */
import type {Grid} from "../grid.js";
import type {Column, Warning} from "../table.js";
import type {Heading, Role} from "./labels.js";

/** Rows of one sheet, or of one step of it, that share a header. */
export interface Block {
  grid: Grid;
  headerRow: number;
  /** The same array wherever the header says the same. */
  headings: Heading[];
  /** Indices of the record rows. */
  rows: ArrayLike<number>;
  /** Carried down from the rows above, for layouts that say them once. */
  carried?: {cycle?: number | undefined; step?: number | undefined; state?: string | undefined} | undefined;
}

export interface Records {
  rows: number;
  columns: Column[];
  /** Clock of each record in seconds since 1970-01-01 00:00 of that clock; null without a clock column. */
  clockSecond: Float64Array | null;
  where(record: number): string;
  /** Place of the cell a record should have for a role, when it is blank; null when it is filled. */
  blank?(record: number, role: Role): string | null;
  warnings: Warning[];
}

/** Finds block and row a record came from. */
export function originOf(blocks: Block[]): (record: number) => Block & {row: number} {
  const bases: number[] = [];
  let rows = 0;
  for (const block of blocks) {
    bases.push(rows);
    rows += block.rows.length;
  }
  return record => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (bases[middle]! <= record) low = middle;
      else high = middle - 1;
    }
    const block = blocks[low]!;
    return {...block, row: block.rows[record - bases[low]!]!};
  };
}

import {createHash} from "node:crypto";

export type Cell = number | string | null;

/** A column of a list of rows, by what any change of one cell or of the order changes. */
export interface Column {
  name: string;
  /** Cells that are not empty. */
  filled: number;
  sum: number;
  /** Sum of the magnitudes: differences are judged against it. */
  size: number;
  /** Sum weighted by place, first row 1/n, last row 1. */
  moment: number;
  /** Digest of the cells that are no numbers, in their order; empty when there are none. */
  words: string;
}

/** What is kept of a list of rows: their number, some of them whole, every column in short. */
export interface Extract {
  count: number;
  columns: Column[];
  sample: {at: number; cells: Cell[]}[];
}

/** @param most rows kept whole; of longer lists first, last and others spread between by the golden ratio */
export function extract(names: string[], rows: readonly (readonly unknown[])[], most: number): Extract {
  const cells = rows.map(row => row.map(plain));
  return {
    count: rows.length,
    columns: names.map((name, i) =>
      column(
        name,
        cells.map(row => row[i] ?? null)
      )
    ),
    sample: places(rows.length, most).map(at => ({at, cells: cells[at]!}))
  };
}

/** A cell as a CSV file can say it: empty for what is not finite, a number where the text is one. */
export function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  const text = String(value);
  if (text.trim() === "") return null;
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

function column(name: string, cells: Cell[]): Column {
  const numbers = cells.map(cell => (typeof cell === "number" ? cell : 0));
  const words = cells.filter(cell => typeof cell === "string");
  return {
    name,
    filled: cells.filter(cell => cell !== null).length,
    sum: numbers.reduce((sum, value) => sum + value, 0),
    size: numbers.reduce((sum, value) => sum + Math.abs(value), 0),
    moment: numbers.reduce((sum, value, i) => sum + (value * (i + 1)) / cells.length, 0),
    words: words.length ? createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 8) : ""
  };
}

function places(count: number, most: number): number[] {
  if (count <= most) return Array.from({length: count}, (_, i) => i);
  const chosen = new Set([0, count - 1]);
  for (let k = 1; chosen.size < most; k++) chosen.add(Math.floor(((k * 0.618033988749895) % 1) * count));
  return [...chosen].sort((a, b) => a - b);
}

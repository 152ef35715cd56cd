/** A notebook is a title and cells; what a cell gives is made anew by whoever opens it. */
export interface Notebook {
  title: string;
  cells: Cell[];
}

export type Mode = "md" | "sql" | "js" | "other";

export interface Cell {
  /** Names the cell inside its notebook; never used twice. */
  id: number;
  mode: Mode;
  source: string;
  /** Name under which other cells use the rows of a query. */
  name?: string;
  /** What another tool calls the cell's language, where it is none of ours: kept and not run. */
  kind?: string;
  /** Whether the source is folded away under its output. */
  folded?: boolean;
}

/** A comment a query can begin with: it then runs only when its own Run is pressed. */
export const HELD = "-- runs when asked";
export const isHeld = ({mode, source}: Cell): boolean => mode === "sql" && source.startsWith(HELD);

export const cell = (id: number, mode: Mode, source: string, more: Partial<Cell> = {}): Cell => ({
  id,
  mode,
  source,
  ...more
});

/** Cells of one notebook from sources in order, numbered from 1. */
export const notebook = (title: string, cells: Omit<Cell, "id">[]): Notebook => ({
  title,
  cells: cells.map((c, i) => ({id: i + 1, ...c}))
});

export const freshId = ({cells}: Notebook): number => 1 + cells.reduce((most, c) => Math.max(most, c.id), 0);

/** Cells with where they stand, from 1. */
export const placesOf = ({cells}: Notebook): [id: number, place: number][] =>
  cells.map((c, i) => [c.id, i + 1]);

/** A name for rows that no query of the notebook has. */
export function freshRows({cells}: Notebook): string {
  const used = new Set(cells.map(c => c.name));
  let i = 1;
  while (used.has(`rows${i}`)) i++;
  return `rows${i}`;
}

/** The notebook with one cell put in after another (at the top for 0). */
export function withCell(book: Notebook, added: Cell, after: number): Notebook {
  const at = book.cells.findIndex(c => c.id === after) + 1;
  return {...book, cells: [...book.cells.slice(0, at), added, ...book.cells.slice(at)]};
}

export const changed = (book: Notebook, id: number, change: Partial<Cell>): Notebook => ({
  ...book,
  cells: book.cells.map(c => (c.id === id ? {...c, ...change} : c))
});

export const without = (book: Notebook, id: number): Notebook => ({
  ...book,
  cells: book.cells.filter(c => c.id !== id)
});

/** The notebook with a cell moved up (−1) or down (1); at an end it stays. */
export function moved(book: Notebook, id: number, by: -1 | 1): Notebook {
  const from = book.cells.findIndex(c => c.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= book.cells.length) return book;
  const cells = [...book.cells];
  [cells[from], cells[to]] = [cells[to]!, cells[from]!];
  return {...book, cells};
}

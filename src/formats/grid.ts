/**
 * A sheet or a text table as its filled cells in reading order, row after row, in typed arrays: 11 bytes a
 * cell plus the texts, whatever the cells say. Memory is bounded by the source, however its cells are placed.
 */

/** What a cell holds: text (an index into `texts`), a plain number, a time of day or duration in days, a date in days. */
export const TEXT = 0;
export const NUMBER = 1;
export const TIME = 2;
export const DATE = 3;
export type CellKind = typeof TEXT | typeof NUMBER | typeof TIME | typeof DATE;

export interface Grid {
  /** Sheet name, or file name of a text table. */
  name: string;
  rows: number;
  /** Number of each row in the source, from 1. */
  rowNumber: Int32Array;
  /** Cells of row i are start[i] … start[i + 1] - 1. */
  start: Int32Array;
  /** Column of each cell, from 0. */
  column: Uint16Array;
  kind: Uint8Array;
  /** Number, days, or index into `texts`. Dates count from 1899-12-30. */
  value: Float64Array;
  texts: string[];
  /** Ranges of merged cells, such as `O2:O19`; all of their cells but the first are blank. */
  merged: readonly string[];
  /** Place of a cell as the user finds it: `Record-Tab!B7` or `test.txt, line 7, column 2`. */
  where(row: number, column?: number): string;
}

export class GridBuilder {
  private rows = 0;
  private cells = 0;
  /** Texts there were when the last row was opened. */
  private textsAbove = 0;
  /** Place in `texts` of the text each column had last, which it often has again. */
  private readonly last: number[] = [];
  private rowNumber = new Int32Array(1024);
  private start = new Int32Array(1025);
  private column: Uint16Array;
  private kind: Uint8Array;
  private value: Float64Array;

  constructor(
    private readonly name: string,
    readonly texts: string[],
    private readonly place: (row: number, column?: number) => string,
    expectedCells = 1024
  ) {
    const size = Math.max(16, expectedCells);
    this.column = new Uint16Array(size);
    this.kind = new Uint8Array(size);
    this.value = new Float64Array(size);
  }

  get rowCount(): number {
    return this.rows;
  }

  /** Opens a row; the cells that follow belong to it. */
  row(number: number): void {
    if (this.rows === this.rowNumber.length) {
      this.rowNumber = grown(this.rowNumber, new Int32Array(this.rows * 2));
      this.start = grown(this.start, new Int32Array(this.rows * 2 + 1));
    }
    this.rowNumber[this.rows] = number;
    this.start[this.rows] = this.cells;
    this.textsAbove = this.texts.length;
    this.rows++;
  }

  /** Takes the last row back. */
  withoutRow(): void {
    this.cells = this.start[--this.rows]!;
    this.texts.length = this.textsAbove;
  }

  cell(column: number, kind: CellKind, value: number): void {
    if (this.cells === this.value.length) {
      const size = Math.ceil(this.cells * 1.5);
      this.column = grown(this.column, new Uint16Array(size));
      this.kind = grown(this.kind, new Uint8Array(size));
      this.value = grown(this.value, new Float64Array(size));
    }
    this.column[this.cells] = column;
    this.kind[this.cells] = kind;
    this.value[this.cells] = value;
    this.cells++;
  }

  text(column: number, text: string): void {
    const last = this.last[column];
    const again = last !== undefined && this.texts[last] === text;
    this.cell(column, TEXT, again ? last : (this.last[column] = this.texts.push(text) - 1));
  }

  grid(merged: readonly string[] = []): Grid {
    this.start[this.rows] = this.cells;
    const {rowNumber, place} = this;
    return {
      name: this.name,
      rows: this.rows,
      rowNumber,
      start: this.start,
      column: this.column,
      kind: this.kind,
      value: this.value,
      texts: this.texts,
      merged,
      where: (row, column) => place(rowNumber[row] ?? row + 1, column)
    };
  }
}

function grown<T extends {set(from: T): void}>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Position of a cell in the arrays, -1 when it is blank. */
export function find(grid: Grid, row: number, column: number): number {
  for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) if (grid.column[k] === column) return k;
  return -1;
}

/** Text of a cell, its number in print, or "" when it is blank. */
export function textAt(grid: Grid, row: number, column: number): string {
  const k = find(grid, row, column);
  return k < 0 ? "" : cellText(grid, k);
}

export const cellText = (grid: Grid, k: number): string =>
  grid.kind[k] === TEXT ? (grid.texts[grid.value[k]!] ?? "") : String(grid.value[k]);

/** The first merged range that blanks cells of records: more than one row high and below the header. */
export function mergedRecords(grid: Grid, headerRow: number): string | null {
  const header = grid.rowNumber[headerRow] ?? 0;
  const range = grid.merged.find(reference => {
    const [, top, bottom] = /^[A-Z]{1,3}(\d{1,9}):[A-Z]{1,3}(\d{1,9})$/.exec(reference) ?? [];
    return Number(bottom) > Number(top) && Number(bottom) > header;
  });
  return range ? `${grid.name}!${range}` : null;
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

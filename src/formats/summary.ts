/** A table in a few lines: what `inspect` prints and a page shows of a file. */
import {Refusal, type Column, type Table, type Warning} from "./table.js";

type Value = number | string | null;

export interface ColumnSummary {
  name: string;
  unit: string | null;
  type: Column["type"];
  /** Rows without a value. */
  nulls: number;
  /** Range of a number column; null for text and for a column without values. */
  min: number | null;
  max: number | null;
  /** Values of the first and the last row. */
  first: Value;
  last: Value;
}

export interface Summary {
  file: string;
  format: string;
  rows: number;
  columns: ColumnSummary[];
  /** How many different cycles, steps, segments the rows belong to; null where the file has no such column. */
  cycles: number | null;
  steps: number | null;
  segments: number | null;
  warnings: Warning[];
  metadata: Table["metadata"];
}

export interface Failure {
  file: string;
  error: {category: string; message: string; where: string | null; hint: string | null};
}

export function summarise(file: string, table: Table): Summary {
  const count = (...names: string[]): number | null => {
    const column = names.map(name => table.columns.find(c => c.name === name)).find(c => c !== undefined);
    return column ? distinct(column) : null;
  };
  return {
    file,
    format: table.format,
    rows: table.rows,
    columns: table.columns.map(summariseColumn),
    cycles: count("cycle_count"),
    steps: count("step_count", "step_id"),
    segments: count("segment"),
    warnings: table.warnings,
    metadata: table.metadata
  };
}

export const failure = (file: string, {category, thing, where, hint}: Refusal): Failure => ({
  file,
  error: {category, message: thing, where, hint}
});

function summariseColumn(column: Column): ColumnSummary {
  const {name, unit, type} = column;
  const range = column.type === "string" ? {min: null, max: null} : rangeOf(column.values);
  return {
    name,
    unit,
    type,
    nulls: nullsOf(column),
    ...range,
    first: valueAt(column, 0),
    last: valueAt(column, -1)
  };
}

function rangeOf(values: Float64Array): {min: number | null; max: number | null} {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min > max ? {min: null, max: null} : {min, max};
}

function nullsOf(column: Column): number {
  let nulls = 0;
  for (const value of column.values) if (value === null || Number.isNaN(value)) nulls++;
  return nulls;
}

function valueAt(column: Column, row: number): Value {
  const value = column.values.at(row) ?? null;
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

function distinct(column: Column): number {
  const seen = new Set<number | string>();
  for (const value of column.values) if (value !== null && !Number.isNaN(value)) seen.add(value);
  return seen.size;
}

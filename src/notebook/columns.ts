import type {Answer} from "../database/answer.js";
import type {Columns} from "./messages.js";
import type {Asked, Rows} from "./query.js";

export const toColumns = ({columns, rows, truncated}: Answer): Columns => ({
  names: columns.map(c => c.name),
  types: columns.map(c => c.type),
  values: columns.map(c => rows.map(row => row[c.name] ?? null)),
  count: rows.length,
  truncated
});

/** Rows as cells use them: one object each, with the names and types of the columns and the query beside them. */
export function toRows({names, types, values, count, truncated}: Columns, query: Asked): Rows {
  const rows = Array.from({length: count}, (_, i) =>
    Object.fromEntries(names.map((name, c) => [name, values[c]![i] ?? null]))
  );
  const more = {columns: names, types, truncated, query};
  for (const [key, value] of Object.entries(more)) Object.defineProperty(rows, key, {value});
  return rows as Rows;
}

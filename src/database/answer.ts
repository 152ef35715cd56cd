import type {Row} from "../figure/figure.js";

/** What an answer needs of a DuckDB: one prepared statement, and the rows of a query. */
export interface Run {
  prepared(sql: string, params: readonly Param[]): Promise<Row[]>;
  rows(sql: string): Promise<Row[]>;
  /** The table `answer` with its types, in one turn; null when one of them has no place in a row or is not told. */
  whole?(): Promise<{columns: Answer["columns"]; rows: Row[]} | null>;
}

export type Param = string | number | boolean | null;

export interface Answer {
  /** Types as DuckDB names them. What a row has no place for (dates, intervals, lists …) comes as DuckDB's own text. */
  columns: {name: string; type: string}[];
  rows: Row[];
  /** Whether there are more rows than the cap. */
  truncated: boolean;
}

/** Types that come as they are; all others are cast to text by DuckDB, which alone knows them all. */
const AS_IT_IS =
  /^(?:BOOLEAN|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|VARCHAR|DECIMAL\(\d+,\d+\))$/;

/** Statements that read and cannot stand in brackets. */
const TELLING = /^\s*(?:describe|show|summarize)\b/i;

/** Keeps at most so many rows of a reading statement as the table `answer`, in DuckDB's own types. */
export const asTable = (statement: string, rows: number): string =>
  `create or replace temp table answer as select * from (\n${statement}\n) limit ${rows}`;

/**
 * The rows of one reading statement, at most `rowCap`. It stands in brackets, where only a query can stand, and is
 * prepared, which only one statement can be.
 */
export async function answer(
  {prepared, rows: read, whole}: Run,
  statement: string,
  params: readonly Param[],
  rowCap: number
): Promise<Answer> {
  if (TELLING.test(statement)) {
    const rows = await prepared(statement, params);
    const columns = Object.keys(rows[0] ?? {}).map(name => ({name, type: ""}));
    return {columns, rows: rows.slice(0, rowCap), truncated: rows.length > rowCap};
  }
  await prepared(asTable(statement, rowCap + 1), params);
  // Values that Arrow's library cannot read make it fail; as text they can be had.
  const {columns, rows} = (await whole?.().catch(() => null)) ?? (await described(read));
  const truncated = rows.length > rowCap;
  return {columns, rows: truncated ? rows.slice(0, rowCap) : rows, truncated};
}

async function described(read: Run["rows"]): Promise<Pick<Answer, "columns" | "rows">> {
  const columns = (await read("describe answer")).map(c => ({
    name: String(c["column_name"]),
    type: String(c["column_type"])
  }));
  const named = columns.map(({name, type}) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return AS_IT_IS.test(type) ? quoted : `cast(${quoted} as varchar) as ${quoted}`;
  });
  return {columns, rows: await read(`select ${named.join(", ")} from answer`)};
}

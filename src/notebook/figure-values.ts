import type {Param} from "../database/answer.js";
import {plainSql, type Context, type Figure, type State} from "../figure/figure.js";

/** A run of values that come from controls, as a figure's query marks them: one, or a list. */
const RUN = /\/\*«\*\/[^]*?\/\*»\*\/(?:, \/\*«\*\/[^]*?\/\*»\*\/)*|(?<=\(|, )''(?=\))/g;
const ONE = /\/\*«\*\/([^]*?)\/\*»\*\//g;

const valueOf = (text: string): Param =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text);

/** What the query of a figure takes from its controls, in order: a value, or a list where several stand in a row. */
export function queryValues(sql: string): (Param | Param[])[] {
  return [...sql.matchAll(RUN)].map(([run]) => {
    if (run === "''") return [];
    const values = [...run.matchAll(ONE)].map(m => valueOf(m[1]!));
    return isListed(sql, run) || values.length > 1 ? values : values[0]!;
  });
}

/** The query with each of these values as `${values[i]}`, as a cell takes it. */
export function queryTemplate(sql: string): string {
  let i = 0;
  return plainSql(sql.replace(RUN, () => `\${values[${i++}]}`));
}

/** Whether a run stands in a list, `in (…)`, however many it has now. */
const isListed = (sql: string, run: string): boolean => {
  const at = sql.indexOf(run);
  return /\bin\s*\($/i.test(sql.slice(0, at)) && sql[at + run.length] === ")";
};

export const valuesOf = (figure: Figure, state: State, context: Context): (Param | Param[])[] =>
  "sql" in figure.rows ? queryValues(figure.rows.sql(state, context)) : [];

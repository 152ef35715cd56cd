import type {Param} from "../database/answer.js";

/** A reading statement with values for its `?`. */
export interface Asked {
  text: string;
  params: Param[];
}

/** Rows of a query, as other cells use them; the query itself goes along, so that SQL can go on from it. */
export interface Rows extends Array<Record<string, Param>> {
  columns: string[];
  types: string[];
  truncated: boolean;
  query: Asked;
}

export const isRows = (value: unknown): value is Rows => Array.isArray(value) && "query" in value;

/**
 * The text of a cell with its `${…}` as parameters: a number, text or truth value is one, a list is several, rows of
 * another query stand as that query. Names of other queries of the notebook can be read from like tables.
 * @param named queries whose names the text may use
 * @throws a sentence for a value that is none of these
 */
export function compose(
  parts: readonly string[],
  values: readonly unknown[],
  named: ReadonlyMap<string, Asked> = new Map()
): Asked {
  let text = parts[0]!;
  const params: Param[] = [];
  values.forEach((value, i) => {
    const said = spoken(value, i);
    text += said.text + parts[i + 1]!;
    params.push(...said.params);
  });
  const before = [...named].filter(([name]) => names(text, name));
  if (!before.length) return {text, params};
  const made = before.map(([name, q]) => `"${name}" as (\n${q.text}\n)`).join(", ");
  return {
    text: `with ${made} select * from (\n${text.replace(/;\s*$/, "")}\n)`,
    params: [...before.flatMap(([, q]) => q.params), ...params]
  };
}

/** Whether a text reads from a name: outside strings and comments. */
export const names = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w$."])${name.replace(/\$/g, "\\$")}(?![\\w$"])`, "i").test(
    text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, " ")
  );

function spoken(value: unknown, i: number): Asked {
  if (isRows(value)) return {text: `(\n${value.query.text}\n)`, params: value.query.params};
  if (Array.isArray(value) && !value.length) return {text: "null", params: []};
  const params = (Array.isArray(value) ? value : [value]).map(v => param(v, i));
  return {text: params.map(placed).join(", "), params};
}

/** A number says its type: DuckDB guesses that of a bare `?` from what stands beside it, and takes `? / 100` for an interval. */
const placed = (value: Param): string => (typeof value === "number" ? `cast(? as ${typeOf(value)})` : "?");
const typeOf = (value: number): string => {
  if (!Number.isSafeInteger(value)) return "double";
  return Math.abs(value) < 2 ** 31 ? "integer" : "bigint";
};

function param(value: unknown, i: number): Param {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Date && Number.isFinite(value.getTime())) return value.toISOString();
  const kind = value === undefined || typeof value === "number" ? String(value) : `of type ${typeof value}`;
  throw new Error(
    `query: the ${ORDER[i] ?? `${i + 1}th`} \${…} is ${kind}; a query takes numbers, texts, truth values, lists of these, and rows of other queries`
  );
}
const ORDER = ["first", "second", "third"];

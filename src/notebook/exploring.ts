import type {Param} from "../database/answer.js";

export interface Chart {
  mark: "dot" | "line" | "bar";
  x: string;
  y: string;
  /** Column whose values each have a line or a colour of their own. */
  series?: string;
}

const NUMBER = /INT|DOUBLE|FLOAT|DECIMAL/;
const TIME = /DATE|TIME/;
/** Names of what a course runs along, where the type alone does not tell. */
const ALONG = /(?:cycle|count|time|hour|second|day|frequency|index|point)/i;

/**
 * A chart that fits the types of columns: a line along what counts or passes, bars over the only text, else dots of
 * the first two numbers. Null where there is no number.
 */
export function suggested(columns: readonly string[], types: readonly string[]): Chart | null {
  const of = (form: RegExp): string[] => columns.filter((_, i) => form.test(types[i] ?? ""));
  const numbers = of(NUMBER);
  const along = of(TIME)[0] ?? numbers.find(name => ALONG.test(name));
  const y = numbers.find(name => name !== along);
  const text = of(/VARCHAR|BOOLEAN/)[0];
  const series = text ? {series: text} : {};
  if (along && y) return {mark: "line", x: along, y, ...series};
  if (numbers.length > 1) return {mark: "dot", x: numbers[0]!, y: numbers[1]!, ...series};
  return numbers[0] && text ? {mark: "bar", x: text, y: numbers[0]} : null;
}

/** Rows that contain a text in any of their values, sorted by a column, empty values last. */
export function sorted<R extends Record<string, Param>>(
  rows: readonly R[],
  text: string,
  by: string | null,
  falling: boolean
): R[] {
  const wanted = text.trim().toLowerCase();
  const kept = wanted
    ? rows.filter(row => Object.values(row).some(v => String(v).toLowerCase().includes(wanted)))
    : [...rows];
  if (by === null) return kept;
  return kept.sort((a, b) => {
    const [v, w] = [a[by] ?? null, b[by] ?? null];
    if (v === null || w === null) return Number(v === null) - Number(w === null);
    const order = Number(v > w) - Number(v < w);
    return falling ? -order : order;
  });
}

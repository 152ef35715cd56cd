/** Thousands that a locale groups by a comma or point look like decimals: `1,234` beside `950`. */
import type {Rows} from "./rows.js";
import type {Warning} from "./table.js";

const GROUPED = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
const BELOW_THOUSAND = /^[-+]?[1-9]\d{0,2}$/;
const WHOLE = /^[-+]?\d+$/;
const NUMBER = /^[-+]?[\d.,]+(?:e[-+]?\d+)?$/i;
/** Lines that are looked at. */
export const LOOKED_AT = 10_000;
/** Fewer grouped numbers in a column are chance. */
const LEAST = 2;

interface Seen {
  grouped: string | null;
  count: number;
  below: string | null;
  /** A whole number of four digits and more: nothing is grouped in its column. */
  plain: boolean;
}

/** Looks at rows for a column that mixes grouped numbers with whole ones below a thousand. */
export class Thousands {
  /** A number is written in a way that no grouping has: nothing more need be looked at. */
  done = false;
  private readonly columns: Seen[] = [];

  take(fields: readonly string[]): void {
    for (let k = 0; k < fields.length && !this.done; k++) {
      const text = fields[k]!.trim();
      const seen = (this.columns[k] ??= {grouped: null, count: 0, below: null, plain: false});
      if (GROUPED.test(text)) {
        seen.grouped ??= text;
        seen.count++;
      } else if (BELOW_THOUSAND.test(text)) seen.below ??= text;
      else if (WHOLE.test(text)) seen.plain ||= !/^[-+]?0+$/.test(text);
      else if (NUMBER.test(text)) this.done = true;
    }
  }

  warnings(where: string): Warning[] {
    if (this.done) return [];
    const found = this.columns.find(({count, below, plain}) => count >= LEAST && below !== null && !plain);
    if (!found) return [];
    const message = `numbers such as "${found.grouped}" beside "${found.below}" may be grouped thousands; they are read as decimals, so that "${found.grouped}" is ${found.grouped!.replace(",", ".")}`;
    return [{code: "thousands", message, where}];
  }
}

/**
 * Says so where a column mixes numbers with exactly three digits behind the mark and whole ones below a thousand,
 * and no number in the file is written in any other way.
 */
export function thousandsWarnings({lines, from, to, split, name}: Rows): Warning[] {
  const seen = new Thousands();
  for (let i = from; i < Math.min(to, from + LOOKED_AT) && !seen.done; i++)
    seen.take(split(lines.at(i)!, () => `${name}, line ${i + 1}`));
  return seen.warnings(name);
}

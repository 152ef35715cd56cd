import {cellsFor, type Context} from "../../../src/figure/figure.js";
import {query, type Database} from "../../database.js";
import {KEYS} from "./keys.js";

/** Own values of measured cells, by page. */
export type Measured = Record<string, {key: string; value: number}[]>;

/** The query behind a page's own marks for some cells, or null where none is asked. */
export function keySql(page: string, cells: readonly string[]): string | null {
  const from = KEYS[page]?.measured;
  if (!from || !cells.length) return null;
  return `select cast(${from.key} as varchar) as "key", cast(${from.value} as double) as "value"
from ${from.table} where cell in (${cells.map(cell => `'${cell}'`).join(", ")})
group by cell, ${from.key} order by 1, 2`;
}

/** What the measured cells themselves give for the pictures pages open with. */
export async function measuredKeys(database: Database, context: Context): Promise<Measured> {
  const found: Measured = {};
  for (const [page, {measured}] of Object.entries(KEYS)) {
    if (!measured) continue;
    const cells = cellsFor(context, measured.label).filter(c => c.provenance === "measured");
    const sql = keySql(
      page,
      cells.map(c => c.cell)
    );
    if (sql) found[page] = (await query(database, sql)) as {key: string; value: number}[];
  }
  return found;
}

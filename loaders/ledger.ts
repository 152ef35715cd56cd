import {writeFile} from "node:fs/promises";
import type {Context} from "../src/figures/figure.js";
import {query, type Database} from "./database.js";
import {work} from "./paths.js";
import type {Ledger} from "./static.js";

/** Every claim with its verdict, as claims.json carries it. */
export async function makeLedger(
  database: Database,
  context: Context,
  log: (line: string) => void
): Promise<Ledger> {
  const address = "./claims.js";
  const module = (await import(address).catch(() => null)) as {
    ledger?: (
      query: (sql: string) => Promise<unknown[]>,
      context: Context
    ) => Promise<{id: string; verdict: string}[]>;
  } | null;
  const entries = (await module?.ledger?.(sql => query(database, sql), context)) ?? [];
  await writeFile(`${work}/claims.json`, JSON.stringify(entries));
  log(`judged ${entries.length} claims`);
  return Object.fromEntries(entries.map(e => [e.id, e])) as Ledger;
}

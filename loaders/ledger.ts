import {writeFile} from "node:fs/promises";
import type {ClaimEntry} from "../src/claims/entry.js";
import {ledger} from "./claims.js";
import {query, type Database} from "./database.js";
import {work} from "./paths.js";

/** Writes claims.json: every claim with its verdict. @throws Refusal naming the row that cannot be read. */
export async function makeLedger(
  database: Database,
  log: (line: string) => void
): Promise<Record<string, ClaimEntry>> {
  const entries = await ledger(sql => query(database, sql));
  await writeFile(`${work}/claims.json`, JSON.stringify(entries));
  log(`judged ${entries.length} claims`);
  return Object.fromEntries(entries.map(entry => [entry.id, entry]));
}

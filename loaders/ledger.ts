import {readFile, writeFile} from "node:fs/promises";
import type {ClaimEntry} from "../src/claims/entry.js";
import {ledger} from "./claims.js";
import {askInTurns, type Database} from "./database.js";
import {keptIn} from "./kept.js";
import {work} from "./paths.js";
import {loadPaper, paperSite} from "./registry.js";
import {digestOfPrinted} from "./sources.js";

/** Checks of every paper, made from its claims, by the first word of their ids. */
const MADE_HERE: Readonly<Record<string, string>> = {
  restated: "src/claims/restatements.ts",
  unit: "src/claims/restatements.ts"
};

/** claims.json as it was written last. */
export const readLedger = async (): Promise<Record<string, ClaimEntry>> =>
  byId(JSON.parse(await readFile(`${work}/claims.json`, "utf8")) as ClaimEntry[]);

const byId = (entries: readonly ClaimEntry[]): Record<string, ClaimEntry> =>
  Object.fromEntries(entries.map(entry => [entry.id, entry]));

/** Writes claims.json: every claim with its verdict. @throws Refusal naming the row that cannot be read. */
export async function makeLedger(
  database: Database,
  log: (line: string) => void
): Promise<Record<string, ClaimEntry>> {
  const kept = keptIn("sensitivities", digestOfPrinted());
  const entries = await ledger(askInTurns(database), () => true, kept);
  kept.end();
  await loadPaper();
  const files = await paperSite.get().checkFiles();
  for (const check of new Set(entries.flatMap(({checks}) => checks))) {
    const file = files.get(check.id) ?? MADE_HERE[check.id.split(".")[0]!];
    if (!file) throw new Error(`check: no module below src/paper hands out "${check.id}"`);
    check.file = file;
  }
  await writeFile(`${work}/claims.json`, JSON.stringify(entries));
  log(`judged ${entries.length} claims`);
  return byId(entries);
}

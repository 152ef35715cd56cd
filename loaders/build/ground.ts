import {readFile, rm, writeFile} from "node:fs/promises";
import type {ClaimEntry} from "../../src/claims/entry.js";
import type {Context} from "../../src/figure/figure.js";
import {specimens} from "../../src/figure/specimens.js";
import type {Database} from "../database.js";
import {makeLedger, readLedger} from "../ledger.js";
import {openTables} from "../open-tables.js";
import {work} from "../paths.js";
import {digestOfInputs} from "../sources.js";
import {makeTables, tables} from "../tables.js";

/** What figures are drawn on. */
export interface Ground {
  database: Database;
  context: Context;
  ledger: Record<string, ClaimEntry>;
}

const MADE_FROM = `${work}/made-from.txt`;

/** Whether tables and verdicts were made, and nothing they are made of has changed since. */
export const areOfTheseSources = async (): Promise<boolean> =>
  (await readFile(MADE_FROM, "utf8").catch(() => "")) === digestOfInputs();

/** Tables, made anew; the verdicts beside them are no longer known to be theirs. */
export async function makeTablesAnew(
  log: (line: string) => void,
  meanwhile?: () => void
): ReturnType<typeof makeTables> {
  await rm(MADE_FROM, {force: true});
  return makeTables(log, undefined, meanwhile);
}

/** Tables and verdicts, made anew. @param meanwhile begins what may be done while the database works */
export async function makeGround(log: (line: string) => void, meanwhile?: () => void): Promise<Ground> {
  const inputs = digestOfInputs();
  const {database, context} = await makeTablesAnew(log, meanwhile);
  const ledger = await makeLedger(database, log);
  await writeFile(MADE_FROM, inputs);
  return {database, context, ledger};
}

/** Tables and verdicts as they were made last, where nothing they are made of has changed; otherwise made anew. */
export async function openGround(log: (line: string) => void): Promise<Ground> {
  if (!(await areOfTheseSources())) return makeGround(log);
  const [database, ledger, context] = await Promise.all([
    openTables(log),
    readLedger(),
    readFile(`${tables}/context.json`, "utf8").then(text => JSON.parse(text) as Context)
  ]);
  specimens.put(context.specimens);
  log("opened tables and verdicts, which are those of these sources");
  return {database, context, ledger};
}

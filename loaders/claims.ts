import {readFile} from "node:fs/promises";
import {ASSUMPTIONS} from "../src/paper/assumptions/index.js";
import {askAll, type Query} from "../src/claims/answers.js";
import {parseClaims} from "../src/claims/claim.js";
import {parseConstants} from "../src/claims/constant.js";
import {DEFINITIONS} from "../src/paper/definitions.js";
import {entries, type ClaimEntry} from "../src/claims/entry.js";
import {checksFor, makeLedger} from "../src/claims/ledger.js";
import {stated} from "../src/lib/stated.js";
import {DATA} from "../src/paper/queries/index.js";
import {Names, type Ground} from "../src/claims/scope.js";
import {data} from "./paths.js";

/** What the ledger is evaluated on. @throws Refusal naming file and line of a row that cannot be read. */
export async function readGround(folder = data): Promise<Ground> {
  const [claims, constants] = await Promise.all([
    readFile(`${folder}/claims.csv`, "utf8").then(text => parseClaims(text)),
    readFile(`${folder}/constants.csv`, "utf8").then(text => parseConstants(text))
  ]);
  return {claims, constants, assumptions: ASSUMPTIONS, definitions: DEFINITIONS};
}

/** Every claim with its verdict, as claims.json carries it, numbers to the digits of a file. `query` reaches the tables of the schema. */
export async function ledger(query: Query): Promise<ClaimEntry[]> {
  const ground = await readGround();
  const answers = await askAll(DATA.checks, query);
  const judged = entries(makeLedger(checksFor(ground.claims), ground, answers), new Names(ground));
  return JSON.parse(
    JSON.stringify(judged, (_, value: unknown) => (typeof value === "number" ? stated(value) : value))
  ) as ClaimEntry[];
}

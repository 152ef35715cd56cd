import {readFile} from "node:fs/promises";
import {askAll, type Query} from "../src/claims/answers.js";
import {parseClaims, type Claim} from "../src/claims/claim.js";
import {parseConstants} from "../src/claims/constant.js";
import {entries, type Beside, type ClaimEntry} from "../src/claims/entry.js";
import type {Answers} from "../src/claims/evaluate.js";
import {checksFor, makeLedger, type Ledger} from "../src/claims/ledger.js";
import {assumptions, findings, paperChecks} from "../src/claims/paper.js";
import {parseChanges, parseReplies} from "../src/claims/replies.js";
import {Names, type Ground} from "../src/claims/scope.js";
import {sensitivity} from "../src/claims/sensitivity.js";
import {NOTHING_KEPT} from "./kept.js";
import {data} from "./paths.js";
import {loadPaper} from "./registry.js";

/** What the ledger is evaluated on. @throws Refusal naming file and line of a row that cannot be read. */
export async function readGround(folder = data): Promise<Ground> {
  await loadPaper();
  const [claims, constants] = await Promise.all([
    readFile(`${folder}/claims.csv`, "utf8").then(text => parseClaims(text)),
    readFile(`${folder}/constants.csv`, "utf8").then(text => parseConstants(text))
  ]);
  return {claims, constants, assumptions: assumptions(), definitions: paperChecks.get().definitions};
}

/**
 * Every claim with its verdict, as claims.json carries it, numbers to the digits of a file. `query` reaches the tables
 * of the schema. How little would turn a verdict is looked for where it is `weighed`; that takes nearly all of the time.
 * @param kept by what else than its answer a check is judged
 */
export async function ledger(
  query: Query,
  weighed: (claim: Claim) => boolean = () => true,
  kept = NOTHING_KEPT
): Promise<ClaimEntry[]> {
  const ground = await readGround();
  const answers = await askAll(paperChecks.get().data.checks, query);
  const made = makeLedger(checksFor(ground.claims), ground, answers);
  return entries(made, new Names(ground), await readBeside(made, ground, answers, weighed, kept));
}

/** Replies, changes and sensitivities, which stand beside the verdicts. @throws Refusal */
export async function readBeside(
  {judged}: Ledger,
  ground: Ground,
  answers: Answers,
  weighed: (claim: Claim) => boolean = () => true,
  kept = NOTHING_KEPT,
  folder = data
): Promise<Beside> {
  const known = new Set([...ground.claims, ...findings()].map(({id}) => id));
  const [replies, changes] = await Promise.all([
    readFile(`${folder}/replies.csv`, "utf8").then(text => parseReplies(text, known)),
    readFile(`${folder}/verdict-changes.csv`, "utf8").then(text => parseChanges(text))
  ]);
  const deciding = new Map(
    judged.flatMap(({claim, leading}) =>
      leading && weighed(claim) ? [[leading.check.id, leading.check]] : []
    )
  );
  const sensitivities = new Map(
    [...deciding].map(([id, check]) => {
      const answer = answers.get(id) ?? null;
      const own: Answers = new Map([[id, answer]]);
      return [id, kept.of([id, answer], () => sensitivity(check, ground, own))] as const;
    })
  );
  return {replies, changes, sensitivities};
}

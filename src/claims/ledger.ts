import {BASES, type Basis, type Check} from "./check.js";
import {restatements, unitChecks} from "./restatements.js";
import {paperChecks} from "./paper.js";
import type {Answers, Result} from "./evaluate.js";
import {evaluate} from "./settle.js";
import type {Verdict} from "./verdict.js";
import type {Choices} from "./assumption.js";
import type {Claim} from "./claim.js";
import type {Ground} from "./scope.js";

/** A claim with everything held against it. */
export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly basis: Basis | "none";
  /** The check that decides the verdict. */
  readonly leading: Result | null;
  /** All checks that name the claim: deciding ones first, then context. */
  readonly results: readonly Result[];
  /** Why nothing can be held against it. */
  readonly reason: string | null;
}

export interface Ledger {
  readonly judged: readonly Judged[];
  readonly results: readonly Result[];
}

/** Every check: by theme, against data, restated values, misprinted units. */
export const checksFor = (claims: readonly Claim[]): Check[] => [
  ...paperChecks.get().themes.flatMap(theme => theme.checks),
  ...paperChecks.get().data.checks,
  ...restatements(claims),
  ...unitChecks(claims)
];

/** What contradicts comes first, then what supports, then what asks; print and files alone support nothing. */
const GRAVITY: readonly Verdict[] = [
  "tension",
  "misprint",
  "agrees within rounding",
  "value reproduced",
  "order or bound holds",
  "open question",
  "printed twice",
  "by construction",
  "not checkable"
];
const rank = (result: Result): number =>
  10 * GRAVITY.indexOf(result.outcome as Verdict) + BASES.indexOf(result.check.basis);

/** Context leaves a claim's verdict alone. */
const decides = ({outcome}: Result): boolean => outcome !== "context";

/** The whole ledger under one set of choices. @throws CheckError */
export const makeLedger = (
  checks: readonly Check[],
  ground: Ground,
  answers: Answers,
  choices: Choices = {}
): Ledger => ledgerOf(evaluate(checks, ground, answers, choices), ground.claims);

/** Every claim judged by the results of all checks. */
export function ledgerOf(results: readonly Result[], claims: readonly Claim[]): Ledger {
  const naming = new Map<string, Result[]>();
  const leaning = new Map<string, number>();
  for (const result of results) {
    for (const id of result.check.claims) naming.set(id, [...(naming.get(id) ?? []), result]);
    for (const input of result.inputs)
      if (input.kind === "claim") leaning.set(input.id, (leaning.get(input.id) ?? 0) + 1);
  }
  const judged = claims.map(claim => judge(claim, naming.get(claim.id) ?? [], leaning.get(claim.id) ?? 0));
  return {judged, results};
}

function judge(claim: Claim, named: readonly Result[], leaning: number): Judged {
  const deciding = named.filter(decides).sort((a, b) => rank(a) - rank(b));
  const results = [...deciding, ...named.filter(result => !decides(result))];
  const leading = deciding[0] ?? null;
  if (!leading || leading.outcome === "not checkable")
    return {
      claim,
      verdict: "not checkable",
      basis: "none",
      leading: null,
      results,
      reason: paperChecks.get().reasonNot(claim, leaning)
    };
  return {
    claim,
    verdict: leading.outcome as Verdict,
    basis: leading.check.basis,
    leading,
    results,
    reason: null
  };
}

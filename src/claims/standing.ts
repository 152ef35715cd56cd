import type {Question, Tension} from "./findings.js";
import {paperClaims} from "./paper.js";
import type {Outcome} from "./verdict.js";
import {relationOf} from "./check.js";

/** What a check belongs to. */
const tensionOf = (check: string): Tension | undefined =>
  paperClaims.get().tensions.find(t => t.checks.includes(check));
const questionOf = (check: string): Question | undefined =>
  paperClaims.get().questions.find(q => q.checks.includes(check));

interface Said {
  id: string;
  verdict: Outcome;
  relation?: string;
}

/** Tensions that stand: declared ones, and those a reader's assumptions make, each counted once. */
export const tensionsIn = (checks: Iterable<Said>): string[] => distinct(checks, "tension", tensionOf);
/** Questions that stand. */
export const questionsIn = (checks: Iterable<Said>): string[] =>
  distinct(checks, "open question", questionOf);

function distinct(
  checks: Iterable<Said>,
  verdict: "tension" | "open question",
  belongs: (check: string) => {id: string} | undefined
): string[] {
  const found = new Set<string>();
  for (const check of checks)
    if (check.verdict === verdict) found.add(belongs(check.id)?.id ?? relationOf(check));
  return [...found];
}

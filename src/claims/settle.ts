import {classify} from "./classify.js";
import {CheckError, evaluateCheck, type Answers, type Result} from "./evaluate.js";
import {Names, type Ground, type Moved} from "./scope.js";
import type {Assumption, Choices} from "./assumption.js";
import type {Check} from "./check.js";
import type {Comparison} from "./verdict.js";

/** Names under choices, made once each. */
export type NamesOf = (choices: Choices) => Names;
export function namesOf(ground: Ground, moved: readonly Moved[] = []): NamesOf {
  const known = new Map<string, Names>();
  return choices => {
    const key = JSON.stringify(choices);
    const names = known.get(key) ?? new Names(ground, choices, moved);
    known.set(key, names);
    return names;
  };
}

/**
 * A check under every reading that is still open. Facts the paper does not print must not decide: where a statement
 * stands with one of them and falls with another, whichever is the default, the verdict is an open question. It falls
 * for a reading only if no tolerance, however wide, saves it there. What the reader has chosen is no longer open.
 */
export function settle(
  check: Check,
  ground: Ground,
  answers: Answers,
  choices: Choices = {},
  names: NamesOf = namesOf(ground)
): Result {
  const at = (more: Choices): Result => evaluateCheck(check, names({...choices, ...more}), answers);
  const first = at({});
  if (!isCompared(first)) return first;
  const open = ground.assumptions.filter(a => choices[a.id] === undefined);
  const used = new Set(first.inputs.filter(i => i.kind === "assumption").map(i => i.id));
  const facts = combinations(open.filter(a => a.kind === "fact" && used.has(a.id)));
  const room = combinations(open.filter(a => a.kind === "tolerance" && (used.has(a.id) || isRule(a))));
  const compared = (fact: Choices): Comparison => {
    const {compared: found} = at(fact) as {compared: Comparison};
    const saved = found === "disagrees" && room.some(wider => holds(at({...fact, ...wider})));
    return saved ? "agrees within rounding" : found;
  };
  const found = facts.map(fact => [fact, compared(fact)] as const);
  const stands = found.filter(([, c]) => c !== "disagrees").map(([fact]) => fact);
  const falls = found.filter(([, c]) => c === "disagrees").map(([fact]) => fact);
  if (stands.length && falls.length) return {...first, outcome: "open question", readings: {stands, falls}};
  const settled = found[0]![1];
  const judged = ground.claims.find(claim => claim.id === check.claims[0])!;
  return {...first, outcome: classify(check, settled, judged)};
}

/** Holds or falls; data answer for themselves, and a misprint is one in every reading. */
const isCompared = ({check, compared}: Result): boolean =>
  check.kind !== "data" && (holds({compared}) || compared === "disagrees");
const holds = ({compared}: Pick<Result, "compared">): boolean =>
  compared === "agrees" || compared === "agrees within rounding";
const isRule = ({options}: Assumption): boolean => options[0].reading !== undefined;

/** Every way to choose one declared option of each, the defaults first. */
export const combinations = (assumptions: readonly Assumption[]): Choices[] =>
  assumptions.reduce<Choices[]>(
    (made, {id, options}) => made.flatMap(choices => options.map(option => ({...choices, [id]: option.id}))),
    [{}]
  );

/** All checks under one set of choices. @throws CheckError for a formula that cannot be run */
export function evaluate(
  checks: readonly Check[],
  ground: Ground,
  answers: Answers,
  choices: Choices = {}
): Result[] {
  const names = namesOf(ground);
  return checks.map(check => {
    try {
      return settle(check, ground, answers, choices, names);
    } catch (error) {
      throw new CheckError(check, error);
    }
  });
}

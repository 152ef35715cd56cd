import {countedIn, inUnit, type Quantity} from "./quantity.js";
import {parseUnit, type Unit} from "../lib/unit.js";
import {holds, side} from "./compare.js";
import {sameDimension} from "../lib/dimension.js";
import {statement} from "./execute.js";
import {number} from "./functions.js";
import {isNumeric, type Claim} from "./claim.js";
import {classify} from "./classify.js";
import type {Readings} from "./readings.js";
import {
  judgeNumber,
  judgeQuantity,
  judgeStatement,
  toOrder,
  type Comparison,
  type Outcome
} from "./verdict.js";
import type {Names, Input} from "./scope.js";
import {rounding} from "./printed.js";
import type {Check, DataCheck} from "./check.js";
import {interval, type Interval} from "./interval.js";

/** What a query answered: one value or two ends, counted in the check's unit, and where the rows come from. */
export interface Answer {
  low: number;
  high: number;
  provenance: "measured" | "reconstructed";
}
/** By check id; null when no shipped file holds the answer. */
export type Answers = ReadonlyMap<string, Answer | null>;

/** A check with its outcome. Numbers are in SI base units; `unit` is the one to show them in. */
export interface Result {
  readonly check: Check;
  /** What the comparison says at the readings it was run with. */
  readonly compared: Comparison | "context";
  /** The verdict it makes for the claims it judges. */
  readonly outcome: Outcome;
  /** Set where facts the paper leaves open decide. */
  readonly readings: Readings | null;
  readonly computed: Quantity | null;
  readonly unit: Unit | null;
  readonly inputs: readonly Input[];
  /** Unit in which the printed digits agree, when the printed unit is a misprint. */
  readonly meant: string | null;
  /** Number checks: the computed interval lies below, in touch with, or above what the print allows. */
  readonly side: -1 | 0 | 1 | null;
  /** Data checks: what the rows say, whatever their provenance. */
  readonly data: {answer: Answer | null; agrees: boolean} | null;
}

/** A formula that cannot be run, with the check it stands in. */
export class CheckError extends Error {
  constructor(check: Check, cause: unknown) {
    super(`check ${check.id}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = "CheckError";
  }
}

/** One check at the readings the names stand for. @throws Error where a formula cannot be run */
export function evaluateCheck(check: Check, names: Names, answers: Answers): Result {
  const found = compare(check, names, answers);
  return {...found, readings: null, outcome: classify(check, found.compared, names.claim(check.claims[0]))};
}

type Compared = Omit<Result, "outcome" | "readings">;

function compare(check: Check, names: Names, answers: Answers): Compared {
  for (const id of check.claims) names.claim(id);
  const judged = names.claim(check.claims[0]);
  const unit = check.unit !== undefined ? parseUnit(check.unit) : judged.unit;
  const base = {check, unit, inputs: [] as Input[], meant: null, side: null, data: null};
  switch (check.kind) {
    case "number": {
      const {value, inputs} = names.run(check.formula);
      const computed = number(value, "a number check");
      const target = numeric(judged);
      const printed = names.printed(target);
      const allowed = check.order ? toOrder(printed) : printed;
      const {verdict, meant} = judgeQuantity(computed, allowed, target.unit);
      const clash = !sameDimension(computed.dimension, target.unit.dimension);
      const stated = clash && check.unit === undefined ? null : unit;
      const shown = meant === null ? stated : parseUnit(meant);
      const lies = clash ? null : side(countedIn(computed, target.unit).range, allowed.allowed);
      return {...base, computed, inputs, compared: verdict, meant, unit: shown, side: lies};
    }
    case "statement": {
      const first = check.formula === undefined ? null : names.run(check.formula);
      const computed = first && number(first.value, "the computed value");
      const {value, inputs} = names.run(check.statement, computed ?? undefined);
      const verdict = judgeStatement(statement(value));
      const compared = check.notation && verdict === "disagrees" ? "misprint" : verdict;
      if (computed && unit) countedIn(computed, unit);
      return {...base, computed, inputs: merge(first?.inputs ?? [], inputs), compared};
    }
    case "context": {
      const {value, inputs} = names.run(check.formula);
      const computed = number(value, "a context check");
      countedIn(computed, unit!);
      return {...base, computed, inputs, compared: "context"};
    }
    case "data":
      return {...base, ...judgeAnswer(check, judged, names, answers.get(check.id) ?? null)};
  }
}

function judgeAnswer(
  check: DataCheck,
  judged: Claim,
  names: Names,
  answer: Answer | null
): Pick<Result, "compared" | "computed" | "data" | "inputs"> {
  if (!answer) return {compared: "not checkable", computed: null, data: {answer, agrees: false}, inputs: []};
  const range = interval(answer.low, answer.high);
  const computed = inUnit((answer.low + answer.high) / 2, range, parseUnit(check.unit));
  let agrees: boolean;
  let inputs: Input[] = [];
  if (check.statement !== undefined) {
    const run = names.run(check.statement, computed);
    inputs = run.inputs;
    agrees = judgeStatement(statement(run.value)) !== "disagrees";
  } else agrees = meets(countedIn(computed, numeric(judged).unit), numeric(judged), names);
  if (answer.provenance === "reconstructed")
    return {compared: "by construction", computed, data: {answer, agrees}, inputs};
  return {compared: agrees ? "agrees" : "disagrees", computed, data: {answer, agrees}, inputs};
}

/** A range is met when both of its ends are; anything else as a computed number is. */
function meets(
  found: {nominal: number; range: Interval},
  claim: Claim & {unit: Unit},
  names: Names
): boolean {
  if (claim.comparator !== "range") return judgeNumber(found, names.printed(claim)) !== "disagrees";
  const at = (digits: string, value: number): boolean => holds(rounding(digits, names.reading), value);
  return at(claim.value, found.range.low) && at(claim.valueHigh, found.range.high);
}

function numeric(claim: Claim): Claim & {unit: Unit} {
  if (!isNumeric(claim)) throw new TypeError(`claim ${claim.id} prints words; use a statement`);
  return claim;
}

const merge = (a: Input[], b: Input[]): Input[] => [
  ...new Map([...a, ...b].map(i => [`${i.part ?? ""}:${i.id}`, i])).values()
];

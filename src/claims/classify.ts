import {premiseOf, type Check} from "./check.js";
import {parsed} from "./scope.js";
import type {Claim} from "./claim.js";
import {references, type Expression} from "./expression.js";
import type {Comparison, Outcome, Verdict} from "./verdict.js";

/**
 * The verdict a comparison makes, by the premise it rests on: a rule of ours that fails is a question, and one that
 * holds is an observation, no evidence.
 */
export function classify(check: Check, compared: Comparison | "context", judged: Claim): Outcome {
  if (compared === "context" || compared === "by construction" || compared === "not checkable")
    return compared;
  if (compared === "misprint") return compared;
  const ours = premiseOf(check) === "ours";
  if (compared === "disagrees") return ours ? "open question" : "tension";
  if (ours) return "context";
  return compared === "agrees" ? supported(check, judged) : compared;
}

/** What an agreement is worth: a value, an order or bound, or the same print once more. */
function supported(check: Check, {comparator}: Claim): Verdict {
  if ("restated" in check && check.restated) return "printed twice";
  if (check.kind === "statement")
    return comparesValues(parsed(check.statement)) ? "value reproduced" : "order or bound holds";
  if (check.kind === "data" && check.statement !== undefined && !comparesValues(parsed(check.statement)))
    return "order or bound holds";
  const bound = comparator !== "=" && comparator !== "≈" && comparator !== "range";
  return bound || (check.kind === "number" && check.order) ? "order or bound holds" : "value reproduced";
}

/**
 * Does every part of a statement set two values equal, or near each other? Ends of bounds are no values; of
 * alternatives the last one compares, those before it are readings that leave nothing to compare.
 */
function comparesValues(e: Expression): boolean {
  if (e.type === "binary" && e.operator === "or") return comparesValues(e.right);
  if (e.type === "binary" && e.operator === "and") return comparesValues(e.left) && comparesValues(e.right);
  if (references(e).some(({part}) => part === "bound")) return false;
  if (e.type === "binary") return e.operator === "=";
  return e.type === "call" && e.name === "near";
}

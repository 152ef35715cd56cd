import * as Q from "./quantity.js";
import {equal, less, lessOrEqual} from "./compare.js";
import {number, type Function} from "./functions.js";
import {and, not, or, text, truth, type Truth, type Value} from "./value.js";
import {toBase} from "../lib/unit.js";
import type {Claim} from "./claim.js";
import type {Expression, Operator, Part} from "./expression.js";

/** What the names of a formula stand for. */
export interface Scope {
  value: (id: string, part: Part) => Value;
  claim: (id: string) => Claim;
}

const ARITHMETIC: Partial<Record<Operator, (a: Q.Quantity, b: Q.Quantity) => Value>> = {
  "+": Q.add,
  "-": Q.subtract,
  "*": Q.multiply,
  "/": Q.divide,
  "^": Q.power,
  "<": less,
  "<=": lessOrEqual,
  ">": (a, b) => less(b, a),
  ">=": (a, b) => lessOrEqual(b, a)
};

/**
 * Value of a formula over intervals.
 * @throws DimensionError where units clash, Error where a name or function is unknown
 */
export function execute(e: Expression, scope: Scope, functions: Readonly<Record<string, Function>>): Value {
  const value = (node: Expression): Value => execute(node, scope, functions);
  switch (e.type) {
    case "number":
      return Q.exact(e.unit ? toBase(e.value, e.unit) : e.value, e.unit?.dimension);
    case "text":
      return text(e.text);
    case "reference":
      return scope.value(e.id, e.part);
    case "negate":
      return Q.negate(number(value(e.of), "a minus sign"));
    case "not":
      return not(statement(value(e.of)));
    case "call": {
      const f = Object.hasOwn(functions, e.name) ? functions[e.name] : undefined;
      if (!f) throw new Error(`formula: no function "${e.name}"`);
      return f(e.args.map(value), scope.claim);
    }
    case "binary":
      return binary(e.operator, value(e.left), value(e.right));
  }
}

function binary(operator: Operator, left: Value, right: Value): Value {
  if (operator === "and") return and(statement(left), statement(right));
  if (operator === "or") return or(statement(left), statement(right));
  if (operator === "=" && left.kind === "text" && right.kind === "text")
    return truth(left.text === right.text);
  const [a, b] = [number(left, `"${operator}"`), number(right, `"${operator}"`)];
  return operator === "=" ? equal(a, b) : ARITHMETIC[operator]!(a, b);
}

export function statement(value: Value): Truth {
  if (value.kind !== "truth") throw new TypeError("formula: a statement is needed, true or false");
  return value;
}

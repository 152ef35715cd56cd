import {parseUnit, type Unit} from "../lib/unit.js";

/** What a formula is made of. `part` picks a side of a printed value: its bound, an end of a range, its ±. */
export type Expression =
  | {type: "number"; value: number; unit: Unit | null}
  | {type: "text"; text: string}
  | {type: "reference"; id: string; part: Part}
  | {type: "call"; name: string; args: Expression[]}
  | {type: "negate"; of: Expression}
  | {type: "not"; of: Expression}
  | {type: "binary"; operator: Operator; left: Expression; right: Expression};

const PARTS = ["low", "high", "bound", "central", "uncertainty"] as const;
export type Part = (typeof PARTS)[number] | null;
export type Operator = "+" | "-" | "*" | "/" | "^" | "<" | "<=" | ">" | ">=" | "=" | "and" | "or";

/** A formula that cannot be read, with the place. */
class FormulaError extends Error {
  constructor(formula: string, at: number, reason: string) {
    super(`formula: ${reason} at character ${at + 1} of "${formula}"`);
    this.name = "FormulaError";
  }
}

interface Token {
  kind: "number" | "name" | "text" | "unit" | "sign" | "end";
  text: string;
  at: number;
}

/** Names of claims carry dots and hyphens, so a minus sign needs a space before it or a bracket. */
const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_][\w]*(?:[.-][\w]+)*)|"([^"]*)"|\[([^\]]*)\]|(<=|>=|[-+*/^<>=(),]))/y;

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  const scan = new RegExp(TOKEN);
  while (scan.lastIndex < formula.trimEnd().length) {
    const at = scan.lastIndex;
    const match = scan.exec(formula);
    if (!match) throw new FormulaError(formula, at, "nothing known");
    const kinds = ["number", "name", "text", "unit", "sign"] as const;
    const k = match.slice(1).findIndex(group => group !== undefined);
    found.push({kind: kinds[k]!, text: match[k + 1]!, at});
  }
  return [...found, {kind: "end", text: "", at: formula.length}];
}

const BINDING: Record<Operator, number> = {
  or: 1,
  and: 2,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "^": 8
};
const NEGATION = 7;
const isOperator = (text: string): text is Operator => Object.hasOwn(BINDING, text);

/**
 * Reads `a + b * c ^ 2 < 3 [mA cm-2] and not near(x, y)`. Numbers may carry a unit in square brackets; names are
 * claims, constants, assumptions or definitions; `low(id)` and the like pick a part of a printed value.
 * @throws FormulaError
 */
export function parseExpression(formula: string): Expression {
  const list = tokens(formula);
  let next = 0;
  const peek = (): Token => list[next]!;
  const take = (): Token => list[next++]!;
  const fail = (token: Token, reason: string): never => {
    throw new FormulaError(formula, token.at, reason);
  };
  const expect = (sign: string): void => {
    const token = take();
    if (token.kind !== "sign" || token.text !== sign) fail(token, `expected "${sign}"`);
  };

  function expression(binding: number): Expression {
    let left = operand();
    for (;;) {
      const {kind, text} = peek();
      if ((kind !== "sign" && kind !== "name") || !isOperator(text) || BINDING[text] <= binding) return left;
      take();
      const right = expression(text === "^" ? BINDING[text] - 1 : BINDING[text]);
      left = {type: "binary", operator: text, left, right};
    }
  }

  function operand(): Expression {
    const token = take();
    if (token.kind === "number") return number(token);
    if (token.kind === "text") return {type: "text", text: token.text};
    if (token.kind === "sign" && token.text === "-") return {type: "negate", of: expression(NEGATION)};
    if (token.kind === "sign" && token.text === "(") {
      const inner = expression(0);
      expect(")");
      return inner;
    }
    if (token.kind !== "name" || isOperator(token.text)) return fail(token, "expected a value");
    if (token.text === "not") return {type: "not", of: expression(3)};
    if (peek().text === "(" && peek().kind === "sign") return call(token);
    return {type: "reference", id: token.text, part: null};
  }

  function number(token: Token): Expression {
    const unit = peek().kind === "unit" ? parseUnit(take().text) : null;
    return {type: "number", value: Number(token.text), unit};
  }

  function call(token: Token): Expression {
    expect("(");
    const args: Expression[] = [];
    if (peek().text !== ")") {
      args.push(expression(0));
      while (peek().text === "," && take()) args.push(expression(0));
    }
    expect(")");
    const part = PARTS.find(p => p === token.text);
    if (!part) return {type: "call", name: token.text, args};
    const [of] = args;
    if (args.length !== 1 || of?.type !== "reference") return fail(token, `${part}() takes one name`);
    return {type: "reference", id: of.id, part};
  }

  const result = expression(0);
  if (peek().kind !== "end") fail(peek(), "expected an operator");
  return result;
}

/** Every name a formula leans on, each once, in order. */
export function references(e: Expression): {id: string; part: Part}[] {
  const found = new Map<string, {id: string; part: Part}>();
  const visit = (node: Expression): void => {
    if (node.type === "reference") found.set(`${node.part ?? ""}:${node.id}`, {id: node.id, part: node.part});
    if (node.type === "call") node.args.forEach(visit);
    if (node.type === "negate" || node.type === "not") visit(node.of);
    if (node.type === "binary") [node.left, node.right].forEach(visit);
  };
  visit(e);
  return [...found.values()];
}

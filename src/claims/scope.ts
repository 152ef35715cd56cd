import {point} from "./interval.js";
import {exact, inUnit, type Quantity} from "./quantity.js";
import {execute, type Scope} from "./execute.js";
import {parseExpression, type Expression, type Part} from "./expression.js";
import {FUNCTIONS} from "./language.js";
import {isExact, readPrinted, rounding, type Printed, type Reading} from "./printed.js";
import {chosen, readingOf, type Assumption, type Choices, type Definition} from "./assumption.js";
import {isNumeric, type Claim} from "./claim.js";
import type {Constant} from "./constant.js";
import {text, type Value} from "./value.js";
import type {Unit} from "../lib/unit.js";

/** What the ledger is evaluated on. */
export interface Ground {
  readonly claims: readonly Claim[];
  readonly constants: readonly Constant[];
  readonly assumptions: readonly Assumption[];
  readonly definitions: readonly Definition[];
}

/** One thing a formula leans on, with the value it had. */
export interface Input {
  readonly id: string;
  readonly part: Part;
  readonly kind: "claim" | "constant" | "assumption" | "definition" | "computed";
  readonly value: Value;
  readonly unit: string;
  /** For assumptions and definitions: how the value was formed. */
  readonly formula: string | null;
}

const cache = new Map<string, Expression>();
export function parsed(formula: string): Expression {
  const known = cache.get(formula);
  if (known) return known;
  const fresh = parseExpression(formula);
  cache.set(formula, fresh);
  return fresh;
}

interface Index {
  claims: ReadonlyMap<string, Claim>;
  constants: ReadonlyMap<string, Constant>;
}
const indices = new WeakMap<Ground, Index>();
function indexOf(ground: Ground): Index {
  const known = indices.get(ground);
  if (known) return known;
  const fresh = {
    claims: new Map(ground.claims.map(c => [c.id, c])),
    constants: new Map(ground.constants.map(c => [c.id, c]))
  };
  indices.set(ground, fresh);
  return fresh;
}

/** An input with another value than its own, for trying what it would change. */
export interface Moved {
  readonly id: string;
  readonly part: Part;
  readonly value: Quantity;
}

/** Names of formulas under one set of choices; values are computed once. */
export class Names {
  readonly reading: Reading;
  private readonly claims: Index["claims"];
  private readonly constants: Index["constants"];
  private readonly named = new Map<
    string,
    {title: string; unit: string; formula: string; kind: "assumption" | "definition"}
  >();
  private readonly known = new Map<string, Input & {leans: readonly Input[]}>();
  private readonly open: string[] = [];

  constructor(
    ground: Ground,
    choices: Choices = {},
    private readonly moved: readonly Moved[] = []
  ) {
    this.reading = readingOf(ground.assumptions, choices);
    ({claims: this.claims, constants: this.constants} = indexOf(ground));
    for (const d of ground.definitions) this.named.set(d.id, {...d, kind: "definition"});
    for (const a of ground.assumptions) {
      const {formula} = chosen(a, choices);
      if (formula !== undefined)
        this.named.set(a.id, {title: a.title, unit: a.unit, formula, kind: "assumption"});
    }
  }

  claim = (id: string): Claim => {
    const found = this.claims.get(id);
    if (!found) throw new Error(`formula: no claim "${id}"`);
    return found;
  };

  printed(claim: Claim & {unit: Unit}): Printed {
    return readPrinted(claim, this.reading);
  }

  /** Runs a formula; also returns everything it leaned on, the leaves of definitions included. */
  run(formula: string, computed?: Quantity): {value: Value; inputs: Input[]} {
    const inputs = new Map<string, Input>();
    const scope: Scope = {
      claim: this.claim,
      value: (id, part) => {
        if (id === "pi") return exact(Math.PI);
        if (id === "computed" && computed) return computed;
        const found = this.moving(this.lookUp(id, part));
        for (const input of [...found.leans, found]) inputs.set(`${input.part ?? ""}:${input.id}`, input);
        return found.value;
      }
    };
    return {value: execute(parsed(formula), scope, FUNCTIONS), inputs: [...inputs.values()]};
  }

  private moving<T extends Input>(input: T): T {
    const moved = this.moved.find(m => m.id === input.id && m.part === input.part);
    return moved ? {...input, value: moved.value} : input;
  }

  private lookUp(id: string, part: Part): Input & {leans: readonly Input[]} {
    const key = `${part ?? ""}:${id}`;
    const before = this.known.get(key);
    if (before) return before;
    if (this.open.includes(id)) throw new Error(`formula: ${[...this.open, id].join(" leans on ")}`);
    this.open.push(id);
    try {
      const found = {id, part, ...this.make(id, part)};
      this.known.set(key, found);
      return found;
    } finally {
      this.open.pop();
    }
  }

  private make(id: string, part: Part): Omit<Input, "id" | "part"> & {leans: readonly Input[]} {
    const claim = this.claims.get(id);
    if (claim)
      return {
        kind: "claim",
        value: claimValue(claim, part, this.reading),
        unit: claim.unit?.text ?? "",
        formula: null,
        leans: []
      };
    if (part) throw new Error(`formula: ${part}(${id}) needs a claim`);
    const constant = this.constants.get(id);
    if (constant)
      return {
        kind: "constant",
        value: constantValue(constant),
        unit: constant.unit.text,
        formula: null,
        leans: []
      };
    const named = this.named.get(id);
    if (!named) throw new Error(`formula: "${id}" is no claim, constant, assumption or definition`);
    const {value, inputs} = this.run(named.formula);
    return {kind: named.kind, value, unit: named.unit, formula: named.formula, leans: inputs};
  }
}

function claimValue(claim: Claim, part: Part, reading: Reading): Value {
  if (!isNumeric(claim)) {
    if (part) throw new Error(`formula: ${part}(${claim.id}), but it prints words`);
    return text(claim.value);
  }
  const {unit} = claim;
  const printed = readPrinted(claim, reading);
  const digits = (words: string): Quantity =>
    inUnit(Number(words), isExact(claim, reading) ? point(Number(words)) : rounding(words, reading), unit);
  switch (part) {
    case null:
      return inUnit(printed.nominal, printed.input, unit);
    case "low":
      return digits(claim.value);
    case "high":
      return digits(claim.valueHigh || claim.value);
    case "bound":
      return digits(claim.value);
    case "central":
      return digits(claim.value);
    case "uncertainty": {
      if (!claim.uncertainty) throw new Error(`formula: "${claim.id}" prints no uncertainty`);
      return digits(claim.uncertainty);
    }
  }
}

/** Constants are good to their last digit, those by definition exactly. */
function constantValue({value, tag, unit}: Constant): Quantity {
  const number = Number(value);
  const range =
    tag === "exact" || tag === "assumed"
      ? point(number)
      : rounding(value, {
          setValues: "exact",
          approximate: 0,
          trailingZeros: "every digit"
        });
  return inUnit(number, range, unit);
}

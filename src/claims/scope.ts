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

interface Named {
  title: string;
  unit: string;
  formula: string;
  kind: "assumption" | "definition";
}
type Found = Input & {readonly leans: readonly Input[]};

/** What stands behind names under one set of choices, whatever is moved: a search tries thousands of moves. */
interface Standing {
  reading: Reading;
  claims: ReadonlyMap<string, Claim>;
  constants: ReadonlyMap<string, Constant>;
  named: ReadonlyMap<string, Named>;
  /** Values of claims and constants, which lean on nothing. */
  leaves: Map<string, Found>;
}
const standings = new WeakMap<Ground, WeakMap<Choices, Standing>>();
function standingOf(ground: Ground, choices: Choices): Standing {
  const under = standings.get(ground) ?? new WeakMap<Choices, Standing>();
  standings.set(ground, under);
  const known = under.get(choices);
  if (known) return known;
  const fresh = {
    reading: readingOf(ground.assumptions, choices),
    claims: new Map(ground.claims.map(c => [c.id, c])),
    constants: new Map(ground.constants.map(c => [c.id, c])),
    named: namedIn(ground, choices),
    leaves: new Map<string, Found>()
  };
  under.set(choices, fresh);
  return fresh;
}

function namedIn({definitions, assumptions}: Ground, choices: Choices): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>(definitions.map(d => [d.id, {...d, kind: "definition"}]));
  for (const a of assumptions) {
    const {formula} = chosen(a, choices);
    if (formula !== undefined) named.set(a.id, {title: a.title, unit: a.unit, formula, kind: "assumption"});
  }
  return named;
}

const NO_CHOICES: Choices = {};

/** An input with another value than its own, for trying what it would change. */
export interface Moved {
  readonly id: string;
  readonly part: Part;
  readonly value: Quantity;
}

/** Names of formulas under one set of choices; values are computed once. */
export class Names {
  private readonly standing: Standing;
  private readonly known = new Map<string, Found>();
  private readonly open: string[] = [];

  /** @param choices not changed afterwards */
  constructor(
    ground: Ground,
    choices: Choices = NO_CHOICES,
    private readonly moved: readonly Moved[] = []
  ) {
    this.standing = standingOf(ground, choices);
  }

  get reading(): Reading {
    return this.standing.reading;
  }

  claim = (id: string): Claim => {
    const found = this.standing.claims.get(id);
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

  private lookUp(id: string, part: Part): Found {
    const key = `${part ?? ""}:${id}`;
    const before = this.standing.leaves.get(key) ?? this.known.get(key);
    if (before) return before;
    if (this.open.includes(id)) throw new Error(`formula: ${[...this.open, id].join(" leans on ")}`);
    this.open.push(id);
    try {
      const found = {id, part, ...this.make(id, part)};
      const leaf = found.kind === "claim" || found.kind === "constant";
      (leaf ? this.standing.leaves : this.known).set(key, found);
      return found;
    } finally {
      this.open.pop();
    }
  }

  private make(id: string, part: Part): Omit<Found, "id" | "part"> {
    const {claims, constants, named: names} = this.standing;
    const claim = claims.get(id);
    if (claim)
      return {
        kind: "claim",
        value: claimValue(claim, part, this.reading),
        unit: claim.unit?.text ?? "",
        formula: null,
        leans: []
      };
    if (part) throw new Error(`formula: ${part}(${id}) needs a claim`);
    const constant = constants.get(id);
    if (constant)
      return {
        kind: "constant",
        value: constantValue(constant),
        unit: constant.unit.text,
        formula: null,
        leans: []
      };
    const named = names.get(id);
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

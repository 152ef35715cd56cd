import {describe, expect, it} from "vitest";
import type {Claim} from "../../src/claims/claim.js";
import {
  entries,
  type CheckEntry,
  type ClaimEntry,
  type InputEntry,
  type Range
} from "../../src/claims/entry.js";
import {execute, type Scope} from "../../src/claims/execute.js";
import {parseExpression, type Expression} from "../../src/claims/expression.js";
import {interval} from "../../src/claims/interval.js";
import {FUNCTIONS} from "../../src/claims/language.js";
import {countedIn, exact, inUnit} from "../../src/claims/quantity.js";
import {Names} from "../../src/claims/scope.js";
import {parseUnit} from "../../src/lib/unit.js";
import {text, type Value} from "../../src/claims/value.js";
import {VERDICTS} from "../../src/claims/verdict.js";
import {checks, evaluated, factor, ground} from "./ground.js";

const ledger = evaluated();
/** What claims.json holds, read back: nothing of the engine's memory is left. */
const json = JSON.parse(JSON.stringify(entries(ledger, new Names(ground)))) as ClaimEntry[];
const byId = new Map(json.map(entry => [entry.id, entry]));

describe("coverage", () => {
  it("has an entry for each claim, with a verdict or a reason", () => {
    expect(json.map(entry => entry.id)).toEqual(ground.claims.map(c => c.id));
    for (const entry of json) {
      expect(VERDICTS).toContain(entry.verdict);
      if (entry.verdict === "not checkable") expect(entry.reason, entry.id).toMatch(/\w{4}/);
      else
        expect(
          entry.checks.some(c => c.verdict === entry.verdict),
          entry.id
        ).toBe(true);
    }
  });

  it("names the places of what a check holds against each other where both are printed, and there alone", () => {
    const places = (check: CheckEntry) => check.places ?? [];
    for (const check of json.flatMap(entry => entry.checks))
      expect(places(check).length > 0, check.id).toBe(check.premise === "printed");
  });

  it("tells which ends of a printed number are left out, infinity apart", () => {
    const open = (comparator: string) =>
      new Set(
        ground.claims
          .filter(c => c.unit && c.comparator === comparator)
          .map(({id}) => (byId.get(id)!.paper as Range).open)
      );
    expect(open(">=")).toEqual(new Set([undefined]));
    expect(open("<=")).toEqual(new Set([undefined]));
    expect(open(">")).toEqual(new Set(["low"]));
    expect(open("<")).toEqual(new Set(["high"]));
  });

  it("tells the relation of a check that shares one with others", () => {
    for (const check of json.flatMap(entry => entry.checks))
      expect(check.relation, check.id).toBe(checks.find(({id}) => id === check.id)?.relation);
    expect(byId.get("figS15.ocp.x0.17")!.checks.map(check => check.relation)).toContain("stress.ocp");
  });

  it("names the assumptions among the inputs of each check", () => {
    const known = new Set(ground.assumptions.map(({id}) => id));
    const all = json.flatMap(entry => entry.checks);
    for (const {id, inputs, assumptions} of all)
      expect(assumptions, id).toEqual(inputs.map(input => input.id).filter(name => known.has(name)));
    expect(new Set(all.flatMap(check => check.assumptions)).size).toBeGreaterThan(5);
  });

  it("checks every claim that can be computed from first principles or other claims", () => {
    const open = json.filter(
      e =>
        e.verdict === "not checkable" &&
        /first-principles:(?!phase)|internal:/.test(ground.claims.find(c => c.id === e.id)!.plan)
    );
    const withContext = open.filter(e => e.checks.length === 0).map(e => e.id);
    expect(withContext).toEqual(UNANSWERED);
  });

  it("has a basis where it has a verdict, and none where nothing can be held against it", () => {
    for (const {id, verdict, basis} of json) expect(basis === "none", id).toBe(verdict === "not checkable");
  });

  it("takes what contradicts before what supports, and what supports before what asks", () => {
    const supported = byId.get("fig3.li-thickness.theory.q3")!;
    expect(supported.verdict).toBe("value reproduced");
    expect(supported.questions).toEqual(["lithium-density"]);
    const contradicted = byId.get("figS26.order")!;
    expect(contradicted.verdict).toBe("tension");
    expect(contradicted.checks.map(c => c.verdict)).toContain("order or bound holds");
  });
});

/** Words and counts without a number to compute with, settings that only enter other checks, values whose order is judged. */
const UNANSWERED = [
  "text.electrodes",
  "text.diffusivity.li-self",
  "fig4b.current.0.1",
  "fig4b.current.0.5",
  "figS27.pairs.cu",
  "figS27.li2s.48h.mgw",
  "figS27.li2s.48h.mg",
  "figS27.li2s.48h.w",
  "text.tm.w",
  "ts3.barrier.surface"
];

const quantityOf = ({value, low, high, open, unit}: Range): Value =>
  inUnit(
    value,
    interval(
      low ?? -Infinity,
      high ?? Infinity,
      open === "low" || open === "both",
      open === "high" || open === "both"
    ),
    parseUnit(unit)
  );
const inputValue = (input: InputEntry): Value => ("text" in input ? text(input.text) : quantityOf(input));

/** Names of one check, from its JSON inputs alone; print beside the number from the other entries. */
function scopeOf({inputs}: CheckEntry, computed?: Range | null): Scope {
  return {
    value: (id, part) => {
      if (id === "pi") return exact(Math.PI);
      if (id === "computed") return quantityOf(computed!);
      const found = inputs.find(i => i.id === id && (("part" in i && i.part) || null) === part);
      if (!found) throw new Error(`${id} is not among the inputs`);
      return inputValue(found);
    },
    claim: id => {
      const {condition, quantity, specimen, paper} = byId.get(id)!;
      return {
        id,
        condition,
        quantity,
        specimen,
        unit: "text" in paper ? null : parseUnit(paper.unit)
      } as Claim;
    }
  };
}

const all = json.flatMap(entry => entry.checks);
const formulas = [...new Map(all.filter(c => c.formula && c.computed).map(c => [c.id, c])).values()];
const statements = [
  ...new Map(all.filter(c => c.statement && c.kind === "statement").map(c => [c.id, c])).values()
];

describe("claims.json alone gives every displayed value again", () => {
  it.each(formulas.map(c => [c.id, c] as const))("%s", (_, check) => {
    const value = execute(parseExpression(check.formula!), scopeOf(check), FUNCTIONS);
    if (value.kind !== "quantity") throw new Error("no number");
    const {nominal, range} = countedIn(value, parseUnit(check.computed!.unit));
    const {value: shown, low, high} = check.computed!;
    const close = (a: number, b: number | null): void => {
      if (b === null) expect(Number.isFinite(a)).toBe(false);
      else
        expect(Math.abs(a - b)).toBeLessThanOrEqual(
          1e-7 * Math.max(Math.abs(a), Math.abs(b), Math.abs(nominal))
        );
    };
    close(nominal, shown);
    close(range.low, low);
    close(range.high, high);
    expect(nominal).toBeGreaterThanOrEqual(range.low - 1e-7 * Math.abs(nominal));
    expect(nominal).toBeLessThanOrEqual(range.high + 1e-7 * Math.abs(nominal));
  });

  it.each(statements.map(c => [c.id, c] as const))("statement %s", (_, check) => {
    const value = execute(parseExpression(check.statement!), scopeOf(check, check.computed), FUNCTIONS);
    if (value.kind !== "truth") throw new Error("no statement");
    const expected = value.nominal ? "agrees" : value.possible ? "agrees within rounding" : "disagrees";
    expect([expected, "misprint"]).toContain(check.compared);
  });

  it("with plain arithmetic too: nominal values by other code", () => {
    const plain = formulas.filter(c => isPlain(parseExpression(c.formula!)));
    expect(plain.length).toBeGreaterThan(150);
    for (const check of plain) {
      const si = arithmetic(parseExpression(check.formula!), check.inputs);
      const unit = parseUnit(check.computed!.unit);
      expect((si - unit.offset) / factor(unit) / check.computed!.value || 1, check.id).toBeCloseTo(1, 6);
    }
  });

  it("has verdict and value of the deciding check at the top of each entry, and no value that a file of ours gives back", () => {
    for (const entry of json.filter(e => e.basis !== "none")) {
      const first = entry.checks[0]!;
      expect([entry.verdict, entry.basis, entry.computed, entry.formula, entry.sql]).toEqual([
        first.verdict,
        first.basis,
        entry.verdict === "by construction" ? null : first.computed,
        first.formula ?? first.statement,
        first.sql
      ]);
    }
  });
});

const ELEMENTARY: Record<string, (...v: number[]) => number> = {
  sqrt: Math.sqrt,
  ln: Math.log,
  exp: Math.exp,
  sin: Math.sin,
  asin: Math.asin,
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  mean: (...v) => v.reduce((a, b) => a + b, 0) / v.length
};
const isPlain = (e: Expression): boolean =>
  e.type === "number" ||
  e.type === "reference" ||
  (e.type === "negate" && isPlain(e.of)) ||
  (e.type === "binary" && "+-*/^".includes(e.operator) && isPlain(e.left) && isPlain(e.right)) ||
  (e.type === "call" && e.name in ELEMENTARY && e.args.every(isPlain));

/** Nominal value in SI units, by numbers only. */
function arithmetic(e: Expression, inputs: InputEntry[]): number {
  const of = (node: Expression): number => arithmetic(node, inputs);
  switch (e.type) {
    case "number":
      return e.unit ? e.value * factor(e.unit) + e.unit.offset : e.value;
    case "reference": {
      if (e.id === "pi") return Math.PI;
      const input = inputs.find(i => i.id === e.id && (("part" in i && i.part) || null) === e.part) as Range;
      const unit = parseUnit(input.unit);
      return input.value * factor(unit) + unit.offset;
    }
    case "negate":
      return -of(e.of);
    case "call":
      return ELEMENTARY[e.name]!(...e.args.map(of));
    case "binary": {
      const [a, b] = [of(e.left), of(e.right)];
      return {"+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b}[e.operator as "+"];
    }
    default:
      throw new Error("no arithmetic");
  }
}

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {PREMISES, premiseOf, relationOf, statement, type Check} from "../../src/claims/check.js";
import {classify} from "../../src/claims/classify.js";
import {references} from "../../src/claims/expression.js";
import {evaluateCheck} from "../../src/claims/evaluate.js";
import {combinations, evaluate, settle} from "../../src/claims/settle.js";
import {Names, parsed, type Ground} from "../../src/claims/scope.js";
import {VERDICTS, type Comparison} from "../../src/claims/verdict.js";
import {verdictSign} from "../../src/reading/verdict.js";
import {check, checks, claim, evaluated, ground} from "./ground.js";

const none = new Map();
const ledger = evaluated();
const judging = checks.filter(c => c.kind !== "context" && c.kind !== "data");
const COMPARISONS: Comparison[] = [
  "agrees",
  "agrees within rounding",
  "disagrees",
  "misprint",
  "by construction",
  "not checkable"
];

/** Comparisons that only a premise of ours makes: the text draws none of them. */
const UNSAID = [
  "holds.reference",
  "alloying.loss-scales",
  "alloying.carry-over",
  "diffusion.film",
  "full-cells.faster-fades-more",
  "overpotential.eis-after-failure",
  "surface.ranking",
  "barriers.exclusion",
  "nucleation.cycle2",
  "diffusion.cmax",
  "overpotential.slope.mgw",
  "surface.sampling-depth",
  "conclusions.mg.holds"
];

describe("whose statement it is", () => {
  it("is said by every check", () => {
    for (const c of checks) expect(PREMISES, c.id).toContain(premiseOf(c));
  });

  it("is ours where a model of ours is asked, unless a first principle is all it stands for", () => {
    expect(premiseOf({basis: "model"})).toBe("ours");
    expect(premiseOf({basis: "internal"})).toBe("printed");
    expect(premiseOf({basis: "first principles"})).toBe("first principle");
    for (const c of checks.filter(({basis, kind}) => basis === "model" && kind !== "context"))
      expect(premiseOf(c), c.id).not.toBe("printed");
  });

  it("is ours for what the paper never says", () => {
    for (const id of UNSAID) {
      expect(premiseOf(check(id)), id).toBe("ours");
      expect(["open question", "context"], id).toContain(settle(check(id), ground, none).outcome);
    }
  });

  it("decides: a rule of ours is never in tension and supports nothing", () => {
    const ours = judging.filter(c => premiseOf(c) === "ours");
    expect(ours.length).toBeGreaterThan(20);
    for (const c of ours)
      for (const compared of COMPARISONS)
        expect(["open question", "context", "misprint", "by construction", "not checkable"]).toContain(
          classify(c, compared, claim(c.claims[0]))
        );
  });

  it("holds whatever the reader assumes", () => {
    const ours = judging.filter(c => premiseOf(c) === "ours");
    const options = ground.assumptions.flatMap(a => a.options.map(o => ({[a.id]: o.id})));
    for (const choices of options)
      for (const r of evaluate(ours, ground, none, choices))
        expect(r.outcome, r.check.id).not.toBe("tension");
  });
});

describe("a tension", () => {
  const standing = ledger.results.filter(r => r.outcome === "tension");

  it("stands under every declared reading of every fact and tolerance it uses", () => {
    expect(standing.length).toBeGreaterThan(5);
    for (const {check: c, inputs} of standing) {
      const used = ground.assumptions.filter(
        a => a.kind !== "convention" && (inputs.some(i => i.id === a.id) || a.options[0].reading)
      );
      for (const choices of combinations(used))
        expect(evaluateCheck(c, new Names(ground, choices), none).compared, c.id).toBe("disagrees");
    }
  });

  it("is none where the widest room that words, ≈ or scatter can get lets both stand", () => {
    const apart = (mV: number): Check =>
      statement(
        "x.y",
        ["fig2a.current"],
        "internal",
        "t",
        `near(30 [mV], ${30 + mV} [mV], overpotential_spread)`
      );
    const told = (mV: number): string => settle(apart(mV), ground, none).outcome;
    expect([1, 5, 9].map(told)).toEqual(["value reproduced", "agrees within rounding", "tension"]);
  });

  it("rests on two printed statements, or one and a first principle", () => {
    for (const {check: c} of standing) expect(["printed", "first principle"]).toContain(premiseOf(c));
  });
});

describe("a fact the paper leaves open", () => {
  it("decides nothing: whichever option is the default, the verdicts are the same", () => {
    for (const fact of ground.assumptions.filter(a => a.kind === "fact")) {
      const turned = [...fact.options.slice(1), fact.options[0]] as unknown as typeof fact.options;
      const other: Ground = {
        ...ground,
        assumptions: ground.assumptions.map(a => (a.id === fact.id ? {...a, options: turned} : a))
      };
      const touched = ledger.results.filter(r => r.inputs.some(i => i.id === fact.id));
      for (const {check: c, outcome} of touched) {
        const again = settle(c, other, none).outcome;
        const support = ["value reproduced", "agrees within rounding"];
        if (support.includes(outcome)) expect(support, c.id).toContain(again);
        else expect(again, `${c.id} with ${fact.id} turned round`).toBe(outcome);
      }
    }
  });

  it("asks where it decides, and both sides are named", () => {
    const mixed = ledger.results.filter(r => r.readings);
    expect(mixed.length).toBeGreaterThan(10);
    for (const {check: c, outcome, readings} of mixed) {
      expect(outcome).toBe("open question");
      for (const stands of readings!.stands)
        expect(settle(c, ground, none, stands).outcome).not.toBe("tension");
      for (const falls of readings!.falls)
        expect(settle(c, ground, none, falls).outcome).toBe(
          premiseOf(c) === "ours" ? "open question" : "tension"
        );
    }
  });
});

describe("verdicts", () => {
  it("of one relation between the same printed numbers, whichever of them it is solved for, count once", () => {
    const relations = new Map<string, Set<string>>();
    for (const c of checks) {
      if (c.kind !== "number" && c.kind !== "statement") continue;
      const used = references(parsed(c.kind === "number" ? c.formula : c.statement)).map(({id}) => id);
      if (!used.every(id => ground.claims.some(known => known.id === id))) continue;
      const numbers = [...new Set([...c.claims, ...used])].sort().join(" ");
      relations.set(numbers, (relations.get(numbers) ?? new Set()).add(relationOf(c)));
    }
    expect(relations.size).toBeGreaterThan(20);
    for (const [numbers, told] of relations) expect([...told], numbers).toHaveLength(1);
  });

  it("share a relation with another check, unless they restate a number", () => {
    const told = checks.flatMap(c =>
      c.relation !== undefined && c.relation !== c.id && !("restated" in c && c.restated) ? [c.relation] : []
    );
    const alone = [...new Set(told)].filter(
      relation => checks.filter(c => relationOf(c) === relation).length < 2
    );
    expect(told.length).toBeGreaterThan(10);
    expect(alone).toEqual([]);
  });

  it("on what files show are of an order where they ask for one, of a value where they compare two", () => {
    const agrees = (id: string): string => classify(check(id), "agrees", claim(check(id).claims[0]));
    expect(agrees("data.figS32.order")).toBe("order or bound holds");
    expect(agrees("data.figS11b.cycles.5mgw")).toBe("order or bound holds");
    expect(agrees("data.s36b.conductivity")).toBe("value reproduced");
  });

  it("are told apart: value, order, print", () => {
    const outcome = (c: Check): string => settle(c, ground, none).outcome;
    const says = (text: string): Check => statement("x.y", ["fig2a.current"], "internal", "t", text);
    expect(outcome(says("1 = 1"))).toBe("value reproduced");
    expect(outcome(says("near(1, 1, 0) and 2 = 2"))).toBe("value reproduced");
    expect(outcome(says("1 < 2 and 2 = 2"))).toBe("order or bound holds");
    expect(outcome(says("rising(1, 2)"))).toBe("order or bound holds");
    expect(outcome(says("near(bound(fig2h.cycles.mgw), bound(fig2h.cycles.mgw), 0)"))).toBe(
      "order or bound holds"
    );
    expect(outcome(says("2 < 1"))).toBe("tension");
    expect(outcome({...says("2 < 1"), premise: "ours"})).toBe("open question");
    expect(outcome({...says("1 < 2"), premise: "ours"})).toBe("context");
    expect(outcome({...says("1 = 1"), restated: true} as Check)).toBe("printed twice");
    expect(outcome(check("full-cells.mean-efficiency"))).toBe("order or bound holds");
  });

  it("each have a sign of their own", () => {
    const signs = VERDICTS.map(verdict => verdictSign(verdict).replace(/<span class="vh">.*/, ""));
    expect(new Set(signs).size).toBe(VERDICTS.length);
  });

  it("say nothing more, whoever states it, where nothing is compared, a unit is wrong or our file gives it back", () => {
    for (const c of checks)
      for (const compared of ["context", "by construction", "not checkable", "misprint"] as const)
        expect(classify(c, compared, claim(c.claims[0])), c.id).toBe(compared);
  });

  it("are the only words a comparison can become", () => {
    fc.assert(
      fc.property(fc.constantFrom(...judging), fc.constantFrom(...COMPARISONS), (c, compared) => {
        expect([...VERDICTS, "context"]).toContain(classify(c, compared, claim(c.claims[0])));
      })
    );
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {assumptions} from "../../../src/claims/paper.js";
import "../../../src/paper/claims.js";
import type {Choices} from "../../../src/claims/assumption.js";
import {answersOf, entries} from "../../../src/claims/entry.js";
import {checksFor, makeLedger} from "../../../src/claims/ledger.js";
import {Names} from "../../../src/claims/scope.js";
import {ground} from "../../claims/ground.js";
import type {ClaimEntry} from "../../../src/claims/entry.js";
import {byId as all, newDesk, published} from "./published.js";

/** What an entry says apart from what only the build adds beside it. */
const bare = ({sensitivity: _, replies: __, changes: ___, ...entry}: ClaimEntry): unknown => entry;
/** The same without the files of its checks, which a ledger evaluated anew does not know. */
const unfiled = (entry: unknown): unknown => {
  const {checks, ...rest} = entry as ClaimEntry;
  return {...rest, checks: checks.map(({file: _, ...check}) => check)};
};
const byId = new Map([...all.values()].map(entry => [entry.id, bare(entry) as ClaimEntry]));

const answers = answersOf(published);
const checks = checksFor(ground.claims);
/** The whole ledger evaluated anew, as JSON would carry it. */
const whole = (choices: Choices): unknown[] =>
  JSON.parse(
    JSON.stringify(entries(makeLedger(checks, ground, answers, choices), new Names(ground, choices)))
  ) as unknown[];

const someChoices = fc
  .subarray([...assumptions()], {minLength: 1, maxLength: 4})
  .chain(list => fc.tuple(...list.map(a => fc.constantFrom(...a.options).map(o => [a.id, o.id] as const))))
  .map(pairs =>
    Object.fromEntries(
      pairs.filter(([id, option]) => assumptions().find(a => a.id === id)!.options[0].id !== option)
    )
  );

describe("the ledger under other assumptions", () => {
  it("evaluates only what is touched and still equals the whole ledger evaluated anew", () => {
    const desk = newDesk();
    const now = new Map<string, unknown>(byId);
    fc.assert(
      fc.property(someChoices, choices => {
        for (const entry of desk.choose(choices)) now.set(entry.id, JSON.parse(JSON.stringify(entry)));
        expect([...now.values()].map(unfiled)).toEqual(whole(choices));
      }),
      {numRuns: 12}
    );
  });

  it("comes back to the published ledger", () => {
    const desk = newDesk();
    const changed = desk.choose({electrode_diameter: "collector", spectra_cell: "same"});
    const verdicts = changed.filter(e => e.verdict !== byId.get(e.id)!.verdict);
    expect(verdicts.map(e => e.id)).toContain("fig2i.eta.dep.mgw.c1");
    for (const entry of desk.choose({}))
      expect(JSON.parse(JSON.stringify(entry))).toEqual(byId.get(entry.id));
    expect(desk.choose({})).toEqual([]);
  });

  it("stays as it was when a value cannot be computed with", () => {
    const desk = newDesk();
    expect(() => desk.choose({lithium_density: "0 [g cm-3]"})).toThrow(/check .*: /);
    expect(() => desk.choose({lithium_density: "no_such_name"})).toThrow(/no_such_name/);
    expect(desk.choose({})).toEqual([]);
  });

  it("keeps the answers of data checks whatever is assumed", () => {
    for (const entry of newDesk().choose({electrode_diameter: "collector", approximate: "whole"}))
      for (const check of entry.checks.filter(c => c.kind === "data"))
        expect(check.computed).toEqual(byId.get(entry.id)!.checks.find(c => c.id === check.id)!.computed);
  });
});

it("every option of every assumption can be computed with", () => {
  const desk = newDesk();
  for (const {id, options} of assumptions())
    for (const option of options.slice(1))
      expect(() => desk.choose({[id]: option.id}), `${id}: ${option.id}`).not.toThrow();
});

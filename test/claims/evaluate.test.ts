import {expect, it} from "vitest";
import type {Answer} from "../../src/claims/evaluate.js";
import {users} from "../../src/claims/graph.js";
import {countedIn} from "../../src/claims/quantity.js";
import {evaluate} from "../../src/claims/settle.js";
import {parseUnit} from "../../src/lib/unit.js";
import {check, evaluated, ground} from "./ground.js";

const told = (id: string, answer: Answer) => evaluate([check(id)], ground, new Map([[id, answer]]))[0]!;

it("an answer of files is its middle, from its lowest to its highest", () => {
  const {computed} = told("data.fig2a.current", {low: 0.25, high: 0.75, provenance: "measured"});
  const {nominal, range} = countedIn(computed!, parseUnit("mA cm-2"));
  expect([range.low, nominal, range.high].map(v => Number(v.toPrecision(12)))).toEqual([0.25, 0.5, 0.75]);
});

it("what files show answers for itself: no wider reading of ≈ saves it", () => {
  // Printed ≈ 0.1 mV: 0.05 to 0.15, half a digit more by ≈, from 0 to 0.2; a whole digit more would reach 0.25.
  const slope = (value: number) =>
    told("data.fig2i.slope.mg", {low: value, high: value, provenance: "measured"});
  expect(slope(0.19)).toMatchObject({compared: "agrees", outcome: "value reproduced"});
  expect(slope(0.22)).toMatchObject({compared: "disagrees", outcome: "tension"});
});

it("an assumption is used by the checks that have it among their inputs, once each", () => {
  const ledger = evaluated();
  const found = users(ledger);
  expect(found.size).toBeGreaterThan(5);
  for (const [id, checks] of found)
    expect(checks, id).toEqual(
      ledger.results.filter(r => r.inputs.some(input => input.id === id)).map(r => r.check.id)
    );
});

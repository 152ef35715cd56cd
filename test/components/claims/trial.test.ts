import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {QUESTIONS} from "../../../src/paper/questions/index.js";
import {TENSIONS} from "../../../src/paper/tensions.js";
import {keyOf, leversOf, movedTo, past} from "../../../src/components/claims/lever.js";
import {against, turned} from "../../../src/components/claims/trial-panel.js";
import {fromSlider, toSlider} from "../../../src/components/shell/slider.js";
import {newDesk} from "./published.js";

const desk = newDesk();
const FINDINGS = [...TENSIONS, ...QUESTIONS];

describe.each(FINDINGS.map(f => [f.id, f] as const))("trying to break %s", (_, finding) => {
  const results = finding.checks.map(id => desk.tryOut(id));
  const turns = finding.checks.map(id => desk.turns(id));
  const levers = leversOf(results, turns.flat(), desk.ground);

  it("offers every number the checks lean on, within reach of its slider", () => {
    if (results.some(r => r.inputs.some(i => i.value.kind === "quantity")))
      expect(levers.length).toBeGreaterThan(0);
    expect(new Set(levers.map(l => keyOf(l.input))).size).toBe(levers.length);
    for (const {control, ticks, input} of levers) {
      const needed = [
        control.default,
        ...ticks.map(t => t.value),
        ...turns
          .flat()
          .filter(t => keyOf(t.input) === keyOf(input))
          .map(past)
      ];
      for (const value of needed) {
        expect(value, control.name).toBeGreaterThanOrEqual(control.min);
        expect(value, control.name).toBeLessThanOrEqual(control.max);
      }
    }
  });

  it("turns each verdict at its least change, and not before", () => {
    results.forEach((published, k) => {
      const [turn] = turns[k]!;
      if (!turn) return;
      const lever = levers.find(l => keyOf(l.input) === keyOf(turn.input))!;
      const at = (value: number) => ({
        published,
        failed: null,
        now: desk.tryOut(finding.checks[k]!, [movedTo(lever, value)])
      });
      expect(turned(at(past(turn))), published.check.id).toBe(true);
      const before = turn.from + 0.98 * (turn.to - turn.from);
      expect(against(at(before).now), `${published.check.id} at ${before}`).toBe(against(published));
    });
  });

  it("is as printed when nothing is moved", () => {
    for (const id of finding.checks) expect(desk.tryOut(id, []).outcome).toBe(desk.tryOut(id).outcome);
  });
});

it("a value past a turning point lies beyond it, near it, in few digits", () => {
  const number = fc.double({min: -1e6, max: 1e6, noNaN: true}).filter(v => Math.abs(v) > 1e-9);
  fc.assert(
    fc.property(number, number, (from, to) => {
      fc.pre(Math.abs(to - from) > 1e-6 * Math.max(Math.abs(from), Math.abs(to)));
      const value = past({from, to});
      expect(Math.sign(value - to)).toBe(Math.sign(to - from));
      expect(Math.abs(value - to)).toBeLessThanOrEqual(0.02 * Math.abs(to - from) + 1e-12 * Math.abs(to));
    })
  );
});

it("sliders come back to the value they show", () => {
  for (const {control} of FINDINGS.flatMap(f =>
    leversOf(
      f.checks.map(id => desk.tryOut(id)),
      [],
      desk.ground
    )
  )) {
    const share = Math.abs(fromSlider(control, toSlider(control, control.default)) - control.default);
    expect(share, control.name).toBeLessThanOrEqual(
      0.01 * Math.max(Math.abs(control.default), control.max - control.min)
    );
  }
});

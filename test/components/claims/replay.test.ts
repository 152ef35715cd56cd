import {describe, expect, it} from "vitest";
import {judgeStatement} from "../../../src/claims/verdict.js";
import {number} from "../../../src/claims/functions.js";
import {statement} from "../../../src/claims/execute.js";
import type {Quantity} from "../../../src/claims/quantity.js";
import {byId, published} from "./published.js";
import {inUnitOf, plainValue, quantityOf, replay} from "./replay.js";

const checks = [
  ...new Map(published.flatMap(entry => entry.checks).map(check => [check.id, check])).values()
];
const close = (a: number | null, b: number): boolean =>
  a === null ? !Number.isFinite(b) : Math.abs(a - b) <= 1e-7 * Math.max(Math.abs(a), Math.abs(b));

/** Every computed value that is shown can be had again from claims.json and the formula language alone. */
describe("claims.json by itself", () => {
  const formulas = checks.filter(check => check.formula !== undefined);

  it.each(formulas.map(check => [check.id, check] as const))("%s: value and interval", (_, check) => {
    const value = number(replay(check.formula!, check, byId), check.id);
    const shown = check.computed;
    if (!shown) return expect(check.verdict).toBe("misprint");
    const again = inUnitOf(value, shown.unit);
    expect(close(shown.value, again.nominal), `${shown.value} and ${again.nominal}`).toBe(true);
    expect(close(shown.low, again.low), `${shown.low} and ${again.low}`).toBe(true);
    expect(close(shown.high, again.high), `${shown.high} and ${again.high}`).toBe(true);
  });

  it("gives the same nominal values in plain floating point", () => {
    const done = formulas.flatMap(check => {
      const plain = check.computed && plainValue(check);
      return plain === null || plain === undefined ? [] : [[check, plain] as const];
    });
    for (const [check, plain] of done) {
      const nominal = quantityOf(check.computed!).nominal;
      expect(Math.abs(plain - nominal), check.id).toBeLessThanOrEqual(1e-7 * Math.abs(nominal) + 1e-300);
    }
    expect(done.length / formulas.length).toBeGreaterThan(0.75);
  });

  it("gives every verdict on a statement again", () => {
    const stated = checks.filter(check => check.kind === "statement" && check.statement !== undefined);
    for (const check of stated) {
      const computed =
        check.formula === undefined ? undefined : (replay(check.formula, check, byId) as Quantity);
      const verdict = judgeStatement(statement(replay(check.statement!, check, byId, computed)));
      expect(check.compared === "misprint" ? "disagrees" : check.compared, check.id).toBe(verdict);
    }
    expect(stated.length).toBeGreaterThan(100);
  });
});

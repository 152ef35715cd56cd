import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {interval, point} from "../../src/claims/interval.js";
import {inUnit} from "../../src/claims/quantity.js";
import {parseUnit} from "../../src/lib/unit.js";
import {judgeNumber, judgeQuantity, judgeStatement, toOrder} from "../../src/claims/verdict.js";
import type {Printed} from "../../src/claims/printed.js";
import {truth} from "../../src/claims/value.js";

const print = (nominal: number, half: number, more = 0): Printed => {
  const stated = interval(nominal - half, nominal + half, false, true);
  const allowed = interval(nominal - half - more, nominal + half + more, false, true);
  return {nominal, stated, allowed, input: allowed};
};
const computed = (nominal: number, low = nominal, high = nominal) => ({nominal, range: interval(low, high)});

describe("verdicts on numbers", () => {
  it.each([
    ["the computed value rounds to the print", computed(71.38), "agrees"],
    ["only its interval reaches the print", computed(72, 71, 73), "agrees within rounding"],
    ["the interval ends where the print begins to be left out", computed(72, 71.5, 73), "disagrees"],
    ["nothing in common", computed(80, 79, 81), "disagrees"]
  ])("%s", (_, value, verdict) => {
    expect(judgeNumber(value, print(71, 0.5))).toBe(verdict);
  });

  it("≈ gives room only within rounding", () => {
    expect(judgeNumber(computed(71.8), print(71, 0.5, 0.5))).toBe("agrees within rounding");
  });

  it("does not stumble over binary fractions at the edge", () => {
    expect(judgeNumber(computed((9 * 30) / 20 - 1e-15), print(14, 0.5))).toBe("agrees");
  });

  it("never worsens when the computed interval widens", () => {
    const order = ["agrees", "agrees within rounding", "disagrees"];
    const value = fc.double({min: 60, max: 80, noNaN: true});
    const width = fc.double({min: 0, max: 10, noNaN: true});
    fc.assert(
      fc.property(value, width, width, (nominal, a, b) => {
        const narrow = judgeNumber(computed(nominal, nominal - a, nominal + a), print(71, 0.5));
        const wide = judgeNumber(computed(nominal, nominal - a - b, nominal + a + b), print(71, 0.5));
        expect(order.indexOf(wide)).toBeLessThanOrEqual(order.indexOf(narrow));
      })
    );
  });
});

describe("verdicts on units", () => {
  const in_ = (unit: string, value: number) => inUnit(value, point(value), parseUnit(unit));
  it("another dimension is a misprint", () => {
    expect(judgeQuantity(in_("mA cm-2", 0.1), print(0.1, 0.05), parseUnit("mAh cm-2"))).toEqual({
      verdict: "misprint",
      meant: null
    });
  });
  it("the same digits one prefix away are a misprint, and the unit meant is named", () => {
    expect(judgeQuantity(in_("Å", 5.2111), print(5.2112, 0.0005), parseUnit("nm"))).toEqual({
      verdict: "misprint",
      meant: "Å"
    });
  });
  it("other digits are a disagreement", () => {
    expect(judgeQuantity(in_("nm", 6.3), print(5.2, 0.05), parseUnit("nm"))).toEqual({
      verdict: "disagrees",
      meant: null
    });
  });
  it("a bound is no set of digits: no prefix explains it", () => {
    const above = interval(30, Infinity, true, true);
    const bound: Printed = {nominal: 30, stated: above, allowed: above, input: above};
    expect(judgeQuantity(in_("µm", 26), bound, parseUnit("µm"))).toEqual({verdict: "disagrees", meant: null});
  });
});

describe("verdicts on statements and orders of magnitude", () => {
  it("true, possible, impossible", () => {
    expect([truth(true), truth(false, true), truth(false, false)].map(judgeStatement)).toEqual([
      "agrees",
      "agrees within rounding",
      "disagrees"
    ]);
  });
  it("half a decade on either side", () => {
    expect(judgeNumber(computed(31), toOrder(print(100, 0.5)))).toBe("disagrees");
    expect(judgeNumber(computed(32), toOrder(print(100, 0.5)))).toBe("agrees");
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {execute, type Scope} from "../../src/claims/execute.js";
import {parseExpression, references} from "../../src/claims/expression.js";
import {FUNCTIONS} from "../../src/claims/language.js";
import {exact} from "../../src/claims/quantity.js";

const scope: Scope = {
  value: id => {
    throw new Error(`no ${id}`);
  },
  claim: id => {
    throw new Error(`no ${id}`);
  }
};
const run = (formula: string): number => {
  const value = execute(parseExpression(formula), scope, FUNCTIONS);
  return value.kind === "quantity" ? value.nominal : value.kind === "truth" ? Number(value.nominal) : NaN;
};

/** Random arithmetic as text, and the same text for JavaScript. */
const arithmetic = fc.letrec<{sum: string}>(tie => ({
  sum: fc.oneof(
    {maxDepth: 5},
    fc.integer({min: 1, max: 99}).map(String),
    fc.tuple(tie("sum"), fc.constantFrom(" + ", " - ", " * "), tie("sum")).map(parts => parts.join("")),
    tie("sum").map(inner => `(${inner})`),
    tie("sum").map(inner => `-(${inner})`)
  )
})).sum;

describe("formulas", () => {
  it("bind as usual: the same numbers as JavaScript", () => {
    fc.assert(
      fc.property(arithmetic, text => {
        const expected = new Function(`return ${text}`)() as number;
        expect(Math.abs(run(text) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      })
    );
  });

  it.each([
    ["2 + 3 * 4 ^ 2", 50],
    ["2 ^ 3 ^ 2", 512],
    ["-2 ^ 2", -4],
    ["8 / 2 / 2", 2],
    ["1 < 2 and not 2 < 1", 1],
    ["1 = 1 or 1 / 0.5 > 3 and 1 > 2", 1],
    ["1 [h] / 1 [min]", 60],
    ["0 [°C] / 1 [K]", 273.15],
    ['atoms("Li6PS5Cl", "S")', 5],
    ['ratio("7:3") * 3', 7]
  ])("%s is %d", (text, value) => {
    expect(run(text)).toBeCloseTo(value, 9);
  });

  it("keeps dots and hyphens in names, and takes a minus that stands apart", () => {
    expect(references(parseExpression("fig3.a-c.capacity - ts1.rb.mgw.c1 + low(figS15.ocp.x0.17)"))).toEqual([
      {id: "fig3.a-c.capacity", part: null},
      {id: "ts1.rb.mgw.c1", part: null},
      {id: "figS15.ocp.x0.17", part: "low"}
    ]);
  });

  it.each([
    ["1 +", /expected a value at character 4/],
    ["(1", /expected "\)"/],
    ["1 2", /expected an operator at character 2/],
    ["1 ? 2", /nothing known/],
    ["low(1)", /low\(\) takes one name/],
    ["and 1", /expected a value/],
    ["1 [furlong]", /furlong/],
    ["sqrt(1, 2)", /sqrt takes 1 arguments/],
    ["unheard(1)", /no function "unheard"/],
    ["1 [m] + 1 [s]", /dimension: adding \[m\] and \[s\]/],
    ["exp(1 [V])", /argument of exp must be a plain number/],
    ["not 1", /a statement is needed/],
    ["ln(0 - 1)", /formula: ln of -1/]
  ])("refuses %s", (text, message) => {
    expect(() => run(text)).toThrow(message);
  });

  it("computes dimensions: kg m² s⁻² from a torque", () => {
    const value = execute(parseExpression("1 [lb in]"), scope, FUNCTIONS);
    expect(value).toEqual(exact(4.4482216152605 * 0.0254, [2, 1, -2, 0, 0, 0]));
  });
});

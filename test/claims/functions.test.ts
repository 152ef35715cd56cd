import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {execute} from "../../src/claims/execute.js";
import {parseExpression} from "../../src/claims/expression.js";
import {interval} from "../../src/claims/interval.js";
import {FUNCTIONS} from "../../src/claims/language.js";
import {quantity, type Quantity} from "../../src/claims/quantity.js";
import {rSquared, spearman} from "../../src/claims/statistics.js";
import {linearFit} from "../../src/lib/statistics.js";
import {runDiffusion} from "../../src/models/diffusion/index.js";

const call = (formula: string, values: Record<string, Quantity> = {}): Quantity =>
  execute(
    parseExpression(formula),
    {
      value: id => values[id]!,
      claim: () => {
        throw new Error("no claims here");
      }
    },
    FUNCTIONS
  ) as Quantity;
const plusMinus = (value: number, by: number): Quantity => quantity(value, interval(value - by, value + by));

describe("functions of the formula language", () => {
  it("encloses every line when the abscissae are rounded too", () => {
    const share = fc.double({min: -1, max: 1, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), {minLength: 4, maxLength: 4}), points => {
        const xs = [1, 2, 4, 7];
        const ys = [3, 1, 8, 5];
        const values = Object.fromEntries(
          xs.flatMap((x, k) => [
            [`x${k}`, plusMinus(x, 0.3)],
            [`y${k}`, plusMinus(ys[k]!, 0.5)]
          ])
        );
        const {range} = call(`slope(${xs.map((_, k) => `x${k}, y${k}`).join(", ")})`, values);
        const moved = points.map(([p, q], k): [number, number] => [xs[k]! + 0.3 * p, ys[k]! + 0.5 * q]);
        const {slope} = linearFit(moved)!;
        expect(slope).toBeGreaterThanOrEqual(range.low);
        expect(slope).toBeLessThanOrEqual(range.high);
      })
    );
  });

  it("slope agrees with the least squares of the library and contains every line inside the intervals", () => {
    const part = fc.double({min: -1, max: 1, noNaN: true});
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({min: -100, max: 100, noNaN: true}), part), {minLength: 4, maxLength: 4}),
        points => {
          const xs = [0, 1, 3, 7];
          const values = Object.fromEntries(points.map(([y], k) => [`y${k}`, plusMinus(y, 2)]));
          const found = call(`slope(${xs.map((x, k) => `${x}, y${k}`).join(", ")})`, values);
          const fit = (shift: number): number =>
            linearFit(points.map(([y, p], k) => [xs[k]!, y + shift * 2 * p]))!.slope;
          expect(found.nominal).toBeCloseTo(fit(0), 9);
          expect(found.range.low - 1e-9).toBeLessThanOrEqual(fit(1));
          expect(found.range.high + 1e-9).toBeGreaterThanOrEqual(fit(1));
        }
      )
    );
  });

  it("takes a sine where it rises, from −π/2 to π/2, and refuses it beyond", () => {
    expect(call("sin(x)", {x: plusMinus(1.5, 0.05)}).range).toEqual(interval(Math.sin(1.45), Math.sin(1.55)));
    expect(call("sin(x)", {x: plusMinus(-1.5, 0.05)}).nominal).toBe(-Math.sin(1.5));
    for (const x of [-2, -1.6, 1.6, 2])
      expect(() => call("sin(x)", {x: plusMinus(x, 0)}), String(x)).toThrow(/sin of/);
  });

  it("through the origin, by trapezoids, and between two points", () => {
    expect(call("slope_through_origin(1, 2, 2, 4, 3, 6)").nominal).toBeCloseTo(2, 12);
    expect(call("trapezoid(0, 1, 2, 3, 3, 5)").nominal).toBeCloseTo(8, 12);
    expect(call("interpolate(2, 1, 10, 3, 30)").nominal).toBeCloseTo(20, 12);
    expect(call("between(0, 1)")).toMatchObject({nominal: 0.5, range: {low: 0, high: 1}});
  });

  it("rank correlation covers every order the intervals allow", () => {
    expect(spearman([1, 2, 3, 4], [10, 20, 40, 30])).toBeCloseTo(0.8, 12);
    // Ranks 1, 2½, 2½, 4 and 1, 3, 2, 4, all about 2½: 4.5 of √(4.5 · 5).
    expect(spearman([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
    expect(() => call("welch_p(1, 0.1, 2 [m], 0.1, 3)")).toThrow(/welch_p compares/);
    const tied = call("spearman(a, 1, b, 2, 3, 3)", {a: plusMinus(1, 0.6), b: plusMinus(2, 0.6)});
    expect([tied.range.low, tied.range.high]).toEqual([0.5, 1]);
  });

  it("R² is one for a law that holds and matches its definition", () => {
    expect(rSquared([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(rSquared([1, 2, 3], [1, 1, 1.5])).toBeCloseTo(
      1 - ((1 - 0.5357142857) ** 2 + (1 - 1.0714285714) ** 2 + (1.5 - 1.6071428571) ** 2) / (1 / 6),
      6
    );
  });

  it("rises and falls as said", () => {
    const truth = (formula: string): unknown =>
      execute(
        parseExpression(formula),
        {
          value: () => plusMinus(0, 0),
          claim: () => {
            throw new Error();
          }
        },
        FUNCTIONS
      );
    expect(truth("rising(1, 2, 2)")).toMatchObject({nominal: true, certain: true});
    expect(truth("falling(1, 2)")).toMatchObject({possible: false});
    expect(truth("near(10, 11, 1)")).toMatchObject({nominal: true});
  });
});

describe("slab functions", () => {
  const slab = (D: number, i: number, L = 5): Record<string, number> => {
    const run = runDiffusion({D, i, L});
    return {
      slab_stop_time: run.t_stop_s,
      slab_utilisation: run.theta_added,
      slab_back_at_stop: 1000 * run.c_back_mmol
    };
  };
  it.each([
    [6e-11, 1],
    [6e-11, 0.1],
    [1e-11, 0.5],
    [1e-10, 1]
  ])("agree with the diffusion model at D = %d, i = %d", (D, i) => {
    const args = `${D} [cm2 s-1], ${i} [mA cm-2] / 96485.33212 [C mol-1], 5 [µm], 69.6 [mmol cm-3]`;
    for (const [name, expected] of Object.entries(slab(D, i)))
      expect(call(`${name}(${args})`).nominal / expected).toBeCloseTo(1, 6);
  });

  it("are monotone in each argument as declared, so that two corners bound them", () => {
    const span = (low: number, high: number) => fc.double({min: low, max: high, noNaN: true});
    fc.assert(
      fc.property(
        span(1e-15, 1e-14),
        span(1e-3, 2e-2),
        span(1e-6, 1e-5),
        span(1.02, 2),
        fc.constantFrom(0, 1, 2, 3),
        (D, q, L, factor, which) => {
          const base = [D, q, L, 69600];
          const moved = base.map((value, k) => (k === which ? value * factor : value));
          const at = (name: string, [a, b, c, d]: number[]): number =>
            call(`${name}(D, q, L, c)`, {
              D: quantity(a!, interval(a!, a!), [2, 0, -1, 0, 0, 0]),
              q: quantity(b!, interval(b!, b!), [-2, 0, -1, 0, 0, 1]),
              L: quantity(c!, interval(c!, c!), [1, 0, 0, 0, 0, 0]),
              c: quantity(d!, interval(d!, d!), [-3, 0, 0, 0, 0, 1])
            }).nominal;
          const signs: Record<string, number[]> = {
            slab_stop_time: [1, -1, 1, 1],
            slab_utilisation: [1, -1, -1, 1],
            slab_back_at_stop: [1, -1, -1, 1]
          };
          for (const [name, directions] of Object.entries(signs)) {
            const [before, after] = [at(name, base), at(name, moved)];
            expect(directions[which]! * (after - before)).toBeGreaterThanOrEqual(-1e-9 * Math.abs(before));
          }
        }
      )
    );
  });
});

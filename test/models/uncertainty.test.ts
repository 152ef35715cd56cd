import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {utilisation} from "../../src/models/diffusion/fast.js";
import {DIFFUSION, readSlab} from "../../src/models/diffusion/parameters.js";
import {loading} from "../../src/models/diffusion/read.js";
import {halfDigit, isRange, readSpan, readSpread, spanOf} from "../../src/models/intervals.js";
import {retention} from "../../src/models/inventory/fast.js";
import {bandOf} from "../../src/models/uncertainty.js";
import {Refusal} from "../../src/lib/refusal.js";

describe("bandOf", () => {
  it("gives a linear model its sum of intervals, and shares of the variance", () => {
    const {value, low, high, shares} = bandOf(
      {a: 1, b: 2, c: 5},
      {a: {low: 0, high: 2}, b: {low: 1.5, high: 2.5}},
      ({a, b, c}) => [3 * a - 4 * b + c]
    );
    expect([value[0], low[0], high[0]]).toEqual([0, -5, 5]);
    // Even over an interval of width w the variance is w²/12: (3·2)² and (4·1)² of their sum.
    expect(shares.a[0]).toBeCloseTo(36 / 52, 14);
    expect(shares.b[0]).toBeCloseTo(16 / 52, 14);
  });

  it("gives a product the product of its intervals", () => {
    const box = {a: {low: -1, high: 3}, b: {low: -2, high: 5}};
    const {low, high} = bandOf({a: 1, b: 1}, box, ({a, b}) => [a * b, a / (b + 3)]);
    expect([low[0], high[0]]).toEqual([-6, 15]);
    expect([low[1], high[1]]).toEqual([-1, 3]);
  });

  it("finds a turn inside an interval", () => {
    const box = {a: {low: -1, high: 3}, b: {low: 0, high: 1}};
    const {low, high, shares} = bandOf({a: 0.5, b: 0.5}, box, ({a, b}) => [(a - 0.25) ** 2 + b]);
    expect(low[0]).toBeCloseTo(0, 12);
    expect(high[0]).toBeCloseTo(2.75 ** 2 + 1, 12);
    expect(shares.a[0]! + shares.b[0]!).toBeCloseTo(1, 14);
  });

  it("leaves no width and no share to exact inputs", () => {
    const {low, high, shares} = bandOf({a: 2}, {a: {low: 2, high: 2}}, ({a}) => [a]);
    expect([low[0], high[0], shares.a[0]]).toEqual([2, 2, 0]);
  });

  it("gives θ(P) between θ at the ends of P, whatever the box", () => {
    const share = fc.double({min: 0, max: 0.4, noNaN: true});
    fc.assert(
      fc.property(
        fc.double({min: -12, max: -8, noNaN: true}),
        fc.double({min: -2, max: 1, noNaN: true}),
        fc.tuple(share, share, share, share),
        (lnD, lnI, [sD, si, sL, sc]) => {
          const slab = readSlab({D: 10 ** lnD, i: 10 ** lnI});
          const around = (value: number, s: number) => ({low: value * (1 - s), high: value * (1 + s)});
          const box = {
            D: around(slab.D, sD),
            i: around(slab.i, si),
            L: around(slab.L, sL),
            cmax: around(slab.cmax, sc)
          };
          const {low, high} = bandOf(slab, box, given => [utilisation(loading(given as typeof slab))]);
          const P = (end: "low" | "high", other: "low" | "high"): number =>
            loading({...slab, D: box.D[other], i: box.i[end], L: box.L[end], cmax: box.cmax[other]});
          expect(low[0]! / utilisation(P("high", "low"))).toBeCloseTo(1, 12);
          expect(high[0]! / utilisation(P("low", "high"))).toBeCloseTo(1, 12);
        }
      ),
      {numRuns: 60, seed: 3}
    );
  });

  it("contains every run with inputs inside the box", () => {
    const within = fc.double({min: 0, max: 1, noNaN: true});
    const box = {
      ce: {low: 0.994, high: 0.9995},
      reserve: {low: 0, high: 0.4},
      capacity: {low: 0.8, high: 1.2}
    };
    const values = {ce: 0.998, reserve: 0.1, capacity: 1};
    const kept = ({ce, reserve, capacity}: typeof values) => [
      retention({capacity, reserve}, ce, 100),
      retention({capacity, reserve}, ce, 300)
    ];
    const {low, high} = bandOf(values, box, kept as never);
    fc.assert(
      fc.property(within, within, within, (a, b, c) => {
        const at = (name: keyof typeof box, t: number) =>
          box[name].low + t * (box[name].high - box[name].low);
        kept({ce: at("ce", a), reserve: at("reserve", b), capacity: at("capacity", c)}).forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(low[i]! - 1e-9);
          expect(y).toBeLessThanOrEqual(high[i]! + 1e-9);
        });
      }),
      {numRuns: 300, seed: 4}
    );
  });
});

describe("intervals", () => {
  it("reads the digits of a printed number", () => {
    expect(halfDigit("6e-11")).toBeCloseTo(5e-12, 25);
    expect(halfDigit("69.6")).toBeCloseTo(0.05, 15);
    expect(halfDigit("5")).toBe(0.5);
    expect(spanOf(DIFFUSION.D, 6e-11, "printed").low).toBeCloseTo(5.5e-11, 20);
    // A value moved away is as uncertain as the printed one was.
    expect(spanOf(DIFFUSION.D, 1.2e-11, "printed").high).toBeCloseTo(1.3e-11, 20);
    expect(spanOf(DIFFUSION.c0, 10, "printed")).toEqual({low: 10, high: 10});
    expect(spanOf(DIFFUSION.cmax, 76, 0.1)).toEqual({low: 68.4, high: 76.9});
  });

  it("reads what a person writes, and says what is wrong with it", () => {
    expect(readSpan("5e-11..7e-11cm2/s", DIFFUSION.D)).toEqual({low: 5e-11, high: 7e-11});
    expect(readSpan("100nm..5um", DIFFUSION.L)).toEqual({low: 0.1, high: 5});
    expect(readSpan("1e-3..5e-3mA/cm2", DIFFUSION.i)).toEqual({low: 1e-3, high: 5e-3});
    expect(() => readSpan("7e-11..5e-11cm2/s", DIFFUSION.D)).toThrow("no interval");
    expect(() => readSpan("5e-11..7e-11V", DIFFUSION.D)).toThrow(Refusal);
    expect(readSpread("10%")).toBe(0.1);
    expect(readSpread("printed")).toBe("printed");
    expect(() => readSpread("much")).toThrow("spread");
    expect(() => readSpread("80%")).toThrow("out of range");
  });
});

it("an interval is two ends with two points between, and nothing behind it", () => {
  for (const range of ["1..2", "1…2cm2/s", "a..b"]) expect(isRange(range), range).toBe(true);
  for (const none of ["1", "1..", "..2", "1.2", "1..2\n3", ""]) expect(isRange(none), none).toBe(false);
});

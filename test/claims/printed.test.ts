import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readingOf} from "../../src/claims/assumption.js";
import {assumptions} from "../../src/claims/paper.js";
import "../../src/paper/claims.js";
import {parseClaims, type Claim} from "../../src/claims/claim.js";
import {lastDigit, readPrinted, rounding} from "../../src/claims/printed.js";
import {contains} from "../../src/claims/interval.js";
import {claimsText} from "./ground.js";

const reading = readingOf(assumptions(), {});
const header = claimsText.split("\n")[0]!;
const claim = (
  comparator: string,
  value: string,
  more: {high?: string; plusMinus?: string; unit?: string; kind?: string} = {}
): Claim =>
  parseClaims(
    `${header}\nx.y,1a,,initial Coulombic efficiency,,${comparator},${value},${more.high ?? ""},${more.plusMinus ?? ""},${more.unit ?? "%"},${more.kind ?? "measured"},Results,7,none,`
  )[0]!;
const stated = (c: Claim) => readPrinted(c, reading).stated;
const allowed = (c: Claim) => readPrinted(c, reading).allowed;

describe("printed numbers as intervals", () => {
  it("71 is [70.5, 71.5)", () => {
    expect(stated(claim("=", "71"))).toEqual({low: 70.5, high: 71.5, lowOpen: false, highOpen: true});
  });

  it("rounds to its digits exactly inside the interval", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.001, max: 99999, noNaN: true}),
        fc.integer({min: 0, max: 4}),
        (value, digits) => {
          const text = value.toFixed(digits);
          fc.pre(/\./.test(text) || !text.endsWith("0"));
          const half = 0.5 * 10 ** -digits;
          // Binary rounding may put a tie on either side.
          fc.pre(Math.abs(Math.abs(value - Number(text)) - half) > 1e-9);
          return contains(rounding(text, reading), value);
        }
      )
    );
  });

  it.each([
    ["0.23", 0.01],
    ["54.0", 0.1],
    ["1e-11", 1e-11],
    ["-601.6", 0.1],
    ["3422", 1],
    ["100", 10],
    ["140", 10],
    ["2850", 10],
    ["20", 1],
    ["5", 1]
  ])("the last digit of %s is worth %s", (text, worth) => {
    expect(lastDigit(text, "two digits")).toBeCloseTo(worth, 15);
  });

  it("zeros count as the reader chooses", () => {
    expect(lastDigit("100", "every digit")).toBe(1);
    expect(lastDigit("100", "before the zeros")).toBe(100);
    expect(readingOf(assumptions(), {trailing_zeros: "every digit"}).trailingZeros).toBe("every digit");
  });

  it("halves round away from zero on both sides of it", () => {
    expect(rounding("-601.6", reading)).toMatchObject({lowOpen: true, highOpen: false});
    // Away from 0 on either side, so that none rounds to it.
    expect(rounding("0", reading)).toEqual({low: -0.5, high: 0.5, lowOpen: true, highOpen: true});
  });

  it("reads comparators", () => {
    expect(stated(claim(">", "99.8"))).toEqual({low: 99.8, high: Infinity, lowOpen: true, highOpen: true});
    expect(stated(claim(">=", "30"))).toMatchObject({low: 30, lowOpen: false});
    expect(stated(claim("<", "1"))).toMatchObject({high: 1, highOpen: true});
    expect(stated(claim("<=", "20"))).toMatchObject({high: 20, highOpen: false});
    expect(stated(claim("range", "135", {high: "139"}))).toMatchObject({low: 134.5, high: 139.5});
  });

  it("adds a stated uncertainty to the rounding", () => {
    expect(stated(claim("=", "55", {plusMinus: "7"}))).toMatchObject({low: 47.5, high: 62.5});
  });

  it("widens ≈ by half a digit on each side, and only there", () => {
    expect(stated(claim("≈", "71"))).toMatchObject({low: 70.5, high: 71.5});
    expect(allowed(claim("≈", "71"))).toMatchObject({low: 70, high: 72});
    expect(allowed(claim("=", "71"))).toMatchObject({low: 70.5, high: 71.5});
  });

  it("set values and counts enter formulas as exact, measured ones as rounded", () => {
    const input = (c: Claim) => readPrinted(c, reading).input;
    expect(input(claim("=", "1", {kind: "protocol"}))).toMatchObject({low: 1, high: 1});
    expect(input(claim("=", "193", {unit: "cycles"}))).toMatchObject({low: 193, high: 193});
    expect(input(claim("≈", "9", {kind: "protocol"}))).toMatchObject({low: 8, high: 10});
    expect(input(claim("=", "1"))).toMatchObject({low: 0.5, high: 1.5});
    const rounded = readingOf(assumptions(), {set_values: "rounded"});
    expect(readPrinted(claim("=", "1", {kind: "protocol"}), rounded).input).toMatchObject({
      low: 0.5,
      high: 1.5
    });
  });

  it("refuses a choice that does not exist", () => {
    expect(() => readingOf(assumptions(), {approximate: "double"})).toThrow(
      /approximate has no option "double"; use half, none, whole/
    );
  });
});

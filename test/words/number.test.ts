import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  HTML,
  PLAIN,
  formatNumber,
  formatQuantity,
  formatUnit,
  keepUnits,
  plain,
  significant
} from "../../src/words/number.js";

/** Visible stand-ins: _ no-break space, ~ thin no-break space. */
const seen = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

describe("formatNumber", () => {
  it.each([
    ["54.0", "54.0"],
    ["-601.6", "−601.6"],
    ["−150", "−150"],
    ["2850", "2850"],
    ["-9999.5", "−9999.5"],
    ["1234567.25", "1~234~567.25"],
    ["15000", "15~000"],
    ["0.08549", "0.08549"],
    ["6e-11", "6_×_10<sup>−11</sup>"],
    ["1e-10", "10<sup>−10</sup>"],
    ["-1e5", "−10<sup>5</sup>"],
    ["7:3", "7:3"],
    ["04-0836", "04-0836"],
    ["negligible", "negligible"],
    ["Mg | W | Cu", "Mg | W | Cu"],
    ["LiNi0.8Mn0.1Co0.1O2", "LiNi<sub>0.8</sub>Mn<sub>0.1</sub>Co<sub>0.1</sub>O<sub>2</sub>"],
    ["Li2S and Li2O", "Li<sub>2</sub>S and Li<sub>2</sub>O"],
    ["<b>", "&lt;b&gt;"]
  ])("%s → %s", (given, expected) => expect(seen(formatNumber(given))).toBe(expected));

  it("takes numbers, and gives large ones an exponent", () => {
    expect(formatNumber(48)).toBe("48");
    expect(seen(formatNumber(1e13))).toBe("10<sup>13</sup>");
    expect(seen(formatNumber(1.6e-19))).toBe("1.6_×_10<sup>−19</sup>");
  });

  it("groups in threes from the right and loses no digit", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9_999_999}), n => {
        const text = formatNumber(String(n));
        expect(text.replaceAll("\u202f", "")).toBe(String(n));
        expect(text).toMatch(n < 10_000 ? /^\d{1,4}$/ : /^\d{1,3}(\u202f\d{3})+$/);
      })
    );
  });
});

describe("formatUnit", () => {
  it.each([
    ["mAh cm-2", "mAh_cm<sup>−2</sup>"],
    ["mAh cm⁻²", "mAh_cm<sup>−2</sup>"],
    ["cm2 s-1", "cm<sup>2</sup>_s<sup>−1</sup>"],
    ["Ω s⁻½", "Ω_s<sup>−½</sup>"],
    ["mV cycle-1", "mV_per_cycle"],
    ["V vs Li/Li+", "V_vs_Li/Li<sup>+</sup>"],
    ["µm per mAh cm-2", "µm_per_mAh_cm<sup>−2</sup>"],
    ["at% Li", "at%_Li"],
    ["°C", "°C"]
  ])("%s → %s", (given, expected) => expect(seen(formatUnit(given))).toBe(expected));

  it("uses Unicode superscripts where only text can stand", () =>
    expect(seen(formatUnit("mAh cm-2", PLAIN))).toBe("mAh_cm⁻²"));
});

describe("formatQuantity", () => {
  it.each([
    [{value: "300", unit: "cycles", comparator: ">="}, "≥_300_cycles"],
    [{value: "600", unit: "h", comparator: ">"}, "&gt;_600_h"],
    [{value: "1", unit: "%", comparator: "<"}, "&lt;_1_%"],
    [{value: "20", unit: "MPa", comparator: "<="}, "≤_20_MPa"],
    [{value: "0.1", unit: "mV cycle-1", comparator: "≈"}, "≈_0.1_mV_per_cycle"],
    [{value: "55", uncertainty: "7", unit: "mV", comparator: "="}, "55_±_7_mV"],
    [{value: "135", value_high: "139", unit: "mAh g-1", comparator: "range"}, "135–139_mAh_g<sup>−1</sup>"],
    [{value: "0.33", unit: "C"}, "0.33C"],
    [{value: "34.4", unit: "deg"}, "34.4°"],
    [{value: "50", unit: "cycle"}, "cycle_50"],
    [{value: "1", value_high: "10", unit: "cycle", comparator: "range"}, "cycles_1–10"],
    [{value: "1", unit: "cycles"}, "1_cycle"],
    [{value: "0.85", unit: "1"}, "0.85"],
    [{value: "2", value_high: "", uncertainty: "", unit: ""}, "2"]
  ])("%o → %s", (given, expected) => expect(seen(formatQuantity(given))).toBe(expected));

  it("never lets a line break between number and unit, nor uses a hyphen as minus", () => {
    const units = ["nm", "mAh cm-2", "kJ mol-1", "mV cycle-1", "%", "C", "deg", "cycle", ""];
    fc.assert(
      fc.property(fc.double({noNaN: true, min: -1e6, max: 1e6}), fc.constantFrom(...units), (value, unit) => {
        const text = formatQuantity({value: value.toFixed(2), unit}, HTML);
        expect(text).not.toMatch(/[ -]/);
      })
    );
  });

  it("refuses a comparator it does not know", () =>
    expect(() => formatQuantity({value: "1", comparator: "~"})).toThrow('number: unknown comparator "~"'));
});

describe("significant", () => {
  it.each([
    [4.849, 3, "4.85"],
    [0.0075, 2, "0.0075"],
    [1157, 2, "1200"],
    [99.996, 4, "100.0"],
    [0, 3, "0"],
    [170245678, 2, "1.7e+8"],
    [1e-7, 2, "1.0e-7"]
  ])("%f with %i digits → %s", (value, digits, expected) =>
    expect(significant(value, digits)).toBe(expected)
  );

  it("stays within half a unit of the last digit", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1e-9, max: 1e9, noNaN: true}),
        fc.integer({min: 1, max: 8}),
        (value, digits) => {
          const error = Math.abs(Number(significant(value, digits)) - value);
          expect(error).toBeLessThanOrEqual(0.5001 * 10 ** (Math.floor(Math.log10(value)) - digits + 1));
        }
      )
    );
  });
});

describe("units kept together", () => {
  it.each([
    ["a pellet of 150 mg: its", "a pellet of 150~mg: its"],
    ["8.6 mAh cm<sup>−2</sup> and 5 nm", "8.6~mAh~cm<sup>−2</sup> and 5~nm"],
    ["seen, ≈ 140 nm of Mg", "seen, ≈~140~nm of Mg"],
    [
      "6 × 10<sup>−11</sup> cm<sup>2</sup> s<sup>−1</sup>",
      "6~×~10<sup>−11</sup> cm<sup>2</sup> s<sup>−1</sup>"
    ],
    ["by 105 %, after 3 days in 2 moulds", "by 105~%, after 3 days in 2 moulds"]
  ])("%s", (text, expected) => expect(keepUnits(text).replaceAll("\u00a0", "~")).toBe(expected));
});

it("writes a number as a box takes it", () =>
  expect([6e-11, 0.5, 1976.6, 0, 2e6, 0.1 + 0.2].map(plain)).toEqual([
    "6e-11",
    "0.5",
    "1976.6",
    "0",
    "2e6",
    "0.3"
  ]));

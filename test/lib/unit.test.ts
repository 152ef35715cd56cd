import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {describe as words, sameDimension} from "../../src/lib/dimension.js";
import {UnitError, convert, fromBase, parseUnit, toBase} from "../../src/lib/unit.js";
import {converter} from "../../src/formats/units.js";
import {SCHEMA} from "../../src/data/schema.js";
import {ground} from "../claims/ground.js";

const printed = [
  ...new Set([...ground.claims.map(c => c.unit?.text ?? ""), ...ground.constants.map(c => c.unit.text)])
];

describe("units", () => {
  it("reads every unit of the ledger, the constants and the tables", () => {
    expect(printed.length).toBeGreaterThan(50);
    const tables = Object.values(SCHEMA)
      .flatMap(fields => fields.map(f => f.unit))
      .filter(u => u !== null && u !== "byte");
    for (const text of [...printed, ...tables]) expect(() => parseUnit(text!)).not.toThrow();
  });

  it.each([
    ["mA cm-2", 10, "m-2 A"],
    ["mAh cm-2", 36000, "m-2 s A"],
    ["% cycle-1", 0.01, "1"],
    ["at% Li", 0.01, "1"],
    ["mg cm-2", 0.01, "m-2 kg"],
    ["kWh", 3.6e6, "m2 kg s-2"],
    ["lb in", 4.4482216152605 * 0.0254, "m2 kg s-2"],
    ["SCCM", 1e-6 / 60, "m3 s-1"],
    ["V vs Li/Li+", 1, "m2 kg s-3 A-1"],
    ["µm per mAh cm-2", 1e-6 / 36000, "m3 s-1 A-1"],
    ["mmol cm-3", 1000, "m-3 mol"],
    ["Ω s⁻½", 1, "m2 kg s-3.5 A-2"],
    ["C mol⁻¹", 1, "s A mol-1"],
    ["C-rate", 1 / 3600, "s-1"],
    ["torr", 101325 / 760, "m-1 kg s-2"]
  ])("%s", (text, factor, dimension) => {
    const unit = parseUnit(text);
    expect(toBase(1, {...unit, offset: 0}) / factor).toBeCloseTo(1, 12);
    expect(words(unit.dimension).split(" ").sort()).toEqual(dimension.split(" ").sort());
  });

  it("keeps what a unit refers to", () => {
    expect(parseUnit("V vs Li/Li+").reference).toBe("Li/Li+");
    expect(parseUnit("at% Li").reference).toBe("Li");
    expect(parseUnit("V").reference).toBeNull();
  });

  it("converts there and back for every pair of one dimension", () => {
    const units = printed.map(parseUnit);
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(...units),
        fc.double({min: 1e-3, max: 1e3, noNaN: true}),
        (a, b, value) => {
          if (!sameDimension(a.dimension, b.dimension)) {
            expect(() => convert(value, a, b)).toThrow(/dimension/);
            return;
          }
          const back = convert(convert(value, a, b), b, a);
          // °C against K loses digits to the offset.
          expect(Math.abs(back - value)).toBeLessThan(1e-9 * Math.max(value, a.offset));
        }
      )
    );
  });

  it("is the inverse of itself: text → base → text", () => {
    for (const text of printed)
      expect(fromBase(toBase(1.25, parseUnit(text)), parseUnit(text))).toBeCloseTo(1.25, 9);
  });

  it("agrees with the units of column heads, read by other code", () => {
    for (const [from, to] of [
      ["mAh", "Ah"],
      ["kΩ", "ohm"],
      ["um", "m"],
      ["min", "s"],
      ["µA", "mA"],
      ["Å", "nm"]
    ] as const)
      expect(convert(3, parseUnit(from), parseUnit(to))).toBe(converter(from, to)!(3));
  });

  it.each([
    ["mA/cm2", "mA cm-2"],
    ["cm^2 s^-1", "cm2/s"],
    ["J/mol/K", "J mol-1 K-1"],
    ["N·m", "J"],
    ["degC", "°C"],
    ["days", "d"]
  ])("%s is %s", (a, b) => {
    expect(convert(7, parseUnit(a), parseUnit(b))).toBe(7);
  });

  it("counts the offset of a temperature in the unit it is wanted in", () => {
    expect(convert(20, parseUnit("°C"), parseUnit("mK"))).toBe(293150);
    expect(convert(293150, parseUnit("mK"), parseUnit("°C"))).toBeCloseTo(20, 12);
  });

  it.each(["furlong", "mAh cm-", "per mV", "mV per", "cm^", "cm2//s", "kcycle", "V vs ", "a per b per c"])(
    "refuses %s",
    text => {
      expect(() => parseUnit(text)).toThrow(UnitError);
    }
  );
});

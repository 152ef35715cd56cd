import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {describe as words, sameDimension} from "../../src/claims/dimension.js";
import {UnitError, convert, fromBase, parseUnit, toBase} from "../../src/claims/unit.js";
import {convert as modelConvert} from "../../src/models/units.js";
import {SCHEMA, type Field} from "../../src/data/schema.js";
import {ground} from "./ground.js";

const printed = [
  ...new Set([...ground.claims.map(c => c.unit?.text ?? ""), ...ground.constants.map(c => c.unit.text)])
];

describe("units", () => {
  it("reads every unit of the ledger, the constants and the tables", () => {
    expect(printed.length).toBeGreaterThan(50);
    const tables = Object.values(SCHEMA)
      .flatMap(fields => (fields as Field[]).map(f => f.unit))
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
    expect(unit.factor / factor).toBeCloseTo(1, 12);
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

  it("agrees with the units of the models, read by other code", () => {
    for (const [from, to] of [
      ["mA/cm2", "A/m2"],
      ["cm2/s", "m2/s"],
      ["kJ/mol", "J/mol"],
      ["°C", "K"],
      ["mmol/cm3", "mol/m3"],
      ["GPa", "Pa"],
      ["Ah", "C"]
    ] as const)
      expect(convert(3, parseUnit(power(from)), parseUnit(power(to)))).toBeCloseTo(
        modelConvert(3, from, to),
        9
      );
  });

  it.each(["furlong", "mAh cm-", "per mV", "mV per", "cm^2", "kcycle", "V vs ", "a per b per c"])(
    "refuses %s",
    text => {
      expect(() => parseUnit(text)).toThrow(UnitError);
    }
  );
});

/** `mA/cm2` as the ledger writes it: `mA cm-2`. */
const power = (text: string): string =>
  text.replace(/\/(\D+)(\d*)$/, (_, name: string, exponent: string) => ` ${name}-${exponent || 1}`);

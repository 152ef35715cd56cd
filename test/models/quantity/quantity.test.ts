import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/lib/refusal.js";
import {parameterTable, readParameters} from "../../../src/models/parameters.js";
import {readChoice, readQuantity} from "../../../src/models/quantity.js";
import {convert, parseUnit} from "../../../src/lib/unit.js";

const D = {name: "D", unit: "cm2/s", min: 1e-12, max: 1e-8, why: "solids diffuse in this range"};

describe("a quantity with its unit", () => {
  it.each([
    ["6e-11cm2/s", "cm2/s", 6e-11],
    ["6e-11 cm^2 s^-1", "cm2/s", 6e-11],
    ["6e-11 cm² s⁻¹", "cm2/s", 6e-11],
    ["6e-15 m2/s", "cm2/s", 6e-11],
    ["1mA/cm2", "mA/cm2", 1],
    ["10 A m⁻²", "mA/cm2", 1],
    ["5um", "µm", 5],
    ["5 μm", "µm", 5],
    ["140 nm", "µm", 0.14],
    ["10s", "s", 10],
    ["2 h", "s", 7200],
    ["7 days", "d", 7],
    ["69.6 mmol/cm3", "mmol/cm3", 69.6],
    ["69600 mol/m3", "mmol/cm3", 69.6],
    ["45 GPa", "GPa", 45],
    ["0.2 GPa/nm", "GPa/nm", 0.2],
    ["60 °C", "K", 333.15],
    ["296.15 K", "°C", 23],
    ["99.8 %", "1", 0.998],
    ["99.8%", "", 0.998],
    ["20 mAh/cm2", "mAh/cm2", 20],
    ["3.6 C/cm2", "mAh/cm2", 1],
    ["1eV", "kJ", 1.602176634e-22],
    ["-4084.6 J/mol", "kJ/mol", -4.0846],
    ["−3", "", -3],
    [".5", "mA/cm2", 0.5],
    ["3.3 Å", "nm", 0.33]
  ])("%s in %s", (text, unit, value) => {
    const read = readQuantity(text, {name: "x", unit});
    expect(Math.abs(read - value)).toBeLessThanOrEqual(2e-16 * Math.abs(value) + (unit === "°C" ? 3e-14 : 0));
  });

  it("keeps a plain number and a number in its own unit to the last bit", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), value => {
        expect(readQuantity(String(value), {name: "x", unit: "µm"})).toBe(Number(String(value)));
        expect(readQuantity(`${value} um`, {name: "x", unit: "µm"})).toBe(Number(String(value)));
      })
    );
  });

  it("converts there and back", () => {
    const units = fc.constantFrom("nm", "um", "mm", "cm", "m", "km");
    fc.assert(
      fc.property(fc.double({min: 1e-9, max: 1e9, noNaN: true}), units, units, (value, from, to) => {
        const [a, b] = [parseUnit(from), parseUnit(to)];
        expect(Math.abs(convert(convert(value, a, b), b, a) / value - 1)).toBeLessThan(1e-15);
      })
    );
  });

  it("refuses any other text with a Refusal and nothing else", () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          expect(Number.isFinite(readQuantity(text, D))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      })
    );
  });
});

describe("a refusal", () => {
  const refused = (text: string | number): string => {
    try {
      readQuantity(text, D);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
    }
    return "accepted";
  };

  it("names the parameter, the range and the reason when out of range", () => {
    for (const given of ["1e-5cm2/s", 1e-5, 0, -1, NaN, Infinity, "1e999"]) {
      expect(refused(given)).toMatch(
        /^parameter: D = .* is out of range; allowed: 1e-12 to 1e-8 cm2\/s, because solids/
      );
    }
  });

  it("names the unit expected when the dimension is wrong or the unit unknown", () => {
    expect(refused("5 s")).toMatch(/D = 5 s has the wrong unit; allowed: .* cm2\/s/);
    expect(refused("5 cm/s")).toMatch(/wrong unit/);
    expect(refused("5 furlong")).toMatch(/unknown unit "furlong"/);
    expect(refused("5 mmin")).toMatch(/unknown unit "mmin"/);
    expect(refused("6,5e-11")).toMatch(/cannot read D = "6,5e-11"/);
    expect(refused("cm2/s")).toMatch(/cannot read/);
    expect(refused("6e-11 cm2//s")).toMatch(/cannot read/);
    expect(refused("5 constructor")).toMatch(/unknown unit/);
    expect(refused("")).toMatch(/cannot read/);
  });

  it("lists the words a choice allows", () => {
    expect(readChoice("law", "linear", ["linear", "power"])).toBe("linear");
    expect(() => readChoice("law", "cubic", ["linear", "power"])).toThrow(
      /law = "cubic" is not known; allowed: linear, power/
    );
  });
});

describe("a parameter table", () => {
  const row = {
    symbol: "L",
    label: "thickness",
    unit: "µm",
    default: 5,
    min: 0.01,
    max: 100,
    why: "a film",
    tag: "paper",
    source: "text"
  };
  const table = parameterTable({L: {...row, tag: "paper"}});

  it("fills defaults, converts what is given and refuses unknown names", () => {
    expect(readParameters(table)).toEqual({L: 5});
    expect(readParameters(table, {L: "140nm"})).toEqual({L: 0.14});
    expect(() => readParameters(table, {H: 1} as never)).toThrow(/H is not known; this model takes L/);
    expect(() => readParameters(table, {toString: 1} as never)).toThrow(/toString is not known/);
    expect(() => readParameters(table, {L: "0"})).toThrow(/allowed: 0.01 to 100 µm, because a film/);
  });
});

it("what may be given is said with its unit, its range and the reason of it", () => {
  const hint = (expected: Parameters<typeof readQuantity>[1]): string | null => {
    try {
      readQuantity("?", expected);
    } catch (error) {
      return (error as Refusal).hint;
    }
    return null;
  };
  expect(hint({name: "U", unit: "V"})).toBe("give a number in V");
  expect(hint({name: "n", unit: "1"})).toBe("give a number");
  expect(hint({name: "U", unit: "V", min: 2})).toBe("allowed: 2 to any number V");
  expect(hint({name: "U", unit: "V", max: 4, why: "it burns"})).toBe(
    "allowed: any number to 4 V, because it burns"
  );
});

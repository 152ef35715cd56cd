import fc from "fast-check";
import {expect, it} from "vitest";
import {converter} from "../../src/formats/units.js";

it.each<[number, string, string, number]>([
  [1.5, "mA", "A", 0.0015],
  [3, "\u00b5A", "A", 3e-6],
  [3, "\u03bcA", "A", 3e-6],
  [250, "uAh", "Ah", 0.00025],
  [2, "Sec.", "s", 2],
  [2, "h", "s", 7200],
  [1.5, "min", "s", 90],
  [20, "kOhm", "ohm", 20_000],
  [20, "m\u2126", "ohm", 0.02],
  [5, "ohms", "ohm", 5],
  [12, "microns", "nm", 12_000],
  [12, "\u212b", "nm", 1.2],
  [2, "MHz", "Hz", 2e6],
  [7, "mWh", "Wh", 0.007],
  [1, "s", "ms", 1000],
  [9, "MS", "s", 0.009],
  [2, "Hr.", "s", 7200],
  [2, "minutes", "s", 120],
  [0.5, "days", "s", 43_200]
])("%d %s in %s is %d", (value, from, to, expected) => {
  expect(converter(from, to)!(value)).toBe(expected);
});

it.each([
  ["V", "A"],
  ["inch", "nm"],
  ["", "V"],
  ["MA", "A"],
  ["MAh", "Ah"],
  ["mm2", "nm"],
  ["J", "Wh"],
  ["rpm", "Hz"],
  ["ppm", "%"],
  ["constructor", "V"],
  ["mm\u00b2", "nm"]
])("%s is no %s", (from, to) => {
  expect(converter(from, to)).toBeNull();
});

it("comes back from where it went, to the last bits", () =>
  fc.assert(
    fc.property(
      fc.double({noNaN: true, min: -1e9, max: 1e9}),
      fc.constantFrom("mA", "uA", "nA", "kA"),
      (value, unit) => {
        const there = converter("A", unit)!(value);
        expect(converter(unit, "A")!(there) - value).toBeCloseTo(0, 3 - Math.log10(Math.abs(value) + 1));
      }
    )
  ));

import {expect, it} from "vitest";
import {entryOf, isUnit, labelOf, spelled} from "../../src/formats/heads.js";

it("one spelling of minus, primes, quotes and blanks", () => {
  expect(spelled(" \u2212Z\u2033  /\t\u03a9 ")).toBe("-Z'' / \u03a9");
  expect(spelled("Z\u00b4 \u2013 Z`")).toBe("Z' - Z'");
  expect(spelled("Z\u201c")).toBe("Z''");
});

it("label and unit in every way of writing, what was lost being none", () => {
  for (const head of ["f/Hz", "f (Hz)", "f  [Hz]", "f / Hz", "f Hz", "f(Hz)"])
    expect(labelOf(head), head).toEqual({label: "f", unit: "Hz"});
  expect(labelOf("E/V vs (V)")).toEqual({label: "E/V vs", unit: "V"});
  for (const head of ["Z' (?)", "Z' \u00d8", "Z'/\ufffd", "Z' []"])
    expect(labelOf(head).unit, head).toBeNull();
  expect(labelOf("Z' (?)").label).toBe("Z'");
  expect(labelOf("step (no unit)")).toEqual({label: "step (no unit)", unit: null});
  expect(labelOf("/Hz").label).toBe("/Hz");
});

it("units are those of a cell test", () => {
  expect(["V", "mA", "mA.h", "\u00b0C", "kOhm", "%"].map(isUnit)).not.toContain(false);
  expect(["", "volt meter", "x", "dog"].map(isUnit)).not.toContain(true);
});

it("a table has its own entries only", () => {
  expect(entryOf({a: 1}, "a")).toBe(1);
  expect(entryOf({a: 1}, "constructor")).toBeUndefined();
});

import {describe, expect, it} from "vitest";
import {missing, numberFact, readAnew, type Facts} from "../../src/compare/facts.js";
import {ofTest} from "../../src/compare/guess.js";
import {readFacts} from "../../src/components/compare/facts-form.js";

const facts: Facts = {
  ...{name: "mine", family: "half-cell", protocol: "cycling", like: "", cathode: "", side: {}},
  ...{area_cm2: null, active_mass_mg: null, temperature_celsius: null, formation_cycles: null},
  turn: "as written"
};

describe("facts", () => {
  it("are numbers with a point or a comma, or not known", () => {
    expect(numberFact("area_cm2", " 0,5027 ")).toBe(0.5027);
    expect(numberFact("temperature_celsius", "−20")).toBe(-20);
    expect(numberFact("area_cm2", "")).toBeNull();
  });
  it.each([
    ["area_cm2", "0", /^facts: Area must be a number from 0.0001 to 10000 cm², or empty/],
    ["area_cm2", "wide", /^facts: Area/],
    ["active_mass_mg", "-1", /^facts: Active mass/],
    ["formation_cycles", "1.5", /^facts: Formation cycles must be a whole number/]
  ] as const)("%s is refused as %s", (name, text, words) =>
    expect(() => numberFact(name, text)).toThrow(words)
  );
  it("say what is missing for a family", () => {
    expect(missing(facts)).toEqual(["area_cm2"]);
    expect(missing({...facts, family: "full-cell"})).toEqual(["area_cm2", "active_mass_mg"]);
  });
  it("ask for the file anew only where its rows depend on them", () => {
    expect(readAnew(facts, {...facts, area_cm2: 1, turn: "current turned"})).toBe(false);
    expect(readAnew(facts, {...facts, side: {cycle_start: "charge"}})).toBe(true);
    expect(readAnew(facts, {...facts, family: "full-cell"})).toBe(false);
    expect(readAnew(facts, {...facts, family: "corrosion-current"})).toBe(true);
  });
  it("are read from the form, and another kind of test is held against every specimen", () => {
    const read = readFacts(
      {kind: "full-cell/rate", like: "Cu", area_cm2: "1.13", name: " <b>x</b> ", cycle_start: "charge"},
      facts
    );
    expect(read).toMatchObject({
      family: "full-cell",
      protocol: "rate",
      like: "",
      area_cm2: 1.13,
      name: "<b>x</b>"
    });
    expect(read.side).toEqual({cycle_start: "charge"});
    expect(
      readFacts(
        {kind: "half-cell/cycling", like: "Cu", cycle_start: ""},
        {...facts, side: {cycle_start: "charge"}}
      )
    ).toMatchObject({like: "Cu", side: {}});
  });
});

describe("guess", () => {
  const test = (volt: number[], ampere: number[]) =>
    ofTest(Float64Array.from(volt), Float64Array.from(ampere));
  it("tells a half cell, one that is activated, a full cell and a hold", () => {
    expect(test([1.5, -0.03, -0.03, 0.03, 0.2], [0, -1, -1, 1, 1])).toEqual({
      family: "half-cell",
      protocol: "cycling"
    });
    expect(test([1, 0.1, 0, 0.5, 1], [0, -1, -1, 1, 1])).toEqual({
      family: "half-cell",
      protocol: "activation"
    });
    expect(test([3, 3.8, 4.2, 4, 3], [0, 1, 1, -1, -1])).toEqual({family: "full-cell", protocol: "cycling"});
    expect(test([4.2, 4.2, 4.2, 4.2], [3, 2, 1, 1])).toEqual({family: "corrosion-current", protocol: "hold"});
  });
  it("takes no short circuit after many cycles for another kind of cell", () =>
    expect(test([-0.03, 0.2, -0.03, 3.1, -0.5], [-1, 1, -1, 1, -1])).toEqual({
      family: "half-cell",
      protocol: "cycling"
    }));
});

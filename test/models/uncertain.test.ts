import {describe, expect, it} from "vitest";
import {ZERO_CELSIUS_K} from "../../src/models/constants.js";
import {activationEnergy, ARRHENIUS_FACTOR} from "../../src/models/corrosion/read.js";
import {corrosionUncertainty, curveBand} from "../../src/models/corrosion/uncertainty.js";
import {DIFFUSION, readSlab} from "../../src/models/diffusion/parameters.js";
import {loading} from "../../src/models/diffusion/read.js";
import {diffusionUncertainty, slabBox} from "../../src/models/diffusion/uncertainty.js";
import {unusedBy} from "../../src/models/diffusion/usage.js";
import {efficiencySpan, inventoryBox, inventoryUncertainty} from "../../src/models/inventory/uncertainty.js";
import {uncertainty, weightiest} from "../../src/models/uncertain.js";

describe("bands of named results", () => {
  it("name ends and shares, leave out what has no value, and an end without one", () => {
    const {inputs, results} = uncertainty({a: 3, b: 1}, {a: {low: 2, high: 4}}, ({a, b}) => ({
      sum: a! + b!,
      never: null,
      root: Math.sqrt(a! - 3)
    }));
    expect(inputs).toEqual({a: {low: 2, high: 4}});
    expect(results["sum"]).toEqual({low: 3, value: 4, high: 5, shares: {a: 1}});
    expect(Object.keys(results)).toEqual(["sum", "root"]);
    expect(results["root"]).toMatchObject({low: null, value: 0, high: null});
  });

  it("are put down to their weightiest inputs", () =>
    expect(weightiest({shares: {a: 0.2, b: 0.009, c: 0.01, d: 0.781}})).toEqual([
      ["d", 0.781],
      ["a", 0.2],
      ["c", 0.01]
    ]));
});

describe("growth laws of uncertain thicknesses", () => {
  const line = [1, 2, 4].map(day => ({day, thicknessNm: 10 * day}));
  const readings = {rt: line, "60c": line.map(r => ({...r, thicknessNm: 3 * r.thicknessNm}))};
  const conditions = {day: 8, Trt: 25, T60: 60, Kmax: 1e6};

  it("a tenth more of every thickness is a tenth more of the curve", () => {
    const {low, value, high} = curveBand("linear", "rt", line, [1, 8], 0.1, 1e6);
    expect([...value].map(v => v.toFixed(6))).toEqual(["10.000000", "80.000000"]);
    expect(low[1]! / value[1]!).toBeCloseTo(0.9, 6);
    expect(high[1]! / value[1]!).toBeCloseTo(1.1, 6);
  });

  it("exact ones leave no width; the printed ones are known to half a digit, the temperatures to half a degree", () => {
    const exact = corrosionUncertainty("linear", readings, conditions, "exact").results;
    for (const {low, value, high} of Object.values(exact)) expect([low, high]).toEqual([value, value]);
    expect(exact["k.60c"]!.value / exact["k.rt"]!.value).toBeCloseTo(3, 9);
    expect(exact["thickness_nm.rt"]!.value).toBeCloseTo(80, 6);
    const energy = (cold: number, warm: number): number =>
      ARRHENIUS_FACTOR.linear * activationEnergy(3, cold + ZERO_CELSIUS_K, warm + ZERO_CELSIUS_K);
    expect(exact["Ea_kJ_mol"]!.value).toBeCloseTo(energy(25, 60), 9);
    const printed = corrosionUncertainty("linear", readings, conditions, "printed");
    expect(printed.inputs["Trt"]).toEqual({low: 24.5, high: 25.5});
    expect(printed.inputs["rt.d1"]).toEqual({low: 9.5, high: 10.5});
    expect(printed.inputs["60c.d4"]).toEqual({low: 119.5, high: 120.5});
    // The nearer the temperatures, the more energy the same ratio takes.
    expect(printed.results["Ea_kJ_mol"]!.high!).toBeGreaterThan(energy(25.5, 59.5));
    expect(printed.results["Ea_kJ_mol"]!.low!).toBeLessThan(energy(24.5, 60.5));
  });

  it("a law without one rate has no activation energy", () =>
    expect(Object.keys(corrosionUncertainty("power", readings, conditions, 0.05).results)).not.toContain(
      "Ea_kJ_mol"
    ));
});

describe("the slab of uncertain inputs", () => {
  const slab = readSlab({});

  it("P is known as far as i L ∕ (D Δc) is", () => {
    const box = slabBox(slab, "exact", {D: {low: slab.D / 2, high: slab.D}});
    const {P} = diffusionUncertainty(slab, box, "series").results;
    expect(P!.value).toBeCloseTo(loading(slab), 12);
    expect(P!.low! / P!.value).toBeCloseTo(1, 9);
    expect(P!.high! / P!.value).toBeCloseTo(2, 9);
    expect(P!.shares).toEqual({D: 1, i: 0, L: 0, cmax: 0});
    expect(slabBox(slab, "exact").L).toEqual({low: slab.L, high: slab.L});
  });

  it("a host that may be full before it begins is refused", () => {
    const low = {cmax: {low: slab.c0, high: DIFFUSION.cmax.max}};
    expect(() => slabBox(slab, "exact", low)).toThrow(`only down to ${slab.c0} mmol`);
  });

  it("a variant says what it passes over, and what would use it", () => {
    const names = unusedBy({}).map(({name}) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(unusedBy({variant: "series"})).toEqual(unusedBy({}));
    for (const {name, because, instead} of unusedBy({})) {
      expect(because).toBe("with variant = series");
      const other = instead.replace("variant = ", "").split(" or ")[0]!;
      expect(unusedBy({variant: other}).map(u => u.name)).not.toContain(name);
    }
  });
});

describe("the inventory of uncertain inputs", () => {
  const values = {ce: 0.998, reserve: 0.1, capacity: 1, cycles: 100, fraction: 0.8};

  it("a share of an efficiency is one of what it loses", () => {
    const {low, high} = efficiencySpan(0.998, 0.1);
    expect(low).toBeCloseTo(0.9978, 12);
    expect(high).toBeCloseTo(0.9982, 12);
    expect(efficiencySpan(0.998, "exact")).toEqual({low: 0.998, high: 0.998});
  });

  it("retention lies between those of the ends, and each input takes a given interval", () => {
    const box = inventoryBox(values, "exact", {ce: {low: 0.997, high: 0.999}});
    expect(box).toEqual({
      ce: {low: 0.997, high: 0.999},
      reserve: {low: 0.1, high: 0.1},
      capacity: {low: 1, high: 1}
    });
    const {results} = inventoryUncertainty(values, box);
    // What is lost is (1 − CE) of the capacity a cycle, first from the reserve.
    const {low, high, shares} = results["retention"]!;
    expect(low!).toBeLessThan(results["retention"]!.value);
    expect(high!).toBeGreaterThan(results["retention"]!.value);
    expect(shares).toEqual({ce: 1, reserve: 0, capacity: 0});
    const other = inventoryBox(values, "exact", {
      reserve: {low: 0, high: 0.3},
      capacity: {low: 0.9, high: 1}
    });
    expect(other.reserve).toEqual({low: 0, high: 0.3});
    expect(other.capacity).toEqual({low: 0.9, high: 1});
  });
});

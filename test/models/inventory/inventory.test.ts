import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  capacityPlaces,
  consistency,
  efficiencyForFade,
  linearFade,
  scenarioCapacities,
  scenarioChecks,
  startForFade
} from "../../../src/models/inventory/checks.js";
import * as fast from "../../../src/models/inventory/fast.js";
import {runInventory} from "../../../src/models/inventory/index.js";
import * as read from "../../../src/models/inventory/read.js";

const none = {capacity: 1, reserve: 0};
const times = (efficiency: number, cycles: number): number[] => new Array<number>(cycles).fill(efficiency);

describe("a cell without reserve", () => {
  it("keeps the product of its efficiencies", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0.5, max: 1, noNaN: true}), {minLength: 1, maxLength: 60}),
        efficiencies => {
          const product = efficiencies.reduce((a, b) => a * b, 1);
          expect(Math.abs(read.retention(none, efficiencies) / product - 1)).toBeLessThan(1e-12);
        }
      )
    );
  });

  it("keeps 0.74060 after 150 cycles at 0.998 and 0.8 after 111.5", () => {
    expect(read.retention(none, times(0.998, 150)).toFixed(5)).toBe("0.74060");
    expect(runInventory({}).retention.toFixed(5)).toBe("0.74060");
    expect(runInventory({}).cycles_to_fraction!.toFixed(1)).toBe("111.5");
  });

  it("has the mean efficiency of its retention", () => {
    expect(runInventory({retention: "76%", cycles: 150}).ce_mean.toFixed(6)).toBe("0.998172");
    expect(runInventory({retention: "86.5 %", cycles: 45}).ce_mean.toFixed(6)).toBe("0.996782");
    expect(192 / 269).toBeCloseTo(0.7138, 4);
    expect(6.3 / 8.6).toBeCloseTo(0.7326, 4);
  });
});

describe("a cell with a reserve", () => {
  it("runs 51 whole cycles on 0.1 at 0.998; the 52nd is the first reduced one", () => {
    const cell = {capacity: 1, reserve: 0.1};
    expect(read.wholeCycles(cell, 0.998)).toBe(51);
    expect(fast.wholeCycles(cell, 0.998)).toBe(51);
    const capacities = read.capacities(cell, times(0.998, 60));
    expect(capacities[50]).toBeCloseTo(1, 10);
    expect(capacities[51]).toBeLessThan(0.9985);
  });

  it("is the same cycle by cycle and in closed form", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.9, max: 0.9999, noNaN: true}),
        fc.double({min: 0, max: 3, noNaN: true}),
        fc.double({min: 0.1, max: 10, noNaN: true}),
        fc.integer({min: 1, max: 400}),
        (efficiency, reserve, capacity, cycles) => {
          const cell = {capacity, reserve};
          const slow = read.retention(cell, times(efficiency, cycles));
          expect(Math.abs(fast.retention(cell, efficiency, cycles) - slow)).toBeLessThan(1e-9);
          if (reserve / capacity < 1)
            expect(fast.wholeCycles(cell, efficiency)).toBe(read.wholeCycles(cell, efficiency));
        }
      )
    );
  });

  it("survives round-off where the quotient is whole", () => {
    for (let whole = 1; whole <= 200; whole++) {
      const cell = {capacity: 1, reserve: whole * 0.002};
      expect(read.wholeCycles(cell, 0.998)).toBe(whole + 1);
      expect(fast.wholeCycles(cell, 0.998)).toBe(whole + 1);
    }
  });

  it("a half cell on 20 mAh/cm² is not limited for 20/(1 − CE) cycles of 1 mAh/cm²", () => {
    expect(runInventory({ce: "98.83 %", reserve: "20 mAh/cm2", cycles: 300})).toMatchObject({
      retention: 1,
      whole_cycles: Math.floor(20 / 0.0117) + 1
    });
  });

  it("half depth of charge loses 10.2 mAh/g of the ≈ 100 held back in 256 cycles; without it 0.903 would be left", () => {
    expect(fast.lost(100, 0.9996, 256).toFixed(1)).toBe("10.2");
    const run = runInventory({ce: 0.9996, cycles: 256, capacity: 100, reserve: 97});
    expect(run.retention).toBe(1);
    expect(run.lost_mAh_cm2.toFixed(1)).toBe("10.2");
    expect(run.ce_apparent).toBe(1);
    expect(fast.retention(none, 0.9996, 256).toFixed(3)).toBe("0.903");
  });

  it("finds the efficiency behind a retention and back", () => {
    const run = runInventory({retention: 0.9, cycles: 200, reserve: 0.2});
    expect(runInventory({ce: run.ce_mean, cycles: 200, reserve: 0.2}).retention).toBeCloseTo(0.9, 9);
    expect(run.ce_apparent).toBeGreaterThan(run.ce_mean);
  });

  it("names no apparent efficiency where nothing measurable is left", () => {
    expect(runInventory({ce: 0.5, cycles: 1000}).ce_apparent).toBeCloseTo(0.5, 9);
    expect(runInventory({ce: 0.5, cycles: 2000})).toMatchObject({retention: 0, ce_apparent: null});
  });

  it("loses nothing at efficiency 1", () => {
    expect(runInventory({ce: 1})).toMatchObject({
      retention: 1,
      cycles_to_fraction: null,
      whole_cycles: null,
      lost_mAh_cm2: 0
    });
  });
});

describe("the reservoir protocol", () => {
  it("strips 4.82 mAh/cm² at 98.83 % if each cycle moved 1", () => {
    expect(fast.finalStripping(10, 1, 5, 0.9883).toFixed(2)).toBe("4.82");
    expect(fast.reservoirEfficiency(10, 1, 5, fast.finalStripping(10, 1, 5, 0.9883))).toBeCloseTo(0.9883, 14);
  });
});

describe("the printed numbers against each other", () => {
  const at = (value: number, half = 0) => ({low: value - half, high: value + half});

  it("0.06 %/cycle needs 0.9994, 0.58 %/cycle needs 0.9942", () => {
    expect(efficiencyForFade(at(0.06)).low).toBeCloseTo(99.94, 10);
    expect(efficiencyForFade(at(0.58)).low).toBeCloseTo(99.42, 10);
  });

  it("122 at cycle 120 from 135–139 is 0.080–0.102 %/cycle linear; 0.06 would start from ≈ 131", () => {
    const fade = linearFade({low: 135, high: 139}, at(122), 120);
    expect(fade.low.toFixed(3)).toBe("0.080");
    expect(fade.high.toFixed(3)).toBe("0.102");
    expect(startForFade(at(122), at(0.06), 120).low.toFixed(1)).toBe("131.5");
  });

  it("the mean efficiency fits the retention; the late fade and the early one do not fit theirs", () => {
    const checks = consistency({
      efficiencyPercent: {low: 99.8, high: 100},
      earlyFadePercent: at(0.06, 0.005),
      lateFadePercent: at(0.58, 0.005),
      startCapacity: {low: 134.5, high: 139.5},
      lateCapacity: at(122, 0.5),
      lateCycle: 120,
      retentionPercent: at(76, 0.5),
      cycles: 150
    });
    expect(Object.fromEntries(checks.map(c => [c.id, c.agrees]))).toEqual({
      "mean-efficiency": true,
      "early-efficiency": true,
      "late-efficiency": false,
      "early-fade": false,
      "start-capacity": false
    });
  });
});

describe("a cell with two efficiencies", () => {
  const printed = {
    efficiencyPercent: {low: 99.8, high: 100},
    earlyFadePercent: {low: 0.055, high: 0.065},
    lateFadePercent: {low: 0.575, high: 0.585},
    startCapacity: {low: 134.5, high: 139.5},
    lateCapacity: {low: 121.5, high: 122.5},
    lateCycle: 120,
    retentionPercent: {low: 75.5, high: 76.5},
    cycles: 150
  };
  const agreed = (early: number, late: number, reserve = 0): string[] =>
    scenarioChecks(printed, {early, late, from: 130, reserve}).flatMap(c => (c.agrees ? [c.id] : []));

  it("decays by one, then by the other", () => {
    const kept = scenarioCapacities({early: 0.999, late: 0.99, from: 130, reserve: 0}, 150);
    expect(kept[129]).toBeCloseTo(0.999 ** 129, 12);
    expect(kept[150]).toBeCloseTo(0.999 ** 129 * 0.99 ** 21, 12);
  });

  it("meets the early fade or the capacity at cycle 120, never both", () => {
    for (let early = 0.998; early <= 1; early += 0.00002) {
      const met = agreed(early, 0.9942);
      expect(met.includes("early-fade") && met.includes("late-capacity")).toBe(false);
    }
    expect(agreed(0.9994, 0.9942)).toContain("early-fade");
    expect(agreed(0.999, 0.9942)).toContain("late-capacity");
  });

  it("keeps everything while the reserve lasts", () => {
    expect(agreed(0.9994, 0.9942, 0.5)).toEqual(["mean-efficiency"]);
  });
});

describe("bad input", () => {
  it("is refused with the range or the conflict", () => {
    expect(() => runInventory({ce: "120 %"})).toThrow(/ce = 1.2 is out of range; allowed: 0.5 to 1/);
    expect(() => runInventory({ce: 0.99, retention: 0.8})).toThrow(/ce and retention are given both/);
    expect(() => runInventory({retention: 2})).toThrow(/retention = 2/);
    expect(() => runInventory({reserve: "20 mAh"})).toThrow(/wrong unit/);
  });
});

describe("places of checks on one axis of capacity", () => {
  const exact = (value: number) => ({low: value, high: value});
  const printed = {
    efficiencyPercent: exact(99.9),
    earlyFadePercent: exact(0.05),
    lateFadePercent: exact(0.5),
    startCapacity: exact(200),
    lateCapacity: exact(190),
    lateCycle: 100,
    retentionPercent: exact(80),
    cycles: 150
  };
  const scenario = {early: 0.9995, late: 0.995, from: 121, reserve: 0};
  const places = (p = printed) =>
    Object.fromEntries(scenarioChecks(p, scenario).map(c => [c.id, capacityPlaces(c, p, scenario)]));

  it("follow each printed number by hand", () => {
    const {printed: early} = places()["early-fade"]!;
    expect(early.low).toBeCloseTo(100 - 100 * 0.05, 12);
    expect(places()["late-capacity"]!.printed).toEqual(exact((100 * 190) / 200));
    const turn = 100 * scenarioCapacities(scenario, 150)[121]!;
    expect(places()["late-fade"]!.printed.high).toBeCloseTo(turn - 29 * 0.5, 12);
    expect(places()["retention"]!.printed).toEqual(exact(80));
    expect(places()["mean-efficiency"]!.printed.low).toBeCloseTo(100 * Math.exp(150 * Math.log(0.999)), 9);
    expect(places()["mean-efficiency"]!.printed.high).toBe(100);
  });

  it("put a number that is printed as it is computed where it is computed", () => {
    const of = (id: string) => scenarioChecks(printed, scenario).find(c => c.id === id)!.computed;
    const same = places({
      ...printed,
      earlyFadePercent: of("early-fade"),
      lateFadePercent: of("late-fade"),
      lateCapacity: of("late-capacity"),
      retentionPercent: of("retention")
    });
    for (const id of ["early-fade", "late-fade", "late-capacity", "retention"]) {
      expect(same[id]!.printed.low, id).toBeCloseTo(same[id]!.computed.low, 9);
      expect(same[id]!.printed.high, id).toBeCloseTo(same[id]!.computed.high, 9);
    }
  });
});

import {describe, expect, it} from "vitest";
import {NotConverged} from "../../../src/models/not-converged.js";
import {runDiffusion, VARIANTS} from "../../../src/models/diffusion/index.js";
import {loadingAt, logSpace, utilisationMap} from "../../../src/models/diffusion/map.js";
import {readSlab} from "../../../src/models/diffusion/parameters.js";
import {loading, utilisation} from "../../../src/models/diffusion/read.js";

describe("one run", () => {
  it("takes quantities with units and names its results", () => {
    const run = runDiffusion({D: "6e-11cm2/s", i: "1mA/cm2", L: "5um", c0: "0", cmax: "69.6 mmol/cm3"});
    expect(run.t_stop_s).toBeCloseTo(1976.6, 1);
    expect(run.theta_added).toBeCloseTo(0.5887, 4);
    expect(run.capacity_mAh_cm2).toBeCloseTo(0.549, 3);
    expect(run.c_back_mmol).toBeCloseTo(26.74, 2);
    expect(run.P).toBeCloseTo(1.24093, 5);
    expect(run.profile.z_um).toHaveLength(41);
    expect(run.profile.c_mmol_cm3[0]).toBeCloseTo(69.6, 10);
  });

  it("tells the room filled from the slab filled when Li is there at the start", () => {
    const run = runDiffusion({c0: 30});
    expect(run.theta_total).toBeCloseTo((30 + run.theta_added * 39.6) / 69.6, 14);
    expect(run.theta_total).not.toBeCloseTo(run.theta_added, 2);
  });

  it("agrees between the series and the finite volumes", () => {
    for (const given of [{}, {D: 1e-11}, {i: 0.1}, {L: "140nm"}, {c0: 40}]) {
      const a = runDiffusion(given);
      const b = runDiffusion({...given, variant: "numeric"});
      expect(Math.abs(b.t_stop_s / a.t_stop_s - 1)).toBeLessThan(1e-4);
      expect(Math.abs(b.c_back_mmol - a.c_back_mmol)).toBeLessThan(0.01);
      expect(b.t_stop_error).toBeLessThan(1e-4);
      expect(b.t_stop_error).toBeGreaterThan(Math.abs(b.t_stop_s / a.t_stop_s - 1) / 3);
    }
  });

  it("never passes the stop value, wherever the ranges end", () => {
    for (const variant of ["numeric", "graded", "swelling"] as const)
      for (const corner of [
        {D: 1e-12, i: 100, L: 100},
        {D: 1e-12, i: 0.001, L: 0.01},
        {D: 1e-8, i: 100, L: 0.01},
        {D: 1e-8, i: 0.001, L: 100}
      ]) {
        const run = runDiffusion({variant, ...corner});
        expect(run.c_surface_mmol).toBeCloseTo(69.6, 6);
        expect(Math.max(...run.profile.c_mmol_cm3)).toBeLessThan(69.6 + 1e-6);
      }
  });

  it("says how full the slab is by its thickness at the stop", () => {
    const run = runDiffusion({variant: "swelling"});
    expect(run.theta_added).toBeGreaterThan(1);
    const {z_um, c_mmol_cm3} = run.profile;
    const held = z_um
      .slice(1)
      .reduce((sum, z, k) => sum + ((z - z_um[k]!) * (c_mmol_cm3[k]! + c_mmol_cm3[k + 1]!)) / 2, 0);
    expect(run.theta_total).toBeCloseTo(held / (run.thickness_um * 69.6), 3);
    expect(run.theta_total).toBeLessThan(1);
  });

  it("the 140 nm film is used almost whole at either diffusivity", () => {
    expect(runDiffusion({L: "140nm"}).theta_added).toBeCloseTo(0.988, 3);
    expect(runDiffusion({L: "140nm", D: 1e-11}).theta_added).toBeCloseTo(0.931, 3);
  });

  it("refuses values out of range, unknown names and a full start, and says why", () => {
    expect(() => runDiffusion({D: "1e-5cm2/s"})).toThrow(
      /D = 0.00001 cm2\/s is out of range; allowed: 1e-12 to 1e-8/
    );
    expect(() => runDiffusion({i: "5um"})).toThrow(/wrong unit/);
    expect(() => runDiffusion({c0: 50, cmax: 40})).toThrow(/leaves no room/);
    expect(() => runDiffusion({variant: "numeric", cells: 10.5})).toThrow(/cells = 10.5 is no whole number/);
    expect(() => runDiffusion({variant: "numeric", i: 100, cells: 10})).toThrow(
      /with 10 cells the stop time is uncertain by 1.6 %; give more cells/
    );
    expect(() => runDiffusion({T: 3} as never)).toThrow(/T is not known; this model takes D, i, L, c0, cmax/);
    expect(() => runDiffusion({variant: "magic"})).toThrow(new RegExp(VARIANTS.join(", ")));
    expect(() => runDiffusion({variant: "swelling", cmax: 76.9, Vli: 14, i: 100, cells: 10})).toThrow(
      NotConverged
    );
  });
});

describe("the map", () => {
  it("has the contour of a utilisation where P has one value", () => {
    for (const theta of [0.01, 0.1, 0.5, 0.9, 0.99])
      expect(utilisation(loadingAt(theta))).toBeCloseTo(theta, 12);
  });

  it("is the utilisation of every pair", () => {
    const slab = readSlab();
    const [D, i] = [logSpace(1e-12, 1e-8, 7), logSpace(0.01, 10, 5)];
    const theta = utilisationMap(slab, D, i);
    i.forEach((current, row) =>
      D.forEach((diffusivity, column) => {
        const expected = utilisation(loading({...slab, D: diffusivity, i: current}));
        expect(Math.abs(theta[row * 7 + column]! / expected - 1)).toBeLessThan(1e-12);
      })
    );
  });
});

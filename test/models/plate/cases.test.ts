import {describe, expect, it} from "vitest";
import {CASES, readRequest, type CaseName} from "../../../src/models/plate/cases.js";
import {COARSE, FINE, runCaseNow, type MeshSize, type PlateResult} from "../../../src/models/plate/index.js";
import type {Outputs} from "../../../src/models/plate/outputs.js";

const within = (value: number, expected: number, share: number): void =>
  expect(Math.abs(value / expected - 1)).toBeLessThanOrEqual(share);

const runs = new Map<string, PlateResult>();
/** A named case, computed once. */
function named(name: CaseName, mesh: MeshSize): PlateResult {
  const key = `${name} ${mesh.join("x")}`;
  if (!runs.has(key)) runs.set(key, runCaseNow(name, mesh));
  return runs.get(key)!;
}

describe("check values at 16×24", () => {
  it("L1: top at 4.70 nm, 1.458 GPa on the electrolyte side", () => {
    const run = named("L1", FINE);
    within(run.uz_top, 4.7, 0.002);
    within(run.vm_se_avg, 1.458, 0.0005);
    expect(run.dofs).toBe(2352);
  });
  it("C1: mean x of 0.0924 on the electrolyte side", () => within(named("C1", FINE).x_se_avg, 0.0924, 0.001));
  it("Cf: mean x of 0.1426 on the electrolyte side", () => within(named("Cf", FINE).x_se_avg, 0.1426, 0.001));
  it("P1 comes near the printed 2 GPa and 96 mV", () => {
    const run = named("P1", FINE);
    within(run.vm_se_axis, 2, 0.04);
    within(run.dEmech_avg_mV, 96, 0.02);
    within(run.dEmech_axis_mV / run.dEmech_avg_mV, 2, 0.01);
    expect(run.vm_w_axis).toBeLessThan(0.03);
    expect(run.vm_w_avg).toBeGreaterThan(0.07);
  });
  it("B1 comes near x = 0.06 and 0.17 with the rich side at W", () => {
    const run = named("B1", FINE);
    within(run.x_se_avg, 0.06, 0.02);
    within(run.x_w_avg, 0.17, 0.03);
  });
});

describe("the two meshes", () => {
  const change = (name: CaseName, of: (run: Outputs) => number): number =>
    Math.abs(of(named(name, COARSE)) / of(named(name, FINE)) - 1);
  it("agree to 1 % in the means on the electrolyte side", () => {
    for (const name of ["L1", "P1", "C1", "Cf", "B1"] as const) {
      expect(change(name, run => run.x_se_avg)).toBeLessThan(0.01);
      expect(change(name, run => run.vm_se_avg)).toBeLessThan(0.01);
      expect(change(name, run => run.uz_top)).toBeLessThan(0.01);
    }
  });
  it("agree to 4 % in the mechanical potential on the axis", () => {
    for (const name of ["L1", "P1", "C1", "C2"] as const)
      expect(change(name, run => run.dEmech_axis_mV)).toBeLessThan(0.04);
  });
});

describe("readings of the paper", () => {
  it("A: 0.17 and 0.06 after 10 s is diffusion alone, whatever the mechanics", () => {
    const run = named("L1", COARSE);
    expect(run.x_se_avg).toBeCloseTo(0.171, 3);
    expect(run.x_w_avg).toBeCloseTo(0.07, 3);
  });
  it("no current gives both numbers after 30 s by diffusion alone", () => {
    const slow = runCaseNow({case: "L1", t: "30s", i: 0.45}, COARSE);
    expect(slow.x_se_avg).toBeCloseTo(0.17, 2);
    expect(slow.x_w_avg).toBeCloseTo(0.1245, 4);
    const fitted = runCaseNow({case: "L1", t: 30, i: 0.31, D: "2.8e-12cm2/s"}, COARSE);
    expect(fitted.x_se_avg).toBeCloseTo(0.17, 2);
    expect(fitted.x_w_avg).toBeCloseTo(0.06, 2);
  });
  it("the faster the current, the more lithium stays at the electrolyte", () => {
    const tilt = (i: number): number => {
      const run = runCaseNow({case: "C1", i, t: 10 / i}, COARSE);
      return run.x_se_avg - run.x_w_avg;
    };
    const tilts = [0.25, 0.5, 1, 2].map(tilt);
    for (let k = 1; k < tilts.length; k++) expect(tilts[k]!).toBeGreaterThan(tilts[k - 1]!);
    expect(tilts[0]!).toBeLessThan(0);
    expect(tilts[3]!).toBeGreaterThan(0);
  });
  it("the stack pressure hardly matters on the electrolyte side", () => {
    const [without, pressed] = [named("L1", COARSE), runCaseNow({case: "L1", p: "9MPa"}, COARSE)];
    within(pressed.vm_se_avg, without.vm_se_avg, 0.01);
    expect(Math.abs(pressed.vm_w_avg - without.vm_w_avg)).toBeGreaterThan(0.0005);
  });
});

describe("requests", () => {
  it("keep the name only while nothing is changed", () => {
    expect(readRequest("P1").name).toBe("P1");
    expect(readRequest({case: "P1", mesh: "8x12"}).name).toBe("P1");
    expect(readRequest({case: "P1", i: "0.5mA/cm2"})).toMatchObject({
      name: null,
      plate: {i: 0.5, base: "capped"}
    });
    expect(readRequest({kt: 2}).plate.kt).toBe(2);
  });
  it("say what calibration stands behind a case", () => {
    expect(
      Object.entries(CASES)
        .filter(([, c]) => c.calibrated)
        .map(([name]) => name)
    ).toEqual(["P1", "C2", "B1"]);
  });
});

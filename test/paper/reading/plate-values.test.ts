import {describe, expect, it} from "vitest";
import {readRequest, type PlateRequest} from "../../../src/models/plate/cases.js";
import {runCaseNow, type PlateResult} from "../../../src/models/plate/index.js";
import {readableRun} from "../../../src/models/plate/read.js";
import {DERIVED, derivedValue} from "../../../src/paper/reading/derived.js";
import {facts} from "./content.js";

const value = (id: string): number => derivedValue(`plate-${id}`, facts)!;

const runs = new Map<string, PlateResult>();
/** A run of the model, computed once. */
function once(request: PlateRequest): PlateResult {
  const key = JSON.stringify(request);
  if (!runs.has(key)) runs.set(key, runCaseNow(request));
  return runs.get(key)!;
}

/** x at a face of a slab with a closed back, SI units, by many terms of the series alone. */
function slab(back: boolean, {D = 1e-15, i = 10, t = 10, H = 140e-9} = {}): number {
  const q = (i / 96485.33212) * 13.98e-6;
  let sum = 0;
  for (let n = 200; n >= 1; n--)
    sum += ((back && n % 2 ? -1 : 1) / n ** 2) * Math.exp((-(n ** 2) * Math.PI ** 2 * D * t) / H ** 2);
  return ((q * H) / D) * ((D * t) / H ** 2 + (back ? -1 / 6 : 1 / 3) - (2 / Math.PI ** 2) * sum);
}

/** Expected value and relative tolerance. */
type Expected = [value: number, tolerance: number];
const CLOSED: Record<string, Expected> = {
  "fick-se": [slab(false), 1e-9],
  "fick-w": [slab(true), 1e-9],
  "slow-current": [0.17 / slab(false, {i: 10, t: 30}), 1e-6],
  "slow-w": [(0.17 * slab(true, {t: 30})) / slab(false, {t: 30}), 1e-6],
  strain: [(100 * 13 * 0.17) / (3 * 13.98), 1e-9],
  "alpha-ratio": [15 / 85, 1e-9],
  "stress-needed": [(0.096 * 96485.33212) / 13e-6 / 1e9, 1e-9],
  "over-yield": [20, 1e-9]
};

const SAME: Record<string, [request: PlateRequest, key: keyof PlateResult]> = {
  "c1-se": ["C1", "x_se_avg"],
  "c1-w": ["C1", "x_w_avg"],
  "c2-se": ["C2", "x_se_avg"],
  "c2-w": ["C2", "x_w_avg"],
  "cf-se": ["Cf", "x_se_avg"],
  "cf-w": ["Cf", "x_w_avg"],
  "b1-se": ["B1", "x_se_avg"],
  "b1-w": ["B1", "x_w_avg"],
  "vm-axis": ["P1", "vm_se_axis"],
  "vm-mean": ["P1", "vm_se_avg"],
  "vm-w-axis": ["P1", "vm_w_axis"],
  "vm-w-mean": ["P1", "vm_w_avg"],
  "mech-mean": ["P1", "dEmech_avg_mV"],
  "mech-axis": ["P1", "dEmech_axis_mV"],
  energy: ["P1", "strain_energy_per_Li_se_mV"],
  "linear-vm": ["L1", "vm_se_avg"]
};

describe("closed forms in SI units", () => {
  it.each(Object.entries(CLOSED))("plate-%s", (id, [expected, tolerance]) =>
    expect(Math.abs(value(id) / expected - 1)).toBeLessThan(tolerance)
  );
  it("the slow diffusivity and its current give both printed compositions", () => {
    const both = {D: value("both-diffusivity") * 1e-4, i: 10 * value("both-current"), t: 30};
    expect(slab(false, both)).toBeCloseTo(0.17, 4);
    expect(slab(true, both)).toBeCloseTo(0.06, 4);
  });
});

describe("named cases give the same from their own table as from claims and constants", () => {
  it.each(Object.entries(SAME))("plate-%s", (id, [request, key]) =>
    expect(value(id) / (once(request)[key] as number)).toBeCloseTo(1, 12)
  );
});

describe("values with a search in them", () => {
  it("neither face is richer at the even current, on the coarse mesh", () => {
    const tilt = (i: number): number => {
      const run = once({case: "C1", i, t: 10 / i, mesh: "8x12"});
      return run.x_se_avg - run.x_w_avg;
    };
    expect(tilt(value("even-current") * 0.98)).toBeLessThan(0);
    expect(tilt(value("even-current") * 1.02)).toBeGreaterThan(0);
  });
  it("the grid holds all combinations and P1 is among the near ones", () => {
    expect(value("grid-tried")).toBe(2 * 3 * 3 * 6);
    const {vm_se_axis, dEmech_avg_mV} = once({case: "P1", mesh: "8x12"});
    expect(Math.abs(vm_se_axis / 2 - 1)).toBeLessThan(0.05);
    expect(Math.abs(dEmech_avg_mV / 96 - 1)).toBeLessThan(0.05);
    expect(value("grid-near")).toBeGreaterThanOrEqual(1);
    expect(value("grid-w-low")).toBeLessThanOrEqual(value("grid-w-high"));
  });
  it("the left-out term is the change of energy at fixed strain", () => {
    const {strain_energy_per_Li_se_mV, x_se_avg: x} = once("P1");
    const modulus = (at: number): number => 45 * (1 - at / (1 + at)) + (4.9 * at) / (1 + at);
    const slope = (modulus(x) - modulus(x * 1.001)) / (0.001 * x);
    expect(value("left-out") / ((strain_energy_per_Li_se_mV * x * slope) / modulus(x))).toBeCloseTo(1, 2);
  });
  it("pressure and meshes change the means by what two runs say", () => {
    const vm = (request: PlateRequest): number => once(request).vm_se_avg;
    expect(value("pressure-share")).toBeCloseTo(100 * Math.abs(vm({case: "L1", p: 9}) / vm("L1") - 1), 9);
    const sh = (mesh: string): number => once({case: "B1", mesh}).sh_se_avg;
    expect(value("mesh-hydrostatic")).toBeGreaterThanOrEqual(
      100 * Math.abs(sh("8x12") / sh("16x24") - 1) - 1e-9
    );
    expect(value("mesh-means")).toBeGreaterThan(0);
  });
  it("the dense version agrees with one of them on a mesh it can carry", () => {
    const slow = readableRun(readRequest("L1").plate, [4, 6]);
    expect(slow.x[0]! / value("fick-se")).toBeCloseTo(1, 12);
  });
});

it("every value of the plate has a second path here", () => {
  const named = new Set([
    ...Object.keys(CLOSED),
    ...Object.keys(SAME),
    "both-diffusivity",
    "both-current",
    "even-current",
    "grid-tried",
    "grid-near",
    "grid-w-low",
    "grid-w-high",
    "left-out",
    "pressure-share",
    "mesh-means",
    "mesh-hydrostatic"
  ]);
  const ids = DERIVED.map(({id}) => id).filter(id => id.startsWith("plate-"));
  expect(ids.map(id => id.slice("plate-".length)).toSorted()).toEqual([...named].toSorted());
});

import {describe, expect, it} from "vitest";
import {readRequest, type PlateRequest} from "../../../src/models/plate/cases.js";
import {coupledComposition} from "../../../src/models/plate/couple.js";
import {hydrostatic, mechanics} from "../../../src/models/plate/mechanics.js";
import {plateMesh} from "../../../src/models/plate/mesh.js";
import {finish} from "./support.js";
import {runCaseNow} from "../../../src/models/plate/index.js";
import {readableRun} from "../../../src/models/plate/read.js";

const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k]!)), 0);

describe("the version to read and the fast one", () => {
  const oneWay: [string, PlateRequest][] = [
    ["L1", "L1"],
    ["P1", "P1"],
    ["bonded, free top", {base: "bonded", top: "free"}],
    ["roller, pressed", {base: "sliding", side: "roller", p: 9}],
    ["other numbers", {case: "P1", H: 90, R: 150, nu: 0.35, taumax: 0.2, i: 0.6, t: 7}]
  ];
  it.each(oneWay)("agree to round-off one-way (%s)", (_, request) => {
    const [slow, fast] = [readableRun(readRequest(request).plate, [3, 4]), runCaseNow(request, [3, 4])];
    expect(apart(slow.x, fast.fields.x)).toBe(0);
    expect(apart(slow.hydrostatic, fast.fields.hydrostatic)).toBeLessThan(1e-11);
    const top = 2 * 4 * 7;
    expect(slow.u[2 * (top + 6)]).toBeCloseTo(fast.ur_corner_w, 11);
    expect(slow.u[2 * top + 1]).toBeCloseTo(fast.uz_top, 11);
  });
  const twoWay: [string, PlateRequest][] = [
    ["C1", "C1"],
    ["Cf, ideal", {case: "Cf", solution: "ideal", t: 4}],
    ["C2", {case: "C2", t: 6}],
    ["B1, shorter", {case: "B1", t: 5}]
  ];
  it.each(twoWay)("agree in the same time steps two-way (%s)", (_, request) => {
    const {plate} = readRequest(request);
    const mesh = plateMesh(plate.R, plate.H, 3, 4);
    const m = mechanics(plate, mesh);
    const {x, steps_s} = finish(coupledComposition(m, new Float64Array(mesh.corners).fill(plate.x0)));
    const stress = new Float64Array(mesh.corners);
    hydrostatic(m, stress);
    const slow = readableRun(plate, [3, 4], steps_s);
    expect(apart(slow.x, [...x])).toBeLessThan(1e-5);
    expect(apart(slow.hydrostatic, [...stress])).toBeLessThan(1e-4);
  });
});

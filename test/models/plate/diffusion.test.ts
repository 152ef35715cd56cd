import {describe, expect, it} from "vitest";
import {
  diffuseFinite,
  inflowWeights,
  multiplyBand,
  slabComposition
} from "../../../src/models/plate/diffuse.js";
import {hydrostatic, mechanics} from "../../../src/models/plate/mechanics.js";
import {plateMesh} from "../../../src/models/plate/mesh.js";
import {readPlate} from "../../../src/models/plate/given.js";
import {inflow_nm_s, stressWeight_GPa, swelling} from "../../../src/models/plate/coefficients.js";
import {mechanical_mV, openCircuit_mV} from "../../../src/models/plate/potential.js";
import {massMatrix} from "../../../src/models/plate/project.js";
import {quadrature} from "../../../src/models/plate/quadrature.js";
import {readRequest} from "../../../src/models/plate/cases.js";
import {coupledComposition} from "../../../src/models/plate/couple.js";
import {COARSE, runCaseNow} from "../../../src/models/plate/index.js";
import {finer, toleranceOf} from "../../../src/models/plate/tolerance.js";
import {atRest, coupled, finish, largest, nodal, order, type Solved} from "./support.js";

/** ∫ x 2πr dr dz, nm³. */
function content({mesh, x}: Pick<Solved, "mesh" | "x">): number {
  const out = new Float64Array(x.length);
  multiplyBand(massMatrix(mesh, quadrature(mesh)), x, out);
  return out.reduce((sum, value) => sum + value, 0);
}

const face = ({mesh, x}: Pick<Solved, "mesh" | "x">, k: number): Float64Array =>
  x.slice(k * (mesh.nr + 1), (k + 1) * (mesh.nr + 1));

describe("8 one-way diffusion", () => {
  const plate = readPlate();
  it("meets the series: 0.17084, 0.09504, 0.06995", () => {
    const mesh = plateMesh(plate.R, plate.H, 2, 2, 1);
    const x = slabComposition(plate, mesh);
    [0.17084, 0.09504, 0.06995].forEach((value, k) => expect(x[3 * k]).toBeCloseTo(value, 5));
  });
  it("by elements and steps converges to the series with order 2 in space", () => {
    const run = (nz: number): number => {
      const mesh = plateMesh(plate.R, plate.H, 2, nz);
      return diffuseFinite(
        plate,
        mesh,
        quadrature(mesh),
        new Float64Array(mesh.corners),
        evenSteps(10, 20)
      )[0]!;
    };
    const [a, b, c] = [run(6), run(12), run(24)] as const;
    expect(order(a - b, b - c)).toBeGreaterThan(1.8);
    // What is left is the error of the implicit steps.
    expect(c).toBeCloseTo(0.17084, 3);
  });
  it("keeps the lithium to round-off and all radii alike", () => {
    const mesh = plateMesh(plate.R, plate.H, 8, 12);
    const x = diffuseFinite(plate, mesh, quadrature(mesh), new Float64Array(mesh.corners), evenSteps(10, 20));
    const given = inflow_nm_s(plate) * plate.t * Math.PI * plate.R ** 2;
    expect(content({mesh, x}) / given).toBeCloseTo(1, 12);
    const se = face({mesh, x}, 0);
    expect(largest(se.map(value => value - se[0]!))).toBeLessThan(1e-12);
  });
  it("takes the inflow through the whole face", () => {
    const mesh = plateMesh(plate.R, plate.H, 7, 3);
    expect(inflowWeights(mesh).reduce((sum, w) => sum + w, 0)).toBeCloseTo(Math.PI * plate.R ** 2, 8);
  });
});

/** Equal steps, the first cut in sixteen for the jump of the flux. */
const evenSteps = (time_s: number, count: number): number[] => [
  ...Array<number>(16).fill(time_s / count / 16),
  ...Array<number>(count - 1).fill(time_s / count)
];

describe("time steps", () => {
  it("of unequal length are of second order", () => {
    const plate = readPlate();
    const mesh = plateMesh(plate.R, plate.H, 2, 6);
    const at = (count: number): number =>
      diffuseFinite(
        plate,
        mesh,
        quadrature(mesh),
        nodal(mesh, (_, z) => 0.1 + 0.1 * Math.cos((Math.PI * z) / plate.H)),
        [...Array.from({length: count}, (_, k) => (k % 2 ? 12 : 8) / count)]
      )[mesh.corners - 1]!;
    const [a, b, c] = [20, 40, 80].map(at) as [number, number, number];
    expect(order(a - b, b - c)).toBeGreaterThan(1.7);
  });

  it.each([
    {case: "C1"},
    {case: "C2"},
    {case: "C1", t: 2},
    {case: "C2", t: 0.5},
    {case: "C1", t: 1, i: 10},
    {case: "Cf", D: "1e-13cm2/s", i: 0.3},
    {case: "B1", H: 300, t: 60, D: "1e-9cm2/s"}
  ] as const)("%j is what ten times finer steps make of it", request => {
    const [own, fine] = [
      runCaseNow(request, COARSE),
      runCaseNow(request, COARSE, finer(10, toleranceOf(readRequest(request).plate)))
    ];
    expect(fine.time_steps).toBeGreaterThan(own.time_steps!);
    for (const key of ["x_se_avg", "x_w_avg", "vm_se_avg", "sh_se_avg", "dEmech_avg_mV", "uz_top"] as const) {
      const apart = Math.abs(own[key] - fine[key]);
      expect(apart, key).toBeLessThan(0.01 * Math.abs(fine[key]) + (key.startsWith("x_") ? 1e-6 : 0));
    }
  });

  it("reach the end exactly and cost a rest nothing", () => {
    for (const t of [0.5, 0.7, 33.3]) {
      const plate = readPlate({case: undefined, coupling: "two-way", t, i: 0.1} as never);
      const mesh = plateMesh(plate.R, plate.H, 2, 3);
      const {steps_s} = finish(coupledComposition(mechanics(plate, mesh), new Float64Array(mesh.corners)));
      expect(steps_s.reduce((sum, step) => sum + step, 0)).toBeCloseTo(t, 10);
    }
    expect(runCaseNow({coupling: "two-way", i: 0, x0: 0.2, t: 120}, [2, 3]).time_steps).toBeLessThan(100);
  });
});

/**
 * 9: with a roller at the rim and a free top σ_h = −κx, so that two-way coupling is diffusion with
 * D [1 + wκ x/Γ]; solved here by finite volumes with many small steps.
 */
function slabWithStress(interaction: number, cells: number, step: number): [number, number] {
  const plate = readPlate();
  const kappa = ((2 / 3) * plate.E * swelling(plate)) / (1 - plate.nu);
  const w = stressWeight_GPa(plate);
  const D = 1000;
  const h = plate.H / cells;
  let x = new Float64Array(cells);
  const diffusivity = (c: number): number => D * (1 + (w * kappa * c) / (1 - interaction * c * (1 - c)));
  const slope = (y: Float64Array): Float64Array =>
    y.map((c, k) => {
      const left = k > 0 ? (diffusivity((c + y[k - 1]!) / 2) * (c - y[k - 1]!)) / h : -inflow_nm_s(plate);
      const right = k < cells - 1 ? (diffusivity((c + y[k + 1]!) / 2) * (y[k + 1]! - c)) / h : 0;
      return (right - left) / h;
    });
  for (let t = 0; t < 10 - 1e-9; t += step) {
    const half = slope(x).map((s, k) => x[k]! + (step / 2) * s);
    x = slope(half).map((s, k) => x[k]! + step * s);
  }
  const at = (a: number, b: number): number => a + (a - b) / 2;
  const surface = at(x[0]!, x[1]!);
  return [surface, at(x[cells - 1]!, x[cells - 2]!)];
}

describe("9 two-way coupling of a film", () => {
  const film = {base: "sliding", side: "roller", top: "free"} as const;
  it.each([
    ["ideal", 0, 0.11173, 0.0992],
    ["regular", (2 * -4084.6) / (8.314462618 * 298.15), 0.11387, 0.09809]
  ] as const)("meets effective diffusion, %s solution", (solution, interaction, se, w) => {
    const fine = slabWithStress(interaction, 56, 2e-4);
    expect(fine[0]).toBeCloseTo(se, 3);
    expect(fine[1]).toBeCloseTo(w, 3);
    const solved = coupled({...film, solution}, [2, 24], () => 0);
    expect(face(solved, 0)[0]! / se).toBeCloseTo(1, 2);
    expect(face(solved, 24)[0]! / w).toBeCloseTo(1, 2);
  });
  it("has the stress −κx", () => {
    const solved = coupled(film, [3, 8], () => 0);
    const kappa = ((2 / 3) * 45 * swelling(solved.plate)) / (1 - 0.29);
    expect(kappa).toBeCloseTo(13.097, 3);
    expect(stressWeight_GPa(solved.plate)).toBeCloseTo(5.2441, 4);
    const sigma = new Float64Array(solved.mesh.corners);
    hydrostatic(solved.m, sigma);
    expect(largest(sigma.map((s, k) => s + kappa * solved.x[k]!))).toBeLessThan(1e-10);
  });
  it("converges with order 2 in space", () => {
    const [a, b, c] = [6, 12, 24].map(
      nz =>
        face(
          coupled(film, [2, nz], () => 0),
          0
        )[0]!
    ) as [number, number, number];
    expect(order(a - b, b - c)).toBeGreaterThan(1.7);
  });
});

describe("10 rest", () => {
  const bump = (r: number, z: number): number =>
    0.1 + 0.06 * Math.cos((Math.PI * z) / 140) - 0.03 * (r / 100) ** 2;
  const rest = {i: 0, t: 120} as const;
  it("makes the potential uniform where the interphase holds the plate", () => {
    const solved = coupled({...rest, base: "spring", kt: 0.2}, [12, 18], (r, z) => bump(r, z) / 2);
    const sigma = new Float64Array(solved.mesh.corners);
    hydrostatic(solved.m, sigma);
    const potential = solved.x.map(
      (x, k) => openCircuit_mV(solved.plate, x) + mechanical_mV(solved.plate, sigma[k]!)
    );
    const mean = potential.reduce((sum, p) => sum + p, 0) / potential.length;
    const deviation = Math.sqrt(potential.reduce((sum, p) => sum + (p - mean) ** 2, 0) / potential.length);
    expect(deviation).toBeLessThan(0.2);
    // The corner (R, 0), where the traction of the springs ends, is singular; all other corners agree far better.
    const inside = potential.filter((_, k) => k !== 12);
    expect(Math.max(...inside) - Math.min(...inside)).toBeLessThan(0.2);
  });
  it("leaves lithium away from the interphase that holds the plate", () => {
    const solved = coupled({...rest, base: "spring", kt: 0.2}, [8, 12], bump);
    expect(face(solved, 12)[0]! - face(solved, 0)[0]!).toBeGreaterThan(0.01);
    expect(content(solved) / content(atRest({}, [8, 12], bump))).toBeCloseTo(1, 9);
  });
  it("returns to uniform x without stress where it slips freely", () => {
    const solved = coupled({...rest, base: "sliding"}, [8, 12], bump);
    const mean = content(solved) / (Math.PI * 100 ** 2 * 140);
    expect(largest(solved.x.map(x => x - mean))).toBeLessThan(1e-5);
    const sigma = new Float64Array(solved.mesh.corners);
    hydrostatic(solved.m, sigma);
    expect(largest(sigma)).toBeLessThan(1e-4);
  });
});

describe("two-way runs", () => {
  it.each([
    ["spring", {base: "spring", kt: 0.2}],
    ["cap and softening", {base: "capped", kt: 1, taumax: 0.5, modulus: "mixture"}]
  ] as const)("keep the lithium (%s)", (_, given) => {
    const solved = coupled(given, [6, 8], () => 0);
    const q = inflow_nm_s(solved.plate) * solved.plate.t * Math.PI * solved.plate.R ** 2;
    expect(content(solved) / q).toBeCloseTo(1, 9);
  });
});

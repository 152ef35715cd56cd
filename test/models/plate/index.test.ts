import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/lib/refusal.js";
import {NotConverged} from "../../../src/models/not-converged.js";
import {solveEdge, slidingEdge} from "../../../src/models/plate/friction.js";
import {runCase, runCaseNow, type Progress} from "../../../src/models/plate/index.js";
import {plateMesh} from "../../../src/models/plate/mesh.js";
import {PLATE} from "../../../src/models/plate/parameters.js";
import {readPlate} from "../../../src/models/plate/given.js";
import {inflow_nm_s, stressWeight_GPa, swelling} from "../../../src/models/plate/coefficients.js";
import {
  CURVE,
  curveThrough,
  openCircuit_mV,
  PRINTED_POINTS,
  thermodynamicFactor
} from "../../../src/models/plate/potential.js";

const NAMES = [
  "x_se_avg",
  "x_se_axis",
  "x_w_avg",
  "x_w_axis",
  "vm_se_avg",
  "vm_se_axis",
  "vm_w_avg",
  "vm_w_axis",
  "sh_se_avg",
  "sh_w_avg",
  "dEmech_avg_mV",
  "dEmech_axis_mV",
  "dEchem_avg_mV",
  "strain_energy_per_Li_se_mV",
  "uz_top",
  "ur_corner_w",
  "dofs",
  "wall_s"
] as const;

describe("a run", () => {
  it("names its results and takes the words of the command line", async () => {
    const run = await runCase({case: "P1", mesh: "4x6"});
    for (const name of NAMES) expect(Number.isFinite(run[name]), name).toBe(true);
    expect(run.mesh).toEqual([4, 6]);
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
    expect(run.fields.x).toHaveLength(5 * 7);
    expect(run.profile.map(s => s.z_nm)).toEqual([...run.profile.map(s => s.z_nm)].sort((a, b) => a - b));
  });
  it("is the same in slices as at once", async () => {
    const [a, b] = [
      await runCase({case: "C1", t: 3}, {mesh: [4, 6]}),
      runCaseNow({case: "C1", t: 3}, [4, 6])
    ];
    expect({...a, wall_s: 0}).toEqual({...b, wall_s: 0});
  });
  it("reports each time step", async () => {
    const seen: Progress[] = [];
    await runCase({case: "C1", t: 2}, {mesh: [3, 4], onProgress: progress => void seen.push(progress)});
    expect(seen[0]).toEqual({step: 0, time_s: 0, end_s: 2});
    expect(seen.every((p, k) => k === 0 || p.time_s >= seen[k - 1]!.time_s)).toBe(true);
    expect(seen.at(-1)!.time_s).toBeLessThan(2);
    expect(seen.at(-1)!.step).toBe(runCaseNow({case: "C1", t: 2}, [3, 4]).time_steps! - 1);
  });
  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    let steps = 0;
    const run = runCase("C2", {
      mesh: [12, 18],
      signal: controller.signal,
      onProgress() {
        if (++steps === 2) controller.abort(new Error("enough"));
      }
    });
    await expect(run).rejects.toThrow("enough");
    expect(steps).toBeLessThan(30);
    await expect(runCase("L1", {signal: AbortSignal.abort()})).rejects.toThrow();
  });
});

describe("bad input is refused with the range and the reason", () => {
  it.each([
    [{nu: 0.5}, /nu = 0.5 is out of range; allowed: 0 to 0.45, because at one half the elements lock/],
    [{i: "2 V"}, /wrong unit/],
    [{t: -3}, /t = -3 s is out of range; allowed: 0.5 to 120 s/],
    [{H: "abc"}, /cannot read H = "abc"/],
    [{base: "glue"}, /base = "glue" is not known; allowed: spring, capped, bonded, sliding/],
    [{case: "Z9"}, /case = "Z9" is not known; allowed: L1, P1, C1, C2, Cf, B1/],
    [{t: 120}, /fills a plate of 140 nm to x = 1.24; allowed: up to 0.6 on average/],
    [{p: 9, top: "free"}, /p = 9 MPa needs something that presses; give top = platen/],
    [{weight: 3} as never, /weight is not known; this model takes H, R, D/],
    [{mesh: "8x1000"}, /nz = 1000 is out of range/]
  ] as const)("%j", (given, message) => {
    expect(() => runCaseNow(given)).toThrow(message);
    expect(() => runCaseNow(given)).toThrow(Refusal);
  });
  it("says so when x leaves the range of the solution", () => {
    expect(() =>
      runCaseNow({case: "C1", coupling: "two-way", i: 10, t: 0.5, D: 1e-13, VLi: 0}, [4, 12])
    ).toThrow(/x reaches .* after .* allowed: 0 to 1/);
  });
  it("says so when sticking points never settle", () => {
    const edge = slidingEdge(plateMesh(100, 140, 2, 2), 4, {stiffness_GPa_nm: 1, cap_GPa: NaN});
    edge.law.cap_GPa = 1;
    const restless = new Proxy(edge.state, {
      get: (state, key) =>
        key === "length"
          ? state.length
          : key in state
            ? Number(state[key as never]) + Math.random()
            : undefined,
      set: () => true
    });
    const schur = new Float64Array(16).map((_, k) => (k % 5 === 0 ? 1 : 0));
    expect(() =>
      solveEdge({...edge, state: restless}, schur, new Float64Array(4), new Float64Array(4), false)
    ).toThrow(NotConverged);
  });
});

describe("parameters", () => {
  it("give the derived numbers", () => {
    const plate = readPlate();
    expect(inflow_nm_s(plate)).toBeCloseTo(1.4489, 4);
    expect(swelling(plate)).toBeCloseTo(0.30997, 5);
    expect(stressWeight_GPa(plate)).toBeCloseTo(5.2441, 4);
  });
  it("agree with the constants of the workbook", () => {
    const rows = readFileSync("data/constants.csv", "utf8")
      .split("\n")
      .map(line => line.split(","));
    const value = (id: string): number => Number(rows.find(row => row[0] === id)![2]);
    expect(PLATE.VMg.default).toBe(value("molar_volume_mg"));
    expect(PLATE.VLi.default).toBe(value("molar_volume_li"));
    expect(PLATE.E.default).toBe(value("youngs_modulus_mg"));
    expect(PLATE.ELi.default).toBe(value("youngs_modulus_li"));
    expect(PLATE.nu.default).toBe(value("poisson_ratio_mg"));
  });
  it("agree with the claims they name", () => {
    const claims = new Map(
      readFileSync("data/claims.csv", "utf8")
        .split("\n")
        .map(line => [line.split(",")[0]!, line] as const)
    );
    const claimed = Object.values(PLATE).flatMap(
      ({source}) => source.match(/\b(?:fig|text)[\w.-]*\.[\w.-]*\w/g) ?? []
    );
    expect(claimed.length).toBeGreaterThan(5);
    for (const id of claimed) expect(claims.has(id), id).toBe(true);
    for (const [x, mV] of PRINTED_POINTS) expect(claims.get(`figS15.ocp.x${x}`)).toContain(`,${mV},`);
  });
});

describe("potential curve", () => {
  it("passes through the printed points with E₀ = 232.31 mV, Ω = −4084.6 J/mol", () => {
    expect(CURVE.E0_mV).toBeCloseTo(232.31, 2);
    expect(CURVE.omega_J_mol).toBeCloseTo(-4084.6, 1);
    expect(curveThrough(PRINTED_POINTS)).toEqual(CURVE);
    for (const [x, mV] of PRINTED_POINTS) expect(openCircuit_mV(readPlate(), x)).toBeCloseTo(mV, 10);
  });
  it("has Γ = (x/RT) dμ/dx", () => {
    for (const x of [0.02, 0.1, 0.3, 0.5]) {
      const plate = readPlate();
      const slope = (openCircuit_mV(plate, x * 1.0001) - openCircuit_mV(plate, x * 0.9999)) / (0.0002 * x);
      expect((-x * slope) / 25.6926).toBeCloseTo(thermodynamicFactor(plate, x), 4);
    }
  });
  it("has no value without lithium", () => expect(openCircuit_mV(readPlate(), 0)).toBeNaN());
});

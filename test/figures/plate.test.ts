import {describe, expect, it} from "vitest";
import {defaults, type State} from "../../src/figure/figure.js";
import convergence from "../../src/paper/figures/stress/model-plate-convergence.js";
import composition from "../../src/paper/figures/stress/fig-4e.js";
import stress from "../../src/paper/figures/stress/fig-4f.js";
import potential from "../../src/paper/figures/stress/fig-4g.js";
import ocp from "../../src/paper/figures/stress/fig-s15.js";
import {
  CASE_STATES,
  caseOf,
  corners,
  heights,
  plateControls,
  readyKey,
  readyStates,
  requestOf,
  rowsOf,
  type Corner,
  type PlateState
} from "../../src/paper/figures/stress/plate.js";
import {levelsOf, probeAt, resample} from "../../src/paper/figures/stress/plate-field.js";
import {render} from "../../src/lib/element.js";
import {readRequest, type CaseName} from "../../src/models/plate/cases.js";
import {runCaseNow} from "../../src/models/plate/index.js";
import {context} from "./engines.js";

const PUBLISHED = defaults<PlateState>({controls: plateControls()});
const NAMES = Object.keys(CASE_STATES) as CaseName[];
const small = rowsOf(runCaseNow("P1", [5, 7]));
const size = {width: 740, narrow: false};

describe("named cases among the controls", () => {
  it.each(NAMES)("%s is the same run by its controls as by its name", name => {
    const state = {...PUBLISHED, ...CASE_STATES[name]};
    expect(caseOf(state)).toBe(name);
    const {mesh: _, ...request} = requestOf(state) as Record<string, unknown>;
    expect(readRequest(request as never).plate).toEqual(readRequest(name).plate);
  });
  it("a moved control is no named case", () => expect(caseOf({...PUBLISHED, i: 0.7})).toBeNull());
  it("two-way cases are ready on both meshes, others are computed", () => {
    const keys = readyStates(PUBLISHED).map(readyKey);
    expect(keys.toSorted()).toEqual(
      ["B1", "C1", "C2", "Cf"].flatMap(name => [`plate-${name}-16x24`, `plate-${name}-8x12`]).toSorted()
    );
    expect(readyKey(PUBLISHED)).toBeNull();
    expect(readyKey({...PUBLISHED, ...CASE_STATES.C1, i: 0.9})).toBeNull();
  });
  it.each([composition, stress, potential])(
    "$id is heavy two-way alone and redraws without a run",
    figure => {
      if ("sql" in figure.rows || typeof figure.rows.heavy !== "function") throw new Error("no model");
      expect(figure.rows.heavy({coupling: "two-way"})).toBe(true);
      expect(figure.rows.heavy({coupling: "one-way"})).toBe(false);
      const others = figure.controls
        .map(c => c.name)
        .filter(name => !("sql" in figure.rows) && !figure.rows.depends!.includes(name));
      expect(others.length).toBeGreaterThan(0);
      expect(figure.rows.depends!.every(name => figure.controls.some(c => c.name === name))).toBe(true);
    }
  );
});

describe("field", () => {
  it("has the corner values at the corners and the faces at its border", () => {
    const all = corners(small);
    for (const corner of all.filter((_, k) => k % 5 === 0))
      expect(probeAt(all, c => c.vonMises, corner)).toBeCloseTo(corner.vonMises, 12);
    const grid = resample(all, c => c.x, 11, 15);
    expect(grid.values).toHaveLength(11 * 15);
    expect(grid.values[0]).toBeCloseTo(all[0]!.x, 12);
    expect(grid.values.at(-1)).toBeCloseTo(all.at(-1)!.x, 12);
  });
  it("is bilinear between corners", () => {
    const plane = corners(small).map((c): Corner => ({...c, x: 2 + 3 * c.r_nm - c.z_nm}));
    for (const [r_nm, z_nm] of [
      [13, 77],
      [99, 1],
      [50, 139.5]
    ] as const)
      expect(probeAt(plane, c => c.x, {r_nm, z_nm})).toBeCloseTo(2 + 3 * r_nm - z_nm, 9);
  });
  it("takes round levels inside its range, none where it is even", () => {
    const levels = levelsOf(resample(corners(small), c => c.x));
    expect(levels.length).toBeGreaterThan(4);
    expect(
      levelsOf(
        resample(
          corners(small).map(c => ({...c, x: 0.1})),
          c => c.x
        )
      )
    ).toEqual([]);
  });
});

describe("readings", () => {
  const draw = (figure: typeof composition, state: State): string =>
    render(figure.draw(small, {...defaults(figure), ...state}, size, context));
  it("move the printed marks, not the model", () => {
    const [a, b] = ["A", "B"].map(reading => draw(composition, {reading})) as [string, string];
    expect(a).not.toBe(b);
    const lines = (svg: string): string[] => [...svg.matchAll(/class="comp-o" d="([^"]*)"/g)].map(m => m[1]!);
    expect(lines(a)).toEqual(lines(b));
  });
  it("of the mechanical part change the sum by what the two differ", () => {
    const end = (mechanical: string): number => {
      const svg = draw(potential, {mechanical});
      return Number(/>(\d+) <\/tspan>sum</.exec(svg)![1]);
    };
    const [se, w] = [heights(small)[0]!, heights(small).at(-1)!];
    const volume = w.mechanical_avg - se.mechanical_avg;
    const energy = se.strainEnergy_avg! - w.strainEnergy_avg!;
    expect(Math.abs(end("volume") - end("energy") - (volume - energy))).toBeLessThanOrEqual(1);
  });
});

it("rows carry what the run returned", () => {
  const run = runCaseNow("L1", [4, 6]);
  const rows = rowsOf(run);
  const along = heights(rows);
  expect(corners(rows)).toHaveLength(5 * 7);
  expect(along[0]).toMatchObject({
    x_avg: run.x_se_avg,
    vonMises_axis: run.vm_se_axis,
    hydrostatic_avg: run.sh_se_avg
  });
  expect(along.at(-1)!.mechanical_avg - along[0]!.mechanical_avg).toBeCloseTo(run.dEmech_avg_mV, 12);
  expect(corners(rows).at(-1)).toMatchObject({ur_nm: run.ur_corner_w});
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

it("S15 passes through its printed points", async () => {
  if ("sql" in ocp.rows) throw new Error("no model");
  const rows = (await ocp.rows.compute(defaults(ocp), context)) as unknown as {
    x: number;
    regular_mV: number;
  }[];
  for (const [x, mV] of [
    [0.17, 307],
    [0.06, 342]
  ] as const) {
    const k = rows.findIndex(r => r.x > x);
    const [a, b] = [rows[k - 1]!, rows[k]!];
    const share = (x - a.x) / (b.x - a.x);
    expect(a.regular_mV + share * (b.regular_mV - a.regular_mV)).toBeCloseTo(mV, 1);
  }
});

it("the convergence panel holds the three meshes of a case", async () => {
  if ("sql" in convergence.rows) throw new Error("no model");
  const rows = await convergence.rows.compute({case: "L1"}, context);
  const height = rows.find(r => r["quantity"] === "growth in height")!;
  expect(height["fine"]).toBeCloseTo(runCaseNow("L1").uz_top, 12);
  expect(height["coarse"]).toBeCloseTo(runCaseNow("L1", "8x12").uz_top, 12);
});

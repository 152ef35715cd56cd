import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import type {Control, Figure} from "../../src/figure/figure.js";
import {parameterControl} from "../../src/figure/parameter-control.js";
import {CORROSION} from "../../src/models/corrosion/parameters.js";
import {DIFFUSION, VARIANT} from "../../src/models/diffusion/parameters.js";
import {INVENTORY} from "../../src/models/inventory/parameters.js";
import {readParameters, type Parameter} from "../../src/models/parameters.js";
import {PLATE} from "../../src/models/plate/parameters.js";

const TABLES: Record<string, Record<string, Parameter>> = {
  diffusion: {...DIFFUSION, ...VARIANT},
  plate: PLATE,
  corrosion: CORROSION,
  inventory: INVENTORY
};
const all = Object.entries(TABLES).flatMap(([model, table]) =>
  Object.values(table).map(p => [`${model} ${p.name}`, table, p] as const)
);

describe("a parameter", () => {
  it.each(all)(
    "%s is taken at both ends of its range and refused beyond, with the range and the reason",
    (_, table, p) => {
      for (const end of [p.min, p.max]) expect(readParameters(table, {[p.name]: end})[p.name]).toBe(end);
      expect(p.default).toBeGreaterThanOrEqual(p.min);
      expect(p.default).toBeLessThanOrEqual(p.max);
      const beyond = p.integer ? 1 : 1e-6 * (p.max - p.min);
      for (const value of [p.min - beyond, p.max + beyond])
        expect(() => readParameters(table, {[p.name]: value})).toThrow(`allowed: ${p.min} to ${p.max}`);
      expect(() => readParameters(table, {[p.name]: p.max + beyond})).toThrow(p.why);
    }
  );

  it.each(all)("%s has a slider over the same range", (_, _table, p) => {
    const {min, max, default: start, why} = parameterControl(p);
    expect([min, max, start]).toEqual([p.min, p.max, p.default]);
    expect(why).toContain(p.why);
  });
});

describe("sliders of the models' figures", () => {
  let figures: Figure[];
  beforeAll(async () => {
    figures = await loadFigures();
  });
  type Slider = Extract<Control, {kind: "number"}>;
  const PAGES: Record<string, string> = {diffusion: "diffusion", stress: "plate", corrosion: "corrosion"};

  it("stay within the model's range, and give a reason of their own where they end before it", () => {
    let narrower = 0;
    for (const figure of figures.filter(f => PAGES[f.page]))
      for (const control of figure.controls.filter((c): c is Slider => c.kind === "number")) {
        const p = TABLES[PAGES[figure.page]!]![control.name];
        if (!p) continue;
        expect(control.min, `${figure.id} ${control.name}`).toBeGreaterThanOrEqual(p.min);
        expect(control.max, `${figure.id} ${control.name}`).toBeLessThanOrEqual(p.max);
        if (control.min === p.min && control.max === p.max) continue;
        narrower++;
        expect(control.why, `${figure.id} ${control.name}`).toBeTruthy();
        expect(control.why, `${figure.id} ${control.name}`).not.toContain(p.why);
      }
    expect(narrower).toBeGreaterThan(0);
  });
});

import {describe, expect, it} from "vitest";
import {randomOf} from "../../../../loaders/paper/reconstruct/random.js";

describe("random numbers", () => {
  it("repeat for a name and differ between names", () => {
    const draw = (name: string): number[] => {
      const random = randomOf(name);
      return Array.from({length: 8}, () => random.uniform(0, 1));
    };
    expect(draw("mgw-cycling")).toEqual(draw("mgw-cycling"));
    expect(draw("mgw-cycling")).not.toEqual(draw("mg-cycling"));
  });

  it("are uniform and normal", () => {
    const random = randomOf("moments");
    const n = 40_000;
    const uniform = Array.from({length: n}, () => random.uniform(-1, 3));
    const normal = Array.from({length: n}, () => random.normal());
    const moment = (values: number[], k: number): number => values.reduce((s, x) => s + x ** k, 0) / n;
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...uniform)).toBeLessThan(3);
    expect(moment(uniform, 1)).toBeCloseTo(1, 1);
    // Five standard errors.
    expect(Math.abs(moment(normal, 1))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(moment(normal, 2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(normal, 4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
  });
});

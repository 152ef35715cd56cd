import {expect, it} from "vitest";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {powerOf} from "../../../src/models/impedance/power.js";
import {testKK} from "../../../src/models/impedance/verdict.js";
import {noisy, seeded} from "./noise.js";
import {one, sets} from "./clean.js";

it("states the power it has", () => {
  const draw = seeded(17);
  for (const name of ["MgW_c1", "Cu_c5"] as const) {
    const spectrum = sets.find(s => s[0] === name)![1];
    // One spectrum knows its noise to a tenth; the claim is tested on the mean of several.
    const claims = Array.from({length: 2}, () => powerOf(testKK(noisy(spectrum, 0.01, draw))));
    for (const corruption of CORRUPTIONS) {
      const trials = 24;
      let found = 0;
      for (let k = 0; k < trials; k++)
        if (testKK(noisy(corruption.apply(spectrum), 0.01, draw)).verdict === "inconsistent") found++;
      const power =
        claims.reduce((sum, c) => sum + c.find(p => p.corruption === corruption.id)!.power, 0) /
        claims.length;
      expect(
        Math.abs(found / trials - power),
        `${name} ${corruption.id}: ${found}/${trials} against ${power}`
      ).toBeLessThan(0.35);
    }
  }
});

it("does not see 5 % on the imaginary part of a 6 Ω arc under 1 % noise, and says so", () => {
  const power = powerOf(testKK(noisy(one, 0.01, seeded(2)))).find(p => p.corruption === "imaginary")!;
  expect(power.power).toBeLessThan(0.1);
  expect(power.smallest ?? power.most).toBeGreaterThan(15);
});

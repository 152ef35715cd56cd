/** Settings anywhere within the ranges of the controls, against runs whose steps are allowed a tenth of the error. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readRequest} from "../../../src/models/plate/cases.js";
import {runCaseNow} from "../../../src/models/plate/index.js";
import {CHOICES} from "../../../src/models/plate/parameters.js";
import {finer, toleranceOf} from "../../../src/models/plate/tolerance.js";
import {Refusal} from "../../../src/lib/refusal.js";

const log = (low: number, high: number): fc.Arbitrary<number> =>
  fc
    .double({min: Math.log(low), max: Math.log(high), noNaN: true})
    .map(value => Math.min(high, Math.max(low, Math.exp(value))));

const setting = fc.record({
  coupling: fc.constant("two-way"),
  base: fc.constantFrom(...CHOICES.base),
  modulus: fc.constantFrom(...CHOICES.modulus),
  H: fc.constantFrom(60, 140, 300),
  R: fc.constantFrom(50, 100, 400),
  D: log(1e-13, 1e-9),
  i: log(0.05, 10),
  t: log(0.5, 120),
  kt: log(0.01, 10),
  taumax: log(0.05, 5)
});
const KEYS = ["x_se_avg", "x_w_avg", "vm_se_avg", "sh_se_avg", "dEmech_avg_mV", "uz_top"] as const;

describe("a two-way run anywhere in the ranges", () => {
  it("is within 1 % (or 1e-6 in x) of finer steps, or refused with a reason", () => {
    fc.assert(
      fc.property(setting, given => {
        let own;
        try {
          own = runCaseNow(given, [5, 8]);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(String(error)).toMatch(/fills a plate|x reaches/);
          return;
        }
        const fine = runCaseNow(given, [5, 8], finer(10, toleranceOf(readRequest(given).plate)));
        for (const key of KEYS)
          expect(Math.abs(own[key] - fine[key]), key).toBeLessThan(
            0.01 * Math.abs(fine[key]) + (key.startsWith("x_") ? 1e-6 : 1e-9)
          );
      }),
      {numRuns: 24, seed: 140}
    );
  });
});

import {describe, expect, it} from "vitest";
import {CASES} from "../../../src/models/plate/cases.js";
import {runCaseNow} from "../../../src/models/plate/index.js";

const {coupling: _one, ...sliding} = CASES.Cf.given;

/** The run with its current moved by a share of itself, as last digits differ between engines. */
const at = (share: number) =>
  runCaseNow({...sliding, coupling: "two-way", i: 1.53 * (1 + share), t: 30}, "8x12").profile;

describe("a two-way run", () => {
  it("hangs on no last digit: a current moved by 1e-15 to 1e-12 of itself moves no result by 1e-7", () => {
    const still = at(0);
    for (const share of [1e-15, -1e-14, 1e-13, -1e-12])
      at(share).forEach((station, k) => {
        const moved = (a: number, b: number) => Math.abs(a / b - 1);
        expect(moved(station.x.avg, still[k]!.x.avg)).toBeLessThan(1e-8);
        expect(moved(station.vonMises.avg, still[k]!.vonMises.avg)).toBeLessThan(1e-7);
      });
  });
});

import {expect, it} from "vitest";
import {stepSolver} from "../../../src/models/plate/correct.js";
import type {StressLaw} from "../../../src/models/plate/stress-law.js";
import type {Transport} from "../../../src/models/plate/transport.js";

/** One unknown whose residual is given and whose Jacobian is 1; what was asked of it is counted. */
function plain(residual: (x: number, pass: number) => number) {
  const asked = {passes: 0, refreshed: [] as number[]};
  const law: StressLaw = {
    evaluate: () => undefined,
    operator: () => Float64Array.of(0),
    refresh: x => void asked.refreshed.push(x[0]!)
  };
  const balance: Transport = {
    residual: (x, _stress, _old, _step, out) => void (out[0] = residual(x[0]!, ++asked.passes)),
    multiplyMass: (x, out) => out.set(x),
    rate: x => x,
    conserve: () => undefined,
    jacobian: (_operator, _x, _stress, _step, out) => out.fill(1)
  };
  const solve = stepSolver(balance, law, 1);
  return {asked, solve: () => solve({x: [Float64Array.of(0)], steps: []}, 1, 1e-6)};
}

it("ends where the residual vanishes", () => {
  const {solve} = plain(x => x - 0.25 + 0.1 * x * x);
  // 0.1 x² + x = 0.25
  expect(solve()![0]).toBeCloseTo((Math.sqrt(1.1) - 1) / 0.2, 9);
});

it("gives up after forty corrections that do not die out", () => {
  const {asked, solve} = plain((_x, pass) => (pass % 2 ? 1 : -2) * 2 ** pass);
  expect(solve()).toBeNull();
  expect(asked.passes).toBe(40);
  // With a matrix of this step corrections that grow are the fault of what the law keeps linear.
  expect(asked.refreshed.length).toBeGreaterThan(0);
});

it("gives up at once where a correction is no number, which the law is not told of", () => {
  for (const bad of [Infinity, NaN]) {
    const {asked, solve} = plain((_x, pass) => (pass < 3 ? 3 ** pass : bad));
    expect(solve()).toBeNull();
    expect(asked.passes).toBe(3);
    for (const x of asked.refreshed) expect(x).toSatisfy(Number.isFinite);
  }
});

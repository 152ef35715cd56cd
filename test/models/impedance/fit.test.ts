import fc from "fast-check";
import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parametersOf, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {WEIGHTS} from "../../../src/models/impedance/problem.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "./noise.js";

const sets = Object.entries(CELL_SETS);

describe("fit", () => {
  it.each(sets)("recovers %s from its clean spectrum with no guess", (_, set) => {
    const {circuit, values} = circuitOf(set);
    for (const weight of WEIGHTS) {
      const result = fit(circuit, simulate(circuit, values, SWEEP), {weight});
      result.parameters.forEach(({value}, i) => expect(Math.abs(value / values[i]! - 1)).toBeLessThan(1e-6));
      expect(result.converged).toBe(true);
    }
  });

  it.each(sets)("finds %s under 1 %% noise within three standard errors", (_, set) => {
    const {circuit, values} = circuitOf(set);
    const clean = simulate(circuit, values, SWEEP);
    const draw = seeded(2024);
    let outside = 0;
    let total = 0;
    for (let k = 0; k < 20; k++) {
      const {parameters, noise} = fit(circuit, noisy(clean, 0.01, draw));
      expect(noise).toBeGreaterThan(0.007);
      expect(noise).toBeLessThan(0.013);
      for (const [i, {value, standardError, atBound}] of parameters.entries()) {
        if (atBound) continue;
        total++;
        if (Math.abs(value - values[i]!) > 3 * standardError!) outside++;
      }
    }
    // Of normal errors 0.3 % lie outside; a small arc under this noise is not quite normal.
    expect(outside / total).toBeLessThan(0.03);
  });

  it("says the same to nine digits wherever the search starts", () => {
    const draw = seeded(7);
    for (const set of [CELL_SETS.Cu_c5, ...Object.values(CELL_SETS).slice(0, 3)]) {
      const {circuit, values} = circuitOf(set);
      const spectrum = noisy(simulate(circuit, values, SWEEP), 0.0015, draw);
      const [one, other] = [1, 2].map(seed => fit(circuit, spectrum, {seed}).parameters);
      one!.forEach(({value}, i) => expect(Math.abs(other![i]!.value / value - 1)).toBeLessThan(1e-9));
    }
  });

  it("finds no lower sum with many more starts", () => {
    const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
    const clean = simulate(circuit, values, SWEEP);
    const draw = seeded(5);
    for (let k = 0; k < 10; k++) {
      const spectrum = noisy(clean, 0.01, draw);
      const usual = fit(circuit, spectrum).chi2;
      const thorough = fit(circuit, spectrum, {starts: 60, seed: 99}).chi2;
      expect(usual).toBeLessThanOrEqual(thorough * (1 + 1e-6));
    }
  });

  it("gives the same answer every time", () => {
    const {circuit, values} = circuitOf(CELL_SETS.Cu_c30);
    const spectrum = noisy(simulate(circuit, values, SWEEP), 0.01, seeded(1));
    expect(fit(circuit, spectrum)).toEqual(fit(circuit, spectrum));
  });

  it("does not depend on the order of the points", () => {
    const {circuit, values} = circuitOf(CELL_SETS.Cu_c30);
    const spectrum = noisy(simulate(circuit, values, SWEEP), 0.01, seeded(8));
    const turned = {
      frequencyHertz: spectrum.frequencyHertz.slice().reverse(),
      realOhm: spectrum.realOhm.slice().reverse(),
      imaginaryOhm: spectrum.imaginaryOhm.slice().reverse()
    };
    const [a, b] = [fit(circuit, spectrum), fit(circuit, turned)];
    a.parameters.forEach(({value}, i) =>
      expect(Math.abs(b.parameters[i]!.value / value - 1)).toBeLessThan(1e-6)
    );
  });

  it("scales with the impedance", () => {
    const {circuit, values} = circuitOf(CELL_SETS.MgW_c1);
    const spectrum = noisy(simulate(circuit, values, SWEEP), 0.01, seeded(3));
    const scaled = {
      ...spectrum,
      realOhm: spectrum.realOhm.map(x => 1e6 * x),
      imaginaryOhm: spectrum.imaginaryOhm.map(x => 1e6 * x)
    };
    const [a, b] = [fit(circuit, spectrum), fit(circuit, scaled)];
    expect(b.chi2 / a.chi2).toBeCloseTo(1, 6);
    expect(b.parameters[0]!.value / a.parameters[0]!.value / 1e6).toBeCloseTo(1, 6);
  });

  it("returns what was simulated: one arc with a tail, anywhere in the window", () => {
    const unit = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (bulk, arc, apex, exponent, tail) => {
        const circuit = parseCircuit("R0-p(R1,CPE1)-W1");
        const [r0, r1, n] = [10 ** (0.5 + 2 * bulk), 10 ** (0.5 + 2 * arc), 0.7 + 0.3 * exponent];
        const hertz = 10 ** (2 + 3 * apex);
        const values = Float64Array.of(r0, r1, (2 * Math.PI * hertz) ** -n / r1, n, 10 ** (2 * tail));
        const result = fit(circuit, simulate(circuit, values, SWEEP));
        result.parameters.forEach(({value}, i) =>
          expect(Math.abs(value / values[i]! - 1)).toBeLessThan(1e-6)
        );
      }),
      {numRuns: 60, seed: 1}
    );
  });

  it.each([
    ["R0-p(R1,C1)-p(R2-Wo1,C2)", [0.02, 0.01, 0.2, 0.02, 0.06, 200, 2], 1e4, 1e-3],
    ["L1-R0-p(R1,CPE1)", [1e-7, 20, 50, 1e-5, 0.9], 1e6, 1],
    ["R0-p(R1-W1,CPE1)", [10, 100, 30, 2e-5, 0.9], 1e5, 1e-2],
    ["R0-CPE1", [80, 2e-6, 0.93], 1e6, 1],
    ["R0-C1", [80, 2e-6], 1e6, 1],
    ["p(R1,C1)", [80, 2e-8], 1e6, 1],
    ["R0-p(R1,C1)-Ws1", [5, 30, 1e-6, 12, 0.5], 1e5, 1e-2],
    ["R0-p(C1,R1-p(R2,C2))", [5, 30, 1e-7, 50, 1e-4], 1e6, 1]
  ])("fits %s without a guess", (text, values, high, low) => {
    const circuit = parseCircuit(text);
    const names = parametersOf(circuit).map(p => p.name);
    const order = names.length === values.length ? values : [];
    const clean = simulate(circuit, order, logSweep(high, low, 10));
    const result = fit(circuit, clean);
    expect(result.rmsRelative).toBeLessThan(1e-8);
  });

  it("names weights differently, not the minimum of clean data", () => {
    const {circuit, values} = circuitOf(CELL_SETS.MgW_c1);
    const spectrum = noisy(simulate(circuit, values, SWEEP), 0.01, seeded(4));
    const [modulus, unit] = [fit(circuit, spectrum), fit(circuit, spectrum, {weight: "unit"})];
    expect(unit.rmsRelative).toBeGreaterThan(modulus.rmsRelative);
    expect(modulus.rmsRelative).toBeCloseTo(Math.sqrt(modulus.chi2 / 61), 12);
  });

  const example = "../shared/formats/examples/zview-z/exampleDataZPlot.z";
  it.runIf(existsSync(example))(
    "fits a measured ZPlot example outside the repository, when it is there",
    () => {
      const rows = readFileSync(example, "latin1")
        .split(/End Comments\r?\n/)[1]!
        .trim()
        .split(/\r?\n/)
        .map(row => row.trim().split(/\s+/).map(Number));
      const column = (k: number) => Float64Array.from(rows, row => row[k]!);
      const spectrum = {frequencyHertz: column(0), realOhm: column(4), imaginaryOhm: column(5)};
      const one = fit(parseCircuit("R0-p(R1,CPE1)"), spectrum);
      const two = fit(parseCircuit("R0-p(R1,CPE1)-p(R2,CPE2)"), spectrum);
      expect(two.chi2).toBeLessThanOrEqual(one.chi2 * (1 + 1e-9));
      expect(two.converged).toBe(true);
    }
  );
});

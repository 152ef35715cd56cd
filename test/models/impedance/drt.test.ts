import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {arcDistribution, relaxationTimes} from "../../../src/models/impedance/drt.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "./noise.js";

describe("arcDistribution", () => {
  it("gives back the arc's impedance when integrated", () => {
    const [r, tau0, n] = [30, 2e-5, 0.82];
    const step = 0.01;
    const [arc] = [simulate(parseCircuit("p(R1,CPE1)"), [r, tau0 ** n / r, n], Float64Array.of(1e4))];
    let [re, im, area] = [0, 0, 0];
    for (let x = -60; x < 60; x += step) {
      const tau = tau0 * Math.exp(x);
      const gamma = arcDistribution(tau, r, tau0, n) * step;
      const wt = 2 * Math.PI * 1e4 * tau;
      area += gamma;
      re += gamma / (1 + wt * wt);
      im -= (gamma * wt) / (1 + wt * wt);
    }
    expect(area).toBeCloseTo(r, 9);
    expect(re).toBeCloseTo(arc.realOhm[0]!, 9);
    expect(im).toBeCloseTo(arc.imaginaryOhm[0]!, 9);
  });

  it("peaks at (R/2π)/tan((1−n)π/2)", () => {
    expect(arcDistribution(1e-4, 12, 1e-4, 0.8)).toBeCloseTo(
      12 / (2 * Math.PI) / Math.tan(0.1 * Math.PI),
      12
    );
  });
});

describe("relaxationTimes", () => {
  const single = simulate(
    parseCircuit("R0-p(R1,CPE1)"),
    [50, 30, (2 * Math.PI * 8e3) ** -0.82 / 30, 0.82],
    SWEEP
  );
  const tau0 = 1 / (2 * Math.PI * 8e3);

  it("meets the closed form of one arc, closer as the price falls", () => {
    const errors = [1e-2, 1e-3, 1e-4].map(lambda => {
      const {tauSecond, gammaOhm} = relaxationTimes(single, lambda);
      const peak = arcDistribution(tau0, 30, tau0, 0.82);
      return (
        Math.max(...gammaOhm.map((g, i) => Math.abs(g - arcDistribution(tauSecond[i]!, 30, tau0, 0.82)))) /
        peak
      );
    });
    expect(errors[0]).toBeLessThan(0.2);
    expect(errors[1]).toBeLessThan(errors[0]!);
    expect(errors[2]).toBeLessThan(errors[1]!);
    expect(errors[2]).toBeLessThan(0.06);
  });

  it("tells the misfit of the spectrum that its curve and free parts add up to", () => {
    const measured = noisy(single, 0.01, seeded(3));
    const {tauSecond, gammaOhm, resistanceOhm, inductanceHenry, warburg, rms} = relaxationTimes(measured);
    const step = Math.log(tauSecond[1]! / tauSecond[0]!);
    const squares = [...measured.frequencyHertz].map((f, i) => {
      const w = 2 * Math.PI * f;
      let re = resistanceOhm + warburg / Math.sqrt(w);
      let im = w * inductanceHenry - warburg / Math.sqrt(w);
      tauSecond.forEach((tau, k) => {
        const share = (gammaOhm[k]! * step) / (1 + (w * tau) ** 2);
        re += share;
        im -= share * w * tau;
      });
      const [x, y] = [measured.realOhm[i]!, measured.imaginaryOhm[i]!];
      return ((re - x) ** 2 + (im - y) ** 2) / (x ** 2 + y ** 2);
    });
    const expected = Math.sqrt(squares.reduce((a, b) => a + b) / squares.length);
    expect(rms / expected).toBeCloseTo(1, 9);
    // Two parts with 1 % each.
    expect(rms).toBeGreaterThan(0.01);
    expect(rms).toBeLessThan(0.016);
  });

  it.each([
    [1e-4, 0.003],
    [1e-2, 0.005],
    [1e-1, 0.015],
    [1, 0.06]
  ])("conserves the area at λ = %d", (lambda, tolerance) => {
    const {areaOhm, resistanceOhm} = relaxationTimes(single, lambda);
    expect(Math.abs(areaOhm / 30 - 1)).toBeLessThan(tolerance);
    expect(Math.abs((areaOhm + resistanceOhm) / 80 - 1)).toBeLessThan(0.01);
  });

  it.each(Object.entries(CELL_SETS))("keeps the tail of %s out of the area", (_, set) => {
    const {circuit, values} = circuitOf(set);
    const {areaOhm, resistanceOhm, warburg} = relaxationTimes(simulate(circuit, values, SWEEP), 1e-2);
    const total = set.arcs.reduce((sum, arc) => sum + arc.resistanceOhm, 0);
    expect(Math.abs(areaOhm / total - 1)).toBeLessThan(0.01);
    expect(Math.abs(resistanceOhm / set.bulkOhm - 1)).toBeLessThan(0.005);
    expect(Math.abs(warburg / set.warburg - 1)).toBeLessThan(0.08);
  });

  it("shows two arcs as the two peaks above 3 Ω, at their apexes", () => {
    const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
    const {tauSecond, gammaOhm} = relaxationTimes(noisy(simulate(circuit, values, SWEEP), 0.002, seeded(9)));
    const peaks = [...gammaOhm.keys()].filter(
      i => gammaOhm[i]! > 3 && gammaOhm[i]! >= (gammaOhm[i - 1] ?? 0) && gammaOhm[i]! > (gammaOhm[i + 1] ?? 0)
    );
    expect(peaks).toHaveLength(2);
    for (const [k, hertz] of [1e5, 3e2].entries())
      expect(Math.abs(Math.log10(tauSecond[peaks[k]!]! * 2 * Math.PI * hertz))).toBeLessThan(0.25);
  });

  it("gives the arcs under 1 % noise without bias, in a band that covers nine of ten", () => {
    let [covered, all] = [0, 0];
    for (const name of ["MgW_c1", "W_c1", "Cu_c1"] as const) {
      const set = CELL_SETS[name];
      const {circuit, values} = circuitOf(set);
      const clean = simulate(circuit, values, SWEEP);
      const total = set.arcs.reduce((sum, arc) => sum + arc.resistanceOhm, 0);
      const draw = seeded(11);
      let mean = 0;
      const count = 24;
      for (let k = 0; k < count; k++) {
        const {areaOhm, areaBandOhm, chosen} = relaxationTimes(noisy(clean, 0.01, draw));
        expect(chosen).toBe(true);
        mean += areaOhm / count;
        all++;
        if (areaBandOhm[0] <= total && total <= areaBandOhm[1]) covered++;
      }
      // So many draws know the mean to a few per cent; `npx tsx test/bench/relaxation.ts` makes two hundred.
      expect(Math.abs(mean / total - 1), name).toBeLessThan(0.08);
    }
    // 90 % of 72 are 65 ± 2.5; a band half as wide again would cover 99 %.
    expect(covered).toBeGreaterThanOrEqual(58);
    expect(covered).toBeLessThan(all);
  });

  it("shows one peak for one clean arc, and keeps its height", () => {
    const n = 0.9;
    const sharp = simulate(parseCircuit("R0-p(R1,CPE1)"), [50, 30, (2 * Math.PI * 8e3) ** -n / 30, n], SWEEP);
    const {peaks, gammaOhm} = relaxationTimes(sharp);
    expect(peaks).toHaveLength(1);
    expect(Math.abs(peaks[0]!.areaOhm / 30 - 1)).toBeLessThan(0.12);
    expect(Math.max(...gammaOhm) / arcDistribution(tau0, 30, tau0, n)).toBeGreaterThan(0.7);
  });

  it("tells two arcs a decade apart, or says that it cannot", () => {
    const arcs = (noise: number) => {
      const q = (hertz: number) => (2 * Math.PI * hertz) ** -0.9 / 30;
      const two = parseCircuit("R0-p(R1,CPE1)-p(R2,CPE2)");
      return noisy(simulate(two, [50, 30, q(1e4), 0.9, 30, q(1e3), 0.9], SWEEP), noise, seeded(2));
    };
    for (const noise of [0, 0.001, 0.01, 0.03]) {
      const {peaks, resolutionDecades} = relaxationTimes(arcs(noise));
      if (peaks.length !== 2) expect(resolutionDecades, String(noise)).toBeGreaterThanOrEqual(0.8);
    }
    expect(relaxationTimes(arcs(0.001)).peaks).toHaveLength(2);
  });

  it("is never negative", () => {
    const {gammaOhm} = relaxationTimes(noisy(single, 0.02, seeded(1)), 1e-3);
    expect(Math.min(...gammaOhm)).toBeGreaterThanOrEqual(0);
  });
});

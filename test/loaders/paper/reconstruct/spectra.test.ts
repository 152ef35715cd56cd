import {describe, expect, it} from "vitest";
import {randomOf} from "../../../../loaders/paper/reconstruct/random.js";
import {
  withAdjusted,
  impedance,
  adjustable,
  type Circuit
} from "../../../../loaders/paper/reconstruct/spectra/circuit.js";
import {noisySpectrum} from "../../../../loaders/paper/reconstruct/spectra/noise.js";
import {frequencies} from "../../../../loaders/paper/reconstruct/spectra/spectra.js";
import {known} from "./cells.js";
import {fit} from "./fit.js";

const circuit: Circuit = {
  bulk_ohm: 54,
  arcs: [{resistance_ohm: 6.2, apex_hertz: 2e4, exponent: 0.85}],
  warburg_ohm: 3
};

describe("circuit", () => {
  it("has the values of the closed form", () => {
    // R_b + R/(1 + (jf/f₀)ⁿ) + A_W (1 − j)/√ω, worked out apart with complex powers.
    expect(impedance(circuit, 1e4).re).toBeCloseTo(58.48154, 5);
    expect(impedance(circuit, 1e4).im).toBeCloseTo(-2.14664, 5);
    expect(impedance(circuit, 1).re).toBeCloseTo(61.39651, 5);
    expect(impedance(circuit, 1).im).toBeCloseTo(-1.19816, 5);
  });

  it("has its highest arc point at the apex: (R/2) tan(nπ/4)", () => {
    const {re, im} = impedance({...circuit, warburg_ohm: 0}, 2e4);
    expect(re).toBeCloseTo(54 + 3.1, 10);
    expect(-im).toBeCloseTo(3.1 * Math.tan((0.85 * Math.PI) / 4), 10);
  });

  it("survives being taken apart into parameters", () => {
    expect(withAdjusted(adjustable(circuit))).toEqual(circuit);
  });
});

describe("sweep", () => {
  it("has 61 points from 1 MHz to 1 Hz", () => {
    const sweep = frequencies(known);
    expect(sweep).toHaveLength(61);
    expect(sweep[0]).toBe(1e6);
    expect(sweep[60]).toBeCloseTo(1, 9);
  });
});

describe("noise", () => {
  const sweep = frequencies(known);
  const noisy = noisySpectrum(circuit, sweep, 0.0015, randomOf("noise"));

  it("has the size asked for, less what the parameters would take up", () => {
    const squares = noisy.map((z, i) => {
      const clean = impedance(circuit, sweep[i]!);
      return ((z.re - clean.re) ** 2 + (z.im - clean.im) ** 2) / (clean.re ** 2 + clean.im ** 2);
    });
    const rms = Math.sqrt(squares.reduce((a, b) => a + b, 0) / (2 * squares.length));
    expect(rms / 0.0015).toBeGreaterThan(0.8);
    expect(rms / 0.0015).toBeLessThan(1.15);
  });

  it("leaves the resistances of a fit where they are", () => {
    const found = fit({label: "", frequency_hertz: sweep, impedance: noisy}, 1);
    expect(found.bulk_ohm).toBeCloseTo(54, 2);
    expect(found.arcs_ohm[0]).toBeCloseTo(6.2, 2);
  });
});

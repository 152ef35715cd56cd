import {describe, expect, it} from "vitest";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {automaticOrder, linearKK} from "../../../src/models/impedance/kk.js";
import {noisy, seeded} from "./noise.js";
import {one, sets} from "./clean.js";

describe("linearKK at order 20", () => {
  it.each(sets)("follows %s to 5e-5", (_, spectrum) => {
    const {order, rms} = linearKK(spectrum);
    expect(order).toBe(20);
    expect(rms).toBeLessThan(5e-5);
  });

  it.each([
    [0.001, 1.1e-3, 1.6e-3],
    [0.01, 1.0e-2, 1.5e-2]
  ])("returns noise of %d as noise", (level, low, high) => {
    for (const [, spectrum] of sets) {
      const {rms} = linearKK(noisy(spectrum, level, seeded(31)));
      expect(rms).toBeGreaterThan(low);
      expect(rms).toBeLessThan(high);
    }
  });

  it("lowers the order where points are few", () => {
    const few = (values: Float64Array) => values.filter((_, i) => i % 6 === 0);
    const spectrum = {
      frequencyHertz: few(one.frequencyHertz),
      realOhm: few(one.realOhm),
      imaginaryOhm: few(one.imaginaryOhm)
    };
    expect(linearKK(spectrum).order).toBe(8);
  });

  it("answers a change of the spectrum as the difference of two tests", () => {
    const [point] = CORRUPTIONS;
    const changed = point!.apply(one);
    const change = new Float64Array(122);
    change.set(changed.realOhm.map((re, i) => re - one.realOhm[i]!));
    change.set(
      changed.imaginaryOhm.map((im, i) => im - one.imaginaryOhm[i]!),
      61
    );
    const response = linearKK(one).respond(change);
    const before = linearKK(one);
    // Same weights on both sides: the modulus of the sound spectrum.
    const modulus = one.realOhm.map((re, i) => Math.hypot(re, one.imaginaryOhm[i]!));
    const sum = before.residualReal.map((r, i) => r + response[i]!);
    const off = sum.map((r, i) => r - change[i]! / modulus[i]!);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.05);
    const half = linearKK(one).respond(change.map(x => x / 2));
    half.forEach((value, i) => expect(value).toBeCloseTo(response[i]! / 2, 12));
  });

  it("answers a small change under uneven weights as the fits before and after it do", () => {
    const sigma = Float64Array.from({length: 122}, (_, i) => (i < 61 ? 0.001 : 0.01) * (1 + (i % 7)));
    const change = Float64Array.from({length: 122}, (_, i) => (i === 30 || i === 91 ? 1e-3 : 0));
    const changed = {
      ...one,
      realOhm: one.realOhm.map((re, i) => re + change[i]!),
      imaginaryOhm: one.imaginaryOhm.map((im, i) => im + change[61 + i]!)
    };
    const [before, after] = [one, changed].map(spectrum => linearKK(spectrum, 20, 0, sigma));
    const response = before!.respond(change);
    const largest = Math.max(...response.map(Math.abs));
    for (let i = 0; i < 61; i++) {
      expect(Math.abs(after!.residualReal[i]! - before!.residualReal[i]! - response[i]!)).toBeLessThan(
        1e-3 * largest
      );
      expect(
        Math.abs(after!.residualImaginary[i]! - before!.residualImaginary[i]! - response[61 + i]!)
      ).toBeLessThan(1e-3 * largest);
    }
  });
});

it("the μ criterion stops far too early on one small clean arc", () => {
  for (const name of ["MgW_c1", "Mg_c1", "W_c1"] as const) {
    const {order, rms, mu} = automaticOrder(sets.find(s => s[0] === name)![1]);
    expect(order).toBeLessThanOrEqual(6);
    expect(rms).toBeGreaterThan(0.005);
    expect(mu).toBeLessThan(0.85);
  }
});

import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {automaticOrder, linearKK} from "../../../src/models/impedance/kk.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {testKK} from "../../../src/models/impedance/verdict.js";
import {noisy, seeded, SWEEP} from "./noise.js";

const sets = Object.entries(CELL_SETS).map(([name, set]) => {
  const {circuit, values} = circuitOf(set);
  return [name, simulate(circuit, values, SWEEP)] as const;
});
const one = sets[0]![1];

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
});

it("the μ criterion stops far too early on one small clean arc", () => {
  for (const name of ["MgW_c1", "Mg_c1", "W_c1"] as const) {
    const {order, rms, mu} = automaticOrder(sets.find(s => s[0] === name)![1]);
    expect(order).toBeLessThanOrEqual(6);
    expect(rms).toBeGreaterThan(0.005);
    expect(mu).toBeLessThan(0.85);
  }
});

describe("testKK", () => {
  it.each(sets)(
    "takes %s, clean and noisy, and refuses each corruption of the clean spectrum",
    (_, spectrum) => {
      expect(testKK(spectrum).verdict).toBe("consistent");
      for (const corruption of CORRUPTIONS) {
        const {verdict, reasons} = testKK(corruption.apply(spectrum));
        expect(verdict, corruption.id).toBe("inconsistent");
        expect(reasons.length).toBeGreaterThan(0);
      }
    }
  );

  it("rejects about one sound spectrum in a hundred", () => {
    const draw = seeded(13);
    let rejected = 0;
    for (let k = 0; k < 50; k++)
      for (const [, spectrum] of sets)
        if (testKK(noisy(spectrum, 0.01, draw)).verdict === "inconsistent") rejected++;
    expect(rejected / (50 * sets.length)).toBeLessThan(0.03);
  });

  it("states the power it has", () => {
    const draw = seeded(17);
    for (const name of ["MgW_c1", "Cu_c1", "Cu_c5"] as const) {
      const spectrum = sets.find(s => s[0] === name)![1];
      const claimed = testKK(noisy(spectrum, 0.01, draw)).power;
      for (const corruption of CORRUPTIONS) {
        const trials = 60;
        let found = 0;
        for (let k = 0; k < trials; k++)
          if (testKK(noisy(corruption.apply(spectrum), 0.01, draw)).verdict === "inconsistent") found++;
        const {power} = claimed.find(p => p.corruption === corruption.id)!;
        expect(
          Math.abs(found / trials - power),
          `${name} ${corruption.id}: ${found}/${trials} against ${power}`
        ).toBeLessThan(0.35);
      }
    }
  });

  it("does not see 5 % on the imaginary part of a 6 Ω arc under 1 % noise, and says so", () => {
    const power = testKK(noisy(one, 0.01, seeded(2))).power.find(p => p.corruption === "imaginary")!;
    expect(power.power).toBeLessThan(0.1);
    expect(power.smallest).toBeGreaterThan(15);
  });

  it.each([
    ["R0-CPE1", [92, 1e-6, 0.9]],
    ["R0-p(R1,C1)", [20, 50, 1e-6]],
    ["R0-p(R1,C1)-Wo1", [10, 20, 1e-6, 50, 0.1]],
    ["L1-R0-p(R1,CPE1)", [1e-6, 20, 50, 1e-5, 0.95]]
  ])("does not blame %s for the coarseness of its own sum", (text, values) => {
    const sound = simulate(parseCircuit(text), values, SWEEP);
    expect(testKK(sound)).toMatchObject({verdict: "consistent"});
    expect(testKK(noisy(sound, 0.0015, seeded(5))).verdict).toBe("consistent");
    expect(testKK(CORRUPTIONS[1]!.apply(sound)).verdict).toBe("inconsistent");
  });

  it("names the frequency of a point that is off", () => {
    const {reasons} = testKK(CORRUPTIONS[0]!.apply(one));
    expect(reasons.join(" ")).toContain(`at ${SWEEP[30]!} Hz`);
  });
});

import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import {testKK} from "../../../src/models/impedance/verdict.js";
import {noisy, noisyBy, seeded, SWEEP} from "./noise.js";
import {one, sets} from "./clean.js";

describe("what the test tells", () => {
  it("tells a stray reading of a noisy range with its size, and blames one of a quiet range", () => {
    // Student's t with three degrees of freedom above 1 kHz, as an instrument scatters near a small |Z|.
    const draw = seeded(37);
    const level = (i: number) => {
      const chi = Math.hypot(draw(), draw(), draw()) / Math.sqrt(3);
      return i < 30 ? 0.006 / Math.max(chi, 0.05) : 0.001;
    };
    let [told, blamed, seen] = [0, 0, 0];
    for (let k = 0; k < 4; k++)
      for (const [, spectrum] of sets) {
        const {verdict, reasons} = testKK(noisyBy(spectrum, level, draw));
        if (reasons.some(reason => /is off by/.test(reason))) told++;
        if (verdict === "inconsistent") blamed++;
        const glitch = {
          ...spectrum,
          realOhm: spectrum.realOhm.map((re, i) => (i === 45 ? 1.05 * re : re))
        };
        if (testKK(noisyBy(glitch, level, draw)).verdict === "inconsistent") seen++;
      }
    const all = 4 * sets.length;
    expect(told).toBeGreaterThan(all / 4);
    expect(blamed).toBeLessThan(told / 4);
    expect(seen).toBeGreaterThan(0.95 * all);
  });

  it("tells a small pattern with its size instead of refusing the spectrum", () => {
    // A ripple of 0.3 % in the real part alone, as instruments leave where they change their range.
    const rippled = {...one, realOhm: one.realOhm.map((re, i) => re * (1 + 0.003 * Math.sin(i / 2.5)))};
    const {verdict, within, words, reasons} = testKK(noisy(rippled, 2e-4, seeded(3)));
    expect(verdict).toBe("consistent within");
    expect(within).toBeLessThan(0.008);
    expect(words).toMatch(/within 0\.\d %, typical of a measurement/);
    expect(reasons.length).toBeGreaterThan(0);
    const large = {...one, realOhm: one.realOhm.map((re, i) => re * (1 + 0.03 * Math.sin(i / 2.5)))};
    expect(testKK(noisy(large, 2e-4, seeded(3))).verdict).toBe("inconsistent");
  });

  it.each([
    ["real", "high", (f: number) => f > 1e6 / Math.sqrt(10)],
    ["real", "low", (f: number) => f < Math.sqrt(10)],
    ["imaginary", "high", (f: number) => f > 1e6 / Math.sqrt(10)],
    ["imaginary", "low", (f: number) => f < Math.sqrt(10)]
  ])("tells that the %s part alone bends away by 2 % at the %s end", (part, end, bent) => {
    const off = (own: string) => (value: number, i: number) =>
      value +
      (own === part && bent(SWEEP[i]!) ? 0.02 * Math.hypot(one.realOhm[i]!, one.imaginaryOhm[i]!) : 0);
    const spectrum = {
      ...one,
      realOhm: one.realOhm.map(off("real")),
      imaginaryOhm: one.imaginaryOhm.map(off("imaginary"))
    };
    const {reasons, placesHertz} = testKK(noisy(spectrum, 5e-4, seeded(3)));
    expect(reasons[0]).toMatch(new RegExp(`^The ${part} part bends away at the ${end} end, by 0\\.\\d+ %`));
    expect(placesHertz).toContain(end === "high" ? 1e6 : 1);
  });

  it.each([10, 30, 45])("tells by how much point %i is off", at => {
    const modulus = Math.hypot(one.realOhm[at]!, one.imaginaryOhm[at]!);
    const glitch = {...one, realOhm: one.realOhm.map((re, i) => (i === at ? re + 0.05 * modulus : re))};
    const [reason] = testKK(noisy(glitch, 5e-4, seeded(11))).reasons;
    const off = Number(/The real part at .* is off by ([\d.]+) %/.exec(reason!)?.[1]);
    expect(Math.abs(off - 5)).toBeLessThan(0.3);
  });

  it("flags points whose imaginary part has lost its sign", () => {
    const conjugated = (spectrum: typeof one) => ({
      ...spectrum,
      imaginaryOhm: spectrum.imaginaryOhm.map((im, i) => ([18, 25, 26].includes(i) ? -im : im))
    });
    for (const [name, spectrum] of sets) {
      const {verdict, placesHertz} = testKK(noisy(conjugated(spectrum), 0.002, seeded(6)));
      expect(verdict, name).toBe("inconsistent");
      for (const i of [18, 25, 26]) expect(placesHertz, name).toContain(SWEEP[i]);
    }
  });

  it("sees a reading that has lost its sign through the noise that it makes itself", () => {
    // Few points and a fine sum: the misfit rings around the reading and looks like a noisy range.
    const circuit = parseCircuit("p(R1,CPE1)-p(R2,CPE2)-W1");
    const sound = simulate(circuit, [40, 2e-7, 0.8, 90, 1e-4, 0.85, 30], logSweep(3e5, 0.3, 5));
    const middle = sound.realOhm.length >> 1;
    for (const at of [5, middle, middle + 5, 26]) {
      const turned = {...sound, imaginaryOhm: sound.imaginaryOhm.map((im, i) => (i === at ? -im : im))};
      const {verdict, placesHertz} = testKK(noisy(turned, 0.002, seeded(at)));
      expect(verdict, String(at)).toBe("inconsistent");
      expect(placesHertz).toContain(sound.frequencyHertz[at]);
    }
  });

  it("blames a glitch for what it is, whatever small stray stands elsewhere", () => {
    for (const [name, spectrum] of sets) {
      const sound = noisy(spectrum, 0.001, seeded(1));
      const stray = (part: Float64Array, share: number, at: number) =>
        part.map((z, i) =>
          i === at ? z + share * Math.hypot(spectrum.realOhm[i]!, spectrum.imaginaryOhm[i]!) : z
        );
      // A reading of 4 Hz 9 % off; one of 25 kHz 1.2 % off, as a sound measurement may have.
      const elsewhere = {...sound, imaginaryOhm: stray(sound.imaginaryOhm, -0.012, 16)};
      expect(testKK(elsewhere).verdict, name).not.toBe("inconsistent");
      const {verdict, placesHertz} = testKK({...elsewhere, realOhm: stray(sound.realOhm, -0.09, 54)});
      expect(verdict, name).toBe("inconsistent");
      expect(placesHertz, name).toContain(SWEEP[54]);
    }
  });

  it("gives at most two reasons, in rounded numbers", () => {
    for (const corruption of CORRUPTIONS)
      for (const [, spectrum] of sets) {
        const {reasons} = testKK(noisy(corruption.apply(spectrum), 0.003, seeded(4)));
        expect(reasons.length).toBeLessThanOrEqual(2);
        for (const reason of reasons) expect(reason).not.toMatch(/\d{5,}|\.\d{4,}/);
      }
  });

  it("calls loud noise loud", () => {
    const {verdict, reasons} = testKK(noisy(one, 0.05, seeded(8)));
    expect(verdict).toBe("consistent within");
    expect(reasons.join(" ")).toMatch(/scatters by [\d.]+ % of \|Z\|/);
  });

  it("names the frequency of a point that is off", () => {
    const {reasons} = testKK(CORRUPTIONS[0]!.apply(one));
    expect(reasons.join(" ")).toContain("at 1 kHz is off by");
  });
});

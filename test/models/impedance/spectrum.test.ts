import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/lib/refusal.js";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {relaxationTimes} from "../../../src/models/impedance/drt.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {checkSpectrum, type Spectrum} from "../../../src/models/impedance/spectrum.js";
import {testKK} from "../../../src/models/impedance/verdict.js";
import {noisy, seeded, SWEEP} from "./noise.js";

const circuit = parseCircuit("R0-p(R1,CPE1)-W1");
const sound = simulate(circuit, [54, 6, 1e-5, 0.85, 3], SWEEP);
const change = (part: keyof Spectrum, at: number, value: number): Spectrum => {
  const values = sound[part].slice();
  values[at] = value;
  return {...sound, [part]: values};
};
const first = (n: number): Spectrum => ({
  frequencyHertz: sound.frequencyHertz.slice(0, n),
  realOhm: sound.realOhm.slice(0, n),
  imaginaryOhm: sound.imaginaryOhm.slice(0, n)
});

describe("what cannot be analysed is refused with a sentence", () => {
  it.each([
    ["no point", first(0), "holds no point"],
    ["one point", first(1), "one point only"],
    ["fewer points than parameters", first(4), "fewer points (4) than needed (5)"],
    ["a repeated frequency", change("frequencyHertz", 5, SWEEP[4]!), "is repeated (points 5 and 6)"],
    ["zero frequency", change("frequencyHertz", 7, 0), "zero (point 8)"],
    ["negative frequency", change("frequencyHertz", 7, -2), "negative, -2 Hz (point 8)"],
    ["no number in Z′", change("realOhm", 2, NaN), "real part is not a number (point 3)"],
    ["no number in Z″", change("imaginaryOhm", 60, Infinity), "imaginary part is not a number (point 61)"],
    ["no number in f", change("frequencyHertz", 0, NaN), "frequency is not a number (point 1)"],
    ["an impossible impedance", change("realOhm", 9, 1e300), "1e+300 Ω is beyond any cell (point 10)"],
    [
      "an impossible frequency",
      change("frequencyHertz", 0, 1e14),
      "100000000000000 Hz is beyond any cell (point 1)"
    ],
    [
      "more points than any sweep has",
      simulate(
        circuit,
        [54, 6, 1e-5, 0.85, 3],
        Float64Array.from({length: 300_000}, (_, i) => 1e5 / (i + 1))
      ),
      "it holds 300000 points, more than the 2000 that are analysed"
    ],
    ["unequal columns", {...sound, realOhm: sound.realOhm.slice(1)}, "61 frequencies, but 60 real"],
    ["the wrong sign", {...sound, imaginaryOhm: sound.imaginaryOhm.map(x => -x)}, "wrong sign convention"],
    ["no impedance at a point", change("realOhm", 3, 0), ""]
  ])("%s", (_, spectrum, sentence) => {
    if (sentence === "") spectrum.imaginaryOhm = change("imaginaryOhm", 3, 0).imaginaryOhm;
    expect(() => fit(circuit, spectrum)).toThrow(Refusal);
    expect(() => fit(circuit, spectrum)).toThrow(sentence || "0 Ω (point 4)");
  });

  it("keeps positive imaginary parts at the high end and says so", () => {
    const inductive = {
      ...sound,
      imaginaryOhm: sound.imaginaryOhm.map((im, i) => im + 2 * Math.PI * SWEEP[i]! * 5e-7)
    };
    const [note] = checkSpectrum(inductive);
    expect(note).toMatch(/^The imaginary part is positive at \d+ of 61 points/);
    expect(fit(circuit, inductive).notes).toContain(note);
  });

  it("says nothing of a spectrum in which nothing is out of the way", () =>
    expect(checkSpectrum(sound)).toEqual([]));
});

describe("positive imaginary parts that are no slip of sign", () => {
  it.each([
    ["a resistor under noise", "R0", [50], 0.005],
    ["a resistor and an inductance", "R0-L1", [50, 1e-5], 0.002],
    ["an arc under an inductance", "L1-R0-p(R1,CPE1)", [3e-5, 20, 4, 1e-4, 0.9], 0.002],
    ["an inductive arc", "R0-p(R1,L1)", [20, 30, 1e-4], 0.002],
    ["an inductance at the whole upper half", "L1-R0-p(R1,CPE1)", [6e-5, 20, 1, 1e-3, 0.8], 0.01]
  ])("are those of %s", (_, text, values, noise) => {
    const draw = seeded(12);
    for (let k = 0; k < 10; k++) {
      const spectrum = noisy(simulate(parseCircuit(text), values, SWEEP), noise, draw);
      expect(() => checkSpectrum(spectrum)).not.toThrow();
      expect(fit(parseCircuit(text), spectrum).parameters[0]!.value).toBeGreaterThan(0);
    }
  });

  it.each([
    ["R0-p(R1,CPE1)", [20, 40, 1e-5, 0.9]],
    ["R0-CPE1", [20, 1e-5, 0.9]],
    ["R0-C1", [20, 1e-5]],
    ["R0-p(R1,CPE1)-W1", [54, 6, 1e-5, 0.85, 3]]
  ])("are a slip in %s turned over", (text, values) => {
    const spectrum = noisy(simulate(parseCircuit(text), values, SWEEP), 0.003, seeded(2));
    const turned = {...spectrum, imaginaryOhm: spectrum.imaginaryOhm.map(x => -x)};
    expect(() => checkSpectrum(turned)).toThrow("wrong sign convention");
  });
});

it("any numbers get an answer without holes, or a sentence", () => {
  const value = fc.oneof(
    fc.double({min: -1e4, max: 1e4}),
    fc.double(),
    fc.constantFrom(0, 1, NaN, 1e-300, 1e300, 1e-8, 1e14)
  );
  const point = fc.tuple(fc.double({min: 1e-3, max: 1e6, noNaN: true}), value, value);
  fc.assert(
    fc.property(fc.array(point, {maxLength: 12}), points => {
      const spectrum = {
        frequencyHertz: Float64Array.from(points, p => p[0]),
        realOhm: Float64Array.from(points, p => p[1]),
        imaginaryOhm: Float64Array.from(points, p => p[2])
      };
      for (const analyse of [
        () => fit(circuit, spectrum).parameters.map(p => p.value),
        () => [testKK(spectrum).fixed.rms],
        () => [relaxationTimes(spectrum).areaOhm]
      ])
        try {
          expect(analyse().every(Number.isFinite)).toBe(true);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
    }),
    {numRuns: 300, seed: 4}
  );
});

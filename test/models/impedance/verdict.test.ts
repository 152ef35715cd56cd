import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {readSpectra} from "../../../src/models/impedance/read.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import {shortVerdict, testKK, type KKTest} from "../../../src/models/impedance/verdict.js";
import {noisy, noisyBy, seeded, SWEEP} from "./noise.js";
import {one, sets} from "./clean.js";

it("a verdict is rounded up to one digit, an exact one left", () => {
  const said = (within: number) => shortVerdict({verdict: "consistent within", within} as KKTest);
  expect([0.003, 0.0030001, 0.0095, 0.01, 0.012, 0.1].map(said)).toEqual(
    ["0.3 %", "0.4 %", "1 %", "1 %", "2 %", "10 %"].map(p => `consistent within ${p}`)
  );
  expect(shortVerdict({verdict: "inconsistent", within: 0.5} as KKTest)).toBe("inconsistent");
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

  it.each([
    ["0.1 % above, 0.5 % below", (i: number) => (i < 30 ? 0.001 : 0.005)],
    ["0.5 % above, 0.1 % below", (i: number) => (i < 30 ? 0.005 : 0.001)],
    ["0.1 % of the real, 0.5 % of the imaginary part", (_: number, part: number) => (part ? 0.005 : 0.001)],
    ["0.5 % of the real, 0.1 % of the imaginary part", (_: number, part: number) => (part ? 0.001 : 0.005)]
  ])("takes uneven noise for noise: %s", (_, level) => {
    const draw = seeded(23);
    let rejected = 0;
    for (let k = 0; k < 6; k++)
      for (const [, spectrum] of sets)
        if (testKK(noisyBy(spectrum, level, draw)).verdict === "inconsistent") rejected++;
    expect(rejected).toBeLessThanOrEqual(2);
    const faulty = CORRUPTIONS[1]!.apply(one);
    expect(testKK(noisyBy(faulty, level, draw)).verdict).toBe("inconsistent");
  });

  it("estimates the noise of each range and part", () => {
    const draw = seeded(29);
    const level = (i: number, part: number) => (part ? 2 : 1) * (i < 30 ? 0.001 : 0.006);
    const {ranges} = testKK(noisyBy(one, level, draw));
    const at = (part: string, hertz: number) =>
      ranges.find(r => r.part === part && r.lowHertz <= hertz && hertz <= r.highHertz)!.noise;
    for (const [part, factor] of [
      ["real", 1],
      ["imaginary", 2]
    ] as const) {
      expect(at(part, 1e5) / (factor * 0.001)).toBeGreaterThan(0.65);
      expect(at(part, 1e5) / (factor * 0.001)).toBeLessThan(1.5);
      expect(at(part, 10) / (factor * 0.006)).toBeGreaterThan(0.65);
      expect(at(part, 10) / (factor * 0.006)).toBeLessThan(1.5);
    }
  });

  it.each([5, 6, 7, 8])("finds a noise of %i points too", count => {
    const spectrum = simulate(
      parseCircuit("R0-p(R1,C1)"),
      [10, 100, 1e-5],
      logSweep(1e4, 1, (count - 1) / 4)
    );
    expect(spectrum.realOhm).toHaveLength(count);
    const {noise, sigma} = testKK(noisy(spectrum, 0.002, seeded(count)));
    expect(noise).toBeGreaterThan(0);
    expect(sigma.every(Number.isFinite)).toBe(true);
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

  it("rejects about one sound spectrum in a hundred, and finds something in few more", () => {
    const draw = seeded(13);
    const verdicts = Array.from({length: 30}, () =>
      sets.map(([, s]) => testKK(noisy(s, 0.01, draw)).verdict)
    );
    const share = (wanted: string): number =>
      verdicts.flat().filter(verdict => verdict === wanted).length / verdicts.flat().length;
    expect(share("inconsistent")).toBeLessThan(0.03);
    expect(share("consistent within")).toBeLessThan(0.05);
  });

  const examples = "../shared/formats/examples";

  it.runIf(existsSync(examples))(
    "blames few of the measured spectra outside the repository, when they are there, and none without a visible departure",
    async () => {
      const files = readdirSync(examples, {recursive: true, encoding: "utf8"}).filter(
        name => !name.endsWith(".md")
      );
      let [judged, blamed] = [0, 0];
      for (const name of files) {
        const path = `${examples}/${name}`;
        if (!statSync(path).isFile()) continue;
        const file = await readSpectra(new Uint8Array(readFileSync(path)), name).catch(() => null);
        for (const {spectrum} of file?.spectra ?? []) {
          judged++;
          const {verdict, reasons} = testKK(spectrum);
          if (verdict !== "inconsistent") continue;
          blamed++;
          expect(
            Math.abs(Number(/by (−?[\d.]+) %/.exec(reasons[0]!)![1]!.replace("−", "-")))
          ).toBeGreaterThan(2);
        }
      }
      expect(judged).toBeGreaterThan(20);
      expect(blamed).toBeLessThanOrEqual(2);
    }
  );
});

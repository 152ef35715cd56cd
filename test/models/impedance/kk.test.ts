import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {automaticOrder, linearKK} from "../../../src/models/impedance/kk.js";
import {readSpectra} from "../../../src/models/impedance/read.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import {powerOf} from "../../../src/models/impedance/power.js";
import {shortVerdict, testKK, type KKTest} from "../../../src/models/impedance/verdict.js";
import {noisy, noisyBy, seeded, SWEEP} from "./noise.js";

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

it("a verdict is rounded up to one digit, an exact one left", () => {
  const said = (within: number) => shortVerdict({verdict: "consistent within", within} as KKTest);
  expect([0.003, 0.0030001, 0.0095, 0.01, 0.012, 0.1].map(said)).toEqual(
    ["0.3 %", "0.4 %", "1 %", "1 %", "2 %", "10 %"].map(p => `consistent within ${p}`)
  );
  expect(shortVerdict({verdict: "inconsistent", within: 0.5} as KKTest)).toBe("inconsistent");
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

  it("gives at most two reasons, in rounded numbers", () => {
    for (const corruption of CORRUPTIONS)
      for (const [, spectrum] of sets) {
        const {reasons} = testKK(noisy(corruption.apply(spectrum), 0.003, seeded(4)));
        expect(reasons.length).toBeLessThanOrEqual(2);
        for (const reason of reasons) expect(reason).not.toMatch(/\d{5,}|\.\d{4,}/);
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

  it("calls loud noise loud", () => {
    const {verdict, reasons} = testKK(noisy(one, 0.05, seeded(8)));
    expect(verdict).toBe("consistent within");
    expect(reasons.join(" ")).toMatch(/scatters by [\d.]+ % of \|Z\|/);
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

  it("states the power it has", () => {
    const draw = seeded(17);
    for (const name of ["MgW_c1", "Cu_c5"] as const) {
      const spectrum = sets.find(s => s[0] === name)![1];
      // One spectrum knows its noise to a tenth; the claim is tested on the mean of several.
      const claims = Array.from({length: 2}, () => powerOf(testKK(noisy(spectrum, 0.01, draw))));
      for (const corruption of CORRUPTIONS) {
        const trials = 24;
        let found = 0;
        for (let k = 0; k < trials; k++)
          if (testKK(noisy(corruption.apply(spectrum), 0.01, draw)).verdict === "inconsistent") found++;
        const power =
          claims.reduce((sum, c) => sum + c.find(p => p.corruption === corruption.id)!.power, 0) /
          claims.length;
        expect(
          Math.abs(found / trials - power),
          `${name} ${corruption.id}: ${found}/${trials} against ${power}`
        ).toBeLessThan(0.35);
      }
    }
  });

  it("does not see 5 % on the imaginary part of a 6 Ω arc under 1 % noise, and says so", () => {
    const power = powerOf(testKK(noisy(one, 0.01, seeded(2)))).find(p => p.corruption === "imaginary")!;
    expect(power.power).toBeLessThan(0.1);
    expect(power.smallest ?? power.most).toBeGreaterThan(15);
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
    expect(reasons.join(" ")).toContain("at 1 kHz is off by");
  });
});

import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {cholesky, choleskySolve} from "../../../src/lib/dense.js";
import {profileIntervals} from "../../../src/models/impedance/profile.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {aicc, warnings as warningsOf} from "../../../src/models/impedance/statistics.js";
import {noisy, seeded, SWEEP} from "./noise.js";

const {circuit, values} = circuitOf(CELL_SETS.W_c1);
const clean = simulate(circuit, values, SWEEP);

describe("standard errors", () => {
  it("agree with dense normal equations on a difference Jacobian in the parameters themselves", () => {
    const spectrum = noisy(clean, 0.01, seeded(12));
    const result = fit(circuit, spectrum);
    const p = Float64Array.from(result.parameters, ({value}) => value);
    const n = p.length;
    const columns = Array.from(p, (value, k) => {
      const h = 1e-6 * value;
      const at = (sign: number) =>
        simulate(
          circuit,
          p.map((x, i) => (i === k ? x + sign * h : x)),
          SWEEP
        );
      const [up, down] = [at(1), at(-1)];
      return Array.from({length: 122}, (_, t) => {
        const i = t % 61;
        const part = t < 61 ? ("realOhm" as const) : ("imaginaryOhm" as const);
        return (
          (up[part][i]! - down[part][i]!) /
          (2 * h) /
          Math.hypot(spectrum.realOhm[i]!, spectrum.imaginaryOhm[i]!)
        );
      });
    });
    const scale = columns.map(column => Math.hypot(...column));
    const a = Float64Array.from({length: n * n}, (_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      return columns[i]!.reduce((sum, x, t) => sum + x * columns[j]![t]!, 0) / (scale[i]! * scale[j]!);
    });
    expect(cholesky(a, n)).toBe(true);
    const inverse = Array.from({length: n}, (_, k) => {
      const unit = Float64Array.from({length: n}, (_, i) => (i === k ? 1 : 0));
      choleskySolve(a, n, unit);
      return unit;
    });
    const s = Math.sqrt(result.chi2 / (122 - n));
    expect(result.noise).toBeCloseTo(s, 12);
    result.parameters.forEach(({standardError}, i) => {
      expect(standardError! / ((s * Math.sqrt(inverse[i]![i]!)) / scale[i]!)).toBeCloseTo(1, 3);
      result.parameters.forEach((_, j) => {
        const r = inverse[i]![j]! / Math.sqrt(inverse[i]![i]! * inverse[j]![j]!);
        expect(result.correlation[i]![j]).toBeCloseTo(r, 3);
      });
    });
  });

  it("are the spread of repeated measurements", () => {
    const draw = seeded(77);
    const fits = Array.from({length: 200}, () => fit(circuit, noisy(clean, 0.003, draw)));
    for (const [i] of values.entries()) {
      const found = fits.map(f => f.parameters[i]!.value);
      const mean = found.reduce((a, b) => a + b) / found.length;
      const spread = Math.sqrt(found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (found.length - 1));
      const claimed = fits.reduce((sum, f) => sum + f.parameters[i]!.standardError!, 0) / fits.length;
      // The spread of 200 draws is itself known to 5 %.
      expect(claimed / spread).toBeGreaterThan(0.8);
      expect(claimed / spread).toBeLessThan(1.25);
    }
  });
});

describe("warnings", () => {
  it("flags what a spectrum does not call for and what it cannot tell apart", () => {
    const two = parseCircuit("R0-p(R1,CPE1)-p(R2,CPE2)-W1");
    const one = fit(circuit, noisy(clean, 0.01, seeded(3)));
    const over = fit(two, noisy(clean, 0.01, seeded(3)));
    expect(over.notes.length).toBeGreaterThan(one.notes.length);
    expect(over.aicc!).toBeGreaterThan(one.aicc!);
    const high = one.correlation.flatMap((row, i) => row.filter((r, j) => j < i && Math.abs(r!) > 0.95));
    expect(one.notes.filter(note => note.includes("are correlated"))).toHaveLength(high.length);
  });

  it("puts a parameter at its bound and gives it no error", () => {
    const sharp = simulate(parseCircuit("L1-R0-p(R1,C1)"), [1e-6, 50, 10, 1e-6], SWEEP);
    const {parameters, correlation, notes} = fit(parseCircuit("R0-p(R1,CPE1)-W1"), {
      ...sharp,
      // A tail of the wrong sign: the best Warburg coefficient is none.
      imaginaryOhm: sharp.imaginaryOhm.map(
        (im, i) => im + 0.02 / Math.sqrt(SWEEP[i]!) - 2 * Math.PI * SWEEP[i]! * 1e-6
      ),
      realOhm: sharp.realOhm.map((re, i) => re - 0.02 / Math.sqrt(SWEEP[i]!))
    });
    const at = parameters.findIndex(p => p.atBound);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(parameters[at]!.standardError).toBeNull();
    expect(correlation[at]!.every(r => r === null)).toBe(true);
    expect(notes.join(" ")).toContain(`${parameters[at]!.name} lies at its bound`);
    expect(notes.join(" ")).toContain("standard errors of the others are conditional");
    parameters.forEach((p, i) => i !== at && expect(p.conditional).toBe(true));
  });

  it("calls the errors of all others conditional where one alone is at its bound, and none without", () => {
    const arc = simulate(parseCircuit("R0-p(R1,C1)"), [50, 10, 1e-6], SWEEP);
    const less = (value: number, i: number): number => value - 0.5 / Math.sqrt(SWEEP[i]!);
    const turned = {
      ...arc,
      realOhm: arc.realOhm.map(less),
      imaginaryOhm: arc.imaginaryOhm.map((im, i) => -less(-im, i))
    };
    const {parameters} = fit(parseCircuit("R0-p(R1,C1)-W1"), turned);
    expect(parameters.filter(p => p.atBound)).toHaveLength(1);
    for (const {atBound, conditional} of parameters) expect(conditional).toBe(!atBound);
    for (const {conditional} of fit(circuit, noisy(clean, 0.01, seeded(3))).parameters)
      expect(conditional).toBe(false);
  });
});

describe("a pair of which only a combination is determined", () => {
  it.each([
    ["R0-R9-p(R1,CPE1)-W1", "R0 and R9", "their sum, 89"],
    ["p(R1,R9,CPE1)-R0-W1", "R1 and R9", "the sum of their reciprocals"]
  ])("is named in %s and leaves the others their errors", (text, pair, combination) => {
    const {parameters, notes} = fit(parseCircuit(text), noisy(clean, 0.003, seeded(3)));
    const plain = fit(circuit, noisy(clean, 0.003, seeded(3)));
    const note = notes.find(n => n.includes("not determined one by one"))!;
    expect(note).toContain(pair);
    expect(note).toContain(combination);
    for (const {name, standardError} of parameters)
      if (pair.split(" and ").includes(name)) expect(standardError).toBeNull();
      else {
        const same = plain.parameters.find(p => p.name === name)!.standardError!;
        expect(standardError! / same).toBeCloseTo(1, 2);
      }
    expect(notes.join(" ")).not.toContain("is not determined by this spectrum");
  });
});

describe("profile likelihood", () => {
  it("agrees with the standard errors where the sum is nearly quadratic", () => {
    const spectrum = noisy(clean, 0.002, seeded(5));
    const found = fit(circuit, spectrum);
    for (const [i, {low, high}] of profileIntervals(circuit, spectrum, found).entries()) {
      const {value, standardError} = found.parameters[i]!;
      expect((high! - low!) / (2 * 1.98 * standardError!)).toBeGreaterThan(0.85);
      expect((high! - low!) / (2 * 1.98 * standardError!)).toBeLessThan(1.15);
      expect(low!).toBeLessThan(value);
      expect(high!).toBeGreaterThan(value);
    }
  });

  it("leaves the end open that the spectrum does not close", () => {
    const arc = parseCircuit("R0-p(R1,CPE1)");
    const blocking = noisy(simulate(parseCircuit("R0-CPE1"), [92, 1e-6, 0.9], SWEEP), 0.01, seeded(2));
    const found = fit(arc, blocking);
    const r1 = profileIntervals(arc, blocking, found).find(p => p.name === "R1")!;
    expect(r1.high).toBeNull();
    expect(r1.low).toBeGreaterThan(0);
  });
});

describe("aicc", () => {
  it("is Akaike's criterion with the correction for small samples", () => {
    const [sse, n, p] = [0.0122, 122, 8];
    const k = p + 1;
    expect(aicc(sse, n, p)).toBeCloseTo(n * Math.log(sse / n) + 2 * k + (2 * k * (k + 1)) / (n - k - 1), 10);
    expect(aicc(1, 9, 7)).toBeNull();
    expect(Number.isFinite(aicc(0, 122, 8))).toBe(true);
  });

  it("prefers two arcs where there are two, and one where there is one", () => {
    const circuits = ["R0-p(R1,CPE1)-W1", "R0-p(R1,CPE1)-p(R2,CPE2)-W1"].map(parseCircuit);
    const gain = (name: keyof typeof CELL_SETS) => {
      const cell = circuitOf(CELL_SETS[name]);
      const spectrum = noisy(simulate(cell.circuit, cell.values, SWEEP), 0.005, seeded(21));
      const [one, two] = circuits.map(c => fit(c, spectrum).aicc!);
      return one! - two!;
    };
    expect(gain("Cu_c5")).toBeGreaterThan(10);
    expect(gain("Cu_c30")).toBeGreaterThan(10);
    for (const name of ["MgW_c1", "W_c1", "Mg_c30", "Cu_c1"] as const) expect(gain(name)).toBeLessThan(10);
  });
});

describe("what a spectrum fixes of parameters that it cannot tell apart", () => {
  const of = (...values: number[]) =>
    values.map((value, i) => ({name: "abc"[i]!, value, standardError: 0.1 * value, atBound: false}));
  const told = (values: number[], shares: number[]): string =>
    warningsOf(of(...values), [], [shares.map((share, at) => ({at, share}))]).join(" ");

  it.each([
    // The free direction moves ln a by 1 and ln b by −s: da/a = 1, db/b = −s.
    ["the sum, as a da/a + b db/b = 0 with s = a/b", [6, 2], [1, -3], "their sum, 8."],
    ["the sum of reciprocals, with s = b/a", [6, 2], [3, -1], "the sum of their reciprocals, 0.6667."],
    ["the product", [6, 2], [1, -1], "their product."],
    ["the ratio", [6, 2], [1, 1], "their ratio."],
    ["a product of powers", [6, 2], [2, -1], "the product a · b^2."]
  ])("%s", (_, values, shares, what) => {
    const sentence = told(values, shares);
    expect(sentence).toContain(`a and b are not determined one by one: the spectrum fixes ${what}`);
  });

  it("one alone has no influence, three make up for each other", () => {
    expect(told([6, 2], [1])).toContain("a has no influence on this spectrum.");
    expect(told([6, 2, 1], [1, -1, 1])).toContain("a, b and c are not determined one by one: changes of one");
  });

  it("tells a correlation beyond 0.95 with its sign, an error beyond the value, and none of less", () => {
    const matrix = (r: number | null) => [
      [1, r],
      [r, 1]
    ];
    expect(warningsOf(of(6, 2), matrix(-0.96))).toEqual([
      expect.stringMatching(/^a and b are correlated \(−0\.960\)/)
    ]);
    for (const r of [0.95, -0.95, 0.2, null]) expect(warningsOf(of(6, 2), matrix(r))).toEqual([]);
    const [a, b] = of(6, 2) as [ReturnType<typeof of>[0], ReturnType<typeof of>[0]];
    expect(
      warningsOf(
        [
          {...a, standardError: null},
          {...b, standardError: 2.1}
        ],
        []
      )
    ).toEqual(["a is not determined by this spectrum.", "b is uncertain by more than its own size."]);
    expect(warningsOf([{...b, standardError: 2}], [])).toEqual([]);
  });
});

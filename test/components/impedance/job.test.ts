import {describe, expect, it} from "vitest";
import {
  analyse,
  closedForm,
  fitSeries,
  profile,
  type AnalysisJob,
  type Answer
} from "../../../src/components/impedance/job.js";
import {Refusal} from "../../../src/lib/refusal.js";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "../../models/impedance/noise.js";

const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
const spectrum = noisy(simulate(circuit, values, SWEEP), 0.002, seeded(1));
const job: AnalysisJob = {
  kind: "analysis",
  spectrum,
  corruption: "none",
  circuit: CELL_SETS.Cu_c5.circuit,
  weight: "modulus",
  lambda: 0.1
};

describe("analyse", () => {
  it("answers in data that can be posted, with the same fit as elsewhere", () => {
    const answer = analyse(job);
    expect(structuredClone(answer)).toEqual(answer);
    expect(answer.fit).toEqual(fit(circuit, spectrum));
    expect(answer.report.parameters.map(p => p.value)).toEqual(answer.fit.parameters.map(p => p.value));
  });

  it("compares circuits, least AICc first, each once", () => {
    const {compared} = analyse(job);
    expect(new Set(compared.map(c => c.circuit)).size).toBe(compared.length);
    expect(compared.map(c => c.aicc)).toEqual(compared.map(c => c.aicc).sort((a, b) => a! - b!));
    expect(compared[0]!.circuit).toBe(CELL_SETS.Cu_c5.circuit);
  });

  it("analyses the corrupted spectrum when asked", () => {
    for (const {id} of CORRUPTIONS) {
      const answer = analyse({...job, corruption: id});
      expect(answer.spectrum).not.toEqual(spectrum);
      expect(answer.kk.verdict).toBe("inconsistent");
    }
  });

  it("refuses a circuit with its column and a spectrum with its point", () => {
    expect(() => analyse({...job, circuit: "R0-p(R1"})).toThrow(Refusal);
    expect(() =>
      analyse({...job, spectrum: {...spectrum, realOhm: spectrum.realOhm.map((x, i) => (i === 4 ? NaN : x))}})
    ).toThrow("point 5");
  });
});

describe("profile", () => {
  it("follows one parameter after the other and ends with all intervals", () => {
    const found = fit(circuit, spectrum);
    const answers: Answer[] = [...profile({kind: "profile", spectrum, fit: found})];
    const last = answers.at(-1)!;
    if (last.kind !== "profile") throw new Error(last.kind);
    expect(answers).toHaveLength(found.parameters.length + 1);
    expect(answers[0]).toMatchObject({kind: "progress", done: 1, total: found.parameters.length});
    last.intervals.forEach(({name, low, high}, i) => {
      const p = found.parameters[i]!;
      expect(name).toBe(p.name);
      // Near the minimum the likelihood is a parabola: the interval is two standard errors either side.
      expect((p.value - low!) / p.standardError!).toBeGreaterThan(1.7);
      expect((high! - p.value) / p.standardError!).toBeLessThan(2.4);
    });
  });
});

describe("closedForm", () => {
  it("has the area of the arcs", () => {
    const found = fit(circuit, simulate(circuit, values, SWEEP));
    const step = 0.02;
    const taus = Float64Array.from({length: 6001}, (_, i) => Math.exp((i - 3000) * step));
    const area = closedForm(found, taus)!.reduce((sum, gamma) => sum + gamma * step, 0);
    expect(area).toBeCloseTo(9.2 + 72.8, 4);
  });
});

it("fits a series step by step", () => {
  const steps = [
    ...fitSeries({
      kind: "series",
      circuit: job.circuit,
      weight: "modulus",
      spectra: [1, 2, 3].map(k => ({name: `cycle ${k}`, spectrum}))
    })
  ];
  expect(steps.map(s => s.kind)).toEqual(["progress", "progress", "progress", "series"]);
  const last = steps.at(-1)!;
  expect(last.kind === "series" && last.rows.map(r => [r.name, r.each.length])).toEqual([
    ["cycle 1", 2],
    ["cycle 2", 2],
    ["cycle 3", 2]
  ]);
});

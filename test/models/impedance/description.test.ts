import {describe as suite, expect, it} from "vitest";
import {describe} from "../../../src/models/impedance/description.js";
import type {Fit} from "../../../src/models/impedance/fit.js";
import {fitReport, kkReport} from "../../../src/models/impedance/report.js";
import type {Spectrum} from "../../../src/models/impedance/spectrum.js";
import type {KKTest} from "../../../src/models/impedance/verdict.js";

const n = 20;
const flat = (value: number): Float64Array => new Float64Array(n).fill(value);
const spectrum = {
  frequencyHertz: Float64Array.from({length: n}, (_, i) => 10 ** (6 - i / 4)),
  realOhm: flat(100),
  imaginaryOhm: flat(0)
} as Spectrum;
const kk = (rms: number, noise: number): KKTest => ({judged: {rms}, noise}) as KKTest;

/** A fit that misses the real part by shares of |Z|, named by place. */
function missing(shares: Record<number, number>, rmsRelative: number): Fit {
  const realOhm = flat(100).map((v, i) => v * (1 + (shares[i] ?? 0)));
  return {rmsRelative, fitted: {...spectrum, realOhm}} as unknown as Fit;
}

suite("whether a circuit describes a spectrum", () => {
  it("compares with the larger of what the test left, its noise and a twentieth of a per cent", () => {
    expect(describe(missing({}, 0.02), spectrum, kk(0.01, 0.001))).toEqual({
      describes: true,
      ratio: 2,
      placesHertz: [],
      sentence: null
    });
    expect(describe(missing({}, 0.02), spectrum, kk(0.001, 0.02)).ratio).toBeCloseTo(Math.SQRT1_2, 12);
    expect(describe(missing({}, 0.001), spectrum, kk(0, 0)).ratio).toBe(2);
  });

  it("names the three worst places, no two side by side, none below half the worst", () => {
    const shares = {2: 0.1, 3: 0.09, 9: -0.2, 14: 0.12, 19: 0.11, 6: 0.05};
    const {describes, placesHertz, sentence} = describe(missing(shares, 0.05), spectrum, kk(0.01, 0));
    expect(describes).toBe(false);
    expect(placesHertz).toEqual([9, 14, 19].map(i => spectrum.frequencyHertz[i]));
    expect(sentence).toContain("5.0 % of |Z|, is 5.0 times the noise");
    const few = describe(missing({9: 0.2, 14: 0.09}, 0.05), spectrum, kk(0.01, 0));
    expect(few.placesHertz).toEqual([spectrum.frequencyHertz[9]]);
    // Three steps apart is beside it, four is not.
    const beside = (i: number): number =>
      describe(missing({9: 0.2, [i]: 0.19}, 0.05), spectrum, kk(0.01, 0)).placesHertz.length;
    expect([beside(12), beside(13)]).toEqual([1, 2]);
  });
});

suite("reports of the command line", () => {
  const parameter = {
    name: "R0",
    value: 5,
    standardError: 0.1,
    unit: "ohm",
    atBound: null,
    conditional: false
  };
  const fit = {
    circuit: "R0",
    weight: "modulus",
    parameters: [parameter],
    correlation: [[1]],
    chi2: 3,
    rmsRelative: 0.01,
    aicc: 7,
    converged: true,
    search: {starts: 4, agreeing: 3}
  } as unknown as Fit;
  const test = {
    fixed: {order: 9, mu: 0.5, rms: 0.002},
    automatic: {order: 8, mu: 0.8, rms: 0.003},
    judged: {
      order: 10,
      marginDecades: 1,
      rms: 0.004,
      fitted: {frequencyHertz: Float64Array.of(10, 1)},
      residualReal: [0.1, 0.2],
      residualImaginary: [0.3, 0.4]
    },
    verdict: "consistent",
    within: 0.01,
    words: "w",
    reasons: ["r"],
    placesHertz: [5],
    noise: 0.001,
    ranges: [{part: "real", highHertz: 9, lowHertz: 3, noise: 0.2}]
  } as unknown as KKTest;

  it("say converged only of a circuit that describes", () => {
    const told = {ratio: 1, sentence: "s", placesHertz: [2]};
    const good = fitReport(fit, test, 1.5, {...told, describes: true});
    expect(good).toMatchObject({
      converged: true,
      describes_spectrum: true,
      misfit: "s",
      misfit_hertz: [2],
      starts: 4,
      starts_agreeing: 3,
      parameters: [
        {name: "R0", value: 5, standard_error: 0.1, unit: "ohm", at_bound: null, conditional: false}
      ],
      kk: {order: 9, mu: 0.5, rms: 0.002, verdict: "consistent"},
      seconds: 1.5
    });
    expect(fitReport(fit, test, 1, {...told, describes: false}).converged).toBe(false);
    const astray = {...fit, converged: false} as Fit;
    expect(fitReport(astray, test, 1, {...told, describes: true}).converged).toBe(false);
  });

  it("give residuals by point, noise by range and power by corruption", () => {
    const power = [{corruption: "drift", unit: "%", size: 2, power: 0.9, smallest: 1, most: 5}];
    const report = kkReport(test, power as never, 2);
    expect(report).toMatchObject({
      order: 9,
      judged: {order: 10, margin_decades: 1, rms: 0.004},
      automatic: {order: 8, mu: 0.8, rms: 0.003},
      residuals: [
        {frequency_hertz: 10, real: 0.1, imaginary: 0.3},
        {frequency_hertz: 1, real: 0.2, imaginary: 0.4}
      ],
      noise_ranges: [{part: "real", high_hertz: 9, low_hertz: 3, noise: 0.2}],
      power: [{corruption: "drift", unit: "%", size: 2, power: 0.9, smallest_found: 1, largest_tried: 5}]
    });
  });
});

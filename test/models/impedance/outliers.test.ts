import {expect, it} from "vitest";
import {madeNoise, noisyHertz, pointFinding} from "../../../src/models/impedance/outliers.js";
import type {NoiseModel} from "../../../src/models/impedance/roughness.js";
import type {Spectrum} from "../../../src/models/impedance/spectrum.js";

const n = 4;
const spectrum = {frequencyHertz: Float64Array.of(1000, 100, 10, 1)} as Spectrum;
const noise = (sigma: number[]): NoiseModel => ({
  sigma: Float64Array.from(sigma),
  points: new Float64Array(sigma.length).fill(30),
  ranges: []
});
const even = noise(Array.from({length: 2 * n}, () => 1e-3));
const mark = (at: number, off: number, blamed = true) => ({at, off, energy: 4, blamed});

it("a point that is off is told by part, frequency and size: the worst, and how many besides", () => {
  expect(pointFinding(spectrum, even, [])).toEqual([]);
  const sentence = (...marks: ReturnType<typeof mark>[]): string =>
    pointFinding(spectrum, even, marks)[0]!.sentence;
  expect(sentence(mark(n - 1, 0.05))).toContain("The real part at 1 Hz is off");
  // The first imaginary part follows the last real one.
  expect(sentence(mark(n, 0.05))).toContain("The imaginary part at 1 kHz is off");
  expect(sentence(mark(n, -0.09), mark(1, 0.05))).toMatch(/imaginary part at 1 kHz.*; 1 more stands out\.$/);
  expect(sentence(mark(0, 0.02), mark(1, 0.05), mark(2, 0.03))).toMatch(
    /real part at 100 Hz.*; 2 more stand out\.$/
  );
  // Both parts of one reading are one point.
  expect(sentence(mark(1, 0.05), mark(n + 1, 0.04))).not.toContain("more");
});

it("it weighs by its energy, and counts for no more than 1 when chance may have taken it there", () => {
  const [found] = pointFinding(spectrum, even, [mark(0, 0.5), {...mark(1, 0.2), energy: 8}]);
  expect(found!.weight).toBe(6);
  expect(found!.hertz).toEqual([1000, 100]);
  expect(found!.severity).toBeGreaterThan(1);
  expect(pointFinding(spectrum, even, [mark(0, 0.5, false)])[0]!.severity).toBe(1);
});

it("a reading made the noise around it when that falls without it, in either part", () => {
  const quiet = even.sigma.map(s => s / 100);
  const only = (place: number): NoiseModel =>
    noise(Array.from(even.sigma, (s, i) => (i === place ? s / 100 : s)));
  expect(madeNoise(even, noise([...quiet]), 2)).toBe(true);
  expect(madeNoise(even, only(2), 2)).toBe(true);
  expect(madeNoise(even, only(n + 2), 2)).toBe(true);
  expect(madeNoise(even, only(1), 2)).toBe(false);
  expect(madeNoise(even, even, 2)).toBe(false);
});

it("a frequency is noisy where either part scatters three times as much as the quietest", () => {
  const at = (...sigma: number[]): number[] => [...noisyHertz(spectrum, noise(sigma))];
  expect(at(1, 1, 1, 1, 1, 1, 1, 1)).toEqual([]);
  expect(at(1, 3, 2.9, 1, 1, 1, 1, 4)).toEqual([100, 1]);
  // Quiet in the real part alone.
  expect(at(9, 9, 3, 9, 9, 9, 9, 9)).toEqual([1000, 100, 10, 1]);
  expect(at(9, 9, 4, 9, 9, 9, 4, 9)).toEqual([]);
});

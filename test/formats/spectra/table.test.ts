import {expect, it} from "vitest";
import {sweepsOf} from "../../../src/formats/spectra/table.js";

const sweeps = (...frequency: number[]): number[] => {
  const ones = new Float64Array(frequency.length).fill(1);
  return [...sweepsOf(Float64Array.from(frequency), ones, ones)];
};
const up = [1, 10, 100, 1000, 10_000];

it("a sweep turns round for good when three points in a row go back", () => {
  expect(sweeps(...up, 9000, 8000)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(sweeps(...up, 9000, 8000, 7000)).toEqual([1, 1, 1, 1, 1, 2, 2, 2]);
  expect(sweeps(...up, 9000, 9500, 9300)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

it("a jump back over more than half of what was passed, or a frequency again, begins a sweep", () => {
  expect(sweeps(...up, 90)).toEqual([1, 1, 1, 1, 1, 2]);
  expect(sweeps(...up, 110)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(sweeps(...up, 1000)).toEqual([1, 1, 1, 1, 1, 2]);
});

it("direct current and points without any value are of no sweep", () => {
  expect(sweeps(0, ...up)).toEqual([NaN, 1, 1, 1, 1, 1]);
  const none = Float64Array.of(NaN);
  expect([...sweepsOf(none, none, none)]).toEqual([NaN]);
  expect([...sweepsOf(none, Float64Array.of(1), none)]).toEqual([1]);
});

it("a step that changes begins a sweep, one that is never told does not", () => {
  const f = Float64Array.from(up);
  const of = (...step: number[]) => [...sweepsOf(f, f, f, [Float64Array.from(step)])];
  expect(of(1, 1, 2, 2, 2)).toEqual([1, 1, 2, 2, 2]);
  expect(of(NaN, NaN, NaN, NaN, NaN)).toEqual([1, 1, 1, 1, 1]);
  expect(of(1, 1, NaN, NaN, 1)).toEqual([1, 1, 2, 2, 3]);
});

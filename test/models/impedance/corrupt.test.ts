import {expect, it} from "vitest";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";

// Five points on a line, so that every change is read off.
const F = [1e4, 1e3, 100, 10, 1];
const spectrum = {
  frequencyHertz: Float64Array.from(F),
  realOhm: Float64Array.of(10, 20, 30, 40, 50),
  imaginaryOhm: Float64Array.of(-1, -2, -3, -4, -5)
};
const made = (id: string, size?: number) => {
  const {realOhm, imaginaryOhm} = CORRUPTIONS.find(c => c.id === id)!.apply(spectrum, size);
  return [[...realOhm], [...imaginaryOhm]];
};

it("one point in the middle grows by so many per cent, 5 unless told", () => {
  expect(made("point", 10)).toEqual([
    [10, 20, 33, 40, 50],
    [-1, -2, -3.3000000000000003, -4, -5]
  ]);
  expect(made("point")[0]![2]).toBeCloseTo(31.5, 12);
});

it("the resistance steps up half-way, by 3 Ω unless told", () => {
  expect(made("step", 7)).toEqual([
    [10, 20, 30, 47, 57],
    [-1, -2, -3, -4, -5]
  ]);
  expect(made("step")[0]![4]).toBe(53);
});

it("polarisation grows evenly above the ohmic part, to 1.5 times unless told", () => {
  const [re, im] = made("drift", 100);
  // Z − 10 Ω times 1, 1.25, 1.5, 1.75, 2.
  [10, 22.5, 40, 62.5, 90].forEach((ohm, i) => expect(re![i]).toBeCloseTo(ohm, 12));
  [-1, -2.5, -4.5, -7, -10].forEach((ohm, i) => expect(im![i]).toBeCloseTo(ohm, 12));
  expect(made("drift")[0]![4]).toBeCloseTo(70, 12);
});

it("the imaginary part alone grows by so many per cent, 5 unless told", () => {
  const [re, im] = made("imaginary", 50);
  expect(re).toEqual([10, 20, 30, 40, 50]);
  expect(im).toEqual([-1.5, -3, -4.5, -6, -7.5]);
  expect(made("imaginary")[1]![4]).toBeCloseTo(-5.25, 12);
});

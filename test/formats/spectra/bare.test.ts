import {expect, it} from "vitest";
import {looksLikeSweep} from "../../../src/formats/spectra/bare.js";
import {openText} from "../../../src/formats/makers/layout.js";
import {bytesOf} from "../fixture.js";

const sweep = (...first: (number | string)[]): boolean =>
  looksLikeSweep(openText(bytesOf(first.map(f => `${f} 10 -1\n`).join("")), "").lines);

// The last line may be cut and is left out of the look.
it("frequencies span a decade at least, either way", () => {
  expect(sweep(1000, 300, 100, 1)).toBe(true);
  expect(sweep(100, 300, 1000, 1e4)).toBe(true);
  expect(sweep(1000, 300, 101, 1)).toBe(false);
  expect(sweep(1, 2, 3, 4, 5, 6)).toBe(false);
});

it("frequencies are positive; where they turn the next sweep begins", () => {
  expect(sweep(1000, 100, 0, 1)).toBe(false);
  expect(sweep(1000, -100, 10, 1)).toBe(false);
  expect(sweep(1000, 100, 1000, 100)).toBe(true);
  expect(sweep(1000, 500, 1000, 1, 1)).toBe(false);
});

it("lines of remarks, and one number alone, are no sweep's", () => {
  expect(sweep("# 1", 1000, 100, 1)).toBe(true);
  expect(sweep(1000)).toBe(false);
});

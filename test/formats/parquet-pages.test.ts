import {expect, it} from "vitest";
import {walkRuns} from "../../src/formats/parquet-pages.js";

const fits = (bytes: number[], width: number, count: number): boolean =>
  walkRuns(Uint8Array.from(bytes), 0, width, count);

it("runs that repeat a value fit as far as they count no further than the page", () => {
  expect(fits([20 << 1, 1], 1, 20)).toBe(true);
  expect(fits([21 << 1, 1], 1, 20)).toBe(false);
  expect(fits([12 << 1, 1, 8 << 1, 0], 1, 20)).toBe(true);
  expect(fits([12 << 1, 1, 9 << 1, 0], 1, 20)).toBe(false);
  // A run of nothing is passed over; a value of nine bits takes two bytes.
  expect(fits([0, 1, 20 << 1, 1], 1, 20)).toBe(true);
  expect(fits([12 << 1, 1, 1, 8 << 1, 1, 1], 9, 20)).toBe(true);
  expect(fits([12 << 1, 1, 1, 9 << 1, 1, 1], 9, 20)).toBe(false);
});

it("packed runs come in eights, the last of them filled up by at most 512 values", () => {
  expect(fits([(3 << 1) | 1, 0, 0, 0], 1, 20)).toBe(true);
  expect(fits([(1 << 1) | 1, 0, 12 << 1, 1], 1, 20)).toBe(true);
  expect(fits([(1 << 1) | 1, 0, 13 << 1, 1], 1, 20)).toBe(false);
  // 66 eights are 528 values, 67 are 536: 20 and 512 are 532.
  expect(fits([0x80 | 5, 1], 1, 20)).toBe(true);
  expect(fits([0x80 | 7, 1], 1, 20)).toBe(false);
});

it("a count that has no end within five bytes, and more than 32 bits, fit nowhere", () => {
  expect(fits([0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 1, 20)).toBe(false);
  expect(fits([0x80], 1, 20)).toBe(false);
  expect(fits([0xa8, 0x00, 1], 1, 20)).toBe(true);
  expect(fits([20 << 1, 1], 33, 20)).toBe(false);
  expect(fits([], 33, 20)).toBe(true);
});

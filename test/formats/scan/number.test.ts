import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readNumber} from "../../../src/formats/scan/number.js";
import {parseNumber} from "../../../src/formats/text.js";
import {bytesOf} from "../fixture.js";

const found = {value: NaN, whole: false, coded: false};
const read = (text: string, mark: "." | "," = "."): number | null =>
  readNumber(bytesOf(text), 0, bytesOf(text).length, mark, found) ? found.value : null;
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 20_000);

/** Text of the number halfway between a double and the next, to some digits: the hardest to round. */
function halfway(value: number, digits: number): string {
  const power = Math.floor(Math.log2(value)) - 52;
  const double = BigInt(value / 2 ** power) * 2n + 1n;
  const fraction = 1 - power;
  const all = ((double * 10n ** BigInt(fraction)) >> BigInt(fraction)).toString().padStart(fraction + 1, "0");
  const text = `${all.slice(0, -fraction)}.${all.slice(-fraction)}`;
  return text.slice(0, digits);
}

describe("a number in bytes is to the last bit what its text is", () => {
  const same = (text: string): void => {
    const value = read(text);
    if (value !== null) expect(Object.is(value, Number(text))).toBe(true);
  };

  it("doubles as JavaScript prints them", () =>
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), value => same(String(value))),
      {numRuns: RUNS}
    ));

  it("fixed and exponential digits", () =>
    fc.assert(
      fc.property(
        fc.double({min: -1e6, max: 1e6, noNaN: true}),
        fc.integer({min: 0, max: 20}),
        (value, n) => {
          same(value.toFixed(n));
          same(value.toExponential(n));
        }
      ),
      {numRuns: RUNS}
    ));

  it("halfway between two doubles", () =>
    fc.assert(
      fc.property(fc.double({min: 1e-3, max: 1e4, noNaN: true}), fc.integer({min: 18, max: 30}), (value, n) =>
        same(halfway(value, n))
      ),
      {numRuns: RUNS}
    ));

  it("nearly all that instruments and programs write is read without its text", () => {
    const numbers = Array.from({length: 2000}, (_, i) => Math.sin(i) * 10 ** ((i % 9) - 4));
    const unread = numbers.filter(
      value => read(value.toFixed(7)) === null || read(value.toPrecision(17)) === null
    );
    expect(unread.length).toBeLessThan(numbers.length / 50);
  });
});

it.each(["", "-", ".", "+.", "e5", "1e", "1e+", "1.2.3", "0x10", "1 2", "Infinity", "1_000", "1,5", "١"])(
  "%j is no number, as for its text",
  text => {
    expect(read(text)).toBeNull();
    expect(parseNumber(text)).toBeNaN();
  }
);

it.each([
  ["12", true, false],
  ["-12", true, false],
  ["012", true, true],
  ["-012", true, false],
  ["0", true, false],
  ["0.5", false, false],
  ["1e3", false, false]
])("%s: whole %s, code %s", (text, whole, coded) => {
  read(text);
  expect([found.whole, found.coded]).toEqual([whole, coded]);
});

it("reads the mark it is told, and no other", () => {
  expect([read("3,75", ","), read("3.75", ","), Object.is(read("-0"), -0)]).toEqual([3.75, null, true]);
});

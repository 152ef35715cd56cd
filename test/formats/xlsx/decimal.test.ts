import fc from "fast-check";
import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";
import {decimal} from "../../../src/formats/xlsx/decimal.js";

const number = (text: string): number => decimal(strToU8(text), 0, text.length);

describe("decimal", () => {
  it("reads every double as the platform does, in short and in seventeen digits", () => {
    const prints = [
      String,
      (v: number) => v.toPrecision(17),
      (v: number) => v.toPrecision(16),
      (v: number) => v.toExponential(16).toUpperCase()
    ];
    fc.assert(
      fc.property(
        fc.double({noNaN: true, noDefaultInfinity: true}),
        fc.constantFrom(...prints),
        (value, print) => {
          const wanted = Number(print(value));
          expect(number(print(value))).toBe(Number.isFinite(wanted) ? wanted : NaN);
        }
      ),
      {numRuns: 2000}
    );
  });

  it("rounds correctly in the range of instruments, where the long division works", () => {
    const digits = fc.bigInt({min: 10n ** 14n, max: 10n ** 19n - 1n});
    fc.assert(
      fc.property(digits, fc.integer({min: 0, max: 22}), (mantissa, places) => {
        const text = String(mantissa).padStart(places + 1, "0");
        const printed = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
        expect(number(printed)).toBe(Number(printed));
      }),
      {numRuns: 5000}
    );
  });

  it("decides ties and their neighbours as the platform does", () => {
    for (const text of [
      "9007199254740993",
      "9007199254740992.9",
      "4503599627370496.5",
      "4503599627370497.5",
      "2.5000000000000002",
      "0.500000000000000166",
      "1.00000000000000011102"
    ])
      expect(number(text), text).toBe(Number(text));
  });

  it.each(["", "-", ".", "e", "1e", "1e+", "1.2.3", "1-", "0x1", "NaN", "1e999", "1 2", "٣"])(
    "finds no number in %j",
    text => {
      const bytes = strToU8(text);
      expect(decimal(bytes, 0, bytes.length)).toBeNaN();
    }
  );

  it("takes signs, blanks and bare points as XML allows them", () => {
    expect([" 1 ", "+2", "-.5", "3.", "-0", "1E-3"].map(number)).toEqual([1, 2, -0.5, 3, -0, 0.001]);
  });
});

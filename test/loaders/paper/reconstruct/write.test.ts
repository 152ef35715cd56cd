import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fixed, significant} from "../../../../loaders/paper/reconstruct/write/number.js";
import {dayText, sheetXml} from "../../../../loaders/paper/reconstruct/write/sheet.js";

describe("numbers", () => {
  it("fixed keeps at most the digits asked for", () => {
    expect([0.12345, -0.00004, 3, -0.05, 1.20001].map(v => fixed(v, 4))).toEqual([
      "0.1235",
      "0",
      "3",
      "-0.05",
      "1.2"
    ]);
    fc.assert(
      fc.property(fc.double({min: -1e4, max: 1e4, noNaN: true}), v => {
        expect(Math.abs(Number(fixed(v, 4)) - v)).toBeLessThanOrEqual(0.5e-4 + 1e-9);
        expect(fixed(v, 4)).toMatch(/^-?\d+(\.\d{1,4})?$/);
      })
    );
  });

  it("significant writes seven digits, small ones with exponent", () => {
    expect([0, 1, -0.0126608, 3.616068e-6, 0.95304851, 39716.414].map(significant)).toEqual([
      "0",
      "1",
      "-0.0126608",
      "3.616068E-06",
      "0.9530485",
      "39716.41"
    ]);
    fc.assert(
      fc.property(fc.double({min: 1e-12, max: 1e9, noNaN: true}), v => {
        expect(Math.abs(Number(significant(v)) / v - 1)).toBeLessThan(1e-6);
      })
    );
  });
});

describe("time cells", () => {
  const cell = (second: number, long: "text" | "days"): string =>
    /<row>(.*)<\/row><\/sheetData>/
      .exec(sheetXml([], [[{kind: "time", second, long}]]))![1]!
      .split("<row>")
      .at(-1)!;

  it("are a time of day below 24 h, text above, days in step tables", () => {
    expect(cell(43_200, "text")).toBe('<c s="1"><v>0.5</v></c>');
    expect(cell(86_399.4, "text")).toContain('s="1"');
    expect(cell(86_400, "text")).toBe('<c t="inlineStr"><is><t>1-00:00:00</t></is></c>');
    expect(cell(129_600, "days")).toBe('<c s="2"><v>1.5</v></c>');
  });

  it("write days, hours, minutes and seconds that add up", () => {
    fc.assert(
      fc.property(fc.integer({min: 86_400, max: 1e8}), second => {
        const [, d, h, m, s] = /^(\d+)-(\d\d):(\d\d):(\d\d)$/.exec(dayText(second))!.map(Number);
        expect(((d! * 24 + h!) * 60 + m!) * 60 + s!).toBe(second);
      })
    );
  });
});

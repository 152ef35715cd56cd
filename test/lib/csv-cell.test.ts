import fc from "fast-check";
import {csvFormatRows, csvParseRows} from "d3-dsv";
import {expect, it} from "vitest";
import {csvCell} from "../../src/lib/csv-cell.js";

it.each([
  ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
  ["+1 2", "'+1 2"],
  ["-5 mV", "'-5 mV"],
  ["@sum(a1)", "'@sum(a1)"],
  ["\t=1+1", "'\t=1+1"],
  ["\r=1", "'\r=1"],
  ["-0.5", "-0.5"],
  ["+3e-4", "+3e-4"],
  ["a = b", "a = b"],
  ["", ""]
])("%j becomes %j", (text, cell) => expect(csvCell(text)).toBe(cell));

it("leaves numbers as they are and no text that a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.double({noNaN: true}), value => {
      expect(csvCell(value)).toBe(String(value));
    })
  );
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "1", "a", '"', ",", "\n")}),
      text => {
        const [[cell]] = csvParseRows(csvFormatRows([[csvCell(text), "end"]])) as [[string]];
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
      }
    )
  );
});

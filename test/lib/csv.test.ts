import fc from "fast-check";
import {expect, it} from "vitest";
import {parseCsv, parseCsvLines, writeCsv} from "../../src/lib/csv.js";

it("reads back what it writes, whatever the cells hold", () =>
  fc.assert(
    fc.property(fc.array(fc.record({a: fc.string(), b: fc.string()}), {minLength: 1}), rows => {
      expect(parseCsv(writeCsv(["a", "b"], rows), "x.csv")).toEqual(rows);
    })
  ));

it("names the line of a ragged table, lines within quotes counted", () =>
  expect(() => parseCsv('a,b\n"1\n1",2\n3\n', "x.csv")).toThrow(
    "table: 1 cells under 2 columns (x.csv line 4)"
  ));

it("names a column that is missing, and a file without a header", () => {
  expect(() => parseCsvLines("a,b\n1,2\n", "x.csv", ["a", "c", "d"])).toThrow(
    "table: no column c, d (x.csv line 1)"
  );
  expect(() => parseCsv("", "x.csv")).toThrow("table: x.csv is empty");
});

it("writes numbers as they are and nothing for what is missing", () =>
  expect(writeCsv(["a", "b", "c"], [{a: 1.5, b: null}])).toBe("a,b,c\n1.5,,\n"));

it("forgives a mark of byte order", () => expect(parseCsv("\uFEFFa\n1\n", "x.csv")).toEqual([{a: "1"}]));

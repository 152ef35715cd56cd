import fc from "fast-check";
import {expect, it} from "vitest";
import {Lines} from "../../src/formats/lines.js";
import {lines} from "../../src/formats/text.js";

it("cuts out one line at a time, without its end", () => {
  const found = new Lines("a\n\nb\r\nc\r\r\n\rd");
  expect([found.length, found.at(0), found.at(1), found.at(5)]).toEqual([6, "a", "", "d"]);
  expect([found.at(6), found.at(-1)]).toEqual([undefined, undefined]);
  expect(found.slice(2, 4)).toEqual(["b", "c"]);
  expect(found.slice(4, 99)).toEqual(["", "d"]);
});

it("finds the first line that passes, from a line on", () => {
  const found = new Lines("a\nb\na\n");
  const isA = (line: string): boolean => line === "a";
  expect([found.findIndex(isA), found.findIndex(isA, 1), found.findIndex(isA, 3)]).toEqual([0, 2, -1]);
});

it("loses nothing but line ends, in any text", () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom("a", ",", "\r", "\n")}), text => {
      expect(lines(text).join("")).toBe(text.replace(/[\r\n]/g, ""));
      expect(lines(text)).toEqual(text.replace(/(?:\r\r\n|\r\n|\r|\n)$/, "").split(/\r\r\n|\r\n|\r|\n/));
    })
  );
});

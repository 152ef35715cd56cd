import fc from "fast-check";
import {expect, it} from "vitest";
import {h, render} from "../../src/lib/element.js";
import {largest, least} from "../../src/lib/extremes.js";

it("are those of Math, for any values", () => {
  fc.assert(
    fc.property(fc.array(fc.double()), values => {
      expect(largest(values)).toBe(values.reduce((a, b) => Math.max(a, b), -Infinity));
      expect(least(values)).toBe(values.reduce((a, b) => Math.min(a, b), Infinity));
    })
  );
});

it("are found among more values than a call takes arguments, and as many nodes are drawn", () => {
  const many = Float64Array.from({length: 2_000_000}, (_, i) => Math.abs(i - 1_500_000));
  expect([largest(many), least(many)]).toEqual([1_500_000, 0]);
  const nodes = Array.from({length: 300_000}, () => h("i", {}));
  expect(render(h("b", {}, nodes))).toHaveLength(7 + 300_000 * 7);
});

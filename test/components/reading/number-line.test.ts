import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {place} from "../../../src/components/reading/line-place.js";
import {numberLine} from "../../../src/components/reading/number-line.js";
import {render} from "../../../src/lib/element.js";

const axis = {min: 0, max: 300, unit: "cycles"};
const mark = (value: number) => ({value, html: `<b>${value}</b>`, text: `value ${value}`});
const stems = (html: string): {x: number; level: number}[] =>
  [...html.matchAll(/style="--x:([\d.]+)%;--level:(\d+)"/g)].map(m => ({
    x: Number(m[1]),
    level: Number(m[2])
  }));

describe("number line", () => {
  it("puts a value at its share of the axis and keeps it inside", () => {
    expect(place(axis, 75)).toBe(0.25);
    expect(place(axis, -5)).toBe(0);
    expect(place(axis, 1e6)).toBe(1);
  });

  it("says all values and the ends of the scale", () => {
    const html = render(numberLine([mark(193), mark(25)], axis));
    expect(html).toContain('aria-label="Number line from 0 to 300 cycles. value 25; value 193."');
  });

  it("lets stems fall from left to right, so that no label lies across a later stem", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 300}), {minLength: 1, maxLength: 6}), values => {
        const drawn = stems(render(numberLine(values.map(mark), axis)));
        const levels = drawn.filter(({level}) => level > 0);
        expect(levels.length).toBe(values.length);
        for (const [i, {x, level}] of levels.entries()) {
          expect(x).toBeCloseTo((100 * [...values].sort((a, b) => a - b)[i]!) / 300, 1);
          expect(level).toBe(values.length - i);
        }
        expect(drawn.at(-1)).toEqual({x: 0, level: 0});
      })
    );
  });
});

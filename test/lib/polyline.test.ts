import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cornersOf, inSteps} from "../../src/lib/polyline.js";

const point = fc.tuple(fc.integer({min: -99_999, max: 99_999}), fc.integer({min: -99_999, max: 99_999}));
const runs = fc.array(fc.array(point, {minLength: 1, maxLength: 40}), {minLength: 1, maxLength: 4});
const absolute = (lines: [number, number][][], closed: boolean): string =>
  lines
    .map(line => `M${line.map(([x, y]) => `${x / 100},${y / 100}`).join("L")}${closed ? "Z" : ""}`)
    .join("");

describe("a line told by its steps", () => {
  it("goes through the same corners, to the hundredth, however long it is", () =>
    fc.assert(
      fc.property(runs, fc.boolean(), (lines, closed) => {
        const d = absolute(lines, closed);
        const steps = inSteps(d);
        const corners = lines.map(line => line.map(([x, y]) => [x / 100, y / 100]));
        expect(cornersOf(steps)).toEqual(corners);
        expect(cornersOf(d)).toEqual(corners);
        expect(steps.match(/[MZ]/g)).toEqual(d.match(/[MZ]/g));
        expect(steps).not.toMatch(/L/);
      })
    ));

  it.each([
    ["M10,20L18.8,8.6L10,20Z", "M10,20"],
    ["M330.1,7.5L338.9,-3.9L330.1,7.5Z", "M330.1,7.5"]
  ])("is written the same wherever it starts: %s", (d, start) =>
    expect(inSteps(d)).toBe(`${start}l8.8,-11.4l-8.8,11.4Z`)
  );

  it.each([
    ["M0,1L2,1L2,0.5Z", "M0,1h2v-.5Z"],
    ["M0,0L1,1M5,5L4,4", "M0,0l1,1M5,5l-1,-1"]
  ])("%s is %s", (d, steps) => expect(inSteps(d)).toBe(steps));

  it.each(["", "M0,1h5v3", "M1,2A3,3 0 0 0 4,4", "M1.234,5L6,7", "M0 6H26", "M1,1L2,2l3,3"])(
    "what is no line of corners stays: %s",
    d => expect(inSteps(d)).toBe(d)
  );

  it.each(["M1,2A3,3 0 0 0 4,4", "M0,0H5", "M0,0V5m1,1", "nonsense"])("%s has no corners to read", d =>
    expect(cornersOf(d)).toEqual([])
  );
});

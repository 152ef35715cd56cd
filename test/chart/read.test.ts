import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {xAxis, yAxis, type Panel} from "../../src/chart/panel.js";
import {strokeOf} from "../../src/chart/series.js";
import {
  groundOfLine,
  heightAt,
  namedUnit,
  pixelAt,
  READ_LINES,
  runsOf,
  sayReadings,
  toldAxis,
  valueAt,
  worded
} from "../../src/chart/read.js";

const panel: Panel = {left: 48, top: 34, width: 300, height: 200};
const x = toldAxis(String(xAxis(panel, {domain: [1, 300], label: "Cycle"}).attributes["data-axis"]))!;
const y = toldAxis(
  String(yAxis(panel, {domain: [0, 60], label: "Overpotential (mV)"}).attributes["data-axis"])
)!;
const log = toldAxis(
  String(xAxis(panel, {domain: [0.01, 100], log: true, label: "D (cm^{2} s^{−1})"}).attributes["data-axis"])
)!;

describe("values read off a picture", () => {
  it("takes the ends of an axis from the axis itself", () => {
    expect([valueAt(x, 48), valueAt(x, 348)]).toEqual([1, 300]);
    expect([valueAt(y, 234), valueAt(y, 34)]).toEqual([0, 60]);
    expect(valueAt(log, 198)).toBeCloseTo(1, 9);
  });
  it("takes an axis without a label, and nothing that is no axis", () => {
    expect(toldAxis("48 300 1 100 log")).toEqual({
      start: 48,
      length: 300,
      from: 1,
      to: 100,
      log: true,
      label: ""
    });
    expect(toldAxis("48 300 1 100 square Cycle")).toBeNull();
    expect(toldAxis("48 0 1 100 linear Cycle")).toBeNull();
    expect(toldAxis(undefined)).toBeNull();
  });
  it("goes from value to pixel and back", () => {
    fc.assert(
      fc.property(fc.double({min: 0.02, max: 59, noNaN: true}), value => {
        for (const axis of [y, log]) expect(valueAt(axis, pixelAt(axis, value))).toBeCloseTo(value, 6);
      })
    );
  });
  it("reads a line between its points, and nothing where it breaks off", () => {
    const runs = runsOf("M10,100L20,50L30,50M40.5,10L60,-10");
    expect(runs).toHaveLength(2);
    expect([5, 10, 15, 25, 35, 50.25].map(at => heightAt(runs, at))).toEqual([null, 100, 75, 50, null, 0]);
  });
  it.each([
    [25.04, "25.0"],
    [0.2, "0.2"]
  ])("words %s to what a pixel is worth", (value, text) => expect(worded(value, y)).toBe(text));
  it("parts quantity and unit", () => {
    expect(namedUnit(y.label)).toEqual({name: "Overpotential", unit: "mV"});
    expect(namedUnit(log.label)).toEqual({name: "D", unit: "cm2 s−1"});
    expect(namedUnit("Cycle")).toEqual({name: "Cycle", unit: ""});
  });
  it.each(["", "a b c d linear", "0 0 1 2 linear x", undefined])("refuses %s", text =>
    expect(toldAxis(text)).toBeNull()
  );
});

describe("where a reading comes from", () => {
  it("is told for every stroke a line is drawn with", () => {
    for (const [ground, word] of [
      ["measured", "measured"],
      ["reconstructed", "reconstructed"],
      ["assumed", "assumed"]
    ] as const)
      for (const dense of [false, true]) {
        const stroke = strokeOf(ground, dense);
        expect(READ_LINES).toContain(`path.${stroke}`);
        expect(groundOfLine(`${stroke} wide`)).toBe(word);
      }
    expect(groundOfLine("comp-o")).toBe("computed");
  });

  it("once where all agree, else at each", () => {
    const [a, b] = [
      {text: "W-Cu 12", ground: "reconstructed"},
      {text: "Cu 14", ground: "measured"}
    ];
    expect(sayReadings([a, {...b, ground: a.ground}], "mV")).toBe("W-Cu 12, Cu 14 mV, reconstructed");
    expect(sayReadings([a, b], "mV")).toBe("W-Cu 12 mV reconstructed, Cu 14 mV measured");
    expect(sayReadings([b], "")).toBe("Cu 14, measured");
  });
});

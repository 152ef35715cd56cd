import {describe, expect, it} from "vitest";
import {xScale, type Panel} from "../../../../src/chart/panel.js";
import {checkRow} from "../../../../src/paper/figures/full-cells/fate-rows.js";
import {elements} from "../../../figures/drawn/axes.js";

const axis: Panel = {left: 100, top: 200, width: 400, height: 40};
/** Ten pixels to a per cent. */
const x = xScale(axis, {domain: [60, 100], label: "%"});

/** Line of a computed interval. */
function lineOf(low: number, high: number): string {
  const computed = {low, high};
  const check = {id: "a", statement: "fade", unit: "%", computed, printed: {low: 80, high: 90}, agrees: true};
  const row = checkRow(check, {printed: {low: 80, high: 90}, computed}, x, axis, {y: 220, narrow: false});
  const own = elements(row).filter(e => /^comp-/.test(String(e.attributes["class"] ?? "")));
  const lines = new Set(own.map(e => String(e.attributes["d"])));
  expect(own).toHaveLength(2);
  expect(lines.size).toBe(1);
  return [...lines][0]!;
}

describe("a computed interval on the axis of a check", () => {
  it("lies along it from end to end where it is long", () =>
    expect(lineOf(70, 74)).toMatch(/^M198\.5,[\d.]+H241\.5$/));
  it("is a stroke across it, in the middle, where it is short", () =>
    expect(lineOf(70, 70.4)).toMatch(/^M202,[\d.]+v[\d.]+$/));
  it("ends where the axis ends", () => {
    expect(lineOf(50, 74)).toMatch(/^M98\.5,[\d.]+H241\.5$/);
    expect(lineOf(96, 130)).toMatch(/^M458\.5,[\d.]+H500$/);
  });
});

import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {marker, OWN_ORDER, specimenClass, swatch} from "../../src/chart/specimen.js";
import {specimens} from "../../src/figure/specimens.js";
import type {Element} from "../../src/lib/element.js";
import {corners} from "../figures/drawn/marks.js";
import {context} from "../figures/engines.js";

const known = (specimen: string, order: number) => ({
  ...context.specimens[0]!,
  specimen,
  token: `t${order}`,
  order
});
beforeAll(() =>
  specimens.put(
    [1, 2, 3, 4, OWN_ORDER, OWN_ORDER + 1, OWN_ORDER + 2].map(order => known(`order ${order}`, order))
  )
);
afterAll(() => specimens.put(context.specimens));

const [X, Y, SIZE] = [100, 50, 40];
/** Distances from the middle and angles from one corner to the next, degrees, of a closed path; its middle, which `corners` adds, left out. */
function around(order: number): {radii: number[]; turns: number[]} {
  const points = corners(marker(`order ${order}`, X, Y, SIZE)).slice(0, -1);
  const angles = points.map(([x, y]) => (180 / Math.PI) * Math.atan2(y - Y, x - X));
  return {
    radii: points.map(([x, y]) => Math.hypot(x - X, y - Y)),
    turns: angles.map((a, i) => (angles[(i + 1) % angles.length]! - a + 720) % 360)
  };
}
const near = (values: number[], expected: number[], room: number): void => {
  expect(values).toHaveLength(expected.length);
  values.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(room));
};
const times = (count: number, value: number): number[] => Array.from({length: count}, () => value);

describe("marker", () => {
  it("is a circle for the first and for what is not known", () => {
    for (const specimen of ["order 1", "another"])
      expect(marker(specimen, X, Y, SIZE)).toMatchObject({tag: "circle", attributes: {cx: X, cy: Y, r: 20}});
  });

  it("is a square or diamond about its place", () => {
    const {attributes: a} = marker("order 3", X, Y, SIZE);
    expect([Number(a["x"]) + Number(a["width"]) / 2, Number(a["y"]) + Number(a["height"]) / 2]).toEqual([
      X,
      Y
    ]);
    expect(a["width"]).toBe(a["height"]);
    const {radii, turns} = around(4);
    near(radii, times(4, 25), 0.1);
    near(turns, times(4, 90), 0.5);
  });

  it("is a triangle that points upwards", () => {
    const [top, right, left] = corners(marker("order 2", X, Y, SIZE)) as [number, number][];
    expect(top![0]).toBe(X);
    expect(top![1]).toBeLessThan(Y);
    expect(right![1]).toBe(left![1]);
    expect(right![1]).toBeGreaterThan(Y);
    expect(right![0] - X).toBe(X - left![0]);
  });

  it("is a plus, a hexagon and a star for a reader's own", () => {
    const hexagon = around(OWN_ORDER + 1);
    near(hexagon.radii, times(6, 23), 0.1);
    near(hexagon.turns, times(6, 60), 0.5);
    const star = around(OWN_ORDER + 2);
    near(
      star.radii,
      times(10, 28).map((r, i) => (i % 2 ? 0.42 * r : r)),
      0.1
    );
    near(star.turns, times(10, 36), 0.5);
    // Three corners to each of four arms: two at its end, one between it and the next.
    const plus = around(OWN_ORDER);
    const [tip, notch] = [Math.hypot(1, 0.35), Math.hypot(0.35, 0.35)].map(r => 24 * r);
    expect(plus.radii.filter(r => Math.abs(r - tip!) < 0.1)).toHaveLength(8);
    expect(plus.radii.filter(r => Math.abs(r - notch!) < 0.1)).toHaveLength(4);
    const way = plus.turns.reduce((sum, turn) => sum + Math.min(turn, 360 - turn), 0);
    expect(way).toBeCloseTo(360, 6);
  });
});

it("a swatch has the line of what is measured for a reader's own, and for others when they are", () => {
  const line = (element: Element): unknown => (element.children[0] as Element).attributes["class"];
  expect(line(swatch("order 1"))).toBe("rec");
  expect(line(swatch("order 1", true))).toBe("mea");
  expect(line(swatch(`order ${OWN_ORDER}`))).toBe("mea");
  expect(line(swatch("another"))).toBe("rec");
  expect([specimenClass("order 2"), specimenClass("another")]).toEqual(["s-t2", "s-ink"]);
});

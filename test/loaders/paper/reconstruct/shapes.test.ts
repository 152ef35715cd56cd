import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ASSUMED} from "../../../../loaders/paper/reconstruct/assumed.js";
import {charge, discharge} from "../../../../loaders/paper/reconstruct/full-cells/cathode.js";
import {through} from "../../../../loaders/paper/reconstruct/lines.js";
import {deposition} from "../../../../loaders/paper/reconstruct/shapes/deposition.js";
import {dissolution} from "../../../../loaders/paper/reconstruct/shapes/dissolution.js";
import {isotherm} from "../../../../loaders/paper/reconstruct/shapes/isotherm.js";

const grid = (n: number): number[] => Array.from({length: n + 1}, (_, i) => i / n);

describe("deposition", () => {
  it.each([false, true])("bottoms as deep below the plateau as asked for, with bump %s", bump => {
    const volt = deposition({overpotential_volt: 0.032, dip_volt: 0.027, bump, start_volt: 1.5});
    const lowest = Math.min(...grid(20000).map(x => volt(0.1 * x)));
    expect(-lowest).toBeCloseTo(0.059, 3);
    expect(volt(0.5)).toBeCloseTo(-0.032, 4);
  });

  it("starts where the step before ended", () => {
    expect(deposition({overpotential_volt: 0.03, dip_volt: 0, bump: false, start_volt: 0.2})(0)).toBe(0.2);
  });

  it("without dip never passes the plateau", () => {
    const volt = deposition({overpotential_volt: 0.03, dip_volt: 0, bump: false, start_volt: 0.2});
    for (const x of grid(1000)) expect(volt(x)).toBeGreaterThanOrEqual(-0.03);
  });
});

describe("dissolution", () => {
  it("reaches the cutoff exactly at its end and the overpotential at half", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.005, max: 0.1, noNaN: true}),
        fc.double({min: 0.2, max: 5, noNaN: true}),
        (eta, end) => {
          const volt = dissolution(() => eta, end, 0.2, -eta, ASSUMED.switching_mAh_cm2);
          expect(volt(end)).toBeCloseTo(0.2, 9);
          expect(volt(end / 2)).toBeCloseTo(eta, 6);
          expect(volt(0)).toBeCloseTo(-eta, 12);
        }
      )
    );
  });

  it("rises without a turn", () => {
    const volt = dissolution(() => 0.03, 1, 0.2, -0.03, ASSUMED.switching_mAh_cm2);
    const values = grid(2000).map(volt);
    for (let i = 1; i < values.length; i++) expect(values[i]!).toBeGreaterThanOrEqual(values[i - 1]! - 1e-15);
  });
});

describe("isotherm", () => {
  it("runs monotonically from one potential to the other", () => {
    const volt = isotherm({middle_volt: 0.06, thermal_volt: 0.0255, from_volt: 1, to_volt: 0});
    const values = grid(500).map(volt);
    expect(values[0]).toBe(1);
    expect(values.at(-1)).toBe(0);
    for (let i = 1; i < values.length; i++) expect(values[i]!).toBeLessThan(values[i - 1]!);
  });

  it("has its middle potential where it is half full", () => {
    const volt = isotherm({middle_volt: 0.5, thermal_volt: 0.0255, from_volt: 1, to_volt: 0});
    expect(volt(0.5)).toBeCloseTo(0.5, 6);
  });
});

describe("full cell", () => {
  const window = {low_volt: 2.8, high_volt: 4.3};
  it.each([0.1, 1.5, 2.3])("ends at its limits at %f mA and rises and falls without a turn", current => {
    const up = grid(400).map(charge(window, current, 1, () => 0));
    const down = grid(400).map(discharge(window, -current, 1));
    expect(up.at(-1)).toBeCloseTo(4.3, 9);
    expect(down.at(-1)).toBeCloseTo(2.8, 9);
    for (let i = 1; i < up.length; i++) {
      expect(up[i]!).toBeGreaterThan(up[i - 1]!);
      expect(down[i]!).toBeLessThan(down[i - 1]!);
    }
    expect(down[0]!).toBeLessThan(up.at(-1)!);
  });
});

describe("through", () => {
  it("meets every point and carries the last line on", () => {
    const points: [number, number][] = [
      [1, 10],
      [5, 2],
      [9, 6]
    ];
    for (const [x, y] of points) expect(through(points, x)).toBe(y);
    expect(through(points, 3)).toBe(6);
    expect(through(points, 11)).toBe(8);
  });
});

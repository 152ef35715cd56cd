import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  edgeAt,
  lineWidth,
  reflections,
  relativeHeight,
  spacingAt,
  twoTheta
} from "../../../src/models/diffraction/bragg.js";
import type {Crystal} from "../../../src/models/diffraction/crystal.js";

const MEAN = 1.54178;
const COPPER: Crystal = {lattice: "fcc", a: 3.615};

describe("Bragg's law", () => {
  it("puts the lines of the three metals where reference tables put them for Kα1", () => {
    const angle = (crystal: Crystal, plane: [number, number, number]): string =>
      twoTheta(crystal, plane, 1.54056)!.toFixed(2);
    expect(
      [
        [1, 1, 1],
        [2, 0, 0],
        [2, 2, 0]
      ].map(p => angle(COPPER, p as never))
    ).toEqual(["43.32", "50.45", "74.12"]);
    expect(
      [
        [1, 1, 0],
        [2, 0, 0],
        [2, 1, 1]
      ].map(p => angle({lattice: "bcc", a: 3.1648}, p as never))
    ).toEqual(["40.27", "58.26", "73.19"]);
    expect(angle({lattice: "hcp", a: 3.2096, c: 5.2112}, [0, 0, 2])).toBe("34.39");
  });

  it("is undone by the spacing and by the cell edge", () => {
    fc.assert(
      fc.property(
        fc.double({min: 5, max: 170, noNaN: true}),
        fc.double({min: 0.5, max: 2.5, noNaN: true}),
        (degree, wavelength) => {
          const a = edgeAt([2, 1, 1], degree, wavelength);
          expect(twoTheta({lattice: "bcc", a}, [2, 1, 1], wavelength)).toBeCloseTo(degree, 9);
          expect(spacingAt(degree, wavelength) * Math.sqrt(6)).toBeCloseTo(a, 10);
          const c = edgeAt([0, 0, 2], degree, wavelength);
          expect(twoTheta({lattice: "hcp", a: 3, c}, [0, 0, 2], wavelength)).toBeCloseTo(degree, 9);
        }
      )
    );
  });

  it("gives no angle where the spacing is below half the wavelength", () => {
    expect(twoTheta({lattice: "fcc", a: 1}, [1, 1, 1], MEAN)).toBeNull();
  });

  it("lists the reflections of a range in order of angle, its ends included", () => {
    const all = reflections(COPPER, MEAN, [0, 80]);
    expect(all.map(r => r.plane.join(""))).toEqual(["111", "200", "220"]);
    const first = all[0]!.twoThetaDegree;
    expect(reflections(COPPER, MEAN, [first, 80]).length).toBe(3);
    expect(reflections(COPPER, MEAN, [first + 1e-9, 80]).length).toBe(2);
  });
});

describe("line width", () => {
  const optics = {wavelengthAngstrom: MEAN, shape: 0.9, instrumentDegree: 0};

  it("is inverse to the size and grows with the angle as 1/cos θ", () => {
    fc.assert(
      fc.property(
        fc.double({min: 2, max: 500, noNaN: true}),
        fc.double({min: 10, max: 80, noNaN: true}),
        (size, degree) => {
          const width = lineWidth(size, degree, optics);
          expect(lineWidth(2 * size, degree, optics)).toBeCloseTo(width / 2, 12);
          const theta = (degree * Math.PI) / 360;
          expect(width * size * Math.cos(theta)).toBeCloseTo((0.9 * MEAN * 180) / Math.PI / 10, 9);
        }
      )
    );
  });

  it("adds the instrument in squares", () => {
    const own = lineWidth(30, 40, optics);
    expect(lineWidth(30, 40, {...optics, instrumentDegree: own})).toBeCloseTo(own * Math.SQRT2, 12);
  });

  it("makes a peak lower by the thickness and by the width", () => {
    const half = {thicknessNm: 200, widthDegree: 0.1};
    expect(relativeHeight(100, 0.1, half)).toBeCloseTo(0.5, 12);
    expect(relativeHeight(100, 0.2, half)).toBeCloseTo(0.25, 12);
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  allowed,
  families,
  planeName,
  spacing,
  type Crystal,
  type Lattice,
  type Plane
} from "../../../src/models/diffraction/crystal.js";

/** Atoms of the conventional cell in fractions of its edges. */
const ATOMS: Record<Lattice, readonly (readonly [number, number, number])[]> = {
  fcc: [
    [0, 0, 0],
    [0, 0.5, 0.5],
    [0.5, 0, 0.5],
    [0.5, 0.5, 0]
  ],
  bcc: [
    [0, 0, 0],
    [0.5, 0.5, 0.5]
  ],
  hcp: [
    [0, 0, 0],
    [1 / 3, 2 / 3, 0.5]
  ]
};
const index = fc.integer({min: 0, max: 7});
const plane = fc.tuple(index, index, index).filter(p => p.some(i => i > 0));
const lattice = fc.constantFrom<Lattice>("fcc", "bcc", "hcp");

/** |F| of equal atoms, summed atom by atom. */
function structureFactor(kind: Lattice, [h, k, l]: Plane): number {
  const phases = ATOMS[kind].map(([x, y, z]) => 2 * Math.PI * (h * x + k * y + l * z));
  return Math.hypot(...[Math.cos, Math.sin].map(f => phases.reduce((sum, p) => sum + f(p), 0)));
}

/** 1/d² from the metric tensor of the cell, inverted by Cramer's rule in the basal plane. */
function spacingByMetric({lattice: kind, a, c = a}: Crystal, [h, k, l]: Plane): number {
  const cos = kind === "hcp" ? -0.5 : 0;
  const determinant = a * a * a * a * (1 - cos * cos);
  const basal = (a * a * (h * h + k * k) - 2 * a * a * cos * h * k) / determinant;
  return 1 / Math.sqrt(basal + (l / c) ** 2);
}

describe("crystals", () => {
  it("allow a plane exactly when the waves of its atoms do not cancel", () => {
    fc.assert(fc.property(lattice, plane, (kind, p) => allowed(kind, p) === structureFactor(kind, p) > 1e-9));
  });

  it("have the spacing that the metric of the cell gives", () => {
    fc.assert(
      fc.property(
        lattice,
        plane,
        fc.double({min: 2, max: 6, noNaN: true}),
        fc.double({min: 2, max: 9, noNaN: true}),
        (kind, p, a, c) => {
          const crystal = kind === "hcp" ? {lattice: kind, a, c} : {lattice: kind, a};
          expect(spacing(crystal, p)).toBeCloseTo(spacingByMetric(crystal, p), 10);
        }
      )
    );
  });

  it("list every allowed family above a spacing once, widest first", () => {
    fc.assert(
      fc.property(lattice, fc.double({min: 0.8, max: 2, noNaN: true}), (kind, least) => {
        const crystal: Crystal = {lattice: kind, a: 3.2, ...(kind === "hcp" ? {c: 5.2} : {})};
        const found = families(crystal, least);
        const spacings = found.map(p => spacing(crystal, p));
        expect(spacings).toEqual([...spacings].sort((x, y) => y - x));
        expect(new Set(found.map(planeName)).size).toBe(found.length);
        const far = 12;
        let expected = 0;
        for (let h = 0; h <= far; h++)
          for (let k = 0; k <= h; k++)
            for (let l = 0; l <= far; l++) {
              const representative = kind === "hcp" || l <= k;
              if (
                representative &&
                h + k + l > 0 &&
                structureFactor(kind, [h, k, l]) > 1e-9 &&
                spacingByMetric(crystal, [h, k, l]) >= least
              )
                expected++;
            }
        expect(found.length).toBe(expected);
      }),
      {numRuns: 30}
    );
  });

  it("name planes, with gaps where an index has two digits", () => {
    expect(planeName([1, 1, 1])).toBe("111");
    expect(planeName([0, 0, 12])).toBe("0 0 12");
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {coverFor, through} from "../../../src/models/surface/attenuation.js";
import {contactRadius, passingSecond} from "../../../src/models/surface/indent.js";
import {atomsPerIon, fluxPerCm2Second} from "../../../src/models/surface/sputter.js";

const POSITIVE = fc.double({min: 0.1, max: 10, noNaN: true});

describe("sputtering", () => {
  it("counts one atom per ion when a monolayer goes per monolayer of ions", () => {
    // One ion per cm² and second on 1 cm²; a metal with one atom per nm³ loses 1e14 atoms per cm² and nm.
    const beam = {currentAmpere: 1e14, rasterCm: 1, charges: 1};
    const universe = {avogadroMol: 1e21, elementaryChargeC: 1};
    expect(atomsPerIon(1, {densityGCm3: 1, molarMassGMol: 1}, beam, universe)).toBeCloseTo(1, 12);
  });

  it("falls with current and charge of the ions and grows with the area", () => {
    fc.assert(
      fc.property(POSITIVE, POSITIVE, (current, edge) => {
        const flux = fluxPerCm2Second({currentAmpere: current, rasterCm: edge, charges: 1}, 1.6e-19);
        expect(
          fluxPerCm2Second({currentAmpere: current, rasterCm: 2 * edge, charges: 2}, 1.6e-19) / flux
        ).toBeCloseTo(1 / 8, 12);
      })
    );
  });
});

describe("attenuation", () => {
  it("multiplies over layers and is undone by the cover that leaves a share", () => {
    fc.assert(
      fc.property(
        POSITIVE,
        POSITIVE,
        POSITIVE,
        fc.double({min: 5, max: 90, noNaN: true}),
        (a, b, length, angle) => {
          expect(through(a + b, length, angle)).toBeCloseTo(
            through(a, length, angle) * through(b, length, angle),
            12
          );
          const share = through(a, length, angle);
          if (share > 1e-12) expect(coverFor(share, length, angle) / a).toBeCloseTo(1, 6);
        }
      )
    );
  });

  it("sees 95 % from three attenuation lengths, seen straight on", () => {
    expect(1 - through(3, 1, 90)).toBeCloseTo(0.9502, 4);
  });
});

describe("indent", () => {
  it("has the area of a Berkovich tip, nearly a cone of 70.3°", () => {
    expect(Math.PI * contactRadius(1) ** 2).toBeCloseTo(24.5, 10);
    expect((Math.atan(contactRadius(1)) * 180) / Math.PI).toBeCloseTo(70.3, 1);
  });

  it("passes depths evenly", () => {
    expect(passingSecond(0, 500, 10)).toBe(0);
    expect(passingSecond(250, 500, 10)).toBe(5);
  });
});

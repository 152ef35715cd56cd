import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as fast from "../../../src/models/diffusion/fast.js";
import {readSlab} from "../../../src/models/diffusion/parameters.js";
import * as read from "../../../src/models/diffusion/read.js";
import {erfc, ierfc} from "../../../src/models/erfc.js";

const near = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(relative);

describe("the complementary error function", () => {
  // Abramowitz & Stegun, table 7.1, and DLMF 7.
  it.each([
    [0, 1],
    [0.25, 0.7236736098317631],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [4, 1.541725790028002e-8],
    [6, 2.1519736712498913e-17]
  ])("erfc %f", (u, value) => near(erfc(u), value, 1e-15));

  it("has the slope −2e^{−u²}/√π, and ierfc the slope −erfc", () => {
    for (const u of [0.1, 0.49, 0.51, 1.3, 2.7]) {
      const h = 1e-5;
      near((erfc(u + h) - erfc(u - h)) / (2 * h), (-2 / Math.sqrt(Math.PI)) * Math.exp(-u * u), 1e-8);
      near((ierfc(u + h) - ierfc(u - h)) / (2 * h), -erfc(u), 1e-7);
    }
  });
});

describe("the exact solution", () => {
  it("is the same by the series and by the images, to 5e-16", () => {
    for (const Fo of [0.05, 0.1, 0.15, 0.2, 0.3, 0.5])
      for (let xi = 0; xi <= 1; xi += 0.025)
        expect(Math.abs(read.seriesForm(xi, Fo) - read.imageForm(xi, Fo))).toBeLessThan(5e-16);
  });

  it("satisfies the equation, the flux at both faces and the mass balance", () => {
    const C = read.dimensionless;
    for (const Fo of [0.01, 0.05, 0.19, 0.21, 1]) {
      for (const xi of [0.2, 0.5, 0.8]) {
        const h = 1e-3;
        const inTime = (C(xi, Fo + h * Fo) - C(xi, Fo - h * Fo)) / (2 * h * Fo);
        const inSpace = (C(xi + h, Fo) - 2 * C(xi, Fo) + C(xi - h, Fo)) / h ** 2;
        expect(Math.abs(inTime - inSpace)).toBeLessThan(1e-4);
      }
      const slope = (a: number): number => (-3 * C(a, Fo) + 4 * C(a + 1e-4, Fo) - C(a + 2e-4, Fo)) / 2e-4;
      near(slope(0), -1, 1e-5);
      expect(Math.abs(C(1, Fo) - C(1 - 1e-4, Fo))).toBeLessThan(1e-6);
      const n = 4000;
      let mass = 0;
      for (let k = 0; k < n; k++) mass += C((k + 0.5) / n, Fo) / n;
      near(mass, Fo, 1e-5);
    }
  });
});

describe("the published case", () => {
  it.each([
    [0.1, 0.12409, 0.9586],
    [0.5, 0.62047, 0.7932],
    [1, 1.24093, 0.5887]
  ])("at %f mA/cm² has P %f and utilisation %f", (i, P, theta) => {
    const slab = readSlab({i});
    expect(read.loading(slab).toFixed(5)).toBe(String(P));
    expect(read.utilisation(read.loading(slab)).toFixed(4)).toBe(String(theta));
  });

  it("stops at 1976.6 s with 0.549 mAh/cm² and 26.74 mmol/cm³ at the back of a 0.9327 mAh/cm² slab", () => {
    const slab = readSlab();
    const t = read.timeSecond(slab, read.stopFourier(read.loading(slab)));
    expect(t.toFixed(1)).toBe("1976.6");
    expect(read.capacity(slab, t).toFixed(3)).toBe("0.549");
    expect(read.concentration(slab, 1, t).toFixed(2)).toBe("26.74");
    near(read.concentration(slab, 0, t), 69.6, 1e-14);
    expect(read.fullCapacity(slab).toFixed(4)).toBe("0.9327");
  });

  it("at D = 1e-11 cm²/s is used to 0.1055 only", () => {
    expect(read.utilisation(read.loading(readSlab({D: 1e-11}))).toFixed(4)).toBe("0.1055");
  });
});

describe("the limits of the utilisation", () => {
  it("1 − P/3 holds within 1 % up to P = 1.37, and not to 1.38", () => {
    for (const P of [1e-4, 0.01, 0.1, 0.5, 1, 1.37]) near(read.slowLimit(P), read.utilisation(P), 0.01);
    expect(Math.abs(read.slowLimit(1.38) / read.utilisation(1.38) - 1)).toBeGreaterThan(0.01);
  });
  it("π/(4P) holds within 1 % from P = 1.70, and not from 1.69", () => {
    for (const P of [1.7, 2, 5, 50, 1e4]) near(read.fastLimit(P), read.utilisation(P), 0.01);
    expect(Math.abs(read.fastLimit(1.69) / read.utilisation(1.69) - 1)).toBeGreaterThan(0.01);
  });
});

describe("the fast version", () => {
  it("finds the stop of the readable one for any loading", () => {
    fc.assert(
      fc.property(fc.double({min: -6, max: 4, noNaN: true}), power => {
        const P = 10 ** power;
        near(fast.stopFourier(P), read.stopFourier(P), 1e-13);
      }),
      {numRuns: 60}
    );
  });

  it("has the profile of the readable one for any slab and time", () => {
    const depths = fast.grid(41);
    const slabs = fc.record({
      D: fc.double({min: -12, max: -8, noNaN: true}).map(p => 10 ** p),
      i: fc.double({min: 0.01, max: 10, noNaN: true}),
      c0: fc.double({min: 0, max: 60, noNaN: true}),
      time: fc.double({min: 0, max: 1e5, noNaN: true})
    });
    fc.assert(
      fc.property(slabs, ({time, ...given}) => {
        const slab = readSlab(given);
        const c = fast.profile(slab, depths, time);
        depths.xi.forEach((xi, k) => {
          const expected = read.concentration(slab, xi, time);
          expect(Math.abs(c[k]! - expected)).toBeLessThan(1e-12 * Math.max(expected, 1));
        });
      }),
      {numRuns: 60}
    );
  });

  it("depends on P alone: any two slabs with the same P are used alike", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.2, max: 5, noNaN: true}),
        fc.double({min: 0, max: 60, noNaN: true}),
        (f, c0) => {
          const a = readSlab({c0});
          const b = {...a, L: a.L * f, D: a.D * f * 2, i: a.i * 2};
          near(read.loading(b), read.loading(a), 1e-14);
          near(fast.utilisation(read.loading(b)), fast.utilisation(read.loading(a)), 1e-13);
        }
      )
    );
  });
});

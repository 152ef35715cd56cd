import {describe, expect, it} from "vitest";
import {history, marchTo, marchToStop, stateAt, type Scheme} from "../../../src/models/diffusion/march.js";
import {readSlab, VARIANT} from "../../../src/models/diffusion/parameters.js";
import {concentration, flux, stopFourier, loading, timeSecond} from "../../../src/models/diffusion/read.js";
import {
  backConcentration,
  centreOf,
  content,
  surfaceConcentration,
  type Problem
} from "../../../src/models/diffusion/volumes.js";
import {problemOf} from "../../../src/models/diffusion/index.js";
import {erfc} from "../../../src/models/erfc.js";
import {NotConverged} from "../../../src/models/not-converged.js";

const slab = readSlab();
const TIME = 1200;

/** Errors against the series: root mean square over the cells, and at the surface. */
function errors(n: number, scheme: Partial<Scheme>): {inside: number; surface: number} {
  const state = marchTo({slab}, {cells: n, steps: n, ...scheme}, TIME);
  const squares = state.c.map((c, k) => (c - concentration(slab, 1 - (k + 0.5) / n, TIME)) ** 2);
  return {
    inside: Math.sqrt(squares.reduce((a, b) => a + b) / n),
    surface: Math.abs(surfaceConcentration({slab}, state) - concentration(slab, 0, TIME))
  };
}

function orders(coarse: number, fine: number, scheme: Partial<Scheme>): {inside: number; surface: number} {
  const a = errors(coarse, scheme);
  const b = errors(fine, scheme);
  const refinement = Math.log(fine / coarse);
  return {
    inside: Math.log(a.inside / b.inside) / refinement,
    surface: Math.log(a.surface / b.surface) / refinement
  };
}

describe("the finite volumes", () => {
  it("with start-up steps are of order 2 inside and at the surface", () => {
    const {inside, surface} = orders(40, 160, {});
    expect(inside).toBeGreaterThan(1.98);
    expect(surface).toBeGreaterThan(1.98);
  });

  it("lose an order at the surface without them, because the flux jumps at the start", () => {
    const {surface} = orders(320, 1280, {startUp: false});
    expect(surface).toBeGreaterThan(0.7);
    expect(surface).toBeLessThan(1.3);
  });

  it("with implicit Euler throughout are of order 1", () => {
    const {inside, surface} = orders(40, 160, {implicit: 1, startUp: false});
    expect(inside).toBeCloseTo(1, 1);
    expect(surface).toBeCloseTo(1, 1);
  });

  it("keep every lithium, fixed, graded or swelling", () => {
    const problems: Problem[] = [
      {slab},
      {slab, diffusivity: c => 1e-11 * 10 ** (c / 76.9)},
      {slab, molarVolume: 13}
    ];
    for (const problem of problems) {
      const state = marchTo(problem, {cells: 60, steps: 60}, TIME);
      expect(Math.abs(content(state) / (flux(slab) * TIME) - 1)).toBeLessThan(1e-13);
    }
  });

  it("stop where the series stops", () => {
    const exact = timeSecond(slab, stopFourier(loading(slab)));
    const [a, b] = [80, 160].map(n => marchToStop({slab}, n));
    expect(Math.abs(b!.time / exact - 1)).toBeLessThan(2.5e-5);
    expect((a!.time - exact) / (b!.time - exact)).toBeGreaterThan(3.5);
    expect(backConcentration(b!)).toBeCloseTo(26.74, 2);
  });

  it("stop where the series stops, from a slab that is even to one whose back face feels nothing", () => {
    for (let power = -3; power <= 4; power += 0.5) {
      const P = 10 ** power;
      const slabAt = {...slab, D: (slab.D * loading(slab)) / P};
      const end = marchToStop({slab: slabAt}, VARIANT.cells.default);
      expect(Math.abs(end.time / timeSecond(slabAt, stopFourier(P)) - 1)).toBeLessThan(1e-4);
      expect(surfaceConcentration({slab: slabAt}, end)).toBeCloseTo(slab.cmax, 8);
      expect(Math.max(...end.c)).toBeLessThan(slab.cmax);
      expect(Math.min(...end.c)).toBeGreaterThan(-1e-6);
    }
  });

  it("know every moment up to the stop", () => {
    const past = history({slab}, 100);
    for (const share of [0, 0.1, 0.37, 1]) {
      const state = stateAt({slab}, past, share * past.at(-1)!.time);
      expect(Math.abs(content(state) - flux(slab) * state.time)).toBeLessThan(1e-14);
      expect(Math.abs(state.c[99]! - concentration(slab, 1 - centreOf(state, 99), state.time))).toBeLessThan(
        0.03
      );
    }
  });

  it("pass a constant D(c) through the iteration unchanged", () => {
    const plain = marchToStop({slab}, 40);
    const iterated = marchToStop({slab, diffusivity: () => slab.D}, 40);
    expect(Math.abs(iterated.time / plain.time - 1)).toBeLessThan(1e-11);
  });
});

/** An independent path: explicit differences on nodes, non-conservative form, surface by a ghost node. */
function explicit(D: (c: number) => number, molarVolume: number, n: number): {time: number; back: number} {
  const q = flux(slab);
  const speed = (molarVolume / 1000) * q;
  let s = slab.L * 1e-4;
  let c = new Float64Array(n + 1).fill(slab.c0);
  let time = 0;
  for (;;) {
    const h = s / n;
    const dt = (0.2 * h * h) / 1e-10;
    const next = c.slice();
    for (let k = 0; k <= n; k++) {
      const here = c[k]!;
      const inner = k > 0 ? c[k - 1]! : c[1]!;
      const outer = k < n ? c[k + 1]! : inner + (2 * h * q * (1 - (molarVolume / 1000) * here)) / D(here);
      const spread =
        (D((here + outer) / 2) * (outer - here) - D((here + inner) / 2) * (here - inner)) / h ** 2;
      next[k] = here + dt * (spread + (((k / n) * speed) / h / 2) * (outer - inner));
    }
    if (next[n]! >= slab.cmax) {
      const share = (slab.cmax - c[n]!) / (next[n]! - c[n]!);
      return {time: time + share * dt, back: c[0]! + share * (next[0]! - c[0]!)};
    }
    c = next;
    time += dt;
    s += speed * dt;
  }
}

describe("the variants", () => {
  it("swelling returns to the fixed slab as the molar volume goes to 0", () => {
    const fixed = marchToStop({slab}, 60).time;
    expect(marchToStop({slab, molarVolume: 0}, 60).time).toBe(fixed);
    const [a, b] = [1e-3, 1e-4].map(molarVolume => marchToStop({slab, molarVolume}, 60).time - fixed);
    expect(a! / b!).toBeCloseTo(10, 1);
  });

  it("swelling lengthens the stop time several-fold at 1 mA/cm², as an independent scheme finds", () => {
    const fixed = marchToStop({slab}, 80);
    const state = marchToStop({slab, molarVolume: 13}, 80);
    expect(state.time / fixed.time).toBeGreaterThan(3);
    const other = explicit(() => slab.D, 13, 50);
    expect(Math.abs(state.time / other.time - 1)).toBeLessThan(2e-3);
    expect(Math.abs(backConcentration(state) / other.back - 1)).toBeLessThan(2e-3);
  });

  it("swelling heeds the law of a half-space that exchanges with its surroundings, when the layer is thin", () => {
    // D ∂c/∂y = q (1 − V̄ c) at a surface in a half-space: c V̄ = 1 − exp(h²t/D) erfc(h √(t/D)), h = q V̄, as long as
    // the slab has grown little against the layer, that is for small V̄ c_max.
    const thin = {...slab, D: 1e-12, i: 10, L: 100};
    const molarVolume = 1;
    const h = (flux(thin) * molarVolume) / 1000;
    const end = marchToStop({slab: thin, molarVolume}, 320);
    const u = h * Math.sqrt(end.time / thin.D);
    const moved = (h * end.time) / Math.sqrt(thin.D * end.time);
    const filled = 1 - Math.exp(u * u) * erfc(u);
    expect(moved).toBeLessThan(0.07);
    expect(Math.abs(filled / ((thin.cmax * molarVolume) / 1000) - 1)).toBeLessThan(moved);
  });

  it("graded converges from either end of the range of D", () => {
    for (const [D, Dfull] of [
      [1e-12, 1e-8],
      [1e-8, 1e-12]
    ] as const) {
      const problem = problemOf({...slab, D}, "graded", {Dfull, Vli: 0});
      const [a, b, c] = [40, 80, 160].map(cells => marchToStop(problem, cells).time) as [
        number,
        number,
        number
      ];
      expect((b - a) / (c - b)).toBeGreaterThan(2.5);
      expect(Math.abs(c - b) / c).toBeLessThan(5e-3);
    }
  });

  it("graded stops where an independent scheme stops", () => {
    const D = (c: number): number => 1e-11 * 10 ** (c / slab.cmax);
    const state = marchToStop({slab, diffusivity: D}, 80);
    const other = explicit(D, 0, 160);
    expect(Math.abs(state.time / other.time - 1)).toBeLessThan(3e-3);
  });

  it("throw when the surface never reaches the stop value, or D(c) is no number", () => {
    expect(() => marchToStop({slab: {...slab, cmax: 76.9, i: 10}, molarVolume: 13.1}, 10)).toThrow(
      NotConverged
    );
    expect(() => marchToStop({slab, diffusivity: () => NaN}, 10)).toThrow(NotConverged);
  });
});

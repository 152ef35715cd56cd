import {describe, expect, it} from "vitest";
import {DERIVED, derivedQuantity, derivedValue} from "../../../src/paper/reading/derived.js";
import {derivedRows} from "../../../src/reading/derived-value.js";
import {factsFrom, trace} from "../../../src/reading/facts.js";
import {claims, constants, facts} from "./content.js";
import {movedShare, slab} from "./slab.js";

/* Second path: plain arithmetic on the printed numbers, written anew and in other units (SI). */
const F = 96485.33212;
const R = 8.314462618;
const RT = 296.15;
const HOT = 333.15;
const disk = Math.PI * 0.004 ** 2;
const foil = Math.PI * 0.006 ** 2;
/** Metre of metal per coulomb and square metre. */
const li = 6.94e-3 / 534 / F;
const cu = 63.546e-3 / 8960 / F;
const mAhPerCm2 = 3.6 * 1e4;
const mg = (1738 / 24.305e-3) * 140e-9;
const deg = 180 / Math.PI;
const pellet = 150e-6 / (1860 * foil);
const line = (points: number[][]): number => {
  const n = points.length;
  const [sx, sy, sxx, sxy] = points.reduce(
    ([a, b, c, d], [x, y]) => [a! + x!, b! + y!, c! + x! * x!, d! + x! * y!],
    [0, 0, 0, 0]
  ) as [number, number, number, number];
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
};
const holdCu = (40 * (39 + 35)) / 2 + (40 * (35 + 16)) / 2;
const holdMgw = (40 * (4 + 2)) / 2 + (40 * (2 + 1)) / 2;
const sulfide = 2337 / (159.16 / 5.6 / (2 * (63.546 / 8.96)));
const ea = (ratio: number): number => (R * Math.log(ratio) * RT * HOT) / (HOT - RT) / 1000;
const slowdown = (2337 - 2005) / (2005 - 243);

const HAND: Record<string, number> = {
  // Rows of the table of rankings that fall strictly, counted by eye.
  "rank-same": 5,
  "rank-other": 6,
  "area-li": disk * 1e4,
  "area-collector": foil * 1e4,
  "area-ratio": 4 / 9,
  "current-li": disk * 10 * 1e3,
  "pellet-dense": pellet * 1e6,
  "bulk-expected": pellet / 0.08 / foil,
  "conductivity-implied": (pellet / 54 / foil) * 10,
  "pressure-full": 13.5,
  "current-standard": 0.1,
  "bragg-mg002": 2 * deg * Math.asin(1.54178 / 5.2112),
  "bragg-mg002-nm": 2 * deg * Math.asin(1.54178 / 52.112),
  "bragg-cu111": 2 * deg * Math.asin((1.54178 * Math.sqrt(3)) / 2 / 3.615),
  "bragg-w110": 2 * deg * Math.asin((1.54178 * Math.SQRT2) / 2 / 3.1648),
  "scherrer-bilayer": (deg * 0.9 * 0.154178) / 30 / Math.cos(20.13 / deg),
  "scherrer-single": (deg * 0.9 * 0.154178) / 260 / Math.cos(20.13 / deg),
  "sputter-rate-mg": 140 / 2850,
  "sputter-rate-w": 30 / 650,
  "bilayer-mass-share": (100 * (140 * 1.738 + 30 * 19.25)) / (9000 * 8.96),
  "bilayer-thickness-share": (100 * 170) / 9000,
  "indent-share": 500 / 170,
  "hours-mg": 192.5 * 1.9875,
  "hours-w": 24.5 * 1.9873,
  "hours-cu": 25.5 * 1.9832,
  "hours-mgw": 300 * 1.9883,
  "accumulated-thickness": li * 300 * mAhPerCm2 * 1e3,
  "eta-mgw-c1": 60.2 * disk * 10 * 1e3,
  "eta-mgw-c1-collector": 60.2 * foil * 10 * 1e3,
  "eta-mgw-c300": 60.6 * disk * 1e4,
  "eta-w-c1": 117.2 * disk * 1e4,
  "eta-w-c30": 87 * disk * 1e4,
  "eta-mgw-bulk": 54 * disk * 1e4,
  "drift-mgw":
    line([
      [40, 56.6],
      [140, 58.1],
      [240, 59.4],
      [300, 60.6]
    ]) *
    disk *
    1e4,
  "drift-mg": ((96.2 - 69.4) / 200) * disk * 1e4,
  "final-strip-mgw": 0.9883 * 15 - 10,
  "ce-spread": 0.51,
  "lithium-lost-300": 3.51,
  "stoichiometry-disk": ((0.23 * mAhPerCm2) / F / mg) * (4 / 9),
  "stoichiometry-equal": (0.23 * mAhPerCm2) / F / mg,
  "activation-loss-mgw": 0.23 / 0.72 - 0.23,
  "activation-loss-mg": 0.17 / 0.66 - 0.17,
  "tungsten-ratio": 26 / 3,
  "lithium-per-capacity": li * mAhPerCm2 * 1e6,
  "lithium-q3": li * 3 * mAhPerCm2 * 1e6,
  "lithium-q5": li * 5 * mAhPerCm2 * 1e6,
  "lithium-q1-share": 4.4e-4 / (li * mAhPerCm2),
  "lithium-q5-share": 24.2e-4 / (li * 5 * mAhPerCm2),
  swelling: 1 + (3.9 * 13) / 13.98,
  "lithium-share-printed": 390 / 4.9,
  "lithium-share-charged": 100 / (1 + (mg * F) / mAhPerCm2),
  "film-diffusion-time": 140e-9 ** 2 / 1e-15,
  "ideal-difference": ((R * RT) / F) * 1e3 * (Math.log(0.17) - Math.log(0.06)),
  "slab-capacity": (69.6e3 * 5e-6 * F) / mAhPerCm2,
  "slab-number": (10 * 5e-6) / (F * 6e-15 * 69.6e3),
  "slab-number-slow": 5e-6 / (F * 6e-15 * 69.6e3),
  "utilisation-slow": slab({i: 1}).percent,
  "utilisation-middle": slab({i: 5}).percent,
  "utilisation-fast": slab().percent,
  "utilisation-low": slab({D: 5.5e-15, i: 15, L: 5.5e-6, full: 69.55e3}).percent,
  "utilisation-high": slab({D: 6.5e-15, i: 5, L: 4.5e-6, full: 69.65e3}).percent,
  "utilisation-share-current": movedShare("i"),
  "utilisation-share-diffusivity": movedShare("D"),
  "utilisation-li-in-mg": slab({D: 1e-15}).percent,
  "utilisation-li-self": slab({D: 1e-14}).percent,
  "utilisation-film": slab({L: 140e-9}).percent,
  "utilisation-film-li-in-mg": slab({L: 140e-9, D: 1e-15}).percent,
  "back-slow": slab({i: 1}).back,
  "back-fast": slab().back,
  "stop-fast": slab().second,
  "stop-li-in-mg": slab({D: 1e-15}).second,
  "stop-film": slab({L: 140e-9}).second,
  "stop-capacity": (10 * slab().second) / mAhPerCm2,
  "cmax-ratio": (69.6e3 * 13.98e-6) / (1 - 69.6e3 * 13e-6),
  "rate-rt-d1-d4": 7,
  "rate-rt-d4-d7": 379 / 3,
  "rate-60c-d1-d4": 1762 / 3,
  "rate-60c-d4-d7": 332 / 3,
  "rate-60c-kept": 100 * slowdown,
  "thickness-ratio-d1": 243 / 62,
  "thickness-ratio-d4": 2005 / 83,
  "thickness-ratio-d7": 2337 / 462,
  "activation-d1": ea(243 / 62),
  "activation-d4": ea(2005 / 83),
  "activation-d7": ea(2337 / 462),
  "homologous-w": 333.15 / 3695.15,
  "copper-consumed": sulfide,
  "copper-consumed-share": sulfide / 90,
  "hold-charge-cu": holdCu / 1000,
  "hold-charge-mgw": holdMgw / 1000,
  "hold-copper": ((cu * holdCu * 3.6e-3) / foil) * 1e6,
  "hold-magnesium-ratio": (holdMgw * 3.6e-3) / (2 * F * mg * foil),
  "hop-ratio": Math.exp(0.18 / (8.617333262e-5 * RT)),
  "hop-rate-bulk": 1e13 * Math.exp(-0.28 / (8.617333262e-5 * RT)),
  "li2s-ratio-mgw": 43 / 14,
  "li2s-ratio-w": 43 / 27,
  "ice-mgw": 19200 / 269,
  "ice-mg": 19100 / 270,
  "ice-w": 18900 / 265,
  "ice-cu": 19200 / 265,
  "nmc-theory": F / 3.6 / 97.28,
  "charge-share": (28500 * 3.6 * 97.28) / F,
  "fade-early": ((1 - 122 / 137) * 100) / 120,
  "fade-start-needed": 122 / 0.928,
  "mean-ce": 100 * Math.exp(Math.log(0.76) / 150),
  "mean-ce-high": 100 * Math.exp(Math.log(0.865) / 45),
  "late-ce": 99.42,
  "half-cell-inventory": 100 * Math.exp(120 * Math.log(0.9883)),
  "reserve-lost": 10.24,
  "lithium-high-charge": li * 8.6 * mAhPerCm2 * 1e6,
  "lithium-high-discharge": li * 6.3 * mAhPerCm2 * 1e6,
  "lithium-high-end": li * 6.3 * 0.865 * mAhPerCm2 * 1e6,
  "loading-ratio": 2.15,
  "loading-ratio-discharge": 1.575,
  "retention-half-rate": 95.5
};

/** Results of the plate model have a second path of their own: plate-values.test.ts. */
const byHand = (id: string): boolean => !id.startsWith("plate-");

describe("values computed in the text", () => {
  it("have unique ids, and a hand calculation each", () => {
    const ids = DERIVED.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(byHand).toSorted()).toEqual(Object.keys(HAND).toSorted());
  });

  it.each(DERIVED.map(({id}) => id).filter(byHand))("%s equals the hand calculation", id =>
    expect(derivedValue(id, facts)! / HAND[id]! - 1).toBeCloseTo(0, 7)
  );

  it("record what they read, and each reads something", () => {
    for (const {derived, inputs} of derivedRows(DERIVED, facts))
      expect(inputs.claims.length + inputs.constants.length, derived.id).toBeGreaterThan(0);
    expect(trace(facts, f => f.claim("fig2g.cycles.mg", "cycles")).inputs).toEqual({
      claims: ["fig2g.cycles.mg"],
      constants: []
    });
  });

  it("follow their inputs: another printed value, another result", () => {
    const changed = factsFrom(
      {...claims, "fig2g.cycles.mg": {...claims["fig2g.cycles.mg"]!, value: "200"}},
      constants
    );
    expect(derivedValue("hours-mg", changed)).toBeCloseTo(199.5 * 1.9875, 9);
  });

  it("are shown with the digits they carry", () => {
    expect(derivedQuantity("hours-mg", facts)).toEqual({value: "382.6", unit: "h"});
    expect(derivedQuantity("plate-grid-near", facts)!.value, "a count has no decimals").toMatch(/^\d+$/);
    expect(derivedQuantity("nothing", facts)).toBeUndefined();
  });
});

describe("facts", () => {
  it.each([
    [() => facts.claim("nothing", "h"), 'reference: unknown claim "nothing"'],
    [() => facts.constant("nothing", "h"), 'reference: unknown constant "nothing"'],
    [() => facts.claim("fig2g.hours.mg", "s"), 'unit: claim "fig2g.hours.mg" is in "h", not in "s"'],
    [
      () => facts.claim("figS7a.capacity.cu", ""),
      'number: claim "figS7a.capacity.cu" prints "negligible", which is no number'
    ]
  ])("refuse %#", (read, message) => expect(read).toThrow(message));

  it("take the middle of a printed range", () =>
    expect(facts.claim("fig6a.capacity.start", "mAh g-1")).toBe(137));
});

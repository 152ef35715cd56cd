import {describe, expect, it} from "vitest";
import {
  activationKjMol,
  braggDegree,
  cubicSpacing,
  cyclingHour,
  diskAreaCm2,
  faradayThicknessMicrometre,
  filmAmountMolCm2,
  finalStripMahCm2,
  hopRatio,
  idealMillivolt,
  ohmicMillivolt,
  scherrerDegree,
  slope,
  stoichiometry,
  theoreticalMahG,
  trapezoid
} from "../../src/models/relations.js";

const F = 96485.33212;
const R = 8.314462618;
const LITHIUM = {molarMassGMol: 6.94, densityGCm3: 0.534, electrons: 1};

describe("relations", () => {
  it("of charge and matter agree with textbook values of lithium", () => {
    expect(diskAreaCm2(20)).toBeCloseTo(Math.PI, 12);
    expect(faradayThicknessMicrometre(1, LITHIUM, F)).toBeCloseTo(4.849, 3);
    expect(faradayThicknessMicrometre(1, {...LITHIUM, electrons: 2}, F)).toBeCloseTo(4.849 / 2, 3);
    expect(theoreticalMahG(6.94, F)).toBeCloseTo(3862, 0);
    // 100 nm of magnesium, 17.38 µg in each cm².
    expect(filmAmountMolCm2(100, 24.305, 1.738)).toBeCloseTo(17.38e-6 / 24.305, 12);
  });

  it("a charge of one lithium per host gives x = 1, over half the film x = 2", () => {
    const host = 1e-6;
    const mah = (1000 * host * F) / 3600;
    expect(stoichiometry(mah, 1, host, F)).toBeCloseTo(1, 12);
    expect(stoichiometry(mah, 2, host, F)).toBeCloseTo(2, 12);
  });

  it("of cycling give time and last charge back", () => {
    expect(cyclingHour(10, 1, 1, 0.5)).toBe(40);
    expect(cyclingHour(10, 0.5, 1, 0.5)).toBe(30);
    const last = finalStripMahCm2(0.99, 10, 0.5, 2);
    expect((10 * 0.5 + last) / (10 * 0.5 + 2)).toBeCloseTo(0.99, 12);
    expect(ohmicMillivolt(2, 3, 5)).toBe(30);
  });

  it("of lines are those of school", () => {
    const points = [
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 1]
    ] as const;
    expect(slope(points)).toBeCloseTo(0.2, 12);
    expect(trapezoid(points)).toBe(1.5);
    const line = [0, 2, 7].map(x => [x, 3 * x + 2] as const);
    expect(slope(line)).toBeCloseTo(3, 12);
    expect(trapezoid(line)).toBe((3 / 2) * 49 + 14);
  });

  it("of diffraction: a spacing of one wavelength reflects at 60°", () => {
    expect(braggDegree(0.154, 0.154)).toBeCloseTo(60, 10);
    expect(cubicSpacing(3, 1, 2, 2)).toBe(1);
    expect(cubicSpacing(1, 1, 0, 0)).toBe(1);
    // cos 60° = ½.
    expect(scherrerDegree(0.9, 0.154, 10, 120)).toBeCloseTo((0.9 * 0.154 * 180) / (5 * Math.PI), 12);
  });

  it("of heat: kT is 25.69 meV at 25 °C, and Arrhenius' law gives its energy back", () => {
    expect(idealMillivolt(Math.E, 298.15, R, F)).toBeCloseTo(25.693, 3);
    expect(hopRatio(0.025693, 298.15, R, F)).toBeCloseTo(Math.E, 3);
    const rate = (kelvin: number): number => Math.exp(-50_000 / (R * kelvin));
    expect(activationKjMol(rate(333.15) / rate(298.15), 298.15, 333.15, R)).toBeCloseTo(50, 9);
  });
});

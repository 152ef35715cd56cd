import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {runCorrosion} from "../../../src/models/corrosion/index.js";
import {
  activationEnergy,
  commonExponent,
  predictThroughOrigin,
  throughOrigin
} from "../../../src/models/corrosion/read.js";
import {printedReadings} from "./readings.js";

const readings = printedReadings();

describe("rate constants of the printed thicknesses", () => {
  it("linear 54.97 and 373.06 nm/day, parabolic 120.86 and 869.68 nm/day^½", () => {
    const linear = runCorrosion(readings);
    expect(linear.k.rt.toFixed(2)).toBe("54.97");
    expect(linear.k["60c"].toFixed(2)).toBe("373.06");
    expect(linear.Ea_kJ_mol!.toFixed(1)).toBe("42.5");
    const parabolic = runCorrosion(readings, {law: "parabolic"});
    expect(parabolic.k.rt.toFixed(2)).toBe("120.86");
    expect(parabolic.k["60c"].toFixed(2)).toBe("869.68");
  });

  it("have the standard error of a regression through the origin, by the residuals", () => {
    for (const series of Object.values(readings)) {
      const {k, se} = throughOrigin("linear", series);
      const residual = series.map(r => r.thicknessNm - k * r.day);
      expect(Math.abs(residual.reduce((a, r, m) => a + r * series[m]!.day, 0))).toBeLessThan(1e-9);
      expect(se).toBeCloseTo(Math.sqrt(residual.reduce((a, r) => a + r * r, 0) / 2 / 66), 10);
    }
  });

  it("return the constants of exact data with no error", () => {
    fc.assert(
      fc.property(fc.double({min: 1, max: 1e4, noNaN: true}), k => {
        const make = (f: (t: number) => number) => [1, 4, 7].map(day => ({day, thicknessNm: k * f(day)}));
        for (const [law, f] of [
          ["linear", (t: number) => t],
          ["parabolic", Math.sqrt]
        ] as const) {
          const fit = throughOrigin(law, make(f));
          expect(Math.abs(fit.k / k - 1)).toBeLessThan(1e-14);
          expect(fit.se / k).toBeLessThan(1e-14);
          const ahead = predictThroughOrigin(law, make(f), 30);
          expect(Math.abs(ahead.thicknessNm / (k * f(30)) - 1)).toBeLessThan(1e-13);
          expect((ahead.high! - ahead.low!) / ahead.thicknessNm).toBeLessThan(1e-12);
        }
      })
    );
  });
});

describe("the activation energy", () => {
  it("uses 1/T_RT − 1/T_60 = 3.7502e-4 /K and doubles for the parabolic law", () => {
    expect((1 / 296.15 - 1 / 333.15).toExponential(4)).toBe("3.7502e-4");
    expect(activationEnergy(Math.exp(1), 296.15, 333.15)).toBeCloseTo(8.314462618 / 3.7502e-4 / 1000, 3);
    const k2 = (869.6767 / 120.8614) ** 2;
    expect(runCorrosion(readings, {law: "parabolic"}).Ea_kJ_mol).toBeCloseTo(
      activationEnergy(k2, 296.15, 333.15),
      3
    );
  });

  it("differs by more than a factor of 2 from day to day", () => {
    const energies = runCorrosion(readings).Ea_by_day_kJ_mol.map(e => e.Ea_kJ_mol);
    expect(energies.map(e => e.toFixed(1))).toEqual(["30.3", "70.6", "35.9"]);
    expect(Math.max(...energies) / Math.min(...energies)).toBeGreaterThan(2);
  });

  it("of the model of all six is 45.6 kJ/mol with n = 1.05", () => {
    const {common_exponent: common} = runCorrosion(readings);
    expect(common.n.toFixed(2)).toBe("1.05");
    expect(common.Ea_kJ_mol.toFixed(1)).toBe("45.6");
  });

  it("of that model comes out of the normal equations too", () => {
    const rows = [...readings.rt.map(r => [0, r] as const), ...readings["60c"].map(r => [1, r] as const)];
    const X = rows.map(([warm, r]) => [1, warm, Math.log(r.day)]);
    const y = rows.map(([, r]) => Math.log(r.thicknessNm));
    const {a, b, n} = commonExponent(readings.rt, readings["60c"]);
    const beta = [a, b, n];
    const residual = y.map((v, k) => v - X[k]!.reduce((s, x, m) => s + x * beta[m]!, 0));
    for (let m = 0; m < 3; m++)
      expect(Math.abs(residual.reduce((s, r, k) => s + r * X[k]![m]!, 0))).toBeLessThan(1e-12);
  });
});

describe("bad input", () => {
  it("is refused with the range, the words allowed or what is missing", () => {
    expect(() => runCorrosion(readings, {law: "cubic"})).toThrow(
      /allowed: linear, parabolic, power, logistic, avrami/
    );
    expect(() => runCorrosion(readings, {error: 0})).toThrow(/error = 0 is out of range; allowed: 0.01 to 3/);
    expect(() => runCorrosion(readings, {T60: "400 K"})).toThrow(/allowed: 40 to 80 °C/);
    expect(() => runCorrosion({...readings, rt: readings.rt.slice(1)})).toThrow(/readings: series rt/);
    expect(() => runCorrosion({...readings, rt: readings.rt.map(r => ({...r, thicknessNm: -1}))})).toThrow(
      /readings/
    );
  });
});

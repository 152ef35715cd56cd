import {expect, it} from "vitest";
import {parseCircuit, parametersOf} from "../../../src/models/impedance/circuit.js";
import {descend, impedance} from "../../../src/models/impedance/equations.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";

const frequencyHertz = logSweep(1e6, 1e-2, 6);
const omegas = [...frequencyHertz].map(f => 2 * Math.PI * f);
const TYPICAL = {
  resistance: 40,
  capacitance: 1e-5,
  inductance: 1e-6,
  warburg: 8,
  "constant-phase": 3e-6,
  exponent: 0.8,
  time: 3
};

it.each(["R0-C1", "R0-L1-p(R1,C1)", "p(R1,CPE1)-W1", "R0-p(R1-Wo1,CPE1)", "R0-p(R1,CPE1)-Ws1"])(
  "%s: the version to read and the fast one give one impedance",
  text => {
    const circuit = parseCircuit(text);
    const values = parametersOf(circuit).map(({dimension}, i) => TYPICAL[dimension] * (1 + 0.1 * i));
    values.forEach(
      (v, i) => parametersOf(circuit)[i]!.dimension === "exponent" && (values[i] = Math.min(v, 1))
    );
    const fast = simulate(circuit, values, frequencyHertz);
    omegas.forEach((omega, k) => {
      const [re, im] = impedance(circuit, values, omega);
      const size = Math.hypot(re, im);
      expect(Math.abs(re - fast.realOhm[k]!) / size).toBeLessThan(1e-11);
      expect(Math.abs(im - fast.imaginaryOhm[k]!) / size).toBeLessThan(1e-11);
    });
  }
);

it("both descend to the same values on a spectrum that is not exact", () => {
  const circuit = parseCircuit("R0-p(R1,CPE1)");
  const exact = simulate(circuit, [5, 40, 2e-6, 0.85], frequencyHertz);
  const moved = (x: number, k: number): number => x * (1 + 0.02 * Math.cos(5 * k));
  const [realOhm, imaginaryOhm] = [
    exact.realOhm.map(moved),
    exact.imaginaryOhm.map((x, k) => moved(x, k + 2))
  ];
  const readings = omegas.map((omega, k) => ({omega, Z: [realOhm[k]!, imaginaryOhm[k]!] as const}));
  const fast = fit(circuit, {frequencyHertz, realOhm, imaginaryOhm}).parameters.map(p => p.value);
  descend(circuit, [3, 60, 1e-6, 0.9], readings).forEach((value, i) =>
    expect(Math.abs(value / fast[i]! - 1)).toBeLessThan(1e-6)
  );
});

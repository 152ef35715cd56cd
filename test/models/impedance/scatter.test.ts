import {expect, it} from "vitest";
import {parametersOf, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {scatter} from "../../../src/models/impedance/scatter.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";

const F = logSweep(1e5, 0.1, 5);
const NOTHING = {relaxations: []} as unknown as Parameters<typeof scatter>[2];

it("the sizes of a start are those that suit its shapes best: none can be scaled to come closer", () => {
  const circuit = parseCircuit("R0-p(R1,CPE1)-p(R2,CPE2)");
  const names = parametersOf(circuit).map(({name}) => name);
  const data = simulate(circuit, [20, 100, 1e-5, 0.9, 300, 1e-3, 0.8], F);
  const misfit = (values: ArrayLike<number>): number => {
    const {realOhm, imaginaryOhm} = simulate(circuit, [...Array.from(values)], F);
    return realOhm.reduce((sum, re, i) => {
      const off = Math.hypot(re - data.realOhm[i]!, imaginaryOhm[i]! - data.imaginaryOhm[i]!);
      return sum + (off / Math.hypot(data.realOhm[i]!, data.imaginaryOhm[i]!)) ** 2;
    }, 0);
  };
  const starts = scatter(circuit, data, NOTHING, 7).anywhere(40, 40);
  const own = starts.map(misfit);
  expect(own).toEqual([...own].sort((a, b) => a - b));
  // A part with next to no use is kept at a small share, which is more than suits it.
  const used = starts.filter(values => ["R0", "R1", "R2"].every(name => values[names.indexOf(name)]! > 3));
  expect(used.length).toBeGreaterThan(10);
  for (const values of used)
    for (const part of ["0", "1", "2"])
      for (const factor of [0.95, 1.05]) {
        const scaled = Array.from(values, (value, k) => {
          if (names[k] === `R${part}`) return value * factor;
          return names[k] === `CPE${part}_Q` ? value / factor : value;
        });
        expect(misfit(scaled)).toBeGreaterThan(misfit(values));
      }
});

it("a parallel within a parallel relaxes at a time of its own", () => {
  const circuit = parseCircuit("p(C1,R1-p(R2,C2))");
  const names = parametersOf(circuit).map(({name}) => name);
  const data = simulate(
    circuit,
    names.map(name => (name.startsWith("C") ? 1e-5 : 100)),
    F
  );
  const starts = scatter(circuit, data, NOTHING, 5).anywhere(60, 60);
  const apart = starts.map(values => Math.log10(values[names.indexOf("C1")]! / values[names.indexOf("C2")]!));
  const mean = apart.reduce((a, b) => a + b, 0) / apart.length;
  // Resistances alone would spread the ratio by half a decade; times over the sweep spread it by more.
  expect(Math.sqrt(apart.reduce((sum, v) => sum + (v - mean) ** 2, 0) / apart.length)).toBeGreaterThan(1);
});

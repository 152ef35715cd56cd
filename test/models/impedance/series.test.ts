import {describe, expect, it} from "vitest";
import {orderArcs, shape, timeConstant} from "../../../src/models/impedance/arcs.js";
import {parametersOf, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {cellResistances, chooseFit} from "../../../src/models/impedance/series.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "./noise.js";

describe("arcs keep their names", () => {
  it("never swap across a cycle series, though the resistances cross", () => {
    const circuit = parseCircuit("R0-p(R1,CPE1)-p(R2,CPE2)-W1");
    const draw = seeded(41);
    for (let cycle = 1; cycle <= 30; cycle++) {
      const t = (cycle - 1) / 29;
      const fast = {r: 60 - 50 * t, hertz: 6e4, n: 0.85};
      const slow = {r: 10 + 80 * t, hertz: 2e2, n: 0.8};
      const arcs = [fast, slow].flatMap(({r, hertz, n}) => [r, (2 * Math.PI * hertz) ** -n / r, n]);
      const result = fit(circuit, noisy(simulate(circuit, [55, ...arcs, 6], SWEEP), 0.005, draw));
      const value = (name: string) => result.parameters.find(p => p.name === name)!.value;
      const taus = [1, 2].map(k => (value(`R${k}`) * value(`CPE${k}_Q`)) ** (1 / value(`CPE${k}_n`)));
      expect(taus[0]).toBeLessThan(taus[1]!);
      expect(Math.abs(value("R1") / fast.r - 1)).toBeLessThan(0.25);
      expect(Math.abs(value("R2") / slow.r - 1)).toBeLessThan(0.25);
    }
  });

  it("re-deals siblings of one shape, whatever stands between them, and changes no spectrum", () => {
    const circuit = parseCircuit("p(R1,C1)-R0-p(R2,C2)-p(R3,CPE3)-p(R4,C4)");
    const values = Float64Array.of(5, 1e-2, 7, 6, 1e-6, 9, 1e-5, 0.8, 8, 1e-4);
    const ordered = orderArcs(circuit, values);
    expect([...ordered]).toEqual([6, 1e-6, 7, 8, 1e-4, 9, 1e-5, 0.8, 5, 1e-2]);
    const [a, b] = [simulate(circuit, values, SWEEP), simulate(circuit, ordered, SWEEP)];
    a.realOhm.forEach((re, i) => expect(b.realOhm[i]).toBeCloseTo(re, 12));
    expect(shape(circuit)).toBe("p(R,C)-R-p(R,C)-p(R,CPE)-p(R,C)");
  });

  it.each([
    ["p(R1,C1)", [2, 3], 6],
    ["p(R1,CPE1)", [2, 3, 0.5], 36],
    ["p(R1,L1)", [2, 3], 1.5],
    ["Wo1", [2, 3], 3],
    ["R1", [2], null]
  ])("time constant of %s", (text, values, tau) => {
    const circuit = parseCircuit(text);
    const names = parametersOf(circuit).map(p => p.name);
    expect(timeConstant(circuit, name => values[names.indexOf(name)]!)).toBe(tau);
  });
});

describe("chooseFit", () => {
  it.each([
    ["MgW_c1", 1],
    ["W_c30", 1],
    ["Cu_c1", 1],
    ["Cu_c5", 2],
    ["Cu_c30", 2]
  ] as const)("takes for %s %d arc(s)", (name, arcs) => {
    const {circuit, values} = circuitOf(CELL_SETS[name]);
    const {chosen, tried} = chooseFit(noisy(simulate(circuit, values, SWEEP), 0.003, seeded(2)));
    expect(tried).toHaveLength(2);
    const {each, bulk, arcs: sum} = cellResistances(chosen);
    expect(each).toHaveLength(arcs);
    expect(sum.ohm).toBeCloseTo(
      each.reduce((total, arc) => total + arc.ohm, 0),
      9
    );
    expect(Math.abs(bulk.ohm - CELL_SETS[name].bulkOhm)).toBeLessThan(4 * bulk.errorOhm!);
  });

  it("carries the correlation into the error of a sum", () => {
    const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
    const clean = simulate(circuit, values, SWEEP);
    const draw = seeded(3);
    const found = Array.from(
      {length: 100},
      () => cellResistances(fit(circuit, noisy(clean, 0.003, draw))).arcs
    );
    const mean = found.reduce((s, a) => s + a.ohm, 0) / found.length;
    const spread = Math.sqrt(found.reduce((s, a) => s + (a.ohm - mean) ** 2, 0) / (found.length - 1));
    const claimed = found.reduce((s, a) => s + a.errorOhm!, 0) / found.length;
    expect(claimed / spread).toBeGreaterThan(0.75);
    expect(claimed / spread).toBeLessThan(1.3);
  });
});

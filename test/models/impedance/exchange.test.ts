import {expect, it} from "vitest";
import {leaves, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {idleArcs} from "../../../src/models/impedance/exchange.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";

/** Labels of the arcs that say nothing, in a sweep from 100 kHz to 0.1 Hz. */
function idle(text: string, values: number[]): string[] {
  const circuit = parseCircuit(text);
  const spectrum = simulate(circuit, values, logSweep(1e5, 0.1, 10));
  return idleArcs(circuit, Float64Array.from(values), spectrum).flatMap(arc => leaves(arc).map(l => l.label));
}

it("an arc whose apex lies within the sweep and that can be seen is none", () => {
  // Apex at 1/(2π 100 Ω 10 µF) = 159 Hz.
  expect(idle("R0-p(R1,C1)", [10, 100, 1e-5])).toEqual([]);
  expect(idle("R0-p(R1,CPE1)", [10, 100, 1e-5, 0.9])).toEqual([]);
});

it("an arc whose apex lies above or below the sweep is idle", () => {
  // Apices at 1.6 MHz and at 16 mHz.
  expect(idle("R0-p(R1,C1)-p(R2,C2)", [10, 100, 1e-9, 100, 1e-5])).toEqual(["R1", "C1"]);
  expect(idle("R0-p(R1,C1)-p(R2,C2)", [10, 100, 0.1, 100, 1e-5])).toEqual(["R1", "C1"]);
});

it("an arc next to nothing, and one too flat, is idle", () => {
  expect(idle("R0-p(R1,C1)", [1000, 1e-3, 1])).toEqual(["R1", "C1"]);
  expect(idle("R0-p(C1,R1)", [1000, 1000, 1e-3])).toEqual(["C1", "R1"]);
  expect(idle("R0-p(R1,CPE1)", [10, 100, 1e-3, 0.4])).toEqual(["R1", "CPE1"]);
  expect(idle("R0-p(R1,CPE1)", [10, 100, 1e-3, 0.6])).toEqual([]);
});

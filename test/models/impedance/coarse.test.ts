import {expect, it} from "vitest";
import {parseCircuit} from "../../../src/models/impedance/circuit.js";
import {coarsePicture} from "../../../src/models/impedance/coarse.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {SWEEP} from "./noise.js";

const ALL = {L: true, W: true, C: true};
/** Resistance of the relaxations, and the time they have in the mean of the logarithms. */
function arcOf({relaxations}: ReturnType<typeof coarsePicture>): {ohm: number; second: number} {
  const ohm = relaxations.reduce((sum, r) => sum + r.resistanceOhm, 0);
  const logs = relaxations.reduce((sum, r) => sum + r.resistanceOhm * Math.log(r.tauSecond), 0);
  return {ohm, second: Math.exp(logs / ohm)};
}

it.each([1e-5, 3e-4, 1e-2])("finds the resistance and time of an arc of %d s", tau => {
  const spectrum = simulate(parseCircuit("R0-p(R1,C1)"), [50, 30, tau / 30], SWEEP);
  const picture = coarsePicture(spectrum, {L: false, W: false, C: false});
  expect(picture.resistanceOhm / 50).toBeCloseTo(1, 1);
  expect(arcOf(picture).ohm / 30).toBeCloseTo(1, 1);
  expect(arcOf(picture).second / tau).toBeCloseTo(1, 1);
});

it("has time constants from the inverse of the highest to that of the lowest angular frequency", () => {
  // A constant phase is spread over all of them.
  const spectrum = simulate(parseCircuit("R0-CPE1"), [1, 1e-3, 0.5], SWEEP);
  const taus = coarsePicture(spectrum, {L: false, W: false, C: false}).relaxations.map(r => r.tauSecond);
  expect(Math.min(...taus) * 2 * Math.PI * 1e6).toBeCloseTo(1, 9);
  expect(Math.max(...taus) * 2 * Math.PI).toBeCloseTo(1, 9);
  expect(taus.length).toBeGreaterThan(6);
});

it("takes an inductance, a tail and a series capacitance for what they are", () => {
  const sum = simulate(parseCircuit("R0-L0-p(R1,C1)-C9"), [50, 2e-6, 30, 1e-3 / 30, 0.02], SWEEP);
  const picture = coarsePicture(sum, ALL);
  expect(picture.inductanceHenry / 2e-6).toBeCloseTo(1, 1);
  expect(picture.capacitanceFarad / 0.02).toBeCloseTo(1, 1);
  expect(arcOf(picture).ohm).toBeCloseTo(30, -1);
  // Z = 4 (1 − j)/√ω.
  const root = SWEEP.map(f => 4 / Math.sqrt(2 * Math.PI * f));
  const tail = {frequencyHertz: SWEEP, realOhm: root.map(z => z + 50), imaginaryOhm: root.map(z => -z)};
  expect(coarsePicture(tail, ALL).warburg).toBeCloseTo(4, 2);
});

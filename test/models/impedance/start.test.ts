import {expect, it} from "vitest";
import {parametersOf, parseCircuit} from "../../../src/models/impedance/circuit.js";
import type {CoarsePicture, Relaxation} from "../../../src/models/impedance/coarse.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import {startValues} from "../../../src/models/impedance/start.js";

const none = {anywhere: function* () {}} as never;

/** First start of two arcs, by parameter, for the relaxations that a picture shows. */
function firstOf(relaxations: Relaxation[]): Record<string, number> {
  const circuit = parseCircuit("R0-p(R1,C1)-p(R2,C2)");
  const picture: CoarsePicture = {
    resistanceOhm: 7,
    inductanceHenry: 0,
    warburg: 0,
    capacitanceFarad: Infinity,
    relaxations
  };
  const sweep = logSweep(1e5, 0.1, 10);
  const values = Float64Array.from(parametersOf(circuit), ({name}) => (name.startsWith("R") ? 10 : 1e-3));
  const starts = startValues(circuit, simulate(circuit, values, sweep), picture, none, () => null);
  const first = starts.next().value as Float64Array;
  return Object.fromEntries(parametersOf(circuit).map(({name}, i) => [name, first[i]!]));
}

const relaxation = (tauSecond: number, resistanceOhm: number): Relaxation => ({tauSecond, resistanceOhm});

it("neighbouring relaxations become one arc: their resistances add, their time is the weighted mean of the logarithms", () => {
  const close = firstOf([relaxation(1e-4, 10), relaxation(1e-3, 30), relaxation(1, 20)]);
  expect(close["R0"]).toBe(7);
  expect(close["R1"]).toBe(40);
  expect(close["R2"]).toBe(20);
  expect(close["R1"]! * close["C1"]!).toBeCloseTo(10 ** (-4 + 0.75), 9);
  expect(close["R2"]! * close["C2"]!).toBeCloseTo(1, 9);
  const other = firstOf([relaxation(1e-4, 10), relaxation(0.1, 30), relaxation(1, 20)]);
  expect([other["R1"], other["R2"]]).toEqual([10, 50]);
});

it("the cut leaves least spread, weighed by resistance", () => {
  // 1 and 10 are as near as 10 and 100; the heavy pair stays together.
  const light = firstOf([relaxation(1e-2, 1), relaxation(1e-1, 50), relaxation(1, 50)]);
  expect([light["R1"], light["R2"]]).toEqual([51, 50]);
  const heavy = firstOf([relaxation(1e-2, 50), relaxation(1e-1, 50), relaxation(1, 1)]);
  expect([heavy["R1"], heavy["R2"]]).toEqual([50, 51]);
});

it("parts that stand alone take what the ends of the sweep show: resistors share theirs, a tail passes the last point", () => {
  const sweep = logSweep(1e5, 0.1, 10);
  const start = (text: string, values: number[]): Float64Array => {
    const circuit = parseCircuit(text);
    const picture: CoarsePicture = {
      resistanceOhm: 12,
      inductanceHenry: 0,
      warburg: 0,
      capacitanceFarad: Infinity,
      relaxations: []
    };
    const starts = startValues(circuit, simulate(circuit, values, sweep), picture, none, () => null);
    return starts.next().value as Float64Array;
  };
  const names = parametersOf(parseCircuit("R0-CPE1")).map(({name}) => name);
  const [data, found] = [[12, 1e-3, 0.8], start("R0-CPE1", [12, 1e-3, 0.8])];
  expect(found[names.indexOf("R0")]).toBe(12);
  // |Z| of the element at the last frequency is what the imaginary part shows there.
  const omega = 2 * Math.PI * 0.1;
  const shown = Math.sin((data[2]! * Math.PI) / 2) / (data[1]! * omega ** data[2]!);
  const [q, n] = ["CPE1_Q", "CPE1_n"].map(name => found[names.indexOf(name)]!) as [number, number];
  expect(1 / (q * omega ** n) / shown).toBeCloseTo(1, 6);
  expect([...start("R0-R1", [5, 7])]).toEqual([6, 6]);
});

it("without relaxations the arcs stand evenly over the sweep", () => {
  const empty = firstOf([]);
  const hertz = [1, 2].map(k => 1 / (2 * Math.PI * empty[`R${k}`]! * empty[`C${k}`]!));
  expect(hertz[0]! / 1e3).toBeCloseTo(1, 9);
  expect(hertz[1]! / 10).toBeCloseTo(1, 9);
});

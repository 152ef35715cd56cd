/**
 * Area of the distribution of relaxation times at 1 % noise, beside a Warburg tail and without one, small arcs and two
 * a decade apart: mean of 200 draws with its standard error, and how often the 90 % band covers the resistance of the
 * arcs; how often two arcs are told apart or said not to be. JSON on standard output.
 * `npx tsx test/bench/relaxation.ts [draws] [seed]`
 */
import {relaxationTimes} from "../../src/models/impedance/drt.js";
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {CELL_SETS, circuitOf} from "../../src/models/impedance/sets.js";
import {simulate} from "../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "../models/impedance/noise.js";

const count = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 11);
const store = (ohm: number, hertz: number, n: number) => (2 * Math.PI * hertz) ** -n / ohm;
const cells = Object.entries(CELL_SETS).map(([name, set]) => {
  const {circuit, values} = circuitOf(set);
  const arcs_ohm = set.arcs.reduce((sum, arc) => sum + arc.resistanceOhm, 0);
  return {name, arcs_ohm, clean: simulate(circuit, values, SWEEP)};
});
const others = (
  [
    ["small arc, no tail", 6, "R0-p(R1,CPE1)", [55, 6, store(6, 2e4, 0.85), 0.85]],
    [
      "two arcs a decade apart",
      60,
      "R0-p(R1,CPE1)-p(R2,CPE2)",
      [50, 30, store(30, 1e4, 0.9), 0.9, 30, store(30, 1e3, 0.9), 0.9]
    ]
  ] as const
).map(([name, arcs_ohm, text, values]) => ({
  name,
  arcs_ohm,
  clean: simulate(parseCircuit(text), values, SWEEP)
}));
const rows = [...cells, ...others].map(({name, arcs_ohm, clean}) => {
  const draw = seeded(seed);
  let [mean, squares, covered, integral, two, said] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const {areaOhm, areaBandOhm, gammaOhm, tauSecond, peaks, resolutionDecades} = relaxationTimes(
      noisy(clean, 0.01, draw)
    );
    mean += areaOhm / count;
    squares += areaOhm ** 2 / count;
    if (peaks.length === 2) two++;
    else if (resolutionDecades >= 0.8) said++;
    integral += (gammaOhm.reduce((a, b) => a + b, 0) * Math.log(tauSecond[1]! / tauSecond[0]!)) / count;
    if (areaBandOhm[0] <= arcs_ohm && arcs_ohm <= areaBandOhm[1]) covered++;
  }
  const off = (x: number) => Number((100 * (x / arcs_ohm - 1)).toFixed(1));
  return {
    name,
    arcs_ohm,
    area_off_percent: off(mean),
    standard_error_percent: Number(((100 * Math.sqrt((squares - mean ** 2) / count)) / arcs_ohm).toFixed(1)),
    integral_of_curve_off_percent: off(integral),
    covered_percent: (100 * covered) / count,
    ...(name.startsWith("two") && {two_peaks: two, said_not_to_be_resolved: said})
  };
});
console.log(JSON.stringify({draws: count, seed, rows}, null, 1));

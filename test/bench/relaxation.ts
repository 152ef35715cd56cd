/**
 * Area of the distribution of relaxation times at 1 % noise beside a Warburg tail: mean of 200 draws and how often the
 * 90 % band covers the resistance of the arcs. JSON on standard output.
 * `npx tsx test/bench/relaxation.ts [draws] [seed]`
 */
import {relaxationTimes} from "../../src/models/impedance/drt.js";
import {CELL_SETS, circuitOf} from "../../src/models/impedance/sets.js";
import {simulate} from "../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "../models/impedance/noise.js";

const count = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 11);
const rows = Object.entries(CELL_SETS).map(([name, set]) => {
  const {circuit, values} = circuitOf(set);
  const clean = simulate(circuit, values, SWEEP);
  const arcs_ohm = set.arcs.reduce((sum, arc) => sum + arc.resistanceOhm, 0);
  const draw = seeded(seed);
  let [mean, covered, integral] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    const {areaOhm, areaBandOhm, gammaOhm, tauSecond} = relaxationTimes(noisy(clean, 0.01, draw));
    mean += areaOhm / count;
    integral += (gammaOhm.reduce((a, b) => a + b, 0) * Math.log(tauSecond[1]! / tauSecond[0]!)) / count;
    if (areaBandOhm[0] <= arcs_ohm && arcs_ohm <= areaBandOhm[1]) covered++;
  }
  const off = (x: number) => Number((100 * (x / arcs_ohm - 1)).toFixed(1));
  return {
    name,
    arcs_ohm,
    area_off_percent: off(mean),
    integral_of_curve_off_percent: off(integral),
    covered_percent: (100 * covered) / count
  };
});
console.log(JSON.stringify({draws: count, seed, rows}, null, 1));

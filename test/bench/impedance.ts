/**
 * Speed of the impedance models: medians and 95th percentiles as JSON on standard output.
 * `npx tsx test/bench/impedance.ts`
 */
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {relaxationTimes} from "../../src/models/impedance/drt.js";
import {fit} from "../../src/models/impedance/fit.js";
import {linearKK} from "../../src/models/impedance/kk.js";
import {normal} from "../../src/models/impedance/random.js";
import {readSpectra} from "../../src/models/impedance/read.js";
import {chooseFit} from "../../src/models/impedance/series.js";
import {CELL_SETS, circuitOf} from "../../src/models/impedance/sets.js";
import {logSweep, simulate} from "../../src/models/impedance/simulate.js";
import type {Spectrum} from "../../src/models/impedance/spectrum.js";
import {testKK} from "../../src/models/impedance/verdict.js";

function time(work: (run: number) => unknown, runs: number) {
  for (let k = 0; k < Math.min(runs, 50); k++) work(k);
  const durations = Array.from({length: runs}, (_, k) => {
    const start = performance.now();
    work(k);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => Number(durations[Math.floor(share * (runs - 1))]!.toPrecision(3));
  return {median_ms: at(0.5), p95_ms: at(0.95), runs};
}

/** Two arcs of Cu at cycle 5 without the tail: 61 points, 7 parameters, 1 % noise. */
const two = parseCircuit("R0-p(R1,CPE1)-p(R2,CPE2)");
const clean = simulate(two, circuitOf(CELL_SETS.Cu_c5).values.subarray(0, 7), logSweep(1e6, 1, 10));
const draw = normal(1);
const spectra = Array.from({length: 50}, (): Spectrum => {
  const size = clean.realOhm.map((re, i) => 0.01 * Math.hypot(re, clean.imaginaryOhm[i]!));
  return {
    frequencyHertz: clean.frequencyHertz,
    realOhm: clean.realOhm.map((re, i) => re + size[i]! * draw()),
    imaginaryOhm: clean.imaginaryOhm.map((im, i) => im + size[i]! * draw())
  };
});
const each = (k: number) => spectra[k % spectra.length]!;

const shipped: Spectrum[] = [];
const folder = "data/raw/impedance";
for (const file of existsSync(folder) ? readdirSync(folder) : [])
  shipped.push(
    ...(await readSpectra(new Uint8Array(readFileSync(`${folder}/${file}`)), file)).spectra.map(
      s => s.spectrum
    )
  );

const all = (work: (spectrum: Spectrum) => unknown) =>
  shipped.length ? time(() => shipped.forEach(work), 10) : null;
const one = parseCircuit("R0-p(R1,CPE1)-W1");

console.log(
  JSON.stringify(
    {
      "fit, 61 points, 7 parameters, 1 % noise": time(k => fit(two, each(k)), 200),
      "linear Kramers–Kronig, order 20": time(k => linearKK(each(k)), 500),
      "Kramers–Kronig with verdict, power and automatic order": time(k => testKK(each(k)), 200),
      "relaxation times": time(k => relaxationTimes(each(k)), 100),
      "shipped spectra": shipped.length,
      "fit of all shipped spectra, one arc": all(spectrum => fit(one, spectrum)),
      "fit of all shipped spectra, one arc and two": all(spectrum => chooseFit(spectrum))
    },
    null,
    2
  )
);

/**
 * The Kramers–Kronig verdict on spectra it was not made with: circuits of every kind with drawn values, noise that
 * differs by range and part, few and many points, wide and narrow sweeps. How often a sound one is called
 * inconsistent, and how often a corrupted one is seen, by the size of the corruption in units of the smallest that the
 * test says it sees with 80 % chance. JSON on standard output.
 * `npx tsx test/bench/kramers-kronig.ts [sound spectra] [seed]`
 */
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {CORRUPTIONS} from "../../src/models/impedance/corrupt.js";
import {normal, uniform} from "../../src/models/impedance/random.js";
import {logSweep, simulate} from "../../src/models/impedance/simulate.js";
import type {Spectrum} from "../../src/models/impedance/spectrum.js";
import {type KKTest, testKK} from "../../src/models/impedance/verdict.js";
import {CIRCUITS, drawValues, OTHERS} from "../models/impedance/draws.js";
import {noisyBy} from "../models/impedance/noise.js";

const count = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 1);
const next = uniform(seed);
const gauss = normal(seed + 1);
const log = (low: number, high: number): number => low * (high / low) ** next();
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

interface Drawn {
  circuit: string;
  points: number;
  decades: number;
  /** Noise above and below a frequency, of the real and the imaginary part. */
  levels: [number, number, number, number];
  clean: Spectrum;
  spectrum: Spectrum;
}

function draw(): Drawn {
  const circuit = pick([...CIRCUITS, ...OTHERS]);
  const parsed = parseCircuit(circuit);
  const perDecade = pick([5, 7, 10, 12, 20]);
  const top = log(1e4, 1e7);
  const decades = 2.5 + 5.5 * next();
  const clean = simulate(parsed, drawValues(parsed, next), logSweep(top, top / 10 ** decades, perDecade));
  const points = clean.realOhm.length;
  const level = log(1e-4, 2e-2);
  const other = (): number => level * log(0.2, 5);
  const levels: Drawn["levels"] = [level, other(), other(), other()];
  const split = Math.floor(points * (0.2 + 0.6 * next()));
  const noise = (i: number, part: number): number => levels[(i < split ? 0 : 2) + part]!;
  return {circuit, points, decades, levels, clean, spectrum: noisyBy(clean, noise, gauss)};
}

/** One reading with the sign of its imaginary part turned. */
function conjugated(spectrum: Spectrum, at: number): Spectrum {
  return {...spectrum, imaginaryOhm: spectrum.imaginaryOhm.map((im, i) => (i === at ? -im : im))};
}

const share = (part: number, whole: number): number => Number((part / Math.max(1, whole)).toFixed(3));
const verdicts = {consistent: 0, "consistent within": 0, inconsistent: 0};
const alarms: {circuit: string; points: number; decades: number; noise: number[]; reasons: string[]}[] = [];
const SIZES = [0.5, 1, 2, 4, 8];
const seen = Object.fromEntries(
  CORRUPTIONS.map(({id}) => [id, SIZES.map(size => ({size, tried: 0, told: 0, inconsistent: 0}))])
);
const turned = {tried: 0, told: 0, inconsistent: 0};
const add = (row: {tried: number; told: number; inconsistent: number}, {verdict}: KKTest): void => {
  row.tried++;
  if (verdict !== "consistent") row.told++;
  if (verdict === "inconsistent") row.inconsistent++;
};

for (let k = 0; k < count; k++) {
  const {circuit, points, decades, levels, clean, spectrum} = draw();
  const test = testKK(spectrum);
  verdicts[test.verdict]++;
  if (test.verdict === "inconsistent")
    alarms.push({
      circuit,
      points,
      decades: Number(decades.toFixed(2)),
      noise: levels.map(x => Number(x.toPrecision(2))),
      reasons: test.reasons
    });
  if (k % 4) continue;
  for (const corruption of CORRUPTIONS) {
    const {smallest} = test.power.find(p => p.corruption === corruption.id)!;
    if (!Number.isFinite(smallest)) continue;
    for (const row of seen[corruption.id]!) {
      const noise = spectrum.realOhm.map((re, i) => re - clean.realOhm[i]!);
      const imaginary = spectrum.imaginaryOhm.map((im, i) => im - clean.imaginaryOhm[i]!);
      const faulty = corruption.apply(clean, row.size * smallest);
      add(
        row,
        testKK({
          ...faulty,
          realOhm: faulty.realOhm.map((re, i) => re + noise[i]!),
          imaginaryOhm: faulty.imaginaryOhm.map((im, i) => im + imaginary[i]!)
        })
      );
    }
  }
  // A reading whose sign shows: the imaginary part is a tenth of |Z|, and ten times the noise.
  const shows = [...spectrum.realOhm.keys()].filter(i => {
    const modulus = Math.hypot(clean.realOhm[i]!, clean.imaginaryOhm[i]!);
    return Math.abs(clean.imaginaryOhm[i]!) > modulus * Math.max(0.1, 10 * Math.max(...levels));
  });
  if (shows.length) add(turned, testKK(conjugated(spectrum, pick(shows))));
}

const shares = (row: {tried: number; told: number; inconsistent: number}) => ({
  tried: row.tried,
  told: share(row.told, row.tried),
  inconsistent: share(row.inconsistent, row.tried)
});
console.log(
  JSON.stringify(
    {
      seed,
      sound: {count, ...verdicts, alarms},
      corrupted: Object.fromEntries(
        Object.entries(seen).map(([id, rows]) => [
          id,
          rows.map(row => ({times_the_size_seen_at_80_percent: row.size, ...shares(row)}))
        ])
      ),
      conjugated_point: shares(turned)
    },
    null,
    1
  )
);

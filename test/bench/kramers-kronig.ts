/**
 * The Kramers–Kronig verdict on spectra it was not made with: circuits of every kind with drawn values, noise that
 * differs by range and part, few and many points, wide and narrow sweeps. How often a sound one is called
 * inconsistent, and how often a corrupted one with noise of its own is seen, by the size of the corruption in units of
 * the smallest that the test says it sees with 80 % chance. Rates come with 95 % intervals. JSON on standard output.
 * `npx tsx test/bench/kramers-kronig.ts [sound spectra] [seed]`
 */
import {Refusal} from "../../src/lib/refusal.js";
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {CORRUPTIONS} from "../../src/models/impedance/corrupt.js";
import {normal, uniform} from "../../src/models/impedance/random.js";
import {logSweep, simulate} from "../../src/models/impedance/simulate.js";
import type {Spectrum} from "../../src/models/impedance/spectrum.js";
import {powerOf} from "../../src/models/impedance/power.js";
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
  /** The same noise drawn anew on another spectrum. */
  again(faulty: Spectrum): Spectrum;
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
  const again = (faulty: Spectrum): Spectrum => noisyBy(faulty, noise, gauss);
  return {circuit, points, decades, levels, clean, spectrum: again(clean), again};
}

/** One reading with the sign of its imaginary part turned. */
function conjugated(spectrum: Spectrum, at: number): Spectrum {
  return {...spectrum, imaginaryOhm: spectrum.imaginaryOhm.map((im, i) => (i === at ? -im : im))};
}

const share = (part: number, whole: number): number => Number((part / Math.max(1, whole)).toFixed(3));
/** 95 % interval of a rate (Wilson 1927). */
const interval = (part: number, whole: number): [number, number] => {
  const [z, p, n] = [1.96, part / whole, whole];
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scaled = [middle - half, middle + half].map(x => Number((x / (1 + (z * z) / n)).toPrecision(2)));
  return scaled as [number, number];
};
/** Faults are put on every so many of the sound spectra. */
const EVERY = 8;
const verdicts = {consistent: 0, "consistent within": 0, inconsistent: 0};
const alarms: {circuit: string; points: number; decades: number; noise: number[]; reasons: string[]}[] = [];
/** A spectrum refused for its signs is told to be faulty. */
function verdictOf(spectrum: Spectrum): KKTest["verdict"] {
  try {
    return testKK(spectrum).verdict;
  } catch (error) {
    if (error instanceof Refusal) return "inconsistent";
    throw error;
  }
}
const SIZES = [0.5, 1, 2, 4, 8];
const seen = Object.fromEntries(
  CORRUPTIONS.map(({id}) => [id, SIZES.map(size => ({size, tried: 0, told: 0, inconsistent: 0}))])
);
const unseen: Record<string, number> = {};
const turned = {tried: 0, told: 0, inconsistent: 0};
const turnedInside = {...turned};
const add = (row: {tried: number; told: number; inconsistent: number}, faulty: Spectrum): void => {
  row.tried++;
  const verdict = verdictOf(faulty);
  if (verdict !== "consistent") row.told++;
  if (verdict === "inconsistent") row.inconsistent++;
};

for (let k = 0; k < count; k++) {
  const {circuit, points, decades, levels, clean, spectrum, again} = draw();
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
  if (k % 2) continue;
  // A reading whose sign shows: the imaginary part is a tenth of |Z|, and ten times the noise.
  const shows = [...spectrum.realOhm.keys()].filter(i => {
    const modulus = Math.hypot(clean.realOhm[i]!, clean.imaginaryOhm[i]!);
    return Math.abs(clean.imaginaryOhm[i]!) > modulus * Math.max(0.1, 10 * Math.max(...levels));
  });
  if (shows.length) {
    const at = pick(shows);
    add(turned, conjugated(spectrum, at));
    if (at > 1 && at < points - 2) add(turnedInside, conjugated(spectrum, at));
  }
  if (k % EVERY) continue;
  const power = powerOf(test);
  for (const corruption of CORRUPTIONS) {
    const {smallest} = power.find(p => p.corruption === corruption.id)!;
    if (smallest === null) {
      unseen[corruption.id] = (unseen[corruption.id] ?? 0) + 1;
      continue;
    }
    for (const row of seen[corruption.id]!) {
      add(row, again(corruption.apply(clean, row.size * smallest)));
    }
  }
}

const shares = (row: {tried: number; told: number; inconsistent: number}) => ({
  tried: row.tried,
  told: share(row.told, row.tried),
  inconsistent: share(row.inconsistent, row.tried),
  inconsistent_95: interval(row.inconsistent, row.tried)
});
console.log(
  JSON.stringify(
    {
      seed,
      sound: {count, ...verdicts, false_alarms_95: interval(verdicts.inconsistent, count), alarms},
      never_seen: unseen,
      corrupted: Object.fromEntries(
        Object.entries(seen).map(([id, rows]) => [
          id,
          rows.map(row => ({times_the_size_seen_at_80_percent: row.size, ...shares(row)}))
        ])
      ),
      conjugated_point: shares(turned),
      conjugated_point_but_at_the_two_ends: shares(turnedInside)
    },
    null,
    1
  )
);

/**
 * Start values: every circuit of up to three arcs with any tail, in any order, drawn and fitted; how often the fit
 * ends more than 1 % above χ² at the drawn parameters, and the processor time it takes, which other programs on the
 * machine lengthen less than the wall clock. JSON on standard output.
 * `npx tsx test/bench/starts.ts [draws per circuit] [seed]`
 */
import {fit} from "../../src/models/impedance/fit.js";
import {CIRCUITS, draws, OTHERS} from "../models/impedance/draws.js";

const count = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 1000);

interface Run {
  starts: number;
  parameters: number;
  cpu_ms: number;
}
const runs: Run[] = [];

const at = (sorted: number[], share: number): number | null =>
  sorted.length ? Number(sorted[Math.floor(share * (sorted.length - 1))]!.toPrecision(3)) : null;
const ascending = (list: Run[]): number[] => list.map(run => run.cpu_ms).sort((a, b) => a - b);
const time = (list: Run[]) => ({
  fits: list.length,
  median_cpu_ms: at(ascending(list), 0.5),
  p95_cpu_ms: at(ascending(list), 0.95)
});

const rows = [...CIRCUITS, ...OTHERS].map((text, k) => {
  const own: Run[] = [];
  const failed: {draw: number; ratio: number}[] = [];
  for (const {circuit, spectrum, chi2} of draws(text, count, seed * (k + 1))) {
    const before = process.cpuUsage();
    const found = fit(circuit, spectrum);
    const {user, system} = process.cpuUsage(before);
    own.push({
      starts: found.search.starts,
      parameters: found.parameters.length,
      cpu_ms: (user + system) / 1000
    });
    if (found.chi2 > 1.01 * chi2)
      failed.push({draw: own.length, ratio: Number((found.chi2 / chi2).toPrecision(4))});
  }
  runs.push(...own);
  const {median_cpu_ms, p95_cpu_ms} = time(own);
  return {
    circuit: text,
    parameters: own[0]!.parameters,
    draws: count,
    failures: failed.length,
    failed,
    median_cpu_ms,
    p95_cpu_ms
  };
});

const least = Math.min(...runs.map(run => run.starts));
console.log(
  JSON.stringify(
    {
      circuits: rows.length,
      draws: runs.length,
      seed,
      failures: rows.reduce((sum, row) => sum + row.failures, 0),
      all: time(runs),
      seven_parameters: time(runs.filter(run => run.parameters === 7)),
      first_starts_agree: time(runs.filter(run => run.starts === least)),
      rows
    },
    null,
    1
  )
);

/**
 * Start values: every circuit of up to three arcs with any tail, in any order, drawn and fitted; how often the fit
 * ends more than 1 % above χ² at the drawn parameters, and how long it takes. JSON on standard output.
 * `npx tsx test/bench/starts.ts [draws per circuit]`
 */
import {fit} from "../../src/models/impedance/fit.js";
import {CIRCUITS, draws, OTHERS} from "../models/impedance/draws.js";

const count = Number(process.argv[2] ?? 60);
const rows = [...CIRCUITS, ...OTHERS].map((text, k) => {
  const times: number[] = [];
  let failures = 0;
  for (const {circuit, spectrum, chi2} of draws(text, count, 1000 * (k + 1))) {
    const start = performance.now();
    const found = fit(circuit, spectrum);
    times.push(performance.now() - start);
    if (found.chi2 > 1.01 * chi2) failures++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.floor(share * (count - 1))]!.toPrecision(3));
  return {circuit: text, draws: count, failures, median_ms: at(0.5), p95_ms: at(0.95)};
});
console.log(
  JSON.stringify(
    {
      circuits: rows.length,
      draws: rows.length * count,
      failures: rows.reduce((sum, row) => sum + row.failures, 0),
      rows
    },
    null,
    1
  )
);

/**
 * Speed and convergence of the plate model as JSON on standard output: `npx tsx test/bench/plate.ts [--finest] [--errors]`,
 * with the slowest corners of the controls. `--finest` adds 32×48 elements, `--errors` the largest errors of the time
 * steps between those corners; both take some minutes.
 */
import {cpus} from "node:os";
import {CASES, readRequest, type CaseName} from "../../src/models/plate/cases.js";
import {
  COARSE,
  FINE,
  runCaseNow,
  type MeshSize,
  type PlateRequest,
  type PlateResult
} from "../../src/models/plate/index.js";
import type {Outputs} from "../../src/models/plate/outputs.js";
import {PLATE} from "../../src/models/plate/parameters.js";
import {COARSEST, finer, RELATIVE, toleranceOf} from "../../src/models/plate/tolerance.js";
import {Refusal} from "../../src/lib/refusal.js";

interface Timing {
  median_ms: number;
  p95_ms: number;
  runs: number;
  cpu_ms?: number;
}

function time(work: (run: number) => unknown, runs: number, warm = Math.min(runs, 10)): Timing {
  for (let k = 0; k < warm; k++) work(k);
  const durations = Array.from({length: runs}, (_, k) => {
    const start = performance.now();
    work(k);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number): number => Number(durations[Math.ceil(share * (runs - 1))]!.toPrecision(3));
  return {median_ms: at(0.5), p95_ms: at(0.95), runs};
}

/** Processor time of one run, ms: other programs on the machine lengthen it less than the wall clock. */
function cpu<T>(work: () => T): {result: T; ms: number} {
  const before = process.cpuUsage();
  const result = work();
  const {user, system} = process.cpuUsage(before);
  return {result, ms: (user + system) / 1000};
}

/** Ends of what a reader may set of a two-way run; all combinations of them are the corners. */
const ENDS = {
  i: [PLATE.i.min, PLATE.i.max],
  t: [PLATE.t.min, PLATE.t.max],
  D: [PLATE.D.min, PLATE.D.max],
  H: [PLATE.H.min, PLATE.H.max],
  kt: [PLATE.kt.min, PLATE.kt.max],
  taumax: [PLATE.taumax.min, PLATE.taumax.max]
} as const;

/** Every choice of one value for each name. */
const combinations = <T>(choices: Record<string, readonly T[]>): Record<string, T>[] =>
  Object.entries(choices).reduce<Record<string, T>[]>(
    (list, [name, values]) => list.flatMap(given => values.map(value => ({...given, [name]: value}))),
    [{}]
  );

/** The slowest corners with a capped interphase and a modulus that follows the lithium, 8×12 elements. */
function slowest(count: number) {
  const corners = combinations<number>(ENDS);
  const refused: Record<string, number> = {};
  const runs = corners.flatMap(given => {
    try {
      const {result, ms} = cpu(() =>
        runCaseNow({coupling: "two-way", base: "capped", modulus: "mixture", ...given}, COARSE)
      );
      return [{given, cpu_ms: Math.round(ms), time_steps: result.time_steps}];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const kind = error.message.replace(/\d[\d.]*(?:e-?\d+)?/g, "…").slice(0, 60);
      refused[kind] = (refused[kind] ?? 0) + 1;
      return [];
    }
  });
  return {
    corners: corners.length,
    computed: runs.length,
    refused,
    slowest: runs.toSorted((a, b) => b.cpu_ms - a.cpu_ms).slice(0, count)
  };
}

/** Settings between the ends, where runs neither rest nor are refused. */
const GRID = {
  i: [0.05, 1, PLATE.i.max],
  t: [PLATE.t.min, 1, 10, PLATE.t.max],
  D: [PLATE.D.min, 1e-11, PLATE.D.max],
  kt: [0.01, 10],
  taumax: [0.05, 5],
  H: [60, 300]
} as const;
const HELD = ["x_se_avg", "x_w_avg", "vm_se_avg", "sh_se_avg", "dEmech_avg_mV", "uz_top"] as const;

/**
 * Largest errors of the time steps over the grid against steps that are allowed a tenth, %, with the steps as they
 * are and with the widest everywhere; of x at tungsten beside the share of x there also the error as it is.
 */
function errors() {
  const worst: Record<string, Record<string, {percent: number; off: number; at: object}>> = {};
  let runs = 0;
  for (const given of combinations<number>(GRID)) {
    const request = {coupling: "two-way", base: "capped", modulus: "mixture", ...given};
    try {
      const allowed = toleranceOf(readRequest(request).plate);
      const fine = runCaseNow(request, [5, 8], finer(10, allowed));
      runs++;
      for (const [steps, tolerance] of Object.entries({
        own: allowed,
        widest: {absolute: COARSEST, relative: RELATIVE}
      })) {
        const run = runCaseNow(request, [5, 8], tolerance);
        const table = (worst[steps] ??= {});
        for (const key of HELD) {
          const off = Math.abs(run[key] - fine[key]);
          // The first lithium at tungsten: nothing is a share of what has hardly arrived.
          const arrived = key !== "x_w_avg" || fine[key] > 1e-4;
          const name = arrived ? key : `${key} below 1e-4`;
          const found = {percent: (100 * off) / Math.abs(fine[key]), off, at: given};
          const size = arrived ? "percent" : "off";
          if (!(table[name] && table[name][size] >= found[size])) table[name] = found;
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return {runs, worst};
}

const names = Object.keys(CASES) as CaseName[];
const twoWay = names.filter(name => "coupling" in CASES[name].given);
const mesh = (size: MeshSize): string => size.join("x");
/** A slider that moves: every run has another current density. */
const moved = (name: CaseName, run: number): PlateRequest => ({case: name, i: 0.8 + (run % 37) / 100});

const speed: Record<string, Timing> = {};
for (const [size, runs, coupledRuns] of [
  [COARSE, 200, 20],
  [FINE, 60, 5]
] as const) {
  for (const name of ["L1", "P1"] as const)
    speed[`${name} ${mesh(size)}`] = time(run => runCaseNow(moved(name, run), size), runs);
  for (const name of twoWay)
    speed[`${name} ${mesh(size)}`] = {
      ...time(() => runCaseNow(name, size), coupledRuns, 2),
      cpu_ms: Math.round(cpu(() => runCaseNow(name, size)).ms)
    };
}

const sizes: MeshSize[] = [COARSE, FINE];
if (process.argv.includes("--finest")) sizes.push([32, 48]);
const QUANTITIES = [
  "x_se_avg",
  "x_se_axis",
  "vm_se_avg",
  "vm_se_axis",
  "sh_se_avg",
  "dEmech_avg_mV",
  "dEmech_axis_mV",
  "uz_top",
  "ur_corner_w"
] as const satisfies (keyof Outputs)[];

const convergence = Object.fromEntries(
  names.map(name => {
    const results: PlateResult[] = sizes.map(size => runCaseNow(name, size));
    return [
      name,
      Object.fromEntries(
        QUANTITIES.map(quantity => {
          const values = results.map(result => Number(result[quantity].toPrecision(6)));
          const percent = values
            .slice(1)
            .map((value, k) => Number((100 * (values[k]! / value - 1)).toFixed(2)));
          return [quantity, {values, change_percent: percent}];
        })
      )
    ];
  })
);

console.log(
  JSON.stringify(
    {
      node: process.version,
      processors: cpus().length,
      speed,
      corners: slowest(5),
      ...(process.argv.includes("--errors") && {errors: errors()}),
      meshes: sizes.map(mesh),
      convergence
    },
    null,
    1
  )
);

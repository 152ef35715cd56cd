/**
 * Speed of the models behind sliders: medians, 95th percentiles and ratios as JSON on standard output.
 * `npx tsx test/bench/models.ts`
 */
import {cpus, loadavg} from "node:os";
import figure from "../../src/paper/figures/diffusion/fig-4a.js";
import {defaults, type Context, type Row, type State} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {fitAll, verdicts} from "../../src/models/corrosion/fast.js";
import * as fast from "../../src/models/diffusion/fast.js";
import {logSpace, utilisationMap} from "../../src/models/diffusion/map.js";
import {marchToStop} from "../../src/models/diffusion/march.js";
import {readSlab} from "../../src/models/diffusion/parameters.js";
import * as read from "../../src/models/diffusion/read.js";
import {consistency} from "../../src/models/inventory/checks.js";
import {retention} from "../../src/models/inventory/fast.js";

interface Timing {
  median_ms: number;
  p95_ms: number;
  /** Mean processor time, which other programs on the machine do not lengthen much. */
  cpu_ms: number;
  runs: number;
}

function time(work: (run: number) => unknown, runs: number): Timing {
  for (let k = 0; k < Math.min(runs, 20); k++) work(k);
  const before = process.cpuUsage();
  const durations = Array.from({length: runs}, (_, k) => {
    const start = performance.now();
    work(k);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const {user, system} = process.cpuUsage(before);
  const at = (share: number): number => Number(durations[Math.floor(share * (runs - 1))]!.toPrecision(3));
  return {
    median_ms: at(0.5),
    p95_ms: at(0.95),
    cpu_ms: Number(((user + system) / 1000 / runs).toPrecision(3)),
    runs
  };
}

const slab = readSlab();
const depths = fast.grid(41);
const moved = (run: number): typeof slab => ({...slab, i: 0.1 + (run % 97) / 60});

/** What one move of a slider computes: stop, utilisation and 41 depths at 30 times. */
function picture(of: typeof slab): number {
  const stop = read.timeSecond(of, fast.stopFourier(read.loading(of)));
  let last = 0;
  for (let k = 1; k <= 30; k++) last = fast.profile(of, depths, (stop * k) / 30)[40]!;
  return last;
}

function pictureByReading(of: typeof slab): number {
  const stop = read.timeSecond(of, read.stopFourier(read.loading(of)));
  let last = 0;
  for (let k = 1; k <= 30; k++)
    for (const xi of depths.xi) last = read.concentration(of, xi, (stop * k) / 30);
  return last;
}

/** All that follows a moved slider of figure 4a but the browser's own work: rows, finding, picture as text. */
const published = defaults(figure);
const context: Context = {claims: {}, constants: {}, specimens: [], cells: []};
function drawn(state: State): string {
  if (!("compute" in figure.rows)) throw new Error("figure 4a is a model");
  const rows = figure.rows.compute(state, context) as Row[];
  return (
    figure.finding(rows, state, context) +
    render(figure.draw(rows, state, {width: 990, narrow: false}, context))
  );
}

const [D, i] = [logSpace(1e-12, 1e-8, 200), logSpace(0.01, 10, 200)];
const numeric =
  (extra: object): (() => unknown) =>
  () =>
    marchToStop({slab, ...extra}, 160);
const readings = [1, 4, 7].map((day, k) => ({day, thicknessNm: [243, 2005, 2337][k]!}));
const fits = fitAll(readings, 18000);
const printed = {low: 0.05, high: 0.07};

const results = {
  diffusion_slider: time(run => picture(moved(run)), 400),
  diffusion_slider_readable: time(run => pictureByReading(moved(run)), 60),
  diffusion_picture: time(run => drawn({...published, i: 0.1 + (run % 97) / 60}), 200),
  diffusion_map_200x200: time(run => utilisationMap(moved(run), D, i), 100),
  diffusion_numeric_160: time(numeric({}), 40),
  diffusion_swelling_160: time(numeric({molarVolume: 13}), 20),
  diffusion_graded_160: time(numeric({diffusivity: (c: number) => 1e-11 * 10 ** (c / 69.6)}), 20),
  corrosion_fit_all: time(() => fitAll(readings, 18000), 40),
  corrosion_slider: time(run => verdicts(fits, 3, 0.01 + run / 1000), 400),
  inventory_curve_150: time(
    run => Array.from({length: 150}, (_, n) => retention({capacity: 1, reserve: run / 100}, 0.998, n + 1)),
    400
  ),
  inventory_checks: time(
    () =>
      consistency({
        efficiencyPercent: {low: 99.8, high: 100},
        earlyFadePercent: printed,
        lateFadePercent: printed,
        startCapacity: {low: 135, high: 139},
        lateCapacity: {low: 122, high: 122},
        lateCycle: 120,
        retentionPercent: {low: 75.5, high: 76.5},
        cycles: 150
      }),
    400
  )
};

const ratio = (a: Timing, b: Timing): number => Number((a.median_ms / b.median_ms).toPrecision(3));
console.log(
  JSON.stringify(
    {
      node: process.version,
      processors: cpus().length,
      load: loadavg()[0],
      results,
      ratios: {
        readable_over_fast: ratio(results.diffusion_slider_readable, results.diffusion_slider),
        frame_16ms_over_slider_p95: Number((16 / results.diffusion_slider.p95_ms).toPrecision(3)),
        frame_16ms_over_picture_p95: Number((16 / results.diffusion_picture.p95_ms).toPrecision(3)),
        frame_16ms_over_map_p95: Number((16 / results.diffusion_map_200x200.p95_ms).toPrecision(3))
      }
    },
    null,
    2
  )
);

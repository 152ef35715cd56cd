import {readFileSync, readdirSync} from "node:fs";
import {build} from "esbuild";
import {dist} from "../../loaders/paths.js";
import type {Published} from "../../src/lib/published.js";
import {openReadersSite} from "../browser/browser.js";

/**
 * What it costs a reader that nothing is used unchecked: the engine's module compiled with and without a comparison of
 * its bytes, as it is and unfolded from its brotli twin, and the comparison of what a first figure of Half-cells reads.
 * Medians in ms, of the same work in turn, as JSON. `npx tsx test/bench/checks.ts [runs]`
 */
const RUNS = Number(process.argv[2] ?? 9);

const engine = readdirSync(`${dist}/data/engine`);
const named = (pattern: RegExp): string => `data/engine/${engine.find(name => pattern.test(name))!}`;
const listing = readdirSync(`${dist}/data`).find(name => /^files\.[0-9a-f]{64}\.json$/.test(name))!;
const published = JSON.parse(readFileSync(`${dist}/data/${listing}`, "utf8")) as Published;
const files = ["data/context.json", "data/cycles.parquet"].map(name => published[name]!.address);

const {outputFiles} = await build({
  entryPoints: [new URL("checks-worker.ts", import.meta.url).pathname],
  bundle: true,
  write: false,
  format: "iife"
});

const site = await openReadersSite();
try {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}glossary.html`);
  const at = (path: string): string => site.address + path;
  const all = await page.evaluate(
    ({text, job}) =>
      new Promise<Record<string, number[]>>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([text], {type: "text/javascript"})));
        worker.onmessage = event => resolve(event.data as Record<string, number[]>);
        worker.onerror = event => reject(new Error(event.message));
        worker.postMessage(job);
      }),
    {
      text: outputFiles[0]!.text,
      job: {
        module: at(named(/^duckdb-eh\.[0-9a-f]+\.wasm$/)),
        twin: at(named(/^duckdb-eh\.[0-9a-f]+\.brotli$/)),
        decoder: at(named(/^brotli\.[0-9a-f]+\.wasm\.gz$/)),
        files: files.map(at),
        runs: RUNS
      }
    }
  );
  const median = (values: number[]): number =>
    Math.round(10 * [...values].sort((a, b) => a - b)[values.length >> 1]!) / 10;
  const more = (name: string, than: string): number => median(all[name]!.map((ms, i) => ms - all[than]![i]!));
  console.log(
    JSON.stringify(
      {
        runs: RUNS,
        median_ms: Object.fromEntries(Object.entries(all).map(([name, values]) => [name, median(values)])),
        cost_of_comparing_the_module_ms: more("compile_and_compare", "compile"),
        cost_of_unfolding_the_twin_ms: more("unfold_and_compile", "compile_as_it_comes"),
        cost_of_comparing_context_and_table_ms: median(all["compare_tables"]!)
      },
      null,
      1
    )
  );
} finally {
  await site.close();
}

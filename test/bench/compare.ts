import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
  closeSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {median} from "d3-array";
import type {Page} from "playwright-core";
import {executable, openReadersSite} from "../browser/browser.js";

/**
 * Page Compare with a real browser: from the choice of a file to its line over Figure 2d, and a long text read in
 * pieces, with the memory of the browser's processes, as JSON. The file is the workbook of a half cell, or of a real
 * one where example files stand beside the checkout.
 * `tsx test/bench/compare.ts [MEGABYTES of text, 500 unless told]`
 */
const RUNS = 5;
const MEGABYTES = Number(process.argv[2] ?? 500);
const REAL = "../shared/formats/examples/land-xlsx/LSEDS_4Vcutoff_alclad_004_7.xlsx";
const FILE = existsSync(REAL) ? REAL : "data/raw/half-cells/mg-cycling.xlsx";
const KIND = "half-cell/cycling";

if (!executable) throw new Error("browser: no Chromium was found; install chromium or name it in CHROMIUM");
const site = await openReadersSite();

const statusOf = (id: string, name: string): string =>
  new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? "0";

/** Whether a process was started by this one, however far down. */
function mine(id: string): boolean {
  for (let at = id; at !== "0" && at !== "1"; at = statusOf(at, "PPid"))
    if (at === String(process.pid)) return true;
  return false;
}

/** Megabytes that the pages of this browser hold, with their workers. */
function memory(): number {
  return readdirSync("/proc")
    .filter(name => /^\d+$/.test(name))
    .map(id => {
      try {
        const page = readFileSync(`/proc/${id}/cmdline`, "latin1").includes("--type=renderer") && mine(id);
        return page ? Number(statusOf(id, "RssAnon")) / 1024 : 0;
      } catch {
        return 0;
      }
    })
    .reduce((sum, megabytes) => sum + megabytes, 0);
}

/** Seconds of the processor that the pages of this browser took so far, workers that have ended among them. */
function processor(): number {
  const TICKS_A_SECOND = 100;
  return readdirSync("/proc")
    .filter(name => /^\d+$/.test(name))
    .map(id => {
      try {
        const page = readFileSync(`/proc/${id}/cmdline`, "latin1").includes("--type=renderer") && mine(id);
        const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]!.split(" ");
        return page ? (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND : 0;
      } catch {
        return 0;
      }
    })
    .reduce((sum, second) => sum + second, 0);
}

/** A hand on its way to the place starts the engine; on a shared machine that takes the longer. */
const AHEAD_MS = Number(process.env["AHEAD_MS"] ?? 1500);

/** Looked for in each frame; a locator looks again after half a second. */
const shown = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    of => (document.querySelector(of)?.getBoundingClientRect().height ?? 0) > 0,
    selector,
    {
      polling: "raf"
    }
  );

async function dropped(): Promise<{took: number; cpu: number}> {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(`${site.address}compare.html`);
  await page.locator("#compare .drop").waitFor();
  await page.locator("#compare .drop").dispatchEvent("pointerdown");
  await page.waitForTimeout(AHEAD_MS);
  const [start, before] = [performance.now(), processor()];
  await page.setInputFiles('#compare [name="files"]', FILE);
  const form = page.locator("#compare .own form.facts");
  await shown(page, "#compare .own form.facts");
  if ((await form.locator('[name="kind"]').inputValue()) !== KIND)
    await form.locator('[name="kind"]').selectOption(KIND);
  await shown(page, "#over-fig-2d .live svg");
  const found = {took: performance.now() - start, cpu: 1000 * (processor() - before)};
  await page.context().close();
  return found;
}

/** A BDF text of constant-current cycles; written by the megabyte. */
function longText(file: string, bytes: number): number {
  const out = openSync(file, "w");
  writeSync(
    out,
    "test_time_second,voltage_volt,current_ampere,cycle_count,step_count,record_index,capacity_ah\n"
  );
  let written = 0;
  let rows = 0;
  for (let cycle = 1; written < bytes; cycle++) {
    const lines: string[] = [];
    for (const way of [-1, 1])
      for (let k = 1; k <= 5000; k++) {
        rows++;
        const volt = way * (0.03 + 0.17 * (k / 5000) ** 40);
        lines.push(
          `${(rows * 1.44).toFixed(2)},${volt.toFixed(5)},${way * 5e-4},${cycle},${2 * cycle + (way > 0 ? 1 : 0)},${rows},${(k * 2e-7).toExponential(4)}\n`
        );
      }
    written += writeSync(out, lines.join(""));
  }
  closeSync(out);
  return rows;
}

const drops: {took: number; cpu: number}[] = [];
for (let i = 0; i < RUNS; i++) drops.push(await dropped());

const folder = mkdtempSync(join(tmpdir(), "compare-"));
const text = join(folder, "long.bdf.csv");
const rows = longText(text, MEGABYTES * 1e6);
const page = await (await site.browser.newContext()).newPage();
await page.goto(`${site.address}compare.html`);
await page.locator("#compare .drop").waitFor();
const before = memory();
let most = before;
const timer = setInterval(() => {
  most = Math.max(most, memory());
}, 200);
const start = performance.now();
await page.setInputFiles('#compare [name="files"]', text);
await page.locator("#over-fig-2d .live svg").waitFor({timeout: 300_000});
const first = performance.now() - start;
await page
  .locator("#compare .own > .status")
  .getByText(/^bdf-csv: .* rows/)
  .waitFor({timeout: 1_200_000});
const whole = performance.now() - start;
clearInterval(timer);
const bytes = statSync(text).size;
rmSync(folder, {recursive: true});
await site.close();

process.stdout.write(
  `${JSON.stringify({
    dropped: {
      file: FILE.split("/").at(-1),
      to_figure_2d_ms: Math.round(median(drops, d => d.took)!),
      processor_ms: Math.round(median(drops, d => d.cpu)!),
      runs: drops.map(d => Math.round(d.took))
    },
    long_text: {
      megabytes: Math.round(bytes / 1e6),
      rows,
      first_picture_s: Number((first / 1000).toFixed(1)),
      whole_s: Number((whole / 1000).toFixed(1)),
      megabytes_per_second: Number((bytes / 1e6 / (whole / 1000)).toFixed(1)),
      memory_mb_before: Math.round(before),
      memory_mb_most: Math.round(most)
    }
  })}\n`
);

import {cp, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {chromium, type Page} from "playwright-core";
import sirv from "sirv";
import {chromiumPath} from "../../loaders/chromium.js";
import {openDatabase} from "../../loaders/database.js";
import {dist} from "../../loaders/paths.js";
import {writeListing} from "../../loaders/site/listing.js";
import {writeRecords} from "./many-records.js";

/**
 * A page that reads a set of ten million records by ranges: the site with one of its cells' records exchanged for such a
 * set. `npx tsx test/bench/beyond-page.ts [RECORDS]`; the site has to be built. JSON on standard output.
 */
const records = Number(process.argv[2] ?? 10_000_000);
const CELL = "cu-cycling";
const PER_CYCLE = 20_000;
const PAINTS = 30;

const folder = await mkdtemp(`${tmpdir()}/beyond-page-`);
let sent = 0;
const server = createServer();
try {
  await cp(dist, folder, {recursive: true});
  const part = `data/records/cell=${CELL}/part.parquet`;
  const database = await openDatabase();
  await writeRecords(database, {cell: CELL, records, perCycle: PER_CYCLE, seed: 1}, `${folder}/${part}`);
  database.closeSync();
  const plain = (await readdir(folder, {recursive: true})).filter(
    file => !/\.[0-9a-f]{16,64}\./.test(file) && !file.endsWith(".blocks")
  );
  const {listing} = await writeListing(folder, plain);
  const page = await readFile(`${folder}/data.html`, "utf8");
  await writeFile(`${folder}/data.html`, page.replace(/data\/files\.[0-9a-f]{64}\.json/g, listing));

  const files = sirv(folder, {dev: true, extensions: ["html"], brotli: true, gzip: true});
  server.on("request", (request, response) => {
    const before = request.socket.bytesWritten;
    response.on("finish", () => (sent += request.socket.bytesWritten - before));
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.html`;
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ["--no-sandbox", "--disable-gpu"]
  });
  const tab = await browser.newPage({viewport: {width: 1440, height: 1000}});
  await tab.goto(address);
  await tab.locator(".nb-example summary").first().click();
  await tab.locator(".nb-example").first().getByText("Run in the console").click();
  await drawn(tab);
  // The engine and the notebook are there; of the records nothing is.
  const before = sent;
  const first = await asked(tab, 1);
  const bytes = sent - before;
  // The same records drawn anew, and those of other cycles, which are fetched first.
  const paints: number[] = [];
  for (let i = 0; i < PAINTS; i++) paints.push(await asked(tab, 1, 201 + i));
  const others: number[] = [];
  for (let i = 0; i < PAINTS; i++) others.push(await asked(tab, 1 + ((7 * (i + 1)) % (records / PER_CYCLE))));
  await browser.close();
  process.stdout.write(
    `${JSON.stringify({
      records,
      first_figure_ms: Math.round(first),
      fetched_megabytes: Math.round(bytes / 1e4) / 100,
      repaint_ms: spread(paints),
      another_cycle_ms: spread(others),
      fetched_by_all_megabytes: Math.round((sent - before) / 1e4) / 100
    })}\n`
  );
} finally {
  server.close();
  await rm(folder, {recursive: true, force: true});
}

function spread(times: number[]): {median: number; p95: number} {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return {median: sorted[PAINTS >> 1]!, p95: sorted[Math.floor(0.95 * PAINTS)]!};
}

function drawn(tab: Page): Promise<unknown> {
  return tab.waitForFunction(() => document.getElementById("cell-2")?.dataset["state"] === "done", null, {
    timeout: 120_000
  });
}

/** From Run of a query for one cycle's trace until its chart stands, in ms. */
function asked(tab: Page, cycle: number, everySeconds = 200): Promise<number> {
  return tab.evaluate(
    async query => {
      const {bench} = window as unknown as {bench: {ask(query: string): void}};
      const cells = document.querySelector(".nb-cells")!;
      const done = new Promise<void>(resolve =>
        cells.addEventListener("cell", event => {
          const {id, state} = (event as CustomEvent<{id: number; state: string}>).detail;
          if (id === 2 && state !== "waiting") resolve();
        })
      );
      const begun = performance.now();
      bench.ask(query);
      await done;
      return performance.now() - begun;
    },
    `select floor(test_time_second / ${everySeconds}) * ${everySeconds} as second, min(voltage_volt) as lowest_volt
from records where cell = '${CELL}' and cycle_count = ${cycle}
group by second order by second`
  );
}

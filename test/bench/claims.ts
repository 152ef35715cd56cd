import {ledger} from "../../loaders/claims.js";
import {query} from "../../loaders/database.js";
import {openTables} from "../../loaders/open-tables.js";
import {openReadersSite} from "../browser/browser.js";

/** The whole ledger in Node, queries included, and a keystroke in the filter of the page, as JSON. */
const at = (values: number[], part: number): number =>
  Number([...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))]!.toPrecision(3));

const database = await openTables(() => undefined);
const whole: number[] = [];
for (let i = 0; i < 9; i++) {
  const start = performance.now();
  await ledger(sql => query(database, sql));
  whole.push(performance.now() - start);
}
database.closeSync();

const site = await openReadersSite();
try {
  const page = await site.browser.newPage({viewport: {width: 1440, height: 900}});
  await page.goto(`${site.address}claims.html`, {waitUntil: "networkidle"});
  const keystrokes = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>(".ledger .phrase")!;
    const times: number[] = [];
    for (const word of ["thickness", "coulombic", "xps", "overpotential", "mgw"])
      for (let n = 0; n <= word.length; n++) {
        await new Promise(done => requestAnimationFrame(done));
        const start = performance.now();
        field.value = word.slice(0, n);
        field.dispatchEvent(new Event("input", {bubbles: true}));
        field.getBoundingClientRect(); // the layout of the list belongs to it
        times.push(performance.now() - start);
      }
    return times;
  });
  console.log(
    JSON.stringify({
      ledger: {first_ms: Number(whole[0]!.toPrecision(3)), median_ms: at(whole, 0.5), runs: whole.length},
      keystroke: {median_ms: at(keystrokes, 0.5), p95_ms: at(keystrokes, 0.95), runs: keystrokes.length}
    })
  );
} finally {
  await site.close();
}

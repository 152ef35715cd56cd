import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import {existsSync} from "node:fs";
import {dist} from "../../loaders/paths.js";
import {PAGES} from "../../src/paper/pages.js";
import {openReadersSite, type Site} from "../browser/browser.js";
import {openPanel} from "../browser/live.js";

/** What a reader waits for, in a real browser on this machine: medians, 95th percentiles and weights as JSON. */
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const quantile = (values: number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))]!;

/** Largest contentful paint and layout shift of a page in a fresh browser profile. */
async function paint(
  site: Site,
  path: string
): Promise<{lcp: number; shift: number; bytes: number; foreign: number}> {
  const context = await site.browser.newContext({viewport: {width: 1440, height: 900}});
  const page = await context.newPage();
  let bytes = 0,
    foreign = 0;
  page.on("request", r => {
    if (!r.url().startsWith(site.address) && !r.url().startsWith("data:")) foreign++;
  });
  page.on("response", async r => {
    const body = await r.body().catch(() => null);
    if (body) bytes += /\.(woff2|wasm|parquet)$/.test(r.url()) ? body.length : gzipSync(body).length;
  });
  await page.addInitScript(() => {
    const w = window as unknown as {lcp: number; shift: number};
    w.lcp = 0;
    w.shift = 0;
    new PerformanceObserver(l => {
      for (const e of l.getEntries()) w.lcp = e.startTime;
    }).observe({type: "largest-contentful-paint", buffered: true});
    new PerformanceObserver(l => {
      for (const e of l.getEntries()) w.shift += (e as unknown as {value: number}).value;
    }).observe({type: "layout-shift", buffered: true});
  });
  // The browser draws its own new window first; that is not the page's time. Cache and profile are empty.
  await page.waitForTimeout(800);
  await page.goto(site.address + path, {waitUntil: "networkidle"});
  const {lcp, shift} = await page.evaluate(() => {
    const w = window as unknown as {lcp: number; shift: number};
    return {lcp: w.lcp, shift: w.shift};
  });
  await context.close();
  return {lcp, shift, bytes, foreign};
}

interface Live {
  id: string;
  prepare(): Promise<void>;
  update(): Promise<void>;
  set(state: object): Promise<void>;
  state: Record<string, unknown>;
  node: HTMLElement;
}

/** How long a hand rests on a control before it presses, where a bench does not press at once. */
const REST_MS = 250;

/** How long a reader stays on a page at least; the engine's module is kept in this time. */
const STAY_MS = 2000;

interface Lived {
  cold: number;
  warm: number;
  rested: number;
  control: Record<string, number[]>;
}

/** First live figure after use, cold and with a warm cache, and the time from a control to the new picture. */
async function live(site: Site): Promise<Lived> {
  const context = await site.browser.newContext({viewport: {width: 1440, height: 900}});
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.waitForTimeout(800);
    await page.goto(`${site.address}half-cells.html`, {waitUntil: "networkidle"});
    return page;
  };
  /** From the press on a control to the picture that answers; the pointer comes and rests, or comes and presses at once. */
  const first = async (rest = 0): Promise<number> => {
    const page = await open();
    await openPanel(page, "fig-2i", "explore");
    const control = page.locator("#fig-2i form.ctrls label:has(input[type=checkbox])").first();
    await control.scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const figure = document.getElementById("fig-2i")!;
      const w = window as unknown as {pressed: number; answered: Promise<number>};
      figure.addEventListener("pointerdown", () => (w.pressed = performance.now()), {
        capture: true,
        once: true
      });
      w.answered = new Promise(done =>
        figure.addEventListener(
          "drawn",
          () => requestAnimationFrame(() => done(performance.now() - w.pressed)),
          {once: true}
        )
      );
    });
    if (rest) {
      await control.hover();
      await page.waitForTimeout(rest);
    }
    await control.click();
    const ms = await page.evaluate(() => (window as unknown as {answered: Promise<number>}).answered);
    await page.waitForTimeout(STAY_MS);
    await page.close();
    return ms;
  };
  const cold = await first();
  const warm = await first();
  const rested = await first(REST_MS);
  const page = await open();
  const control = await page.evaluate(async () => {
    const all = (window as unknown as {figures: Live[]}).figures;
    const times: Record<string, number[]> = {};
    for (const id of [
      "fig-2a",
      "fig-2b",
      "fig-2c",
      "fig-2d",
      "fig-2e",
      "fig-2f",
      "fig-2g",
      "fig-2h",
      "fig-2i"
    ]) {
      const live = all.find(f => f.id === id)!;
      await live.prepare();
      await live.update();
      times[id] = [];
      for (let i = 0; i < 20; i++) {
        const start = performance.now();
        const moved: object =
          "cycle" in live.state
            ? {cycle: 1 + (i % 20)}
            : "cycles" in live.state
              ? {cycles: [1, (live.state["cycles"] as [number, number])[1] - (i % 2)]}
              : "hours" in live.state
                ? {
                    hours: [
                      (live.state["hours"] as [number, number])[0],
                      (live.state["hours"] as [number, number])[1] - (i % 2)
                    ]
                  }
                : {specimens: (live.state["specimens"] as string[]).slice(0, 3 + (i % 2))};
        await live.set({...live.state, ...moved});
        live.node.getBoundingClientRect(); // the layout belongs to it
        times[id].push(performance.now() - start);
      }
    }
    return times;
  });
  await context.close();
  return {cold, warm, rested, control};
}

async function benchPages(pages: string[], runs = 7): Promise<object> {
  const site = await openReadersSite();
  try {
    const paints = [];
    for (const path of pages) {
      const all = [];
      for (let i = 0; i < runs; i++) all.push(await paint(site, `${path}.html`));
      paints.push({
        page: path,
        lcp_ms: Math.round(median(all.map(a => a.lcp))),
        shift: Math.max(...all.map(a => a.shift)),
        weight_kB: Math.round(all[0]!.bytes / 1000),
        foreign_requests: all[0]!.foreign
      });
    }
    const lives: Lived[] = [];
    for (let i = 0; i < runs; i++) lives.push(await live(site));
    return {
      paints,
      first_live_cold_ms: Math.round(median(lives.map(l => l.cold))),
      first_live_warm_ms: Math.round(median(lives.map(l => l.warm))),
      first_live_warm_rested_ms: Math.round(median(lives.map(l => l.rested))),
      control_to_picture_p95_ms: Math.round(
        quantile(
          lives.flatMap(l => Object.values(l.control).flat()),
          0.95
        )
      ),
      control_to_picture_median_ms: Object.fromEntries(
        Object.keys(lives[0]!.control).map(id => [id, Math.round(median(lives.flatMap(l => l.control[id]!)))])
      )
    };
  } finally {
    await site.close();
  }
}

console.log(
  JSON.stringify(
    await benchPages(
      (process.argv.slice(2).length ? process.argv.slice(2) : PAGES.map(p => p.path)).filter(p =>
        existsSync(`${dist}/${p}.html`)
      )
    )
  )
);

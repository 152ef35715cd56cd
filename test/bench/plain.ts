/**
 * The page Half-cells as it is, and the plain way: same page and data, but no picture made at build and the engine
 * started as soon as the page can. Prints medians of the time to the first picture, the largest paint and the last of
 * the figures that stand open, and how many times earlier each comes here, as JSON.
 */
import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {dist} from "../../loaders/paths.js";
import {openReadersSite, type Site} from "../browser/browser.js";

const PAGE = "half-cells.html";
const RUNS = 7;
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The page without its pictures, and with a script that asks for all of them at once. */
function plainPage(): string {
  const {document} = new JSDOM(readFileSync(`${dist}/${PAGE}`, "utf8")).window;
  for (const picture of document.querySelectorAll(".picture"))
    for (const drawn of picture.children) drawn.innerHTML = "";
  const script = document.createElement("script");
  script.type = "module";
  script.src = "./plain.js";
  document.body.append(script);
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}

const ASK = `
  while (!window.figures) await new Promise(done => setTimeout(done, 5));
  await Promise.all(window.figures.filter(f => f.node.getClientRects().length).map(async f => { await f.prepare(); await f.update(); }));
`;

/** Notes when the first and the last open figure has a picture on the screen. */
const WATCH = `{
  const seen = globalThis.seen = {first: 0, all: 0, largest: 0};
  new PerformanceObserver(list => { for (const e of list.getEntries()) seen.largest = e.startTime; }).observe({type: "largest-contentful-paint", buffered: true});
  const look = () => {
    const open = [...document.querySelectorAll(".fig .picture")].filter(p => p.getClientRects().length);
    const drawn = open.filter(p => [...p.querySelectorAll("svg")].some(s => s.getBoundingClientRect().height > 100));
    if (drawn.length && !seen.first) seen.first = performance.now();
    if (document.readyState === "complete" && drawn.length === open.length) seen.all ||= performance.now();
    if (!seen.all) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

interface Seen {
  first: number;
  all: number;
  largest: number;
}

async function open(site: Site, plain: string | null): Promise<Seen> {
  const context = await site.browser.newContext({viewport: {width: 1440, height: 900}});
  try {
    const page: Page = await context.newPage();
    await page.addInitScript(WATCH);
    if (plain) {
      await page.route(`**/${PAGE}`, route =>
        route.fulfill({contentType: "text/html; charset=utf-8", body: plain})
      );
      await page.route("**/plain.js", route => route.fulfill({contentType: "text/javascript", body: ASK}));
    }
    await page.waitForTimeout(800);
    await page.goto(site.address + PAGE, {waitUntil: "load"});
    await page.waitForFunction(() => (window as unknown as {seen: Seen}).seen.all > 0, null, {
      timeout: 60_000
    });
    return await page.evaluate(() => (window as unknown as {seen: Seen}).seen);
  } finally {
    await context.close();
  }
}

const site = await openReadersSite();
const page = plainPage();
const [here, plain]: [Seen[], Seen[]] = [[], []];
for (let run = 0; run < RUNS; run++) {
  here.push(await open(site, null));
  plain.push(await open(site, page));
}
await site.close();
const of = (all: Seen[]) => ({
  first_picture_ms: Math.round(median(all.map(s => s.first))),
  all_pictures_ms: Math.round(median(all.map(s => s.all))),
  largest_paint_ms: Math.round(median(all.map(s => s.largest)))
});
const [ours, theirs] = [of(here), of(plain)];
const times = (key: keyof typeof ours): number => Number((theirs[key] / ours[key]).toFixed(1));
console.log(
  JSON.stringify({
    page: PAGE,
    runs: RUNS,
    here: ours,
    plain: theirs,
    times_earlier: {
      first_picture: times("first_picture_ms"),
      all_pictures: times("all_pictures_ms"),
      largest_paint: times("largest_paint_ms")
    }
  })
);

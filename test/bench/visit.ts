/**
 * One visit of all pages, fifty moves of a control on each that has one: by how much the page's heap has grown at the
 * end of the moves, after its garbage is collected. Prints JSON in megabytes.
 */
import type {CDPSession, Page} from "playwright-core";
import {PAGES} from "../../src/paper/pages.js";
import {openReadersSite} from "../browser/browser.js";
import {unfold} from "../browser/live.js";

const MOVES = 50;
const MEGABYTE = 1e6;

async function heap_MB(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const {usedSize} = await session.send("Runtime.getHeapUsage");
  return usedSize / MEGABYTE;
}

/** Moves the first figures of the page in turn. @returns whether there was one to move */
const moves = (page: Page, count: number): Promise<boolean> =>
  page.evaluate(async count => {
    const forms = [...document.querySelectorAll<HTMLFormElement>(".fig form.ctrls")];
    const inputs = forms.flatMap(form => [
      ...form.querySelectorAll<HTMLInputElement>("input[type=checkbox],input[type=range]")
    ]);
    if (!inputs.length) return false;
    for (let k = 0; k < count; k++) {
      const input = inputs[k % Math.min(inputs.length, 5)]!;
      const figure = input.closest<HTMLElement>(".fig")!;
      const drawn = new Promise<void>(done => {
        figure.addEventListener("drawn", () => done(), {once: true});
        setTimeout(done, 2000);
      });
      if (input.type === "checkbox") input.click();
      else {
        if (k % 2) input.stepUp();
        else input.stepDown();
        input.dispatchEvent(new Event("input", {bubbles: true}));
      }
      await drawn;
    }
    return true;
  }, count);

const site = await openReadersSite();
const context = await site.browser.newContext({viewport: {width: 1440, height: 900}});
const page = await context.newPage();
const session = await context.newCDPSession(page);
const pages: {page: string; at_first_MB: number; grown_MB: number}[] = [];
for (const {path} of PAGES) {
  await page.goto(`${site.address}${path}.html`, {waitUntil: "load"});
  await page.locator("html.settled").waitFor({state: "attached"});
  await unfold(page);
  // The first moves fetch what later ones use.
  if (!(await moves(page, 5))) continue;
  const before = await heap_MB(session);
  await moves(page, MOVES);
  const grown = (await heap_MB(session)) - before;
  pages.push({page: path, at_first_MB: Number(before.toFixed(1)), grown_MB: Number(grown.toFixed(1))});
}
await site.close();
const sum = pages.reduce((all, {grown_MB}) => all + Math.max(0, grown_MB), 0);
console.log(JSON.stringify({moves: MOVES, grown_MB: Number(sum.toFixed(1)), pages}));

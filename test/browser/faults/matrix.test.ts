/**
 * Every page under every fault: what a page shows before it is touched stays, a deed is done or refused with a
 * sentence, and what was refused is done once the fault is gone. Part of the matrix, so that each page and each fault
 * is met, runs with the other tests; `FAULTS=all npx vitest run test/browser/faults` runs all of it.
 */
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {noBrowser} from "../browser.js";
import {opened} from "../opened.js";
import {PAGES} from "../../../src/paper/pages.js";
import {DEEDS, type Deed} from "./deeds.js";
import {FAULTS, type Fault} from "./faults.js";

const WAIT = {timeout: 45_000, interval: 100};
const WHOLE = process.env["FAULTS"] === "all";
/** Where nothing comes, an hour of waiting passes in a step of so long. */
const STEP_MS = 45_000;
const REST_MS = 1500;
/** Every pair, or the fewest in which every page and every fault is met. */
const pairs = FAULTS.flatMap((fault, k) =>
  (WHOLE ? DEEDS : [DEEDS[k % DEEDS.length]!]).map(deed => [deed.page, fault.name, deed, fault] as const)
);

/** Words of engines and browsers that are no answer to a reader. */
const RAW =
  /failed to fetch|networkerror|unexpected (?:token|end)|no magic bytes|undefined|typeerror|null|\[object|importing a module|dynamically imported|NaN|at https?:/i;

/** Where a page says what it could not do. */
const PLACES = [".error", ".notice", ".asleep", "[role=alert]", "[data-part=problem]", ".nb-said"];

/** Refusals that the page shows, in itself and in the frame of its outputs. */
async function said(page: Page): Promise<string[]> {
  const own = await page.evaluate(
    places =>
      [...document.querySelectorAll<HTMLElement>(places.join())]
        .filter(node => node.getClientRects().length > 0)
        .map(node => node.innerText.trim())
        .filter(text => text),
    PLACES
  );
  const outputs = page
    .frames()
    .slice(1)
    .map(frame =>
      Promise.race([
        frame
          .evaluate(() =>
            [...document.querySelectorAll<HTMLElement>(".out")].map(out => out.innerText.trim())
          )
          .catch(() => []),
        // One that never comes answers nothing.
        new Promise<string[]>(done => setTimeout(() => done([]), 1000))
      ])
    );
  return [...own, ...(await Promise.all(outputs)).flat().filter(text => /^[a-z]+: /.test(text))];
}

/** Pictures, paragraphs and tables as they lie before anything is touched. */
const stands = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    ["h1", "main p", ".fig .picture > div > svg", "main table"].map(
      selector => document.querySelectorAll(selector).length
    )
  );

/** Opens a page and lets the fault begin. A page of which a part never comes is never loaded; it is read when it is parsed. */
async function opens(page: Page, address: string, fault: Fault): Promise<void> {
  if (fault.silent) await page.clock.install();
  if (!fault.opened) await fault.set(page.context(), page);
  await page.goto(address, {waitUntil: fault.silent && !fault.opened ? "commit" : "load"});
  await page.locator("footer").last().waitFor({state: "attached"});
  if (!fault.opened) return;
  await page.locator("html.alive").waitFor({state: "attached"});
  await fault.set(page.context(), page);
}

async function outcome(page: Page, deed: Deed, silent = false): Promise<"done" | "said"> {
  let end: "done" | "said" | null = null;
  let begun = performance.now();
  await expect
    .poll(async () => {
      if (silent && performance.now() - begun > REST_MS) {
        await page.clock.fastForward(STEP_MS);
        begun = performance.now();
      }
      if (await deed.done(page).catch(() => false)) end = "done";
      else if ((await said(page).catch(() => [])).length) end = "said";
      return end;
    }, WAIT)
    .not.toBeNull();
  return end!;
}

describe.skipIf(noBrowser)("every page under every fault", () => {
  const site = opened();

  async function meets(deed: Deed, fault: Fault): Promise<void> {
    const context = await site.browser.newContext({viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const errors: string[] = [];
    page.on("pageerror", error => errors.push(error.message));
    try {
      await opens(page, `${site.address}${deed.page}.html`, fault);
      const before = await stands(page);
      const act = (): Promise<void> => deed.act(page).catch(() => undefined);
      await act();
      const end = await outcome(page, deed, fault.silent);
      if (WHOLE)
        console.log(`${deed.page}, ${fault.name}: ${end === "done" ? end : (await said(page)).join(" / ")}`);
      await fault.told?.(page);
      for (const sentence of await said(page)) expect(sentence).not.toMatch(RAW);
      // What is opened as a notebook is its cells from then on; without scripts a link of a deed leads to another page.
      const here = new URL(page.url()).pathname.endsWith(`/${deed.page}.html`);
      if (here && !deed.page.startsWith("notebook"))
        for (const [i, count] of (await stands(page)).entries())
          expect(count).toBeGreaterThanOrEqual(before[i]!);
      if (fault.name === "workers killed") await page.evaluate("killWorkers()");
      if (end === "done" && fault.name !== "workers killed") return;
      if (!fault.lift && fault.name !== "workers killed") return;
      await fault.lift?.(context, page);
      const again = page.getByRole("button", {name: /^(Try again|Reload)/}).first();
      const retried = await again.click({timeout: 1000}).then(
        () => true,
        () => false
      );
      await page.waitForLoadState("load");
      if (!here) await page.goto(`${site.address}${deed.page}.html`, {waitUntil: "load"});
      else if (!retried) await page.reload({waitUntil: "load"});
      if (!(await deed.done(page).catch(() => false))) await act();
      await expect
        .poll(() => deed.done(page).catch(() => false), {...WAIT, message: "after the fault"})
        .toBe(true);
    } finally {
      expect(errors).toEqual([]);
      await context.close();
    }
  }

  it("every page has its deed, and every page and every fault is met", () => {
    const own = (deeds: readonly Deed[]): string[] => deeds.map(({page}) => page);
    expect(own(DEEDS)).toEqual(expect.arrayContaining(PAGES.map(({path}) => path)));
    expect([...new Set(pairs.map(([page]) => page))].sort()).toEqual(own(DEEDS).sort());
    expect(new Set(pairs.map(([, fault]) => fault)).size).toBe(FAULTS.length);
  });

  it.each(pairs)("%s, %s", async (_page, _fault, deed, fault) => meets(deed, fault), 150_000);
});

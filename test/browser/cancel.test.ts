import {describe, expect, it} from "vitest";
import {normal} from "../../src/models/impedance/random.js";
import {CELL_SETS, circuitOf} from "../../src/models/impedance/sets.js";
import {logSweep, simulate} from "../../src/models/impedance/simulate.js";
import type {Page} from "playwright-core";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";
import {openPanel} from "./live.js";

const WAIT = {timeout: 90_000};

/** Clicks what begins a run, and what ends it as soon as the run has told how far it is. */
const cancelUnderWay = (page: Page, begin: string, line: string, end: string): Promise<void> =>
  page.evaluate(
    ([begin, line, end]) =>
      new Promise<void>((done, fail) => {
        const said = document.querySelector(line!)!;
        const watch = new MutationObserver(() => {
          if (!/\d+ (?:% done|of \d)/.test(said.textContent)) return;
          watch.disconnect();
          const button = document.querySelector<HTMLElement>(end!);
          if (!button || button.hidden) return fail(new Error(`nothing ends: ${said.textContent}`));
          button.click();
          done();
        });
        watch.observe(said, {childList: true, characterData: true, subtree: true});
        document.querySelector<HTMLElement>(begin!)!.click();
      }),
    [begin, line, end]
  );

/** Two runs that take seconds, ended by a click: the last good picture stays and the next run is answered. */
describe.skipIf(noBrowser)("a run that is cancelled", () => {
  const site = opened();

  it("leaves the plate as it was, and goes when it is asked for again", async () => {
    const {page, problems, close} = await visit(site, "stress.html");
    const figure = page.locator("#fig-4e");
    await openPanel(page, "fig-4e", "explore");
    const choose = (name: string, value: string) =>
      figure.locator(`input[name="${name}"][value="${value}"]`).check(WAIT);
    await choose("t", "30");
    const caption = figure.locator(".caption");
    await expect.poll(() => caption.textContent(), WAIT).toMatch(/for 30\ss/);
    const picture = figure.locator(".picture .live");
    await picture.locator("svg").first().waitFor(WAIT);
    const [words, drawn] = [await caption.textContent(), await picture.innerHTML()];

    const status = figure.locator(".status");
    await cancelUnderWay(
      page,
      '#fig-4e input[name="coupling"][value="two-way"]',
      "#fig-4e .status",
      "#fig-4e .status button.stop"
    );
    await expect.poll(() => status.textContent()).toBe("Stopped; the last picture stays.");
    expect(await status.getByRole("button").count()).toBe(0);
    expect(await page.locator("#fig-4e[aria-busy]").count()).toBe(0);
    expect(await picture.innerHTML()).toBe(drawn);
    expect(await caption.textContent()).toBe(words);

    await choose("mesh", "8x12");
    await expect.poll(() => picture.innerHTML(), WAIT).not.toBe(drawn);
    await expect.poll(() => status.textContent(), WAIT).toMatch(/^Composition is .*two-way/);
    expect(await figure.getAttribute("aria-busy")).toBeNull();
    expect(problems).toEqual([]);
    await close();
  }, 240_000);

  it("leaves the parameters of a fit without intervals, and finds them when it is asked for again", async () => {
    const {page, problems, close} = await visit(site, "impedance.html#try-it");
    await page.locator("#workbench").scrollIntoViewIfNeeded();
    const part = (name: string) => page.locator(`#workbench [data-part="${name}"]`);
    await part("spectrum").locator("svg").first().waitFor(WAIT);
    const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
    const noise = normal(7);
    const z = simulate(circuit, values, logSweep(1e6, 1, 300));
    const rows = Array.from(z.frequencyHertz, (f, i) => {
      const size = 0.005 * Math.hypot(z.realOhm[i]!, z.imaginaryOhm[i]!);
      return [f, z.realOhm[i]! + size * noise(), z.imaginaryOhm[i]! + size * noise()].join("\t");
    });
    const content = `freq/Hz\tRe(Z)/Ohm\tIm(Z)/Ohm\n${rows.join("\n")}`;
    await page.fill('#workbench [name="circuit"]', CELL_SETS.Cu_c5.circuit);
    await page.setInputFiles('#workbench [name="file"]', {
      name: "long.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(content)
    });
    await expect
      .poll(() => page.locator('#workbench [name="source"] option:checked').textContent(), WAIT)
      .toContain("long.txt");
    await part("parameters").getByText("CPE2_Q").waitFor(WAIT);
    await part("notes")
      .getByText("Equal to the fit in the table")
      .waitFor({...WAIT, state: "detached"});
    const drawn = async () =>
      (await part("spectrum").innerHTML()) + (await part("parameters").locator(".answer").innerHTML());
    const before = await drawn();

    const ask = part("parameters").getByRole("button", {name: "Intervals by profile likelihood"});
    const cancel = part("parameters").getByRole("button", {name: "Cancel"});
    await cancelUnderWay(
      page,
      '#workbench [data-act="profile"]',
      '#workbench [data-progress="profile"]',
      '#workbench [data-stop="profile"]'
    );
    await part("parameters").getByText("Stopped.").waitFor(WAIT);
    expect(await cancel.count()).toBe(0);
    expect(await drawn()).toBe(before);

    await ask.click();
    await part("parameters")
      .getByText(/^\d[\d.]* to \d[\d.]*$/)
      .first()
      .waitFor(WAIT);
    expect(await cancel.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 240_000);
});

import {describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {CELL_SETS, circuitOf} from "../../src/models/impedance/sets.js";
import {logSweep, simulate} from "../../src/models/impedance/simulate.js";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

/** The bench with real clicks: the build's fit again, a slip in the circuit, a corrupted spectrum, a reader's own file. */
describe.skipIf(noBrowser)("impedance workbench", () => {
  const site = opened();

  it("says that a table did not load and opens when it does", async () => {
    const {page, close} = await visit(site, "glossary.html");
    await page.route("**/data/spectra.*.parquet", route => route.fulfill({status: 503, body: ""}));
    await page.goto(`${site.address}impedance.html#try-it`);
    const bench = page.locator("#workbench");
    await bench.scrollIntoViewIfNeeded();
    await bench
      .getByText(/^file: data\/spectra\.parquet did not load \(503\); try again$/)
      .waitFor({timeout: 60_000});
    await page.unroute("**/data/spectra.*.parquet");
    await bench.getByRole("button", {name: "Try again"}).click();
    await part(page, "spectrum").locator("svg").first().waitFor({timeout: 60_000});
    await close();
  }, 120_000);

  const part = (page: Page, name: string) => page.locator(`#workbench [data-part="${name}"]`);

  it("fits as the build did, refuses with the place, sees corruption, reads a file", async () => {
    const {page, problems, foreign, close} = await visit(site, "impedance.html#try-it");
    await page.locator("#workbench").scrollIntoViewIfNeeded();
    await part(page, "notes")
      .getByText("Equal to the fit in the table the build made.")
      .waitFor({timeout: 60_000});
    await part(page, "verdict").getByText("Consistent with the Kramers–Kronig relations.").waitFor();

    await page.fill('#workbench [name="circuit"]', "R0-p(R1,CPE1");
    await page.locator("#circuit-problem").getByText("column 13").waitFor();
    await page.fill('#workbench [name="circuit"]', CELL_SETS.Cu_c5.circuit);
    await part(page, "parameters").getByText("CPE2_Q").waitFor();
    expect(await part(page, "diagram").locator("svg").getAttribute("aria-label")).toContain("R2");

    await page.selectOption('#workbench [name="corruption"]', "step");
    await part(page, "verdict").getByText("Not consistent").waitFor();
    await page.selectOption('#workbench [name="corruption"]', "none");

    const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
    const z = simulate(circuit, values, logSweep(1e6, 1, 10));
    const text = [...z.frequencyHertz]
      .map((f, i) => `${f}\t${z.realOhm[i]}\t${z.imaginaryOhm[i]}`)
      .join("\n");
    const own = (name: string, content: string) => ({
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(content)
    });
    await page.setInputFiles('#workbench [name="file"]', own("own.txt", text));
    await part(page, "parameters").getByText("72.8").waitFor();
    await page.setInputFiles('#workbench [name="file"]', own("bad.txt", "1000,50,x\n100,51,-1"));
    await page.locator("#circuit-problem").getByText("bad.txt").waitFor();

    await page.setInputFiles(
      '#workbench [name="file"]',
      own("one.txt", "freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\n1000\t50\t3")
    );
    await page.locator("#circuit-problem").getByText("Below is still own.txt").waitFor();
    const named = await page.locator('#workbench [name="source"] option:checked').textContent();
    expect(named).toBe("own.txt");
    expect(await page.inputValue('#workbench [name="file"]')).toBe("");
    const rows = Array.from({length: 300_000}, (_, i) => `${1e6 / (i + 1)}\t50\t-3`);
    await page.setInputFiles(
      '#workbench [name="file"]',
      own("long.txt", `freq/Hz\tRe(Z)/Ohm\tIm(Z)/Ohm\n${rows.join("\n")}`)
    );
    await page
      .locator("#circuit-problem")
      .getByText("it holds 300000 points, more than the 2000 that are analysed")
      .waitFor();
    await part(page, "parameters").getByRole("button", {name: "Intervals by profile likelihood"}).click();
    await part(page, "parameters")
      .getByText(/^72\.80 to 72\.80$/)
      .waitFor({timeout: 30_000});
    expect(await part(page, "parameters").getByRole("button", {name: "Cancel"}).count()).toBe(0);

    await page.fill('#workbench [name="low"]', "10");
    await page.fill('#workbench [name="high"]', "1000");
    expect(await part(page, "spectrum").locator('path[style*="--mark"]').count()).toBe(3);

    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }, 120_000);

  it("marks a stretch of frequencies in both plots, and fits all cycles of a cell", async () => {
    const {page, close} = await visit(site, "impedance.html#try-it");
    await page.locator("#workbench").scrollIntoViewIfNeeded();
    const picture = part(page, "spectrum").locator("svg");
    await picture.waitFor({timeout: 60_000});
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    await page.mouse.move(box.x + box.width - 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 160, box.y + 60);
    await page.mouse.up();
    expect(Number(await page.inputValue('#workbench [name="high"]'))).toBeGreaterThan(
      Number(await page.inputValue('#workbench [name="low"]'))
    );
    expect(await picture.locator('path[style*="--mark"]').count()).toBe(3);
    await page.click('#workbench [data-act="series"]');
    await part(page, "series").locator("tbody tr").nth(5).waitFor({timeout: 30_000});
    await page.fill('#workbench [name="circuit"]', "R0-p(R1,C1)");
    await part(page, "series").locator("tbody").waitFor({state: "detached"});
    await close();
  }, 120_000);
});

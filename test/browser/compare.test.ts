import {existsSync, readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {bdfText} from "../compare/files.js";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

const LAND = "../shared/formats/examples/land-xlsx/LSEDS_4Vcutoff_alclad_004_7.xlsx";
const csv = (name: string, content: string) => ({name, mimeType: "text/csv", buffer: Buffer.from(content)});

/** One visit: files of all kinds dropped together, corrected, taken away, saved and opened again. */
describe.skipIf(noBrowser)("page Compare", () => {
  const site = opened();

  const card = (page: Page, name: string) =>
    page.locator("#compare .own", {has: page.getByRole("heading", {name, exact: true})});
  const status = (page: Page, name: string, words: string | RegExp) =>
    card(page, name).locator(":scope > .status").getByText(words).waitFor({timeout: 90_000});

  it("reads what is dropped, lays it over the figures and holds it against the print", async () => {
    const {page, problems, foreign, close} = await visit(site, "compare.html");
    const fetched: string[] = [];
    page.on("request", r => fetched.push(new URL(r.url()).pathname));
    await page.locator("#compare .drop").waitFor({timeout: 60_000});
    expect(fetched.filter(path => /duckdb|compare\/worker/.test(path))).toEqual([]);

    const cell = bdfText({
      cycles: 30,
      half: 20,
      volt: (share, way) => way * (0.05 + (way > 0 && share === 1 ? 0.15 : 0))
    });
    const eigen = `Zeit [h];Spannung [mV];Strom [mA]\n${Array.from({length: 40}, (_, i) => `${i / 10};${i % 20 < 10 ? -41 : 43};${i % 20 < 10 ? -0.5 : 0.5}`).join("\n")}\n`;
    await page.setInputFiles('#compare [name="files"]', [
      csv("cell <b>one</b>.csv", cell),
      csv("again.csv", cell),
      csv("two tests.csv", `${cell}5,0.03,0.0005,31\n10,0.03,0.0005,31\n`),
      csv("letter.txt", "Dear all,\nnothing to see.\n"),
      csv("eigen.txt", eigen)
    ]);
    await page
      .locator('#compare [data-part="problem"]')
      .getByText("again.csv is the same as cell <b>one</b>.csv")
      .waitFor();
    await status(page, "two tests.csv", /two tests in one file/);
    await status(page, "letter.txt", /^unknown format: /);
    await status(page, "cell <b>one</b>.csv", "bdf-csv: 1260 rows, 30 cycles");

    const figure = (id: string) => page.locator(`#over-fig-${id}`);
    await figure("2d").locator(".live svg").waitFor({timeout: 60_000});
    await figure("2e").locator(".live .s-yours1 .mea, .live .s-yours1").first().waitFor();
    // Per area nothing can be said yet.
    expect(await figure("2a").count()).toBe(0);
    await page
      .locator('#compare [data-part="status"]')
      .getByText("Figures 2a and 2b show nothing of yours: the area is not given.")
      .waitFor({timeout: 60_000});
    await card(page, "cell <b>one</b>.csv").locator('[data-offer="area_cm2"]').first().click();
    await figure("2a").locator(".live svg").waitFor({timeout: 60_000});
    await page
      .locator('#compare [data-part="beside"]')
      .getByText(
        "Voltage at half of the deposited charge: 50.0\u00a0mV; printed 57\u00a0mV (for Cu, Figure 2i): 7.0\u00a0mV less."
      )
      .waitFor({timeout: 60_000});

    await card(page, "eigen.txt").locator('[name="column.0"]').selectOption("time:h");
    await card(page, "eigen.txt").locator('[name="column.1"]').selectOption("voltage:mV");
    await card(page, "eigen.txt").locator('[name="column.2"]').selectOption("current:mA");
    await card(page, "eigen.txt").getByRole("button", {name: "Read it so"}).click();
    await status(page, "eigen.txt", /^mapped-table: 40 rows/);
    await figure("2e").locator(".live").getByText("yours 4, measured").waitFor({timeout: 60_000});
    expect(await figure("2e").locator('input[name="specimens"]').count()).toBe(6);

    const download = async (act: () => Promise<void>): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent("download"), act()]);
      return readFileSync(await file.path(), "latin1");
    };
    const one = card(page, "cell <b>one</b>.csv");
    const bdf = await download(() => one.getByRole("button", {name: "records, BDF (CSV)"}).click());
    expect(bdf.split("\n")[0]).toMatch(/^test_time_second,voltage_volt,current_ampere,cycle_count/);
    expect(bdf.trim().split("\n").length).toBe(1261);
    expect(
      (await download(() => one.getByRole("button", {name: "records, Parquet"}).click())).slice(0, 4)
    ).toBe("PAR1");
    expect(await download(() => one.getByRole("button", {name: "row for a manifest"}).click())).toMatch(
      /\ncell-b-one-b,half-cells\/.*,[0-9a-f]{64},,bdf-csv,half-cell,cycling,,0.5027,,,measured,2a /
    );

    const saved = await download(() => page.getByRole("button", {name: "Save this work as a file"}).click());
    await page.reload();
    await page.locator("#compare .drop").waitFor();
    await page.setInputFiles('#compare [name="work"]', [
      {name: "w.json", mimeType: "application/json", buffer: Buffer.from(saved, "latin1")}
    ]);
    await figure("2e").locator(".live").getByText("yours 2, measured").waitFor({timeout: 90_000});
    await page.setInputFiles('#compare [name="work"]', [csv("w.json", "{}")]);
    await page
      .locator('#compare [data-part="problem"]')
      .getByText(/^work: this is not a saved work/)
      .waitFor();

    if (existsSync(LAND)) {
      await page.setInputFiles('#compare [name="files"]', LAND);
      await status(page, "LSEDS_4Vcutoff_alclad_004_7.xlsx", "land-workbook: 7751 rows, 26 cycles");
      await figure("6a").locator(".live svg").waitFor({timeout: 60_000});
    }
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }, 300_000);
});

import {readFileSync} from "node:fs";
import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";
import {audit, ended, output} from "./cells.js";

describe.skipIf(noBrowser)("the console of the page Data", () => {
  const site = opened();

  it("asks the tables in the page Data, hands rows over in three forms, and makes a page that stands alone", async () => {
    const {page, problems, foreign, close} = await visit(site, "data.html", {acceptDownloads: true});
    const asked: string[] = [];
    page.on("request", request => asked.push(request.url()));
    await page.locator(".nb-example summary").nth(1).click();
    expect(asked.filter(address => /notebook|engine|parquet/.test(address))).toEqual([]);
    await page.locator(".nb-example").nth(1).getByText("Run in the console").click();
    await ended(page, 2);
    expect(await output(page, 1).innerText()).toMatch(/Rows 1 to 10 of \d+/);
    expect(await output(page, 2).locator("svg").count()).toBeGreaterThan(0);
    const saved = async (press: () => Promise<void>): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent("download"), press()]);
      return readFileSync(await download.path());
    };
    const rows = (form: string) => async (): Promise<void> => {
      await page.locator("#cell-1 .cell-more summary").click();
      await page.locator(`#cell-1 [data-act="${form}"]`).click();
    };
    const csv = (await saved(rows("csv"))).toString().trim().split("\n");
    const count = Number(/of (\d+)/.exec(await output(page, 1).innerText())![1]);
    expect(csv).toHaveLength(1 + count);
    const parquet = await saved(rows("parquet"));
    const read = await parquetReadObjects({file: new Uint8Array(parquet).buffer, compressors});
    expect(read.map(row => row["cell"])).toEqual(csv.slice(1).map(line => line.split(",")[0]));
    const arrow = tableFromIPC(await saved(rows("arrow")));
    expect([...arrow.getChild("cycles")!].map(Number)).toEqual(read.map(row => Number(row["cycles"])));
    // The tables themselves, whole, as text and as Arrow; as Parquet they lie beside the page.
    await page.locator("#tables > summary").click();
    await page.locator("#table-traces > summary").click();
    const table = async (form: string): Promise<Buffer> =>
      saved(() => page.locator(`#table-traces [data-form="${form}"]`).click());
    const [asText, asArrow] = [(await table("csv")).toString(), tableFromIPC(await table("arrow"))];
    const lies = await page.request.get(`${site.address}data/traces.parquet`);
    const whole = await parquetReadObjects({file: new Uint8Array(await lies.body()).buffer, compressors});
    expect(asText.split("\n")[0]).toBe(Object.keys(whole[0]!).join());
    const cells = [...asArrow.getChild("cell")!];
    expect([asText.trimEnd().split("\n").length - 1, cells.length]).toEqual([whole.length, whole.length]);
    // Another query takes the first one's place; the first stays in the list of earlier ones.
    await page.locator(".nb-example summary").nth(2).click();
    await page.locator(".nb-example").nth(2).getByText("Run in the console").click();
    await expect.poll(() => output(page, 1).innerText(), {timeout: 30_000}).toContain("kilobytes");
    await page.getByText("Earlier queries").click();
    expect(await page.locator('[data-list="queries"] li').count()).toBe(1);
    const alone = (await saved(() => page.getByRole("button", {name: "Export page"}).click())).toString();
    expect(alone).toContain("kilobytes DOUBLE");
    const other = await page.context().newPage();
    const said: string[] = [];
    other.on("console", message => said.push(message.text()));
    await other.setContent(alone);
    expect(await other.locator("table").count()).toBeGreaterThan(1);
    expect(await audit(other)).toEqual([]);
    await page.locator('input[type="file"]').setInputFiles({
      name: "page.html",
      mimeType: "text/html",
      buffer: Buffer.from(alone)
    });
    await expect.poll(() => page.locator(".nb-said").innerText()).toMatch(/the file page.html and is not of/);
    expect(await audit(page)).toEqual([]);
    expect(said).toEqual([]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }, 120_000);
});

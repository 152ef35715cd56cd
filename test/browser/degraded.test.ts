import {readFileSync, statSync} from "node:fs";
import {brotliCompressSync, constants} from "node:zlib";
import {describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {chromium, type Page} from "playwright-core";
import {executable, noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";
import {openPanel} from "./live.js";

const entries = JSON.parse(readFileSync(`${dist}/figures.json`, "utf8")) as {id: string; page: string}[];

/** Opens the controls of Figure 2e and presses its first chip. */
async function press(page: Page): Promise<void> {
  await openPanel(page, "fig-2e", "explore");
  await page.locator("#fig-2e form.ctrls input[type=checkbox]").first().click();
}

describe.skipIf(noBrowser)("a page that lacks something", () => {
  const site = opened();

  it.each([...new Set(entries.map(e => e.page))])(
    "without scripts page %s shows every figure and its values",
    async page => {
      const {page: tab, problems, close} = await visit(site, `${page}.html`, {javaScriptEnabled: false});
      for (const {id} of entries.filter(e => e.page === page)) {
        // One of the three widths stands on the page, also where the figure lies in a fold that is closed.
        const drawn = await tab
          .locator(`#${id} .picture > div > svg`)
          .evaluateAll(
            all => all.filter(svg => getComputedStyle(svg.parentElement!).display !== "none").length
          );
        expect(drawn, id).toBe(1);
        expect(await tab.locator(`#${id} details[data-drawer="data"] td`).count(), id).toBeGreaterThan(0);
        expect(await tab.locator(`#${id} .tools:visible`).count(), id).toBe(0);
      }
      expect(problems).toEqual([]);
      await close();
    },
    60_000
  );

  it("without WebAssembly keeps the static picture and says what is missing", async () => {
    const {page, close} = await visit(site, "index.html");
    await page.addInitScript("delete globalThis.WebAssembly");
    await page.goto(`${site.address}half-cells.html`);
    await press(page);
    await expect
      .poll(() => page.locator("#fig-2e .status").textContent(), {timeout: 20_000})
      .toBe(
        "engine: DuckDB needs WebAssembly, which this browser does not have or does not allow. The published picture stays"
      );
    expect(await page.locator("#fig-2e .picture svg:visible").count()).toBe(1);
    await close();
  }, 60_000);

  it.each([
    [
      "data/engine/duckdb-eh.*",
      /^engine: DuckDB did not come, for its module did not load \(503\); try again\. The published picture stays/
    ],
    ["data/cycles.*.parquet", /^file: data\/cycles\.parquet did not load \(503\); try again/]
  ])(
    "says that %s did not load and works again when it does",
    async (file, sentence) => {
      const {page, close} = await visit(site, "half-cells.html");
      await page.route(`**/${file}`, route => route.fulfill({status: 503, body: ""}));
      await press(page);
      await expect
        .poll(() => page.locator("#fig-2e .status").textContent(), {timeout: 20_000})
        .toMatch(sentence);
      await page.unroute(`**/${file}`);
      await page.locator("#fig-2e .status").getByRole("button", {name: "Try again"}).click();
      await page.locator("#fig-2e .live svg").waitFor({timeout: 20_000});
      expect(await page.locator("#fig-2e .status.error").count()).toBe(0);
      await close();
    },
    60_000
  );

  it("starts the engine from the kept module, and anew from the site when what is kept is spoilt", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const answer = async (): Promise<void> => {
      await press(page);
      await page.locator("#fig-2e .live svg").waitFor({timeout: 20_000});
    };
    const kept = (): Promise<[string, number][]> =>
      page.evaluate(async () => {
        const files: [string, number][] = [];
        for await (const [name, handle] of await navigator.storage.getDirectory())
          files.push([name, (await (handle as FileSystemFileHandle).getFile()).size]);
        return files;
      });
    const whole = statSync("node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm").size;
    const once = [[expect.stringMatching(/^engine-[0-9a-f]{64}\.wasm$/), whole]];

    await answer();
    await expect.poll(kept, {timeout: 20_000}).toEqual(once);

    await page.route("**/duckdb-eh.*", route => route.abort());
    await page.reload();
    await answer();

    await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      for await (const name of folder.keys()) {
        const handle = await folder.getFileHandle(name);
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        // In a constant: it still compiles and runs.
        bytes[bytes.length - 700_000]! ^= 1;
        const file = await handle.createWritable();
        await file.write(bytes);
        await file.close();
      }
    });
    let asked = 0;
    page.on("request", r => void (/duckdb-eh\.[0-9a-f]+\.wasm$/.test(r.url()) && asked++));
    await page.unroute("**/duckdb-eh.*");
    await page.reload();
    await answer();
    expect(asked).toBe(1);
    await expect.poll(kept, {timeout: 20_000}).toEqual(once);
    await close();
  }, 60_000);

  it("unfolds the engine's twin where the host sends its module as it is, and runs only what was published", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const spoilt = readFileSync("node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
    spoilt[spoilt.length - 700_000]! ^= 1;
    const other = brotliCompressSync(spoilt, {params: {[constants.BROTLI_PARAM_QUALITY]: 1}});
    let sound = false;
    const sent: string[] = [];
    await page.route("**/data/engine/*.{wasm,brotli,gz}", route => {
      const name = route.request().url().split("/").pop()!;
      sent.push(name.replace(/\.[0-9a-f]{16}/, ""));
      if (name.endsWith(".gz") || (sound && name.endsWith(".brotli"))) return route.continue();
      return route.fulfill({
        contentType: "application/wasm",
        body: name.endsWith(".brotli") ? other : Buffer.from("as it is")
      });
    });
    const status = page.locator("#fig-2e .status");
    await press(page);
    await expect
      .poll(() => status.textContent(), {timeout: 40_000})
      .toMatch(/^engine: DuckDB did not come as it was published; try again/);
    expect(await page.locator("#fig-2e .picture .live").count()).toBe(0);
    sound = true;
    sent.length = 0;
    await status.getByRole("button", {name: "Try again"}).click();
    await page.locator("#fig-2e .live svg").waitFor({timeout: 40_000});
    expect(sent.sort()).toEqual(["brotli.wasm.gz", "duckdb-eh.brotli", "duckdb-eh.wasm"]);
    await close();
  }, 120_000);

  it("draws over plain http, where the browser has no digest, no file store and no brotli of its own", async () => {
    const browser = await chromium.launch({
      executablePath: executable!,
      args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP workbook.test 127.0.0.1"]
    });
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("console", m => void (m.type() === "error" && problems.push(m.text())));
    const sent: string[] = [];
    page.on(
      "request",
      r =>
        void sent.push(
          r
            .url()
            .split("/")
            .pop()!
            .replace(/\.[0-9a-f]{16}/, "")
        )
    );
    await page.goto(`${site.address.replace("127.0.0.1", "workbook.test")}half-cells.html`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await press(page);
    await page.locator("#fig-2e .live svg").waitFor({timeout: 40_000});
    expect(sent).toEqual(expect.arrayContaining(["duckdb-eh.wasm", "duckdb-eh.brotli", "brotli.wasm.gz"]));
    expect(problems).toEqual([]);
    await browser.close();
  }, 60_000);

  it("refuses a number out of range in the control with the range and keeps the picture", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const box = page.locator('#fig-2e input[name="cycles.1"]');
    await openPanel(page, "fig-2e", "explore");
    const picture = page.locator("#fig-2e .picture svg:visible");
    const drawn = await picture.innerHTML();
    await box.fill("9999");
    await expect
      .poll(() => page.locator("#fig-2e .status").textContent(), {timeout: 20_000})
      .toMatch(/^range: Cycles must run from at least 1 to at most 300/);
    expect(await box.getAttribute("aria-invalid")).toBe("true");
    expect(await picture.innerHTML()).toBe(drawn);
    await close();
  }, 60_000);
});

import {readFileSync, readdirSync} from "node:fs";
import type {Page, Route} from "playwright-core";
import {describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {blockDigests, BLOCK_BYTES, digest} from "../../loaders/site/listing.js";
import type {Published} from "../../src/lib/published.js";
import {FORBIDDEN} from "../database/forbidden.js";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";
import {openPanel, unfold} from "./live.js";

const WAIT = {timeout: 60_000};

/** Ways out of the page that a query could try. */
const REACHING = [
  "from read_csv_auto('https://example.com/a.csv')",
  "from read_parquet('https://example.com/a.parquet')",
  "from 'https://example.com/a.parquet'",
  "from parquet_metadata('https://example.com/a.parquet')",
  "from glob('https://example.com/*.csv')",
  "from read_parquet('s3://bucket/a.parquet')",
  "attach 'https://example.com/a.db'",
  "copy cycles to 'https://example.com/a.csv'",
  "install httpfs from 'https://example.com'"
];

/** Opens the SQL drawer of Figure 2e for writing; what runs a text and tells its answer. */
async function editor(page: Page): Promise<(text: string) => Promise<string>> {
  const figure = page.locator("#fig-2e");
  await openPanel(page, "fig-2e", "data");
  await figure.locator('[data-act="edit"]').click(WAIT);
  return async text => {
    await figure.locator("textarea").fill(text);
    await figure.locator('[data-act="run"]').click();
    await figure.locator('[data-act="cancel"][disabled]').waitFor({...WAIT, state: "attached"});
    return figure.locator(".sql-results").innerText();
  };
}

/** Presses a chip of Figure 2e and waits for the picture that answers. */
async function redraws(page: Page, id = "fig-2e"): Promise<void> {
  await page.evaluate(name => {
    const figure = document.getElementById(name)!;
    const drawn = new Promise(done => figure.addEventListener("drawn", done, {once: true}));
    (figure.querySelector("form.ctrls input[type=checkbox]") as HTMLElement).click();
    return drawn;
  }, id);
  expect(await page.locator(`#${id} .status.error`).count()).toBe(0);
}

/** The file with one bit turned. */
const spoilt = (file: string, at = 0.5): Buffer => {
  const bytes = readFileSync(`${dist}/${file}`);
  bytes[Math.floor(bytes.length * at)]! ^= 8;
  return bytes;
};

describe.skipIf(noBrowser)("the engine in the page", () => {
  const site = opened();

  it("runs no statement that does more than read: figures and later queries are as before", async () => {
    const {page, foreign, close} = await visit(site, "half-cells.html");
    const run = await editor(page);
    const count = await run("select count(*) as n from cycles");
    for (const text of FORBIDDEN) expect(await run(text), text).toMatch(/^query: [^\n]+$/);
    expect(await run("select count(*) as n from cycles")).toBe(count);
    await redraws(page);
    expect(foreign).toEqual([]);
    await close();
  }, 240_000);

  it("reaches nothing but the tables of the site", async () => {
    const {page, foreign, close} = await visit(site, "half-cells.html");
    const run = await editor(page);
    await run("select count(*) as n from cycles");
    const asked: string[] = [];
    page.on("request", r => asked.push(r.url()));
    for (const text of REACHING) expect(await run(text), text).toMatch(/^query: [^\n]+$/);
    expect(foreign).toEqual([]);
    expect(asked).toEqual([]);
    await redraws(page);
    await close();
  }, 240_000);

  it("shows every digit, every type and how many rows it leaves out", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    const run = await editor(page);
    const shown = await run(
      "select 98.83 as a, 100.0 as a2, 123456789.123 as b, 9007199254740993 as c, date '2024-02-29' as d, interval '1 day' as e, [1.5, null] as f, null as g, 'nan'::double as h"
    );
    for (const text of [
      "98.83",
      "100.0",
      "123456789.123",
      "9007199254740993",
      "2024-02-29",
      "1 day",
      "[1.5, NULL]",
      "null",
      "NaN"
    ])
      expect(shown).toContain(text);
    for (const type of ["DECIMAL(4,2)", "BIGINT", "DATE", "INTERVAL", "DECIMAL(2,1)[]", "DOUBLE"])
      expect(shown).toContain(type);
    expect(await run("from range(20000)")).toContain("of 10000; the query has more");
    expect(await run("select count(*) as n from records")).toMatch(/\d{5,}/);
    expect(problems).toEqual([]);
    await close();
  }, 240_000);

  it("ends a query that does not come back, while figures go on, and answers the next", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const run = await editor(page);
    await run("select count(*) as n from cycles");
    const figure = page.locator("#fig-2e");
    await figure
      .locator("textarea")
      .fill("select sum(a.x * b.x * c.x) from range(100000) a(x), range(100000) b(x), range(100000) c(x)");
    await figure.locator('[data-act="run"]').click();
    await expect.poll(() => figure.locator(".sql-results").innerText(), WAIT).toMatch(/^Running, \d+ s …$/);
    await redraws(page, "fig-2i");
    expect(await figure.locator(".sql-results").innerText()).toMatch(/^Running/);
    await figure.locator('[data-act="cancel"]').click();
    await expect
      .poll(() => figure.locator(".sql-results").innerText(), WAIT)
      .toBe("The query was cancelled; the figure is as it was.");
    expect(await run("select count(*) as n from cycles")).toMatch(/\d/);
    await redraws(page);
    await close();
  }, 240_000);

  it("draws nothing from a damaged table, says so, and goes on with a sound one", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const damage = (route: Route): Promise<void> => route.fulfill({body: spoilt("data/cycles.parquet")});
    await page.route("**/cycles*.parquet", damage);
    await unfold(page);
    const chip = page.locator("#fig-2e form.ctrls input[type=checkbox]").first();
    await chip.evaluate(node => (node as HTMLElement).click());
    await expect
      .poll(() => page.locator("#fig-2e .status").textContent(), WAIT)
      .toMatch(
        /^file: data\/cycles\.parquet arrived damaged and is not used: .*; try again, or reload the page Try again$/
      );
    expect(await page.locator("#fig-2e .picture .live").count()).toBe(0);
    expect(await page.locator("#fig-2e .picture svg:visible").count()).toBe(1);
    await page.unroute("**/cycles*.parquet", damage);
    await redraws(page);
    await close();
  }, 240_000);

  it.each(["data/context.json", "data/files.json"])(
    "takes no damaged %s",
    async file => {
      const {page, close} = await visit(site, "half-cells.html");
      const [folder, name] = file.split("/") as [string, string];
      await page.route(`**/${folder}/${name.replace(".", "*.")}*`, async route => {
        const answer = await route.fetch();
        const body = await answer.body();
        body[body.length >> 1]! ^= 1;
        await route.fulfill({response: answer, body});
      });
      const chip = page.locator("#fig-2e form.ctrls input[type=checkbox]").first();
      await chip.evaluate(node => (node as HTMLElement).click());
      await expect
        .poll(() => page.locator("#fig-2e .status").textContent(), WAIT)
        .toMatch(/arrived damaged and is not used/);
      expect(await page.locator("#fig-2e .picture .live").count()).toBe(0);
      await close();
    },
    240_000
  );

  it("reads a large table by ranges, checks each block and refuses a damaged one", async () => {
    const {page, close} = await visit(site, "index.html");
    const part = await publishedByBlocks(page);
    await page.goto(`${site.address}half-cells.html`);
    const ranges: (string | undefined)[] = [];
    let damaged = false;
    await page.route(`**/${part.address.split("/").pop()}`, async route => {
      if (!route.request().url().endsWith(part.address)) return route.continue();
      ranges.push((await route.request().allHeaders())["range"]);
      const answer = await route.fetch();
      const body = await answer.body();
      if (damaged) body[body.length >> 1]! ^= 1;
      await route.fulfill({response: answer, body});
    });
    const run = await editor(page);
    const sum = `select cell, count(*) as n, sum(test_time_second)::bigint as s from records where cell = '${part.cell}' group by cell`;
    const sound = await run(sum);
    expect(sound).toMatch(/\d{4,}/);
    expect(ranges.length).toBeGreaterThan(0);
    for (const range of ranges) {
      const [from, to] = range!.replace("bytes=", "").split("-").map(Number) as [number, number];
      expect(from % BLOCK_BYTES).toBe(0);
      expect(to + 1 === part.bytes || (to + 1) % BLOCK_BYTES === 0).toBe(true);
    }

    damaged = true;
    await page.reload();
    const again = await editor(page);
    expect(await again(sum)).toMatch(
      /^query: \S+ arrived damaged and is not used: its SHA-256 is not the published one; try again, or reload the page$/
    );
    damaged = false;
    expect(await again(sum)).toBe(sound);
    await close();
  }, 240_000);
});

/** Lets this page have its largest part of `records` published by blocks, as a part above the limit is. */
async function publishedByBlocks(page: Page): Promise<{cell: string; address: string; bytes: number}> {
  const name = readdirSync(`${dist}/data`).find(f => /^files\.[0-9a-f]{64}\.json$/.test(f))!;
  const list = JSON.parse(readFileSync(`${dist}/data/${name}`, "utf8")) as Record<string, Published[string]>;
  const [path, file] = Object.entries(list)
    .filter(([p]) => /^data\/records\/.*\.parquet$/.test(p))
    .reduce((a, b) => (b[1].bytes > a[1].bytes ? b : a));
  const blocks = Buffer.from(blockDigests(readFileSync(`${dist}/${file.address}`)).join("\n"));
  file.block_bytes = BLOCK_BYTES;
  list[`${path}.blocks`] = {address: `${path}.blocks`, bytes: blocks.length, sha256: digest(blocks)};
  const text = Buffer.from(JSON.stringify(list));
  await page.route(`**/${path}.blocks`, route => route.fulfill({body: blocks}));
  await page.route("**/half-cells.html", async route => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      contentType: "text/html",
      body: html.replace(name, `files.${digest(text)}.json`)
    });
  });
  await page.route(`**/data/files.${digest(text)}.json`, route => route.fulfill({body: text}));
  return {cell: /cell=([^/]+)/.exec(path)![1]!, address: file.address, bytes: file.bytes};
}

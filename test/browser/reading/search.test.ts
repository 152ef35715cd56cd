import {afterAll, beforeAll, describe, expect, it} from "vitest";
import "../../../src/paper/reading.js";
import {noBrowser} from "../browser.js";
import {openReader, type Reader} from "./reader.js";

describe.skipIf(noBrowser)("search", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  it("finds a figure, a claim and a term by keyboard and says how many there are", async () => {
    const page = await reader.open("data.html");
    await page.keyboard.press("/");
    await page.keyboard.type("overpotential");
    const options = page.locator(".search-results [role=option]");
    await options.first().waitFor();
    expect(await page.locator("#search-status").innerText()).toMatch(/^\d+ results/);
    await page.keyboard.press("ArrowDown");
    const first = await options.first().getAttribute("href");
    expect(await page.locator('.search input[aria-activedescendant="result-0"]').count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(first!.replace(/^\.\//, "").replace(/[.#]/g, "\\$&")));
    await reader.done();
  });

  it("says when nothing is found and closes on Escape", async () => {
    const page = await reader.open("index.html");
    await page.locator(".search input").fill("zzzzqq");
    await page.locator("#search-status", {hasText: "No results"}).waitFor({state: "attached"});
    await page.locator(".search input").fill("tungsten");
    await page.locator(".search-results [role=option]").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".search-results").isVisible()).toBe(false);
    await reader.done();
  });
});

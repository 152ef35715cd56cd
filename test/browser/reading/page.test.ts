import {afterAll, beforeAll, describe, expect, it} from "vitest";
import "../../../src/paper/reading.js";
import {noBrowser} from "../browser.js";
import {unfold} from "../live.js";
import {openReader, type Reader} from "./reader.js";

describe.skipIf(noBrowser)("a page that is read", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  it("is set in the faces of the site", async () => {
    const page = await reader.open("half-cells.html");
    await page.reload({waitUntil: "networkidle"}); // a face that comes late waits for the next page
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const {root} = await session.send("DOM.getDocument");
    for (const [selector, family] of [
      ["h1", "Source Serif 4"],
      ["main>p", "Source Serif 4"],
      [".fig-id", "Source Sans 3"]
    ] as const) {
      const {nodeId} = await session.send("DOM.querySelector", {nodeId: root.nodeId, selector});
      const {fonts} = await session.send("CSS.getPlatformFontsForNode", {nodeId});
      const most = fonts.sort((a, b) => b.glyphCount - a.glyphCount)[0]!;
      expect(most.familyName).toContain(family);
      expect(most.isCustomFont).toBe(true);
    }
    await reader.done();
  });

  it("marks in the margin where a reader is", async () => {
    const page = await reader.open("half-cells.html");
    await page.evaluate(() => document.getElementById("fig-2i")!.scrollIntoView());
    await page.locator('.rail [aria-current="true"][href="#fig-2i"]').waitFor();
    expect(await page.locator(".rail [aria-current]").count()).toBe(1);
    await reader.done();
  });

  it("shows the four collectors at once, or the one that is chosen", async () => {
    const page = await reader.open("index.html");
    await unfold(page);
    expect(await page.locator(".four .one:visible").count()).toBe(4);
    await page.locator('.four input[value="w"]').check();
    expect(await page.locator(".four .one:visible h3").allInnerTexts()).toEqual(["W-Cu"]);
    await reader.done();
    const plain = await reader.open("index.html", {javaScriptEnabled: false});
    await plain.locator("#the-four-collectors>summary").click();
    expect(await plain.locator(".four .one:visible").count()).toBe(4);
    await reader.done();
  });
});

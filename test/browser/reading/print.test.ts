import {afterAll, beforeAll, describe, expect, it} from "vitest";
import "../../../src/paper/reading.js";
import {noBrowser} from "../browser.js";
import {openReader, type Reader} from "./reader.js";

describe.skipIf(noBrowser)("a printed page", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  it("prints black on white with notes open, figures whole and tools gone", async () => {
    const page = await reader.open("half-cells.html", {
      colorScheme: "dark",
      viewport: {width: 820, height: 900}
    });
    expect(await page.locator("details.note[open]").count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    expect(await page.locator("details.note:not(.in-learn)").count()).toBe(
      await page.locator("details.note[open]:not(.in-learn)").count()
    );
    expect(
      await page.locator(".tools:visible,.ctrls:visible,.lens:visible,.learn:visible,.rail:visible").count()
    ).toBe(0);
    for (const figure of await page.locator(".fig:visible").all()) {
      expect(await figure.locator(".picture svg:visible").count()).toBe(1);
      expect(await figure.evaluate(node => getComputedStyle(node).breakInside)).toBe("avoid");
    }
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.body).backgroundColor
    ]);
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await reader.done();
  });

  it("prints of the ledger what was decided or is asked, and of the values their formulas", async () => {
    const page = await reader.open("claims.html", {viewport: {width: 642, height: 900}});
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    const rows = (verdicts: string): Promise<number> =>
      page.locator(`.list tr[id]:has(.v:is(${verdicts})):visible`).count();
    expect(await rows(".nc, .by")).toBe(0);
    for (const verdict of [".no", ".un", ".ro", ".qu", ".eq", ".or", ".tw"])
      expect(await rows(verdict), verdict).toBeGreaterThan(0);
    expect(await page.locator("#ledger .on-paper").isVisible()).toBe(true);
    await reader.done();
    const methods = await reader.open("methods.html", {viewport: {width: 642, height: 900}});
    await methods.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await methods.emulateMedia({media: "print"});
    expect(await methods.locator(".derived .inputs:visible").count()).toBe(0);
    expect(await methods.locator(".derived tbody tr:visible").count()).toBeGreaterThan(100);
    await reader.done();
  });
});

import {afterAll, beforeAll, describe, expect, it} from "vitest";
import "../../../src/paper/reading.js";
import {noBrowser} from "../browser.js";
import {openReader, type Reader} from "./reader.js";

describe.skipIf(noBrowser)("lenses", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  it("fold and unfold predictions, and hide no figure", async () => {
    for (const [lens, shown] of [
      ["read", false],
      ["review", false],
      ["learn", true]
    ] as const) {
      const page = await reader.open(`half-cells.html?lens=${lens}`);
      const bodies = page.locator(".learn>.body:visible");
      expect((await bodies.count()) > 0).toBe(shown);
      expect(await page.locator(".fig[hidden]").count()).toBe(0);
      // Read and Learn leave every foot closed; Review shows the data of the figure one looks at, and of no other.
      for (const id of ["fig-2i", "fig-2c"]) {
        await page.locator(`#${id} .picture`).evaluate(node => node.scrollIntoView({block: "center"}));
        if (lens === "review")
          await page.locator(`#${id} details[data-drawer="data"][open]`).waitFor({timeout: 20_000});
        expect(await page.locator(".fig .drawers>details[open]").count()).toBe(lens === "review" ? 1 : 0);
      }
      await reader.done();
    }
  });

  it("stay when one follows a link, and are remembered", async () => {
    const page = await reader.open("index.html");
    await page.getByLabel("Learn").check();
    expect(page.url()).toContain("lens=learn");
    await page.locator("nav.next a").click();
    await page.waitForURL(/collector\.html/);
    expect(await page.evaluate(() => document.documentElement.dataset["lens"])).toBe("learn");
    await reader.done();
  });
});

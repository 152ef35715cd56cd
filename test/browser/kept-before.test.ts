import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

/** As a browser holds them since the first edition, letter by letter. */
const KEPT = {
  "two-interphases.notes":
    '{"form": "two-interphases notes 1", "notes": {"fig1a.foil.side": {"checked": true, "text": "seen"}}}',
  "two-interphases.reading": '{"predictions":{},"exercises":{},"steps":["anode-free","sei-1"]}',
  "two-interphases.open.read": "fig-2i.data"
};
const DATABASE = "two-interphases-compare";

describe.skipIf(noBrowser)("what a reader's browser has kept before", () => {
  const site = opened();

  it("is found again on every page that keeps something, and another paper's beside it is left alone", async () => {
    const {page, problems, close} = await visit(site, "404.html");
    await page.evaluate(async kept => {
      for (const [key, text] of Object.entries(kept)) {
        localStorage.setItem(key, text);
        localStorage.setItem(key.replace("two-interphases", "another-paper"), "{");
      }
    }, KEPT);
    await page.evaluate(
      ([name, text]) =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open(name, 1);
          opening.onerror = () => fail(new Error("no database"));
          opening.onupgradeneeded = () => opening.result.createObjectStore("work");
          opening.onsuccess = () => {
            const kept = opening.result.transaction("work", "readwrite");
            kept.objectStore("work").put({text, date: "2026-01-02T00:00:00.000Z"}, "last");
            kept.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
      [DATABASE, `{"kind":"${DATABASE}","edition":1,"cells":[]}`] as const
    );

    await page.goto(`${site.address}claims.html`);
    await expect
      .poll(() => page.locator('[id="fig1a.foil.side"] .mine').textContent(), {timeout: 20_000})
      .toBe("✓, note");
    await page.goto(`${site.address}half-cells.html`);
    await page.locator("#fig-2i .drawers > details[data-drawer=data][open]").waitFor({timeout: 20_000});
    await page.goto(`${site.address}walkthrough.html`);
    await page.locator('#walk-progress a[href="#step-sei-1"]').waitFor({timeout: 20_000});
    await page.goto(`${site.address}compare.html`);
    await page.locator("#compare").hover();
    await page.getByRole("button", {name: "Open the work kept here on 2026-01-02"}).click({timeout: 60_000});
    await page.getByRole("button", {name: "Forget it"}).click();
    await page.getByRole("button", {name: "Forget it"}).waitFor({state: "detached"});

    expect(await page.evaluate(() => localStorage.getItem("another-paper.notes"))).toBe("{");
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});

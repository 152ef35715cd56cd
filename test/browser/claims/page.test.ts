import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {leaveWhatIsDrawn, violations} from "../axe.js";
import {noBrowser, visit, visitor} from "../browser.js";
import {opened} from "../opened.js";
import {card, ID, ledger, unfold} from "./list.js";

describe.skipIf(noBrowser)("page of claims", () => {
  const site = opened();
  const read = visitor(site);

  it("is whole without scripts", async () => {
    const {page, problems, close} = await read(`claims.html#${ID}`, {javaScriptEnabled: false});
    expect(await page.locator(".list tr[id]").count()).toBe(ledger.length);
    expect(await page.locator(`[id="${ID}"]`).isVisible()).toBe(true);
    expect(await page.locator(`[id="${ID}"]`).innerText()).toContain(ledger.find(e => e.id === ID)!.verdict);
    expect(await page.locator(".ledger form").isVisible()).toBe(false);
    expect(await page.locator(".try-it").first().isVisible()).toBe(false);
    expect(await page.locator(".assume input:enabled").count()).toBe(0);
    expect(await page.locator(".findings dt").count()).toBeGreaterThan(40);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([
    [320, "light"],
    [390, "dark"],
    [820, "light"],
    [1440, "dark"]
  ] as const)(
    "has no sideways scroll and no access fault at %i px, %s, with a card and a trial open",
    async (width, colorScheme) => {
      const {page, close} = await read(`claims.html?verdict=open+question#${ID}`, {
        viewport: {width, height: 900},
        colorScheme
      });
      await card(page).locator(".turns").waitFor();
      await unfold(page, "what-we-ask");
      await page.locator("#finding-w-resistance .try-it").click();
      await page.locator("#finding-w-resistance [data-least]").first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await leaveWhatIsDrawn(page);
      // The page around them has a test of its own.
      const include = [[".card-row"], ["#what-we-ask"], [".ledger form"]];
      expect(await violations(page, {}, include)).toEqual([]);
      await close();
    },
    120_000
  );

  it("loads within 250 kB compressed, fonts included", async () => {
    const {page, close} = await visit(site, "checksums.txt");
    let bytes = 0;
    page.on("response", async response => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      if (!response.url().startsWith("data:"))
        bytes += /woff2$/.test(response.url()) ? body.length : gzipSync(body).length;
    });
    await page.goto(`${site.address}claims.html`, {waitUntil: "networkidle"});
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
    await close();
  });

  it("prints every statement that was decided or is asked, without what only a screen needs", async () => {
    const {page, close} = await read("claims.html");
    await page.emulateMedia({media: "print"});
    const decided = page.locator(".list tr[id]:has(.v):not(:has(.v:is(.nc, .by)))");
    expect(await decided.count()).toBeGreaterThan(100);
    expect(await decided.last().isVisible()).toBe(true);
    for (const gone of [".try-it", ".review", ".ledger form"])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    // A browser whose style does not reach into a fold has it opened, and closed again.
    const unfolded = (): Promise<number> => page.locator("details.more[open]").count();
    const before = await unfolded();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await unfolded()).toBe(await page.locator("details.more").count());
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await unfolded()).toBe(before);
    await close();
  });
});

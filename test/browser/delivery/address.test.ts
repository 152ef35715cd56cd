import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";

describe.skipIf(noBrowser)("an address", () => {
  const site = opened();

  it("ignores with a word what an address asks for and is not there", async () => {
    const {page, problems, close} = await visit(
      site,
      "half-cells.html?fig-2e.cycles=1.5~20&fig-2e.cycles=2~30&fig-2a.cycle=7&fig-2a.nothing=1&fig-9z.x=1&lens=wide#%E0%A4%A"
    );
    const notices = page.locator(".notice");
    await expect
      .poll(() => notices.allTextContents(), {timeout: 20_000})
      .toEqual([
        expect.stringMatching(/asks for fig-9z\.x, which is not on this page/),
        expect.stringMatching(/asks for the lens “wide”, which is none of read, review, learn/),
        expect.stringMatching(/names “#%E0%A4%A”, which is not on this page/)
      ]);
    await expect
      .poll(() => page.locator("#fig-2e .status").textContent(), {timeout: 30_000})
      .toMatch(/asks for fig-2e\.cycles=1\.5~20, fig-2e\.cycles=2~30, which fits no control/);
    await expect
      .poll(() => page.locator("#fig-2a .status").textContent(), {timeout: 30_000})
      .toMatch(/asks for fig-2a\.nothing=1, which fits no control/);
    expect(await page.locator('#fig-2a input[name="cycle"]').inputValue()).toBe("7");
    await page.goto(`${site.address}claims.html?verdict=nonsense&figure=2i&figure=2a&assume.gone=1#nowhere`);
    await expect
      .poll(() => page.locator(".ledger form .status").textContent(), {timeout: 20_000})
      .toMatch(/asks for verdict=nonsense, figure=2i, figure=2a, which is ignored/);
    await expect
      .poll(() => page.locator(".changes .status").textContent(), {timeout: 30_000})
      .toMatch(/asks for assume\.gone=1, which is ignored/);
    await page.evaluate(() => (location.hash = "#counts"));
    await expect.poll(() => notices.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 90_000);
});

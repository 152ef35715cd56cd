import {describe, expect, it} from "vitest";
import {noBrowser, visitor} from "../browser.js";
import {opened} from "../opened.js";
import {card, ID, ledger, openCard, OTHER, shown, unfold} from "./list.js";

const DEEP = "text.tm.w";

describe.skipIf(noBrowser)("ledger of claims", () => {
  const site = opened();
  const read = visitor(site);

  it("narrows by words and fields, keeps that in the address and finds it again", async () => {
    const {page, problems, foreign, close} = await read("claims.html");
    await unfold(page, "ledger");
    await page.locator(".ledger [name=verdict]").selectOption("open question");
    await page.locator(".ledger [name=specimen]").selectOption("W-Cu");
    const both = ledger.filter(e => e.verdict === "open question" && e.specimen === "W-Cu").map(e => e.id);
    await expect.poll(async () => new Set(await shown(page))).toEqual(new Set(both));
    await page.locator(".ledger [name=q]").fill("cycle=25");
    const some = both.filter(id => ledger.find(e => e.id === id)!.condition.includes("cycle=25"));
    await expect.poll(async () => new Set(await shown(page))).toEqual(new Set(some));
    expect(await page.locator(".ledger .status").textContent()).toBe(
      `${some.length} of ${ledger.length} shown.`
    );
    await page.reload();
    await expect.poll(() => shown(page)).toHaveLength(some.length);
    expect(new Set(await shown(page))).toEqual(new Set(some));
    expect(await page.locator(`[id="${some[0]}"]`).isVisible()).toBe(true);
    await page.locator(".ledger button[type=reset]").click();
    expect(await shown(page)).toHaveLength(ledger.length);
    expect(new URL(page.url()).search).toBe("");
    await page.locator("#ledger>summary").click();
    await page.locator("#ledger:not([open])").waitFor({state: "attached"});
    await page.locator('#counts a[href*="verdict=misprint&basis=first+principles"]').first().click();
    const misprints = ledger.filter(e => e.verdict === "misprint" && e.basis === "first principles");
    expect(await shown(page)).toHaveLength(misprints.length);
    expect(await page.locator(`[id="${misprints[0]!.id}"]`).isVisible()).toBe(true);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("opens a claim by its address, follows its links and closes it", async () => {
    const {page, problems, close} = await read(`claims.html?verdict=value+reproduced#${ID}`);
    await card(page).waitFor();
    expect(await card(page).getAttribute("data-card")).toBe(ID);
    expect(await page.locator(`[id="${ID}"]`).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("card");
    await card(page).locator(".turns tbody tr").first().waitFor();
    await card(page).locator(`.lean a[href="#${OTHER}"]`).click();
    await page.locator(`.card-row .card[data-card="${OTHER}"]`).waitFor();
    await page.goBack();
    await page.locator(`.card-row .card[data-card="${ID}"]`).waitFor();
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/overpotential/);
    expect(new URL(page.url()).hash).toBe("");
    await openCard(page, ID);
    await page.locator(`[id="${ID}"] a.q`).click();
    expect(await card(page).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([390, 1440])(
    "lands on a claim deep in the list and then keeps its height, %i px wide",
    async width => {
      const viewport = {width, height: 844};
      for (const javaScriptEnabled of [true, false]) {
        const {page, close} = await read(`claims.html#${DEEP}`, {viewport, javaScriptEnabled});
        if (javaScriptEnabled) await card(page).waitFor();
        const top = (): Promise<number> =>
          page.evaluate(id => document.getElementById(id)!.getBoundingClientRect().top, DEEP);
        await expect.poll(top).toBeGreaterThanOrEqual(0);
        await expect.poll(top).toBeLessThan(200);
        await close();
      }
      const {page, close} = await read("claims.html", {viewport});
      await page.waitForFunction(() => document.documentElement.classList.contains("settled"));
      const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await height();
      await page.evaluate(() => {
        for (const part of document.querySelectorAll(".list>tbody")) part.scrollIntoView();
      });
      expect(await height()).toBe(before);
      await close();
    }
  );

  it("works by keyboard alone", async () => {
    const {page, close} = await read("claims.html");
    await page.locator("#ledger>summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await page.keyboard.type(ID);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    for (let k = 0; k < 12 && (await focused()) !== `#${ID}`; k++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(`#${ID}`);
    await page.keyboard.press("Enter");
    await card(page).waitFor();
    await card(page).locator(".lean a").first().waitFor();
    const reached: string[] = [];
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate(
          () => document.activeElement?.closest(".lean,.in-card,.note-field,.x")?.getAttribute("class") ?? ""
        )
      );
    }
    for (const part of ["x", "assumptions in-card", "chart lean", "note-field"])
      expect(reached).toContain(part);
    await close();
  });
});

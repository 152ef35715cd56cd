import {describe, expect, it} from "vitest";
import {noBrowser, visitor} from "../browser.js";
import {opened} from "../opened.js";
import {card, SOON, unfold, verdictOf} from "./list.js";

describe.skipIf(noBrowser)("assumptions on the page of claims", () => {
  const site = opened();
  const read = visitor(site);

  it("follows an assumption everywhere, keeps it in the address and takes it back", async () => {
    const {page, problems, close} = await read(`claims.html#fig2i.eta.dep.mgw.c1`);
    const tensions = (): Promise<number> =>
      page.evaluate(() =>
        Number(/(\d+) tensions? stand/.exec(document.querySelector("#counts h3")!.textContent)![1])
      );
    const before = await tensions();
    await card(page).locator('[name="card.spectra_cell"][value="same"]').check();
    await card(page).locator('[name="card.electrode_diameter"][value="collector"]').check();
    // The row is marked by the first choice, its verdict by both.
    await expect.poll(() => verdictOf(page, "fig2i.eta.dep.mgw.c1"), SOON).toBe("tension");
    expect(await card(page).locator(".vd").textContent()).toMatch(/^In tension/);
    expect(await card(page).locator(".changed").textContent()).toContain("Published: open question");
    await expect.poll(tensions, SOON).toBeGreaterThan(before);
    expect(
      await page.locator('.findings [data-check="overpotential.mgw.c1"] .v').first().getAttribute("class")
    ).toBe("v no");
    expect(await page.locator('[name="list.electrode_diameter"][value="collector"]').isChecked()).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("collector");
    const address = page.url();
    expect(address).toContain("assume.electrode_diameter=collector");
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator('[id="fig2i.eta.dep.mgw.c1"].ch').waitFor();
    const own = page.locator(
      '.assumptions:not(.in-card) [data-assumption="electrode_diameter"] input[type=number]'
    );
    await own.fill("8");
    await own.dispatchEvent("change");
    await expect.poll(() => verdictOf(page, "fig2i.eta.dep.mgw.c1"), SOON).toBe("value reproduced");
    await page.locator(".changes button").click();
    await expect.poll(() => page.url(), SOON).not.toContain("assume.");
    await expect.poll(tensions, SOON).toBe(before);
    expect(await page.locator(".list tr.ch").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it("loses no choice made while the first is evaluated, nor a reset right after a value is typed", async () => {
    const {page, problems, close} = await read("404.html");
    let release = (): void => undefined;
    const held = new Promise<void>(done => (release = done));
    await page.route(/data.claims\.[0-9a-f]+\.csv/, async route => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.address}claims.html#fig2i.eta.dep.mgw.c1`);
    const choose = (name: string, value: string): Promise<void> =>
      card(page)
        .locator(`[name="card.${name}"][value="${value}"]`)
        .evaluate((input: HTMLInputElement) => input.click());
    await choose("spectra_cell", "same");
    await choose("electrode_diameter", "collector");
    release();
    await expect.poll(() => page.url(), SOON).toContain("assume.electrode_diameter=collector");
    expect(page.url()).toContain("assume.spectra_cell=same");
    expect(await verdictOf(page, "fig2i.eta.dep.mgw.c1")).toBe("tension");

    await unfold(page, "assumptions");
    await page.locator('[data-assumption="lithium_density"] input[type=number]').fill("0.5");
    await page.locator(".changes button").click();
    await expect.poll(() => page.url(), SOON).not.toContain("assume.");
    await expect.poll(() => page.locator(".list tr.ch").count(), SOON).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it("says why a value cannot be used and stays as it was", async () => {
    const {page, close} = await read("claims.html");
    await unfold(page, "assumptions");
    const own = page.locator('[data-assumption="lithium_density"] input[type=number]');
    await own.fill("0");
    await own.dispatchEvent("change");
    await expect
      .poll(() => page.locator(".changes .status").textContent(), {timeout: 20_000})
      .toMatch(/^check /);
    expect(await page.locator('[name="list.lithium_density"][value="open"]').isChecked()).toBe(true);
    expect(await page.locator(".list tr.ch").count()).toBe(0);
    await close();
  });

  it("lets a finding be broken, by its least change and by hand", async () => {
    const {page, problems, close} = await read("claims.html");
    const finding = page.locator("#finding-early-decay");
    await finding.locator(".try-it").click();
    await finding.locator("[data-least]").first().click();
    expect(await finding.locator(".tried .turned").count()).toBeGreaterThan(0);
    expect(await finding.locator(".trial .status").textContent()).toMatch(/^\d of \d verdicts? turned\.$/);
    expect(await finding.locator(".par.ch").count()).toBe(1);
    await finding.locator(".levers button[type=reset]").click();
    expect(await finding.locator(".tried .turned").count()).toBe(0);
    const slider = finding.locator(".levers input[type=range]").nth(1);
    await slider.focus();
    for (let k = 0; k < 3; k++) await page.keyboard.press("PageUp");
    expect(await finding.locator(".par.ch").count()).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });
});

import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

/** Pages with settings in their sentences, and a result that follows the first of them. */
const PAGES = [
  ["diffusion", "fig-4a-4b.i", "time"],
  ["stress", "fig-4d-4f.i", "se"],
  ["corrosion", "fig-s23.until", "warm"],
  ["full-cells", "model-inventory.early", "left"]
] as const;

describe.skipIf(noBrowser)("settings in sentences", () => {
  const site = opened();

  it.each(PAGES)(
    "on %s move their figure and the results beside them by key and by typing, and one button takes all back",
    async (path, input, word) => {
      const {page, problems, close} = await visit(site, `${path}.html?lens=read`);
      const [id, name] = input.split(".") as [string, string];
      const box = page.locator(`p:has([data-input="${input}"]) .adjust-box`).first();
      await page.locator("html.alive").waitFor({state: "attached"});
      await page.mouse.move(300, 300);
      await box.waitFor({timeout: 30_000});
      const control = page.locator(`#${id} form.ctrls input[name="${name}"]`);
      const before = await control.inputValue();
      expect(await box.inputValue()).toBe(before);
      const result = (): Promise<string> =>
        page
          .locator(`[data-result="${id}.${word}"]`)
          .first()
          .evaluate(node => (node.textContent || node.previousElementSibling?.textContent) ?? "");
      const published = await result();
      await box.focus();
      await page.keyboard.press("Shift+ArrowUp");
      await expect.poll(() => control.inputValue(), {timeout: 30_000}).not.toBe(before);
      await expect.poll(result, {timeout: 60_000}).not.toBe(published);
      expect(await page.locator(".adjust-box.changed").count()).toBe(1);
      await expect.poll(() => page.url(), {timeout: 20_000}).toContain(`${input}=`);
      await page.locator(".adjust-reset:visible").first().click();
      await expect.poll(result, {timeout: 60_000}).toBe(published);
      expect(await box.inputValue()).toBe(before);
      expect(await page.locator(":is(.adjust-box,.result,.cl).changed").count()).toBe(0);
      const moved = await control.evaluate(node => (node as HTMLInputElement).value);
      await box.fill(moved);
      await box.blur();
      expect(await page.locator(".adjust-reset:visible").count()).toBe(0);
      expect(problems).toEqual([]);
      await close();
    },
    180_000
  );

  it("are shown under the pointer, taken back when it leaves, and kept by a click, without a new page", async () => {
    const {page, problems, close} = await visit(site, "diffusion.html?lens=read");
    await page.locator("html.alive").waitFor({state: "attached"});
    await page.mouse.move(300, 300);
    const link = page.locator('main>p a[href*="fig-4a-4b.D=1e-11"]').first();
    const control = page.locator('#fig-4a-4b form.ctrls input[name="D"]');
    await link.evaluate(node => {
      Object.assign(window, {stays: true});
      document.querySelector("#fig-4a-4b .caption")!.scrollIntoView({block: "start"});
      node.getBoundingClientRect();
    });
    const published = await control.inputValue();
    await link.focus();
    await page.locator("#fig-4a-4b .picture").evaluate(node => node.scrollIntoView({block: "end"}));
    await link.evaluate(node => node.blur());
    await link.evaluate(node => node.focus({preventScroll: true}));
    await expect.poll(() => control.inputValue(), {timeout: 30_000}).not.toBe(published);
    await link.evaluate(node => node.blur());
    await expect.poll(() => control.inputValue(), {timeout: 30_000}).toBe(published);
    await link.click();
    await expect.poll(() => page.url(), {timeout: 30_000}).toContain("fig-4a-4b.D=1e-11");
    expect(await control.inputValue()).not.toBe(published);
    expect(await page.evaluate(() => "stays" in window)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  }, 120_000);

  it("name specimens: a name under the pointer lets the others stand back", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html?lens=read");
    await page.locator("html.alive").waitFor({state: "attached"});
    await page.mouse.move(300, 300);
    const picture = page.locator("#fig-2i .picture svg.chart:visible");
    const dimmed = (): Promise<string[]> =>
      picture.evaluate(svg =>
        [...svg.querySelectorAll(".dim-other")].map(node => /s-\w+/.exec(node.getAttribute("class")!)![0])
      );
    const name = picture.locator("text:is(.s-w,.s-w *)").first();
    await name.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        await name.hover();
        return new Set(await dimmed()).size;
      })
      .toBe(3);
    expect(await dimmed()).not.toContain("s-w");
    await page.locator("#fig-2i .finding").hover();
    await expect.poll(dimmed).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 60_000);
});

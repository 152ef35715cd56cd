import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {noBrowser, openSite, visit, type Site} from "./browser.js";

/** Pages with settings in their sentences, and a result that follows the first of them. */
const PAGES = [
  ["diffusion", "fig-4a-4b.i", "time"],
  ["stress", "fig-4d-4f.i", "se"],
  ["corrosion", "fig-s23.until", "warm"],
  ["full-cells", "model-inventory.early", "left"]
] as const;

describe.skipIf(noBrowser)("settings in sentences", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

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
});

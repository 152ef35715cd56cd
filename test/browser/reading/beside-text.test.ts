import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {dist} from "../../../loaders/paths.js";
import "../../../src/paper/reading.js";
import {noBrowser} from "../browser.js";
import {unfold} from "../live.js";
import {focused, openReader, type Reader} from "./reader.js";

const LEDGER = JSON.parse(readFileSync(`${dist}/claims.json`, "utf8")) as {id: string; verdict: string}[];

describe.skipIf(noBrowser)("what opens beside the text", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  describe("a claim in the text", () => {
    it("opens its card after the paragraph by click and by Enter, closes by × and Escape, gives the focus back", async () => {
      const page = await reader.open("half-cells.html");
      const chip = page.locator("main>p a.cl[data-claim]").first();
      const id = (await chip.getAttribute("data-claim"))!;
      await chip.click();
      const card = page.locator(`.card[data-card="${id}"]`);
      await card.waitFor();
      expect(await chip.getAttribute("aria-expanded")).toBe("true");
      expect(await focused(page)).toBe("aside.card");
      expect(await chip.evaluate(node => node.closest("p")!.nextElementSibling!.className)).toBe("card");
      const {verdict} = LEDGER.find(entry => entry.id === id)!;
      expect((await card.locator(".vd").innerText()).toLowerCase()).toContain(verdict);
      await card.locator(".x").click();
      expect(await card.count()).toBe(0);
      expect(await focused(page)).toContain("a.cl");
      await page.keyboard.press("Enter");
      await card.waitFor();
      await page.keyboard.press("Escape");
      expect(await card.count()).toBe(0);
      expect(await focused(page)).toContain("a.cl");
      expect(await chip.getAttribute("aria-expanded")).toBeNull();
      await reader.done();
    });

    it("leads to its entry where the ledger cannot be had", async () => {
      const page = await reader.open("index.html");
      await page.route("**/claims.*.json*", route => route.abort());
      await unfold(page);
      const chip = page.locator("main li a.cl[data-claim]").first();
      const href = await chip.evaluate(node => (node as HTMLAnchorElement).href);
      await chip.click();
      await page.waitForURL(href);
      await reader.leave();
    });
  });

  describe("a term and a reference", () => {
    it.each([
      ["a.term", "plateau"],
      ["a.cite", "Nat. Energy"]
    ])("%s shows its meaning beside the text and Escape puts it away", async (selector, words) => {
      const page = await reader.open("half-cells.html");
      const link = page.locator(`main>p ${selector}`).nth(selector === "a.term" ? 1 : 0);
      await link.focus();
      await page.keyboard.press("Enter");
      const note = page.locator("aside.opened");
      expect(await note.innerText()).toContain(words);
      expect(await focused(page)).toBe("aside.note opened");
      await page.keyboard.press("Escape");
      expect(await note.count()).toBe(0);
      expect(await link.evaluate(node => node === document.activeElement)).toBe(true);
      await reader.done();
    });

    it("shows nothing to a resting pointer that a click does not show", async () => {
      const page = await reader.open("half-cells.html");
      const link = page.locator("main>p a.cite").first();
      await link.hover();
      const preview = page.locator(".hover");
      await preview.waitFor();
      const said = (await preview.innerText()).trim();
      await page.keyboard.press("Escape");
      expect(await preview.count()).toBe(0);
      await link.click();
      expect((await page.locator("aside.opened").innerText()).replace(/\s+/g, " ")).toContain(
        said.replace(/\s+/g, " ")
      );
      await reader.done();
    });
  });
});

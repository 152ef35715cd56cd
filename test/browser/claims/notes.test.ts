import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {noBrowser, visit, visitor} from "../browser.js";
import {opened} from "../opened.js";
import {card, ID, ledger, unfold} from "./list.js";

describe.skipIf(noBrowser)("a reader's notes on claims", () => {
  const site = opened();
  const read = visitor(site);

  it("keeps ticks and notes, and gives them out and takes them back", async () => {
    const {page, problems, close} = await read(`claims.html#${ID}`);
    await card(page).locator("[name=checked]").check();
    await card(page).locator("[name=note]").fill("ask <b>who</b> fitted this");
    await page.reload();
    await card(page).waitFor();
    expect(await card(page).locator("[name=checked]").isChecked()).toBe(true);
    expect(await page.locator(`[id="${ID}"] .mine`).textContent()).toBe("✓, note");
    const download = async (act: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`[data-act=${act}]`).click()
      ]);
      return readFileSync(await file.path(), "utf8");
    };
    await unfold(page, "a-review-to-take-away");
    const notes = await download("notes");
    expect(JSON.parse(notes)).toMatchObject({
      notes: {[ID]: {checked: true, text: "ask <b>who</b> fitted this"}}
    });
    const html = await download("report");
    expect(html).toContain("ask &lt;b&gt;who&lt;/b&gt; fitted this");
    expect(html).toMatch(/data\/claims\.csv<\/code><\/td><td><code>[0-9a-f]{64}/);
    const csv = await download("csv");
    expect(csv.split("\n").length).toBeGreaterThan(ledger.length);
    const json = JSON.parse(await download("json")) as {
      claims: unknown;
      edition: {raw: unknown[]; workbook: string};
    };
    expect(json.claims).toEqual(ledger);
    expect(json.edition.raw.length).toBeGreaterThan(0);
    await page.locator("[data-act=forget]").click();
    expect(await page.locator(".mine:not(:empty)").count()).toBe(0);
    await page
      .locator(".review input[type=file]")
      .setInputFiles({name: "n.json", mimeType: "application/json", buffer: Buffer.from("{}")});
    await expect.poll(() => page.locator(".review .status").textContent()).toMatch(/^notes: /);
    await page
      .locator(".review input[type=file]")
      .setInputFiles({name: "n.json", mimeType: "application/json", buffer: Buffer.from(notes)});
    await expect.poll(() => page.locator(`[id="${ID}"] .mine`).textContent()).toBe("✓, note");
    expect(problems).toEqual([]);
    await close();
  });

  it("stays usable where nothing can be kept", async () => {
    const {page, problems, close} = await visit(site, "glossary.html");
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        }
      });
    });
    problems.length = 0;
    await page.goto(`${site.address}claims.html#${ID}`);
    await card(page).locator("[name=checked]").check();
    await expect.poll(() => page.locator(`[id="${ID}"] .mine`).textContent()).toBe("✓");
    await expect.poll(() => page.locator(".review .status").textContent()).toContain("keeps nothing");
    expect(problems).toEqual([]);
    await close();
  });

  it("keeps the notes of two tabs, and says when a file's notes cannot be kept", async () => {
    const {page, close} = await visit(site, "claims.html#fig1a.foil.side");
    const second = await page.context().newPage();
    await second.goto(`${site.address}claims.html`);
    await second.locator("html.alive").waitFor({state: "attached"});
    await page.locator("#claim-opened [name=note]").fill("from the first tab");
    await expect
      .poll(() => second.locator('[id="fig1a.foil.side"] .mine').textContent(), {timeout: 20_000})
      .toBe("note");
    const notes = {
      form: "two-interphases notes 1",
      notes: {"fig1b.thickness.mg.mgw": {checked: true, text: ""}}
    };
    const file = {name: "n.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(notes))};
    await second.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("exceeded", "QuotaExceededError");
      };
    });
    await second.locator(".review input[type=file]").setInputFiles(file);
    await expect
      .poll(() => second.locator(".review .status").textContent(), {timeout: 20_000})
      .toMatch(/^Read n\.json\. The store of this browser is full/);
    expect(await second.locator(".review .kept").textContent()).toMatch(/last until you leave this page/);
    await close();
  }, 60_000);
});

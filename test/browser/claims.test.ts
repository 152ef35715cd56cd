import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {ClaimEntry} from "../../src/claims/entry.js";
import {dist} from "../../loaders/paths.js";
import {leaveWhatIsDrawn, violations} from "./axe.js";
import {noBrowser, openSite, visit, visitor, type Site} from "./browser.js";

const ledger = JSON.parse(readFileSync(`${dist}/claims.json`, "utf8")) as ClaimEntry[];
const ID = "fig2i.eta.dep.w.c1";
const OTHER = "ts1.rb.w.c1";
const DEEP = "text.tm.w";

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".list tr[id]")]
      .filter(row => !row.hidden && !(row.parentElement as HTMLElement).hidden)
      .map(row => row.id)
  );
const verdictOf = (page: Page, id: string): Promise<string | null> =>
  page.locator(`[id="${id}"] .vw`).textContent();
/** Unfolds a part of the page as a reader does. */
const unfold = async (page: Page, id: string): Promise<void> => {
  await page.locator(`#${id}>summary`).click();
  await page.locator(`#${id}[open]`).waitFor();
};
const card = (page: Page) => page.locator(".card-row .card");
const openCard = async (page: Page, id: string): Promise<void> => {
  await page.locator(`[id="${id}"] a.q`).click();
  await page.locator(`.card-row .card[data-card="${id}"]`).waitFor();
};

/** A state is waited for, on a busy machine too. */
const SOON = {timeout: 20_000};

describe.skipIf(noBrowser)("page of claims", () => {
  let site: Site;
  let read: ReturnType<typeof visitor>;
  beforeAll(async () => {
    site = await openSite();
    read = visitor(site);
  });
  afterAll(() => site?.close());

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

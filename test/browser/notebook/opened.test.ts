import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";
import {audit, ended, js, linked, output} from "./cells.js";

describe.skipIf(noBrowser)("a notebook that is opened", () => {
  const site = opened();

  it("shows what a notebook is and the ways to one, and its tools once one is open", async () => {
    const {page, problems, close} = await visit(site, "notebook.html");
    await page.waitForFunction(() => "bench" in window);
    expect(await page.locator(".nb-head").isVisible()).toBe(false);
    expect(await page.locator(".nb-start").getByRole("link").allInnerTexts()).toEqual([
      "Start empty",
      "Choose a figure"
    ]);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", {name: "Open a file"}).click();
    await (await chooser).setFiles({name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n")});
    await expect.poll(() => page.locator(".nb-said").innerText()).toMatch(/^notebook: the file has neither/);
    await page.getByRole("link", {name: "Start empty"}).click();
    await page.locator(".cell").nth(2).waitFor();
    expect(await page.locator(".nb-start").isVisible()).toBe(false);
    expect(await page.locator(".nb-head").isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it("opens a figure with its state, redraws it by the reader's rows, and undoes", async () => {
    const {page, problems, foreign, close} = await visit(
      site,
      "notebook.html?figure=fig-2e&fig-2e.cycles=1~120"
    );
    await page.locator(".cell").nth(8).waitFor();
    await ended(page, 8);
    const before = await output(page, 8).locator("svg").first().innerHTML();
    expect(await output(page, 3).locator('input[name="cycles.1"]').inputValue()).toBe("120");
    // The query is edited by keyboard alone.
    await page.locator("#cell-6 .cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nlimit 40");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => output(page, 6).innerText(), {timeout: 30_000}).toContain("40");
    await expect
      .poll(() => output(page, 8).locator("svg").first().innerHTML(), {timeout: 30_000})
      .not.toBe(before);
    // A control in an output moves the query.
    await output(page, 3).locator('input[name="cycles.1"]').fill("5");
    await expect.poll(() => output(page, 6).innerText(), {timeout: 30_000}).toMatch(/of 20;/);
    await page.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => page.locator("#cell-6 .cm-content").innerText()).not.toContain("limit 40");
    await page.getByRole("button", {name: "Undo"}).click();
    await expect.poll(() => page.locator("#cell-6 .cm-content").innerText()).toContain("limit 40");
    expect(await audit(page)).toEqual([]);
    expect(await audit(page.frames()[1]!)).toEqual([]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("hands a cell's functions to Arquero, which reads their source", async () => {
    const {page, problems, close} = await linked(site, [
      js("const {op} = aq;"),
      js("aq.from([{a: 1}, {a: 2}]).derive({b: d => d.a * 2}).rollup({s: d => op.sum(d.b)}).object().s")
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    await ended(page, 2);
    expect(await output(page, 2).innerText()).toBe("6");
    expect(problems).toEqual([]);
    await close();
  });
});

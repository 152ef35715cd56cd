import {describe, expect, it} from "vitest";
import {readChapters} from "../../../loaders/notebook/chapters.js";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";
import {shows, write} from "./cells.js";

describe.skipIf(noBrowser)("our own notebooks", () => {
  const site = opened();

  it("shows the sources of our own notebooks in their pages, letter for letter, and runs none of them", async () => {
    for (const {id, book} of await readChapters()) {
      const {page, problems, close} = await visit(site, `notebooks/${id}.html`);
      await page.locator("html.alive").waitFor({state: "attached"});
      expect(problems, id).toEqual([]);
      const shown = await page
        .locator(".cell-code")
        .evaluateAll(all =>
          all.map(node => [...node.querySelectorAll("pre>span")].map(line => line.textContent).join("\n"))
        );
      expect(shown, id).toEqual(book.cells.filter(({mode}) => mode !== "md").map(({source}) => source));
      await close();
    }
  }, 60_000);

  it("lets our own notebooks be changed, without a word in the console", async () => {
    for (const id of ["when-does-a-cell-fail", "draw-your-own-cell"]) {
      const {page, problems, foreign, close} = await visit(site, `notebooks/${id}.html`);
      await page.locator("html.alive").waitFor({state: "attached"});
      await page.locator("[data-open-chapter]").click();
      const states = (): Promise<(string | undefined)[]> =>
        page.locator(".cell").evaluateAll(all => all.map(c => (c as HTMLElement).dataset["state"]));
      const settled = expect.poll(async () => new Set(await states()), {timeout: 60_000});
      await settled.toEqual(new Set(["done"]));
      const field = page.frameLocator(".nb-frame").locator("input[type='number'],input[type='radio']").last();
      if ((await field.getAttribute("type")) === "radio") await field.check();
      else {
        await field.fill("100");
        await field.press("Enter");
      }
      await settled.toEqual(new Set(["done"]));
      expect([problems, foreign], id).toEqual([[], []]);
      await close();
    }
  });

  it("answers exercises with right, not yet and a hint", async () => {
    const {page, problems, close} = await visit(site, "notebooks/exercises.html");
    await page.locator("html.alive").waitFor({state: "attached"});
    await page.locator("[data-open-chapter]").click();
    const cells = page.locator(".cell");
    await page.waitForFunction(() => "bench" in window);
    const ids = await cells.evaluateAll(all => all.map(c => [Number(c.id.slice(5)), c.className] as const));
    const mine = await page.evaluate(() =>
      (
        window as unknown as {bench: {desk: {book: {cells: {id: number; name?: string; source: string}[]}}}}
      ).bench.desk.book.cells
        .filter(c => /^mine_/.test(c.name ?? "") || c.source.includes("// finish here"))
        .map(c => c.id)
    );
    expect(mine).toHaveLength(4);
    const answers = [
      "select cell, max(cycle_count) as n from cycles join cells using (cell) where family = 'half-cell' and protocol = 'cycling' group by cell",
      "select 100 * avg(coulombic_efficiency) as e from cycles where cell = 'mgw-cycling' and cycle_count <= 50",
      "function left(efficiency, n) { return efficiency ** n; }",
      "const F = 96485.33212;\nfunction load({i, L, D, c0, cmax}) { return (i * 1e-3 / F) * L * 1e-4 / (D * (cmax - c0) * 1e-3); }"
    ];
    for (const [i, id] of mine.entries()) {
      const check = ids[ids.findIndex(([known]) => known === id) + 1]![0];
      await shows(page, check).toMatch(/^Not yet\. .+\. [A-Z].+\.$/s);
      await page.locator(`#cell-${id}`).getByRole("button", {name: "Source"}).waitFor();
      await write(page, id, answers[i]!);
      await shows(page, check).toBe("Right.");
    }
    expect(problems).toEqual([]);
    await close();
  });

  it("reads our own notebooks without scripts", async () => {
    const {page, close} = await visit(site, "notebooks/when-does-a-cell-fail.html", {
      javaScriptEnabled: false
    });
    expect(await page.locator(".cell-still table, .cell-still svg").count()).toBeGreaterThan(1);
    expect(await page.locator("[data-open-chapter]").isVisible()).toBe(false);
    await page.goto(`${site.address}notebook.html?figure=fig-2e`);
    expect(await page.locator("main").innerText()).toMatch(/script/i);
    await close();
  });
});

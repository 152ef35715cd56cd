import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";
import {openPanel, unfold} from "./live.js";

describe.skipIf(noBrowser)("controls and tools", () => {
  const site = opened();

  it("moves the words under the picture with the controls", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    const caption = page.locator("#fig-2a .caption");
    const before = await caption.textContent();
    await openPanel(page, "fig-2a", "explore");
    const cycle = page.locator('#fig-2a input[name="cycle"]');
    await cycle.fill("7");
    await cycle.press("Tab");
    await expect.poll(() => caption.textContent(), {timeout: 30_000}).toContain("cycle 7.");
    await page.locator('#fig-2a [data-tool="reset"]').click();
    await expect.poll(() => caption.textContent(), {timeout: 30_000}).toBe(before);
    for (const box of await page.locator('#fig-2a input[name="specimens"]').all()) await box.uncheck();
    await expect.poll(() => page.locator("#fig-2a .status").innerText()).toBe("Nothing is chosen.");
    expect(problems).toEqual([]);
    await close();
  });

  it.each(["cycle", "cycle.slider"])("loses no %s moved before the scripts are there", async name => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.route("**/shell.*.js", async route => {
      await new Promise(done => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${site.address}half-cells.html`, {waitUntil: "commit"});
    const moved = await page.locator(`#fig-2a input[name="${name}"]`).evaluate(
      (node, value) => {
        (node as HTMLInputElement).value = value;
        node.dispatchEvent(new Event("input", {bubbles: true}));
        return "figures" in window;
      },
      name === "cycle" ? "7" : "20"
    );
    expect(moved, "scripts came first").toBe(false);
    await expect
      .poll(() => page.locator("#fig-2a .caption").textContent(), {timeout: 30_000})
      .toContain("cycle 7.");
    expect(await page.locator('#fig-2a input[name="cycle"]').inputValue()).toBe("7");
    await context.close();
  });

  it("edits, runs, refuses and restores a query", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    const figure = page.locator("#fig-2e");
    await openPanel(page, "fig-2e", "data");
    await figure.locator('[data-act="edit"]').click();
    await figure.locator("textarea").fill("select count(*)::double as n from cells");
    await figure.locator('[data-act="run"]').click();
    await expect
      .poll(() => figure.locator(".sql-results td").first().textContent(), {timeout: 30_000})
      .toMatch(/^\d+$/);
    // Rows that the picture cannot be drawn from leave it; rows of its own kind draw it anew, and it says whose they are.
    const picture = figure.locator(".picture .live, .picture > div:visible").first();
    const before = await picture.innerHTML();
    const status = () => expect.poll(() => figure.locator(".status").allInnerTexts(), {timeout: 30_000});
    await status().toContainEqual(expect.stringMatching(/^Your query: its rows lack a column/));
    expect(await figure.getAttribute("data-yours")).toBeNull();
    await figure.locator('[data-act="restore"]').click();
    await figure.locator('[data-act="edit"]').click();
    const own = await figure.locator("textarea").inputValue();
    await figure.locator("textarea").fill(`select * from (\n${own}\n) limit 30`);
    await figure.locator('[data-act="run"]').click();
    await status().toContainEqual(
      expect.stringMatching(/^Your query: the picture is drawn by its 30 rows\./)
    );
    expect(await figure.getAttribute("data-yours")).toBe("");
    expect(await picture.innerHTML()).not.toBe(before);
    await figure.locator('[data-act="restore"]').click();
    await expect.poll(() => picture.innerHTML(), {timeout: 30_000}).toBe(before);
    await figure.locator('[data-act="edit"]').click();
    await figure.locator("textarea").fill("select nothing from nowhere");
    await figure.locator('[data-act="run"]').click();
    await expect
      .poll(() => figure.locator(".sql-results .error").textContent(), {timeout: 30_000})
      .toMatch(/^query: there is no table "nowhere".*; the tables are cells, /);
    await figure.locator('[data-act="restore"]').click();
    await expect.poll(() => figure.locator(".sqlbox pre").textContent()).toContain("coulombic_efficiency");
    expect(problems).toEqual([]);
    await close();
  }, 60_000);

  it("moves the linked figures when a range is dragged out", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    const figure = page.locator("#fig-2e");
    await unfold(page);
    await figure.scrollIntoViewIfNeeded();
    await figure.hover();
    const box = (await figure.locator(".w3 .brush").boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40, {steps: 4});
    await page.mouse.up();
    const from = (id: string) => page.locator(`#${id} input[name="cycles.0"]`).inputValue();
    await expect.poll(() => from("fig-2e"), {timeout: 20_000}).not.toBe("1");
    const value = await from("fig-2e");
    for (const id of ["fig-2d", "fig-2i"]) await expect.poll(() => from(id), {timeout: 20_000}).toBe(value);
    await expect
      .poll(() => new URL(page.url()).searchParams.get("fig-2i.cycles") ?? "", {timeout: 20_000})
      .toMatch(new RegExp(`^${value}~`));
    expect(problems).toEqual([]);
    await close();
  }, 60_000);

  it("opens the state an address names", async () => {
    const {page, close} = await visit(
      site,
      "half-cells.html?fig-2i.specimens=Cu&fig-2i.electrode=dissolution#fig-2i"
    );
    await page.locator("#fig-2i .live svg").waitFor({timeout: 30_000});
    expect(await page.locator('#fig-2i input[value="Mg-Cu"]').isChecked()).toBe(false);
    expect(await page.locator("#fig-2i .live svg .facet").allTextContents()).toEqual(["Electrodissolution"]);
    await close();
  }, 60_000);

  it("links the state of the moment, also while the address still follows", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    await openPanel(page, "fig-2i", "explore");
    await page.locator('#fig-2i input[value="Cu"]').uncheck();
    await page.locator("#fig-2i .live svg").waitFor({timeout: 30_000});
    const linked = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('#fig-2i input[value="W-Cu"]')!;
      const drawn = new Promise(done => addEventListener("drawn", done, {once: true}));
      box.click();
      await drawn;
      document.querySelector<HTMLElement>('#fig-2i [data-act="link"]')!.click();
      return location.href;
    });
    expect(new URL(linked).searchParams.get("fig-2i.specimens")?.split("~")).not.toContain("W-Cu");
    expect(new URL(linked).hash).toBe("#fig-2i");
    await close();
  }, 60_000);

  it("fetches the engine when a pointer rests on the controls, not when it passes over them", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    let engines = 0;
    page.on("request", r => {
      if (/duckdb-browser-eh\.worker\.[0-9a-f]{16}\.js$/.test(r.url())) engines++;
    });
    const form = page.locator("#fig-2e form.ctrls");
    // What shows them is a press, which would say so already.
    await page.evaluate(() => {
      for (const panel of document.querySelectorAll("#fig-2e,#fig-2e details[data-drawer=explore]"))
        for (let node: Element | null = panel; node; node = node.parentElement)
          if (node instanceof HTMLDetailsElement) node.open = true;
    });
    await form.scrollIntoViewIfNeeded();
    const box = (await form.boundingBox())!;
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(box.x - 5, box.y - 5);
    await page.evaluate(() => {
      const form = document.querySelector("#fig-2e form.ctrls")!;
      form.dispatchEvent(new PointerEvent("pointerenter"));
      form.dispatchEvent(new PointerEvent("pointerleave"));
    });
    await page.waitForTimeout(300);
    expect(engines).toBe(0);
    await page.mouse.move(...middle);
    await expect.poll(() => engines, {timeout: 20_000}).toBe(1);
    expect(problems).toEqual([]);
    await close();
  }, 60_000);
});

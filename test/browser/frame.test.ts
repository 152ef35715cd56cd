import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {PAGES} from "../../src/paper/pages.js";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";
import {openPanel} from "./live.js";

/** Addresses that were given out before parts of pages could be folded. */
const ANCHORS = JSON.parse(readFileSync("test/browser/kept/anchors.json", "utf8")) as Record<
  string,
  string[]
>;

const CONTENT = PAGES.filter(p => !p.tool && p.path !== "index").map(p => p.path);

describe("addresses given out earlier", () => {
  it.each(Object.entries(ANCHORS))("%s still has every place they name", (page, ids) => {
    const html = readFileSync(`${dist}/${page}`, "utf8");
    expect(ids.filter(id => !html.includes(` id="${id}"`))).toEqual([]);
    for (const id of ids) expect(html.split(` id="${id}"`).length - 1, id).toBe(1);
  });
});

describe.skipIf(noBrowser)("the frame", () => {
  const site = opened();

  it.each(CONTENT)(
    "page %s opens with its key picture, and no control stands before its picture",
    async path => {
      for (const [width, height] of [
        [1440, 900],
        [390, 844]
      ] as const) {
        const {page, problems, close} = await visit(site, `${path}.html?lens=read`, {
          viewport: {width, height}
        });
        await page.locator("html.alive").waitFor({state: "attached"});
        const key = (await page.locator(".key-figure .picture svg:visible").boundingBox())!;
        if (width === 1440) expect(key.y + key.height).toBeLessThanOrEqual(height);
        else expect(Math.min(key.height, height - key.y)).toBeGreaterThanOrEqual(Math.min(240, key.height));
        // Folded parts follow the same rule as what shows.
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.more")) fold.open = true;
        });
        const wrong = await page.evaluate(() =>
          [...document.querySelectorAll(".fig")].flatMap(figure => {
            const top = figure.querySelector(".picture")!.getBoundingClientRect();
            const rule = figure.getBoundingClientRect().top;
            const controls = [...figure.querySelectorAll("form.ctrls>*")].filter(c => c.checkVisibility());
            const above = controls.filter(c => c.getBoundingClientRect().top < top.bottom - 1);
            return [
              ...(above.length
                ? [`${figure.id}: ${above.length} controls above the foot of the picture`]
                : []),
              ...(controls.length > 1 ? [`${figure.id}: ${controls.length} controls in Read`] : []),
              ...(top.top - rule > 260 ? [`${figure.id}: picture ${top.top - rule} px below its rule`] : [])
            ];
          })
        );
        expect(wrong, `${width} px`).toEqual([]);
        expect(problems).toEqual([]);
        await close();
      }
    },
    120_000
  );

  it.each([
    ["half-cells.html#fig-2b", "fig-2b"],
    ["collector.html#fig-s5", "fig-s5"],
    ["claims.html#finding-w-resistance", "finding-w-resistance"],
    ["methods.html#references", "references"],
    ["full-cells.html#among-others", "among-others"]
  ])("%s opens the fold it stands in and shows it", async (address, id) => {
    const {page, close} = await visit(site, address);
    await page.locator("html.alive").waitFor({state: "attached"});
    await expect
      .poll(() => page.locator(`[id="${id}"]`).evaluate(node => Math.abs(node.getBoundingClientRect().top)))
      .toBeLessThan(900);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await close();
  });

  it("opens a folded figure in the state its address names", async () => {
    const {page, close} = await visit(site, "half-cells.html?fig-2a.cycle=7&fig-2e.specimens=Cu");
    await page.locator("#fig-2a .live svg").waitFor({timeout: 30_000});
    expect(await page.locator("#fig-2a").isVisible()).toBe(true);
    expect(await page.locator('#fig-2a input[name="cycle"]').inputValue()).toBe("7");
    expect(await page.locator('#fig-2a [data-tool="reset"]').innerText()).toBe("1 changed · Reset");
    await close();
  }, 60_000);

  it("keeps what is open in the address and per lens", async () => {
    const {page, close} = await visit(site, "corrosion.html?lens=read");
    await openPanel(page, "fig-s23", "cite");
    await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBe("fig-s23.cite");
    await page.locator(`input[name="lens"][value="learn"]`).check();
    await expect.poll(() => page.locator(".fig .drawers>details[open]").count()).toBe(0);
    await page.locator(`input[name="lens"][value="read"]`).check();
    await page.locator("#fig-s23.fig details[data-drawer=cite][open]").waitFor();
    const address = page.url();
    await close();
    const again = await visit(site, address.slice(site.address.length));
    await again.page.locator("#fig-s23 details[data-drawer=cite][open]").waitFor();
    await again.close();
  }, 60_000);

  it("sets a named case whole, and says which one a state is", async () => {
    const {page, close} = await visit(site, "stress.html");
    const named = (value: string) => page.locator(`#fig-4d-4f input[name="named-case"][value="${value}"]`);
    await named("L1").check();
    await page.locator("#fig-4d-4f .live svg").waitFor({timeout: 60_000});
    await expect.poll(() => page.url(), {timeout: 20_000}).toContain("fig-4d-4f.interphase=spring");
    expect(await page.locator('#fig-4d-4f [data-tool="reset"]').innerText()).toBe("1 changed · Reset");
    await openPanel(page, "fig-4d-4f", "explore");
    await page.locator('#fig-4d-4f input[name="interphase"][value="cap"]').check();
    await expect.poll(() => named("P1").isChecked(), {timeout: 60_000}).toBe(true);
    await close();
  }, 120_000);

  it("reads values by arrow keys, with names, unit and where they come from, in linked figures too", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    await page.locator("html.alive").waitFor({state: "attached"});
    await page.locator("#fig-2i .picture").focus();
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => page.locator("#fig-2i .value-line").textContent(), {timeout: 20_000})
      .toMatch(/^Cycle [\d.]+: .*Mg\/W-Cu \d+\.\d.* mV, reconstructed$/);
    expect(await page.locator("#fig-2i .value-cursor").count()).toBe(2);
    await page.keyboard.press("Escape");
    expect(await page.locator(".value-cursor,.value-line").count()).toBe(0);
    // Voltages of the first deposit are read in the unit of their axis.
    await page.locator("#fig-2a-2b .picture").focus();
    await page.keyboard.press("End");
    await expect
      .poll(() => page.locator("#fig-2a-2b .value-line").textContent(), {timeout: 20_000})
      .toMatch(/Cu −5\d\.?\d* mV, reconstructed$/);
    // Where there are only marks an arrow key goes to the next of them.
    await page.locator("#fig-s11-s29 .picture").focus();
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => page.locator("#fig-s11-s29 .value-line").textContent(), {timeout: 20_000})
      .toMatch(/^Cycle \d+: .*printed$/);
    expect(problems).toEqual([]);
    await close();
  }, 60_000);
});

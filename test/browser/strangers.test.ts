/**
 * What a stranger puts into an address, a file's name, its heads and cells, or notes, is shown as text: it makes no
 * element, runs nothing and reaches no other host.
 */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {noBrowser, openSite, visit, type Site, type Visit} from "./browser.js";

/** A picture that runs a script when it is not found, wherever it is taken for an element. */
const EVIL = `"'><img src=x onerror="window.owned=1"><script>window.owned=1</script>`;
const HREF = "javascript:window.owned=1";

describe.skipIf(noBrowser)("a stranger's words", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  /** Nothing of them became an element, ran, or asked anyone. */
  async function harmless({page, foreign}: Visit): Promise<void> {
    const found = await page.evaluate(href => {
      const all = [...document.querySelectorAll("*")];
      return {
        owned: "owned" in window,
        pictures: document.querySelectorAll("img[src=x]").length,
        handlers: all.filter(e => e.getAttributeNames().some(name => name.startsWith("on"))).length,
        scripts: all.filter(e => e.localName === "script" && e.textContent.includes("owned")).length,
        links: all.filter(e => e.getAttribute("href") === href).length
      };
    }, HREF);
    expect(found).toEqual({owned: false, pictures: 0, handlers: 0, scripts: 0, links: 0});
    expect(foreign).toEqual([]);
  }

  it("in the address of a figure and of the list of statements", async () => {
    const evil = encodeURIComponent(EVIL);
    const figure = await visit(site, `half-cells.html?fig-2d.${evil}=${evil}&fig-2d.show=${evil}#${evil}`);
    await figure.page
      .locator(`.fig .status:has-text("${"<script>window.owned=1</script>"}")`)
      .first()
      .waitFor();
    await harmless(figure);
    await figure.close();
    const claims = await visit(site, `claims.html?q=${evil}&figure=${evil}&assume.${evil}=${evil}#${evil}`);
    await claims.page.locator("html.alive").waitFor();
    await expect.poll(() => claims.page.locator("input[name=q]").inputValue()).toBe(EVIL);
    await harmless(claims);
    await claims.close();
  });

  it("as markup: what would run, fetch or frame is refused by the page itself", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    await page.locator("html.alive").waitFor();
    const kept = await page.evaluate(async host => {
      const refused = (act: () => unknown): boolean => {
        try {
          act();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      const as = (html: string) => (): void => void (document.createElement("p").innerHTML = html);
      return {
        trusted: "trustedTypes" in window,
        markup: [
          "<img src=x onerror=alert(1)>",
          "<svg><a href='javascript:alert(1)'>a</a></svg>",
          "<script>alert(1)</script>",
          "<iframe srcdoc='<p>'></iframe>",
          `<link rel=stylesheet href=${host}>`,
          "<template><img onload=alert(1)></template>",
          "<meta http-equiv=refresh content=0>"
        ].filter(html => !refused(as(html))),
        code: ["worker", "script"].filter(
          kind =>
            !refused(() =>
              kind === "worker"
                ? new Worker(`${host}w.js`)
                : Object.assign(document.createElement("script"), {src: `${host}s.js`})
            )
        ),
        ours: [
          "<p class=x>1 &lt; 2 and on = off</p>",
          "<svg><path d='M0 0'/></svg>",
          "<td>javascript: a word</td>"
        ].filter(html => refused(as(html)))
      };
    }, "https://elsewhere.example/");
    expect(kept).toEqual({trusted: true, markup: [], code: [], ours: []});
    await close();
  });

  it("in notes", async () => {
    const claims = await visit(site, "claims.html?lens=review");
    await claims.page.locator("html.alive").waitFor();
    const notes = {[EVIL]: {checked: true, text: EVIL}, "fig2d.capacity": {checked: true, text: EVIL}};
    await claims.page.setInputFiles(".review input[type=file]", {
      name: `${EVIL}.json`,
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({form: "two-interphases notes 1", notes}))
    });
    await expect.poll(() => claims.page.locator('[id="fig2d.capacity"] .mine').textContent()).toBe("✓, note");
    await harmless(claims);
    await claims.page.setInputFiles(".review input[type=file]", {
      name: `${EVIL}.json`,
      mimeType: "application/json",
      buffer: Buffer.from(EVIL)
    });
    await expect.poll(() => claims.page.locator(".review .status").textContent()).toContain("<script>");
    await harmless(claims);
    await claims.close();
  });

  it("in the name, the heads and the cells of a file", async () => {
    const compare = await visit(site, "compare.html");
    await compare.page.locator("#compare .drop").waitFor();
    const file = (name: string, text: string) => ({name, mimeType: "text/csv", buffer: Buffer.from(text)});
    const rows = Array.from(
      {length: 40},
      (_, i) => `${i * 60},${3 + (i % 20) / 40},${i % 20 < 10 ? -1 : 1},${EVIL}`
    );
    await compare.page.setInputFiles('#compare [name="files"]', [
      file(`${EVIL}.csv`, `Test Time / s,Voltage / V,Current / A,${EVIL}\n${rows.join("\n")}\n`),
      file(`${EVIL}${HREF}.txt`, `Zeit [h];Spannung [mV];${EVIL}\n1;2;${EVIL}\n2;3;${HREF}\n`)
    ]);
    await expect
      .poll(() => compare.page.locator("#compare .own").allInnerTexts(), {timeout: 60_000})
      .toHaveLength(2);
    await expect
      .poll(async () => (await compare.page.locator("#compare .own").allInnerTexts()).join(" "))
      .toContain("<script>");
    await harmless(compare);
    await compare.close();
  });
});

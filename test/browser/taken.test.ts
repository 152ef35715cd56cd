import {readFileSync, readdirSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {noBrowser, openReadersSite, visit, type Site} from "./browser.js";
import {openPanel} from "./live.js";

/** What a press saves: its name and its bytes. */
async function saved(page: Page, press: string): Promise<{file: string; bytes: Buffer}> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(press).click()]);
  return {file: download.suggestedFilename(), bytes: readFileSync(await download.path())};
}

describe.skipIf(noBrowser)("what a reader takes along", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openReadersSite();
  });
  afterAll(() => site?.close());

  it("has the faces inside, the size of a column at the density asked for, and a name that says what it is", async () => {
    const {page, problems, close} = await visit(site, "half-cells.html");
    const at = '#fig-2i details[data-drawer="data"]';
    await openPanel(page, "fig-2i", "data");
    const published = await saved(page, `${at} [data-download="183mm.svg"]`);
    expect(published.file).toMatch(/^fig-2i_published_v[\w.-]+\.183mm\.svg$/);
    expect(published.bytes.toString()).toContain("@font-face");
    const large = await saved(page, `${at} [data-png="89"][data-dpi="600"]`);
    expect(large.file).toMatch(/^fig-2i_published_v[\w.-]+\.89mm\.600dpi\.png$/);
    // 89 mm at 600 dots an inch; then the chunk that says so, in pixels per metre.
    expect(large.bytes.readUInt32BE(16)).toBe(2102);
    expect(large.bytes.indexOf("pHYs")).toBe(37);
    expect(large.bytes.readUInt32BE(41)).toBe(23622);
    await openPanel(page, "fig-2i", "explore");
    await page.locator("#fig-2i form.ctrls input[type=checkbox]").first().click();
    await page.locator("#fig-2i .live svg").waitFor();
    await openPanel(page, "fig-2i", "data");
    const changed = await saved(page, `${at} [data-download="89mm.svg"]`);
    expect(changed.file).toMatch(/^fig-2i_(?!published)[\w.+-]+_v[\w.-]+\.89mm\.svg$/);
    expect(changed.bytes.toString()).toMatch(/@font-face[^}]*base64,d09GMg/);
    expect(problems).toEqual([]);
    await close();
  });

  it("is drawn in the face it carries", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    const svg = readFileSync("dist/figures/fig-2i.183mm.svg", "utf8");
    const widths = (text: string): Promise<number[]> =>
      page.evaluate(async text => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const paper = canvas.getContext("2d")!;
        paper.drawImage(image, 0, 0);
        const {data} = paper.getImageData(0, 0, canvas.width, canvas.height);
        return [data.reduce((sum, value) => sum + value, 0)];
      }, text);
    const without = svg.replace(/@font-face\{[^}]*\}/g, "").replaceAll("Source S", "No Such S");
    expect(await widths(svg)).not.toEqual(await widths(without));
    await close();
  });

  it("holds every letter of every figure whole, at both widths", async () => {
    // A page without styles of its own, as where the file is opened.
    const page = await site.browser.newPage();
    const files = readdirSync("dist/figures").filter(file => file.endsWith("mm.svg"));
    expect(files.length).toBeGreaterThan(150);
    for (const file of files) {
      const cut = await page.evaluate(
        async svg => {
          const holder = document.createElement("div");
          holder.innerHTML = svg;
          document.body.replaceChildren(holder);
          await document.fonts.ready;
          const picture = holder.querySelector("svg")!;
          const edge = picture.getBoundingClientRect();
          // A line of text is taller than its letters.
          const [half, over] = [0.5, 3];
          return [...picture.querySelectorAll("text")].flatMap(text => {
            const box = text.getBoundingClientRect();
            const whole =
              box.width === 0 ||
              (box.left >= edge.left - half &&
                box.right <= edge.right + half &&
                box.top >= edge.top - over &&
                box.bottom <= edge.bottom + over);
            return whole ? [] : [text.textContent];
          });
        },
        readFileSync(`dist/figures/${file}`, "utf8")
      );
      expect(cut, file).toEqual([]);
    }
    await page.close();
  }, 60_000);

  it("stands in a page of another origin, whole and without running anything", async () => {
    const {page, close} = await visit(site, "half-cells.html");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openPanel(page, "fig-2i", "cite");
    await page.locator('#fig-2i [data-act="embed"]').click();
    await page.locator("#fig-2i .status", {hasText: "HTML copied."}).waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    // Another port is another origin.
    const elsewhere = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(`<!DOCTYPE html><h1>Elsewhere</h1>${snippet}`);
    });
    await new Promise<void>(done => elsewhere.listen(0, "127.0.0.1", done));
    const other = await page.context().newPage();
    const asked: string[] = [];
    other.on("request", request => asked.push(request.url()));
    await other.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const frame = other.frameLocator("iframe");
    await frame.locator("img").evaluate(async (image: HTMLImageElement) => image.decode());
    expect(await frame.locator("figcaption").textContent()).toMatch(/CC-BY/);
    const [seen, whole] = await frame
      .locator("html")
      .evaluate(node => [node.clientHeight, node.scrollHeight] as const);
    expect(whole).toBeLessThanOrEqual(seen);
    expect(asked.filter(address => /\.(?:js|css|json)\b/.test(address))).toEqual([]);
    elsewhere.close();
    await close();
  });
});

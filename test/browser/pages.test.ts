import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {PAGES} from "../../src/paper/pages.js";
import {noBrowser, openReadersSite, visit, type Site} from "./browser.js";

/** What a page may weigh before the engine is asked for: text compressed, fonts as they are. */
const MOST_BYTES = 250_000;
/** Pages that load side by side. */
const AT_ONCE = 5;

interface Opened {
  path: string;
  bytes: number;
  /** What moved, by how much of the window, and where from and to. */
  moved: string[];
  files: string[];
  problems: string[];
}

/** An entry of the browser's own record of what moved. */
interface Shift {
  value: number;
  sources: {node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly}[];
}

/** In the page: notes whatever moves, however little. */
function noteMoves(): void {
  const moved: string[] = [];
  Object.assign(window, {moved});
  new PerformanceObserver(list => {
    for (const {value, sources} of list.getEntries() as unknown as Shift[])
      moved.push(
        `${value} of the window: ${sources
          .map(({node, previousRect: was, currentRect: is}) => {
            const element = node instanceof Element ? node : node?.parentElement;
            const text = node?.textContent?.trim().slice(0, 40);
            return `${element?.tagName}.${element?.getAttribute("class")} “${text}” ${was.x} ${was.y} ${was.width} ${was.height} → ${is.x} ${is.y} ${is.width} ${is.height}`;
          })
          .join("; ")}`
      );
  }).observe({type: "layout-shift", buffered: true});
}

/** Opens a page as a first visitor does, until nothing is on its way. */
async function opened(site: Site, path: string): Promise<Opened> {
  const {page, problems, close} = await visit(site, "404.html");
  const sizes: Promise<[name: string, bytes: number]>[] = [];
  page.on("response", response => {
    const name = new URL(response.url()).pathname;
    if (response.url().startsWith(site.address))
      sizes.push(
        response.body().then(body => [name, /\.woff2$/.test(name) ? body.length : gzipSync(body).length])
      );
  });
  await page.addInitScript(noteMoves);
  await page.goto(`${site.address}${path}.html`, {waitUntil: "networkidle"});
  await page.locator("html.alive").waitFor({state: "attached"});
  await page.waitForLoadState("networkidle");
  const moved = await page.evaluate(() => (window as unknown as {moved: string[]}).moved);
  const files = await Promise.all(sizes);
  await close();
  return {
    path,
    moved,
    problems,
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    files: files.sort((a, b) => b[1] - a[1]).map(([name, bytes]) => `${bytes} ${name}`)
  };
}

describe.skipIf(noBrowser)("every page, as a first visitor opens it", () => {
  let site: Site;
  const all: Opened[] = [];
  beforeAll(async () => {
    site = await openReadersSite();
    for (let at = 0; at < PAGES.length; at += AT_ONCE)
      all.push(...(await Promise.all(PAGES.slice(at, at + AT_ONCE).map(({path}) => opened(site, path)))));
  }, 240_000);
  afterAll(() => site?.close());

  it("moves no line while it loads, and has no complaint", async () => {
    for (const first of all) {
      // Seen with others beside it; a page that is at fault is so alone, too.
      const {path, moved, problems} = first.moved.length ? await opened(site, first.path) : first;
      expect({path, moved, problems}).toEqual({path, moved: [], problems: []});
    }
  });

  it("asks for few modules, all by names of their bytes", () => {
    for (const {path, files} of all) {
      const modules = files.filter(name => name.endsWith(".js"));
      expect(modules.length, path).toBeLessThanOrEqual(8);
      for (const name of modules) expect(name).toMatch(/\.[0-9a-f]{8}\.js$/);
    }
  });

  it(`weighs at most ${MOST_BYTES / 1000} kB before the engine, with what makes its first figures live`, () => {
    for (const {path, bytes, files} of all) {
      expect(
        files.some(name => /\/data\/engine\//.test(name)),
        path
      ).toBe(false);
      expect(bytes, `${path}\n${files.join("\n")}`).toBeLessThanOrEqual(MOST_BYTES);
      expect(bytes).toBeGreaterThan(MOST_BYTES / 5);
    }
  });
});

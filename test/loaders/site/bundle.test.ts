import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {keptIn, type Kept} from "../../../loaders/kept.js";
import {bundle} from "../../../loaders/site/bundle.js";
import type {Walked} from "../../../loaders/site/walked.js";

/** A site as Framework leaves it: each module a file of its own, a page's code in the page. */
const SITE: Record<string, string> = {
  "_observablehq/client.0123abcd.js": "export const define = () => { throw new Error('not run'); };",
  "_node/@duckdb/duckdb-wasm@1.28.0/index.0123abcd.js":
    'export {x} from "../../apache-arrow@13/index.0123abcd.js";',
  "_node/apache-arrow@13/index.0123abcd.js": "export const x = 'arrow';",
  "_import/lib/digest-worker.0123abcd.js": "postMessage(2);",
  "_import/lib/element.0123abcd.js": "export const h = tag => `<${tag}>`;",
  "_import/lib/engine.0123abcd.js":
    'export const engine = async () => (await import("../../_node/@duckdb/duckdb-wasm@1.28.0/index.0123abcd.js")).x; export const digester = () => import.meta.resolve("./digest-worker.0123abcd.js");',
  "_import/components/start.0123abcd.js":
    'import {h} from "../lib/element.0123abcd.js"; import {engine, digester} from "../lib/engine.0123abcd.js";\nexport const start = async (modules, worker, paper) => { globalThis.told = {worker, paper, h: h("b"), modules, engine, digester}; };',
  "_import/paper/index.0123abcd.js": "export const paper = 'of the paper';",
  "_import/components/compute-worker.0123abcd.js": "postMessage(1);",
  "_import/paper/figures/a/fig-1.0123abcd.js":
    'import {h} from "../../../lib/element.0123abcd.js"; import {both} from "../both.0123abcd.js";\nexport default {id: "fig-1", draw: () => h("one") + both};',
  "_import/paper/figures/b/fig-2.0123abcd.js":
    'import {both} from "../both.0123abcd.js";\nexport default {id: "fig-2", draw: () => both};',
  "_import/paper/figures/both.0123abcd.js": "export const both = 'shared';"
};
const page = (figure: string, place: string): string => `<!DOCTYPE html><html><head>
<link rel="modulepreload" href="./_observablehq/client.0123abcd.js">
</head><body><main></main><script type="module">

import {define} from "./_observablehq/client.0123abcd.js";

define({id: "a", inputs: ["setTimeout"], body: setTimeout => { globalThis.ran = typeof setTimeout; }});

define({id: "b", outputs: ["start"], body: async () => {
const [{start}, {paper}] = await Promise.all([import("./_import/components/start.0123abcd.js"), import("./_import/paper/index.0123abcd.js")]);
start({
  "${figure}": {load: () => import("./_import/paper/figures/${place}/${figure}.0123abcd.js"), url: new URL("./_import/paper/figures/${place}/${figure}.0123abcd.js", location).href}
}, new URL("./_import/components/compute-worker.0123abcd.js", location).href, paper);
return {start};
}});

</script>
</body></html>`;

const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, {recursive: true})));
function newFolder(): string {
  const folder = mkdtempSync(`${tmpdir()}/joined-`);
  folders.push(folder);
  return folder;
}

const PAGES = {
  "a.html": page("fig-1", "a"),
  "b.html": page("fig-2", "b"),
  "c.html": "<p>no scripts</p>"
};
const HOMES = new Map([
  ["fig-1", "a"],
  ["fig-2", "b"]
]);
const walked = (pages: Record<string, string>): Walked => ({
  pages: new Map(Object.entries(pages)),
  modules: new Map(Object.entries(SITE))
});

/** Every file of the joined site by its place. */
async function made(kept?: Kept): Promise<Map<string, string>> {
  const {pages, joined} = await bundle(walked(PAGES), HOMES, kept);
  return new Map([...joined.map(({file, code}) => [file, code] as const), ...pages].sort());
}

describe("the modules of the pages", async () => {
  const site = await made();
  const files = [...site.keys()].sort();
  const read = (file: string): string => site.get(file)!;

  it("are joined by what asks for them", () => {
    expect(files.map(f => f.replace(/\.[0-9a-f]{8}\.js$/, ".js"))).toEqual([
      "_import/joined/a.js",
      "_import/joined/b.js",
      "_import/joined/compute-worker.js",
      "_import/joined/digest-worker.js",
      "_import/joined/duckdb.js",
      "_import/joined/fig-1.js",
      "_import/joined/fig-2.js",
      "_import/joined/figures-a.js",
      "_import/joined/figures-b.js",
      "_import/joined/figures-shared.js",
      "_import/joined/kit.js",
      "_import/joined/shell.js",
      "a.html",
      "b.html",
      "c.html"
    ]);
  });

  it("are asked for by the page at once, each by a name that its bytes give it", () => {
    const asked = [...read("a.html").matchAll(/(?:href|src)="\.\/([^"]+)"/g)].map(m => m[1]!);
    expect(asked.map(f => f.replace(/\.[0-9a-f]{8}\.js$/, ""))).toEqual([
      "_import/joined/shell",
      "_import/joined/kit",
      "_import/joined/a",
      "_import/joined/a"
    ]);
    for (const file of asked) expect(files).toContain(file);
    expect(read("a.html")).not.toMatch(/_observablehq|_node/);
    expect(read("c.html")).toBe("<p>no scripts</p>");
  });

  it("run without Framework's runtime, a cell's inputs being the browser's own", async () => {
    const folder = newFolder();
    for (const [file, text] of site) {
      mkdirSync(dirname(`${folder}/${file}`), {recursive: true});
      writeFileSync(`${folder}/${file}`, text);
    }
    const entry = files.find(f => /\/a\.[0-9a-f]+\.js$/.test(f))!;
    await import(/* @vite-ignore */ `${folder}/${entry}`);
    const {ran, told} = globalThis as unknown as {
      ran: string;
      told: {
        h: string;
        paper: string;
        worker: string;
        modules: Record<string, {url: string; load(): Promise<{default: {id: string; draw(): string}}>}>;
        engine(): Promise<string>;
        digester(): string;
      };
    };
    expect([ran, told.h, told.paper, await told.engine()]).toEqual([
      "function",
      "<b>",
      "of the paper",
      "arrow"
    ]);
    const {default: figure} = await told.modules["fig-1"]!.load();
    expect([figure.id, figure.draw()]).toEqual(["fig-1", "<one>shared"]);
    const handedOn = (await import(/* @vite-ignore */ told.modules["fig-1"]!.url)) as {default: unknown};
    expect(handedOn.default).toBe(figure);
    expect(told.worker).toMatch(/\/_import\/joined\/compute-worker\.[0-9a-f]{8}\.js$/);
    expect(told.digester()).toMatch(/\/_import\/joined\/digest-worker\.[0-9a-f]{8}\.js$/);
  });

  it("are the same bytes when what was joined of the same modules is kept, and are joined anew for others", async () => {
    const place = newFolder();
    const count = (): number => readdirSync(`${place}/kept/joined`).length;
    for (let time = 0; time < 2; time++) {
      expect(await made(keptIn("joined", "", place))).toEqual(site);
      expect(count()).toBe(1);
    }
    const other = {"a.html": '<script type="module">globalThis.x = 1;</script>'};
    await bundle(walked(other), new Map(), keptIn("joined", "", place));
    expect(count()).toBe(2);
  });

  it("stop the build where one is missing", async () => {
    await expect(bundle(walked({"a.html": page("fig-9", "a")}), new Map())).rejects.toThrow(
      /fig-9\.0123abcd\.js.*has no such module/
    );
  });
});

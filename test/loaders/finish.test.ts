import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {afterAll, expect, it} from "vitest";
import {mend} from "../../loaders/finish.js";
import {keptIn, type Kept} from "../../loaders/kept.js";
import {checkSite} from "../../loaders/site/check.js";

const PAGE =
  '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">\n<meta name="generator" content="x">\n<meta name="color-scheme" content="light dark">\n<script>let a=1</script></head><body></body></html>';

it("gives a page its language, lets it be zoomed and names its scripts in the policy", () => {
  const html = mend(PAGE, "../", "data/files.json", "1.2.0");
  expect(html).toContain('<html lang="en">');
  expect(html).not.toMatch(/maximum-scale|generator/);
  expect(html).toContain(`'sha256-${createHash("sha256").update("let a=1").digest("base64")}'`);
  expect(html).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
  expect(html).toContain("require-trusted-types-for 'script'; trusted-types default");
  expect(
    html.match(/<link rel="preload" as="font"[^>]* crossorigin href="\.\.\/fonts\/[^"]+\.woff2">/g)
  ).toHaveLength(3);
});

it("calls a page by what it is about", () => {
  const named = (title: string, og: string): string =>
    mend(
      PAGE.replace("<meta charset", `<title>${title}</title>\n<meta charset`).replace(
        "</head>",
        `${og}</head>`
      ),
      "./",
      "data/files.json",
      "1.2.0"
    );
  const og = '<meta property="og:title" content="Figure 2e: efficiency – W">';
  expect(named("fig-2e | W", og)).toContain("<title>Figure 2e: efficiency – W</title>");
  expect(named("fig-2e | W", "")).toContain("<title>fig-2e | W</title>");
});

it("puts modules and their preloads after what is read, whole and in order", () => {
  const modules =
    '<link rel="modulepreload" href="./a.js">\n<script type="module">\nimport "./a.js"; const price = "$&";\n</script>\n';
  const html = mend(
    PAGE.replace("</head>", () => `${modules}</head>`).replace("<body>", "<body><p>read</p>"),
    "./",
    "data/files.json",
    "1.2.0"
  );
  expect(html).toContain(`<p>read</p>${modules}</body>`);
  expect(html.match(/modulepreload/g)).toHaveLength(1);
});

it("lets a link to a file save it under a name that says figure, state and edition", () => {
  const links =
    '<a href="./figures/fig-2i.89mm.svg" data-download="89mm.svg">a</a><a data-save="" href="./raw/a.xlsx">b</a><a href="./claims.html">c</a>';
  const html = mend(PAGE.replace("<body>", `<body>${links}`), "./", "data/files.json", "1.2.0");
  expect(html).toContain('<a download="fig-2i_published_v1.2.0.89mm.svg" href="./figures/fig-2i.89mm.svg"');
  expect(html).toContain('<a download data-save="" href="./raw/a.xlsx"');
  expect(html).toContain('<a href="./claims.html">c</a>');
});

const folder = mkdtempSync(`${tmpdir()}/site-`);
afterAll(() => rmSync(folder, {recursive: true}));
function site(file: string, text: string, kept?: Kept): void {
  const page = file.endsWith(".html");
  if (!page) writeFileSync(`${folder}/${file}`, text);
  checkSite({dist: folder, files: [file], pages: new Map(page ? [[file, text]] : [])}, "/", kept);
}

it.each([
  ["a.html", '<script src="https://cdn.example.org/x.js"></script>', "fetches https://cdn.example.org/x.js"],
  [
    "a.css",
    "@font-face{src:url(https://fonts.example.org/a.woff2)}",
    "fetches https://fonts.example.org/a.woff2"
  ],
  ["c.html", "<p>see the [Overview](./#rankings)</p>", 'shows "[Overview](./#rankings)" instead of a link'],
  ["a.js", 'import * as d3 from "d3";', 'keeps the bare import "d3"'],
  ["b.js", 'const a=1;export {b} from "htl";', 'keeps the bare import "htl"'],
  ["c.js", 'const x = await import("https://cdn.example.org/y.js")', "imports https://cdn.example.org/y.js"]
])("finds what is not our own in %s", (file, text, found) => expect(() => site(file, text)).toThrow(found));

it("finds in a script again what was found in the same script before, and nothing once it is mended", () => {
  const kept = keptIn("checked", "", folder);
  const told = (text: string) => (): void => site("e.js", text, kept);
  for (let time = 0; time < 2; time++)
    expect(told('import * as d3 from "d3";')).toThrow('keeps the bare import "d3"');
  expect(told('import * as d3 from "./d3.js";')).not.toThrow();
});

it("accepts our own modules, namespaces and references", () => {
  site(
    "d.js",
    'import {a} from "./a.js";\nconst s = "export it again from " + "x"; const ns = "http://www.w3.org/2000/svg";'
  );
  site("d.html", '<a href="https://doi.org/10.1002/adma.202410948">x</a>');
});

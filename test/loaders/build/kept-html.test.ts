import * as framework from "@observablehq/framework/dist/html.js";
import {describe, expect, it} from "vitest";
import {findAssets, rewriteHtml, rewriteHtmlPaths} from "../../../loaders/build/kept-html.js";
import {piece} from "../../../loaders/build/pieces.js";

const PAGE =
  '<p id="a">See <a href="./data">the data</a>, <a href="https://example.org/">elsewhere</a> and <a download href="raw/file.csv">a file</a>.</p>' +
  '<img src="look.png" srcset="look.png 1x, look-2.png 2x" alt=""><script type="module" src="part.js"></script><pre><code class="language-js">1 < 2</code></pre>';

const resolvers = (mark: string) => ({
  resolveFile: (name: string) => `./_file/${mark}.${name.replace(/^\.\//, "")}`,
  resolveImport: (name: string) => `./_import/${mark}.${name}`,
  resolveScript: (name: string) => `./_script/${mark}.${name}`,
  resolveLink: (name: string) => `${name}.html?${mark}`
});

const ASKED = ["files", "localImports", "globalImports", "staticImports"] as const;
/** What Framework asks of its findings; links are checked in the finished site. */
const filesAndModules = (found: framework.Assets): string[][] => ASKED.map(kind => [...found[kind]].sort());

describe("readings of HTML that are kept", () => {
  it.each([PAGE, "", "<p>nothing to ask</p>"])("are Framework's own, each time: %#", html => {
    // A text of this run alone is read anew, then as it was kept.
    const text = `${html}<!-- ${performance.now()} -->`;
    for (const path of ["/index", "/figures/fig-2a", "/index"])
      expect(filesAndModules(findAssets(text, path))).toEqual(
        filesAndModules(framework.findAssets(text, path))
      );
    for (const mark of ["x", "x", "y", "x"])
      expect(rewriteHtml(text, resolvers(mark))).toBe(framework.rewriteHtml(text, resolvers(mark)));
  });

  it.each([
    '<p><img alt="" src="look.png"></p>',
    '<p><img\nsrcset="look.png 1x"></p>',
    "<p><a href=x.csv DOWNLOAD>file</a></p>",
    '<link rel="icon" href="icon.svg">',
    "<SCRIPT src=part.js></SCRIPT>",
    "<video><source src='film.webm'></video>"
  ])("find what a part names, however it is written: %s", html => {
    const expected = filesAndModules(framework.findAssets(html, "/index"));
    expect(expected.flat()).not.toEqual([]);
    expect(filesAndModules(findAssets(html, "/index"))).toEqual(expected);
  });

  it("gives a frame the same paths", () => {
    const text = `${PAGE}<!-- ${performance.now()} -->`;
    for (const path of ["/index", "/figures/fig-2a", "/index"])
      expect(rewriteHtmlPaths(text, path)).toBe(framework.rewriteHtmlPaths(text, path));
  });

  it("are those of the whole page where it is read in pieces, of which one is another each time", () => {
    const page = (wrapped: (html: string) => string, mark: number): string =>
      `<h2 id="b">A heading</h2><p>before <a href="./one">one</a></p>
<details><summary>more</summary>${wrapped(`<section id="c"><h3 id="d">s</h3>${PAGE}</section>`)}</details>
${wrapped(`<div class="fig" id="fig-${mark}"><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><svg><a href="./one"><text>1</text></a><svg><g></g></svg></svg><table><tbody><tr><td>${mark}</td></tr></tbody></table><pre><code class="language-sql">select ${mark}</code></pre></div>`)}
<p>after <a download href="raw/${mark}.csv">file</a></p><!--:0123abcd:-->`;
    const begun = performance.now();
    for (const mark of [begun, begun + 1]) {
      const [whole, pieces] = [page(html => html, mark), page(piece, mark)];
      expect(pieces).not.toBe(whole);
      const [found, expected] = [findAssets(pieces, "/index"), framework.findAssets(whole, "/index")];
      expect(filesAndModules(found)).toEqual(filesAndModules(expected));
      expect(rewriteHtml(pieces, resolvers("x"))).toBe(framework.rewriteHtml(whole, resolvers("x")));
    }
  });

  it.each(["<div><b>open</div", "<div>a", "<div>a</div></div>", "<div></section><p></div></div>"])(
    "refuse a piece that is not one whole element: %s",
    html => expect(() => rewriteHtml(piece(html), resolvers("x"))).toThrow("is not one whole element")
  );
});

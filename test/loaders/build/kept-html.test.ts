import * as framework from "@observablehq/framework/dist/html.js";
import {describe, expect, it} from "vitest";
import {findAssets, rewriteHtml} from "../../../loaders/build/kept-html.js";

const PAGE =
  '<p id="a">See <a href="./data">the data</a>, <a href="https://example.org/">elsewhere</a> and <a download href="raw/file.csv">a file</a>.</p>' +
  '<img src="look.png" srcset="look.png 1x, look-2.png 2x" alt=""><script type="module" src="part.js"></script><pre><code class="language-js">1 < 2</code></pre>';

const resolvers = (mark: string) => ({
  resolveFile: (name: string) => `./_file/${mark}.${name.replace(/^\.\//, "")}`,
  resolveImport: (name: string) => `./_import/${mark}.${name}`,
  resolveScript: (name: string) => `./_script/${mark}.${name}`,
  resolveLink: (name: string) => `${name}.html?${mark}`
});

describe("readings of HTML that are kept", () => {
  it.each([PAGE, "", "<p>nothing to ask</p>"])("are Framework's own, each time: %#", html => {
    // A text of this run alone is read anew, then as it was kept.
    const text = `${html}<!-- ${performance.now()} -->`;
    for (const path of ["/index", "/figures/fig-2a", "/index"])
      expect(findAssets(text, path)).toEqual(framework.findAssets(text, path));
    for (const mark of ["x", "x", "y", "x"])
      expect(rewriteHtml(text, resolvers(mark))).toBe(framework.rewriteHtml(text, resolvers(mark)));
  });
});

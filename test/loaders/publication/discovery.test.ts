import {describe, expect, it} from "vitest";
import {notFoundPage, robots, sitemap} from "../../../loaders/publication/discovery.js";

const BASE = "https://example.org/book/";

describe("files that lead to the site", () => {
  it("lists pages under the published address, none without one", () => {
    expect(robots(null)).toBe("User-agent: *\nAllow: /\n");
    expect(robots(BASE)).toContain("Sitemap: https://example.org/book/sitemap.xml\n");
    const map = sitemap(BASE, ["figures/fig-2i.html", "a&b.html", "404.html"], "2027-01-31");
    expect(map).toContain("<loc>https://example.org/book/a&amp;b.html</loc><lastmod>2027-01-31</lastmod>");
    expect(map.match(/<url>/g)).toHaveLength(2);
    expect(map).not.toContain("404");
  });

  it("leads lost readers back from any depth", () => {
    const pages = [{path: "half-cells", name: "Half & cells"}];
    expect(notFoundPage("A <book>", pages, BASE)).toContain(
      '<a href="/book/half-cells.html">Half &amp; cells</a>'
    );
    expect(notFoundPage("A <book>", pages, BASE)).toContain("| A &lt;book&gt;</title>");
    expect(notFoundPage("t", pages, null)).toContain('<a href="/half-cells.html">');
  });
});

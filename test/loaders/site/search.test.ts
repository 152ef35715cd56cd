import "../../../loaders/paper/index.js";
import MiniSearch from "minisearch";
import {beforeAll, describe, expect, it} from "vitest";
import {PAGES} from "../../../src/paper/pages.js";
import {searchEntries, type SearchEntry} from "../../../loaders/site/search-entries.js";
import {claims, glossary} from "../../paper/reading/content.js";

describe("what the search finds", () => {
  let entries: SearchEntry[];
  let found: (text: string) => string[];
  beforeAll(async () => {
    entries = await searchEntries();
    const index = new MiniSearch<SearchEntry>({
      fields: ["title", "text", "id"],
      searchOptions: {prefix: true, combineWith: "AND"}
    });
    index.addAll(entries);
    found = text => index.search(text).map(({id}) => String(id));
  });

  it("has every page, claim and term once", () => {
    const ids = entries.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {path} of PAGES) expect(ids).toContain(`page-${path}`);
    for (const id of Object.keys(claims)) expect(ids).toContain(id);
    for (const slug of glossary.keys()) expect(ids).toContain(`term-${slug}`);
  });

  it("lists no two hits that read alike, and says of a statement its figure, specimen and condition", () => {
    const said = entries.map(({title, where}) => `${title} | ${where}`);
    expect(new Set(said).size).toBe(said.length);
    const {title, where} = entries.find(({id}) => id === "fig2i.eta.dep.w.c25")!;
    expect(`${title} | ${where}`).toMatch(/W-Cu, .*25.*: 28\u00a0mV \| Figure 2i$/);
  });

  it("carries text and no markup", () => {
    for (const {title, text} of entries) expect(`${title} ${text}`).not.toMatch(/[{}]{2}|<[a-z]/);
  });

  it("finds a page by the title of a section, a claim by its id, a term by its definition", () => {
    expect(found("until something breaks")).toContain("page-half-cells");
    expect(found("Li6PS5Cl")).toContain("term-argyrodite");
    expect(found("fig2i.slope.mgw")[0]).toBe("fig2i.slope.mgw");
    expect(found("crystallites foreign surface")).toContain("term-nucleation-overpotential");
  });
});

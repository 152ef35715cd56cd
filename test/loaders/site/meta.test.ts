import {describe, expect, it} from "vitest";
import type {Edition} from "../../../loaders/publication/site.js";
import {linkedData, metaTags, type PageFacts} from "../../../loaders/site/meta.js";
import {plainWords} from "../../../loaders/site/page-facts.js";
import {EDITION} from "../edition.js";

const PAPER: Edition["paper"] = {
  id: "p",
  type: "article-journal",
  title: "On cells",
  author: [{family: "Example", given: "Ada"}],
  DOI: "10.1000/xyz"
};
const {licences} = EDITION.issue;
const DRAFT: Edition = {
  issue: {published: false, title: "A <book>", group: "The contributors", version: "0.1.0", licences},
  paper: PAPER,
  source: "swh:1:dir:0"
};
const PUBLISHED: Edition = {
  ...DRAFT,
  issue: {
    ...EDITION.issue,
    base_address: "https://example.org/book/",
    repository: "https://github.com/example/book",
    funding: [{funder: "A foundation", award: "12"}]
  }
};
const page: PageFacts = {file: "data.html", title: "Data", description: 'Says "so" & <so>', kind: "page"};

describe("metadata of a page", () => {
  it("names no address, day or person of a draft", () => {
    const tags = metaTags(page, DRAFT);
    expect(tags).not.toMatch(/citation_|canonical|og:url|https:\/\/example|name="report"/);
    expect(tags).toContain('<meta name="version" content="0.1.0">');
    expect(tags).toContain('content="Says &quot;so&quot; &amp; &lt;so&gt;"');
    expect(JSON.stringify(linkedData(page, DRAFT))).toContain("unpublished draft of version 0.1.0");
  });

  it("says who, when and where once it is published", () => {
    const tags = metaTags({...page, picture: "images/data.png"}, PUBLISHED);
    for (const part of [
      '<meta name="citation_author" content="Example, Ada">',
      '<meta name="citation_author_institution" content="An institute">',
      '<meta name="citation_author_orcid" content="https://orcid.org/0000-0002-1825-0097">',
      '<meta name="citation_publication_date" content="2027/01/31">',
      '<meta name="version" content="1.0.0">',
      '<meta name="report" content="https://github.com/example/book/issues/new?title={title}&amp;body={text}">',
      '<meta name="citation_doi" content="10.5281/zenodo.1">',
      '<link rel="canonical" href="https://example.org/book/data.html">',
      '<meta property="og:image" content="https://example.org/book/images/data.png">'
    ])
      expect(tags).toContain(part);
  });

  it("a figure has no identifier of the whole", () =>
    expect(metaTags({...page, kind: "figure"}, PUBLISHED)).not.toContain('name="citation_doi"'));

  it("describes data, figures and pages as what they are, in JSON that no tag can end", () => {
    const data = linkedData(
      {...page, kind: "data", variables: [{name: "voltage_volt", unit: "V", note: "of the cell"}]},
      PUBLISHED
    );
    expect(data).toMatchObject({
      "@type": "Dataset",
      license: "https://spdx.org/licenses/CC-BY-4.0",
      identifier: "https://doi.org/10.5281/zenodo.2",
      variableMeasured: [{name: "voltage_volt", unitText: "V"}],
      isBasedOn: {"@type": "ScholarlyArticle", "@id": "https://doi.org/10.1000/xyz"},
      funding: [{identifier: "12"}]
    });
    expect(linkedData({...page, kind: "figure"}, PUBLISHED)).toMatchObject({"@type": "CreativeWork"});
    expect(linkedData(page, PUBLISHED)).toMatchObject({
      "@type": "WebPage",
      isPartOf: {identifier: "swh:1:dir:0"}
    });
    const script = /<script[^>]*>(.*)<\/script>$/s.exec(metaTags({...page, title: "</script>"}, DRAFT))![1]!;
    expect(script).not.toContain("<");
    expect(JSON.parse(script)).toMatchObject({name: "</script>"});
  });

  it("takes words only from what is read", () =>
    expect(plainWords('<a href="#">27.1&nbsp;mV</a> &amp; <span class="vh">agrees</span>so')).toBe(
      "27.1 mV & so"
    ));
});

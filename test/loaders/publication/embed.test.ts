import {describe, expect, it} from "vitest";
import {embedPage} from "../../../loaders/publication/embed.js";
import type {FigureEntry} from "../../../loaders/site/made.js";
import {embedSnippet} from "../../../src/publication/embed.js";

const licences = {code: "MIT", data: "CC-BY-4.0"};
const edition = {
  issue: {published: false as const, title: "A <book>", group: "g", version: "0.1.0", licences},
  paper: {id: "p", type: "article-journal" as const, title: "t", author: []},
  source: "swh:1:dir:0"
};
const figure = {
  id: "fig-2i",
  label: "2i",
  title: "Plateaus",
  finding: 'Says "so"',
  provenance: ["reported", "reconstructed"]
} as unknown as FigureEntry;

describe("a figure in a page elsewhere", () => {
  it("says what it is, what it is made of, under which licence, and leads back", () => {
    const html = embedPage(figure, '<svg viewBox="0 0 692 420">', edition);
    for (const part of [
      'alt="Says &quot;so&quot;"',
      'width="692" height="420"',
      "Figure 2i: Plateaus",
      "reported, reconstructed.",
      'href="./fig-2i.html" target="_top"',
      "unpublished draft of version 0.1.0",
      "CC-BY-4.0"
    ])
      expect(html).toContain(part);
    expect(html).not.toMatch(/<script|A <book>/);
  });

  it("is refused for a picture without size", () =>
    expect(() => embedPage(figure, "<svg>", edition)).toThrow(/fig-2i tells no size/));

  it("is one line of HTML whose words cannot leave their attributes", () =>
    expect(embedSnippet({address: 'https://a/"b', title: 'x"<y', width: 692, height: 400.2})).toBe(
      '<iframe src="https://a/&quot;b" title="x&quot;&lt;y" width="692" height="489" style="max-width:100%;border:0" loading="lazy"></iframe>'
    ));
});

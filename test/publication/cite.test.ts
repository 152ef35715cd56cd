import {Cite} from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import {describe, expect, it} from "vitest";
import {bibtex, cslOf, plainCitation, ris, type Csl} from "../../src/publication/cite.js";
import type {Issue} from "../../src/publication/publication.js";

const ISSUE: Issue = {
  published: true,
  title: "A workbook: 100 % of {it} & more_or_less",
  authors: [
    {given: "Ada", family: "Example", orcid: "0000-0002-1825-0097"},
    {given: "José María", family: "Núñez-Ødegård"}
  ],
  version: "1.2.0",
  date: "2027-01-31",
  doi: "10.5281/zenodo.1234567",
  data_set_doi: "10.5281/zenodo.7654321",
  base_address: "https://example.org/book/",
  licences: {code: "MIT", data: "CC-BY-4.0"}
};
const DRAFT: Issue = {
  published: false,
  title: "A workbook",
  group: "The contributors",
  version: "0.1.0",
  licences: {code: "MIT", data: "CC-BY-4.0"}
};
const FIGURE = {
  kind: "figure",
  id: "fig-2i",
  label: "2i",
  finding: "η rises.",
  state: "fig-2i.cycle=3"
} as const;

const read = (text: string): Csl => new Cite(text).data[0] as Csl;

describe("citations", () => {
  for (const [form, write] of [
    ["BibTeX", bibtex],
    ["RIS", ris]
  ] as const)
    for (const part of [{kind: "site"}, {kind: "data"}, FIGURE] as const)
      it(`${form} of the ${part.kind} is read back by another program as what was written`, () => {
        const csl = cslOf(ISSUE, part, "10.1002/adma.202410948");
        const back = read(write(csl));
        expect(back.title.replace(/[{}\\]/g, "")).toBe(csl.title.replace(/[{}\\]/g, ""));
        expect(back.author).toMatchObject(csl.author);
        expect(back.DOI ?? null).toBe(csl.DOI ?? null);
        expect(back.issued?.["date-parts"][0]?.[0]).toBe(2027);
        expect(back.URL).toBe(csl.URL);
      });

  it("RIS carries the day", () => {
    expect(ris(cslOf(ISSUE, {kind: "site"}))).toContain("DA  - 2027/01/31\r\n");
  });

  it("names a group and no date where nothing is published", () => {
    const csl = cslOf(DRAFT, FIGURE);
    expect(csl.author).toEqual([{literal: "The contributors"}]);
    expect(csl.issued).toBeUndefined();
    expect(csl.URL).toBeUndefined();
    expect(csl.note).toContain("unpublished draft");
    expect(read(bibtex(csl)).title).toBe("Figure 2i. η rises.");
    expect(read(ris(csl)).title).toBe("Figure 2i. η rises.");
  });

  it("leads to the figure in its state", () => {
    expect(cslOf(ISSUE, FIGURE).URL).toBe("https://example.org/book/figures/fig-2i.html?fig-2i.cycle=3");
    expect(plainCitation(cslOf(ISSUE, FIGURE), "version 1.2.0")).toBe(
      "A. Example, J. M. Núñez-Ødegård. Figure 2i. η rises. In: A workbook: 100 % of {it} & more_or_less, version 1.2.0. https://example.org/book/figures/fig-2i.html?fig-2i.cycle=3"
    );
    expect(plainCitation(cslOf(DRAFT, {kind: "site"}), "unpublished draft")).toBe(
      "The contributors. A workbook. Unpublished draft."
    );
  });
});

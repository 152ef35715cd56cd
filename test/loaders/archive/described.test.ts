/** What the archive says of itself to those who keep and cite it is valid by schemas of their formats. */
import {readFile} from "node:fs/promises";
import {Ajv} from "ajv";
import {JSON_SCHEMA, load} from "js-yaml";
import {describe, expect, it} from "vitest";
import {citationFile, zenodoFile} from "../../../loaders/archive/descriptions.js";
import {root} from "../../../loaders/paths.js";
import type {Edition} from "../../../loaders/publication/site.js";
import type {Issue} from "../../../src/publication/publication.js";

const schema = async (name: string) =>
  new Ajv({strict: true, strictRequired: false, allErrors: true}).compile(
    JSON.parse(await readFile(new URL(`schemas/${name}.json`, import.meta.url), "utf8"))
  );
/** Dates stay text, as the schema wants them. */
const yaml = (text: string): object => load(text, {schema: JSON_SCHEMA}) as object;

const licences = {code: "MIT", data: "CC-BY-4.0"};
const ISSUES: readonly [name: string, issue: Issue][] = [
  ["a draft", {published: false, title: "A book", group: "Its makers", version: "0.1.0", licences}],
  [
    "a publication with all that it can say",
    {
      published: true,
      title: "A book: of <cells> & others",
      abstract: "What is in it.",
      authors: [
        {given: "Ada", family: "Example", orcid: "0000-0002-1825-0097", affiliations: ["One", "Two"]},
        {given: "Bo", family: "Sample"}
      ],
      version: "1.0.0-rc.1",
      date: "2027-01-31",
      doi: "10.5281/zenodo.1",
      data_set_doi: "10.5281/zenodo.2",
      base_address: "https://example.org/book/",
      repository: "https://example.org/book.git",
      funding: [{funder: "A fund", award: "1"}],
      licences
    }
  ]
];
const edition = (issue: Issue): Edition => ({
  issue,
  paper: {
    id: "p",
    type: "article-journal",
    title: "On cells",
    "container-title": "A journal",
    author: [{family: "Wang", given: "Yixian"}, {literal: "A group"}],
    DOI: "10.1000/x"
  },
  source: "swh:1:dir:1"
});

describe.each(ISSUES)("%s", (_, issue) => {
  it("is cited by a valid CITATION.cff", async () => {
    const valid = await schema("citation-file");
    valid(yaml(citationFile(edition(issue))));
    expect(valid.errors).toBeNull();
  });

  it("is described to Zenodo by valid metadata", async () => {
    const valid = await schema("zenodo");
    valid(JSON.parse(zenodoFile(edition(issue))));
    expect(valid.errors).toBeNull();
  });
});

describe("the schemas", () => {
  it("hold for the repository's own CITATION.cff, and refuse what the formats refuse", async () => {
    const valid = await schema("citation-file");
    const own = yaml(await readFile(`${root}/CITATION.cff`, "utf8"));
    valid(own);
    expect(valid.errors).toBeNull();
    for (const wrong of [
      {...own, authors: []},
      {...own, doi: "https://doi.org/10.1000/x"},
      {...own, authors: [{name: "A", orcid: "0000-0002-1825-0097"}]},
      {...own, "date-released": "31 January 2027"},
      {...own, licence: "MIT"}
    ])
      expect(valid(wrong)).toBe(false);
  });

  it("refuse an upload that Zenodo would", async () => {
    const valid = await schema("zenodo");
    const upload = JSON.parse(zenodoFile(edition(ISSUES[1]![1])));
    for (const wrong of [
      {...upload, creators: []},
      {...upload, upload_type: "data"},
      {...upload, license: undefined},
      {...upload, access_right: "embargoed"},
      {...upload, related_identifiers: [{identifier: "10.1/x", relation: "supplements"}]}
    ])
      expect(valid(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

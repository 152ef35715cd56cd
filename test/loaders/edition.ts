import type {Edition} from "../../loaders/publication/site.js";

/** A published edition of a book by somebody, with all that any edition must say. */
export const EDITION = {
  issue: {
    published: true,
    title: "A book",
    authors: [
      {given: "Ada", family: "Example", orcid: "0000-0002-1825-0097", affiliations: ["An institute"]}
    ],
    version: "1.0.0",
    date: "2027-01-31",
    doi: "10.5281/zenodo.1",
    data_set_doi: "10.5281/zenodo.2",
    licences: {code: "MIT", data: "CC-BY-4.0"}
  },
  paper: {
    id: "p",
    type: "article-journal",
    title: "On cells",
    author: [{family: "Wang", given: "Yixian"}],
    DOI: "10.1000/x"
  },
  source: "swh:1:dir:1"
} satisfies Edition;

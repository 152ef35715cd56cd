/** Files of an author: the manifest, the publication, tables of statements, what has changed. */
import {readFileSync} from "node:fs";
import {parseChangelog} from "../../../loaders/publication/changelog.js";
import {parsePublication} from "../../../loaders/publication/read.js";
import {parseManifest} from "../../../loaders/manifest.js";
import {root} from "../../../loaders/paths.js";
import {parseCsvLines, writeCsv} from "../../../src/lib/csv.js";
import {byText, hold, seedsOf, textOf, type Door} from "../door.js";
import {changedJson, changedText} from "../mutate.js";

const firstLines = (file: string, count: number): string =>
  readFileSync(`${root}/${file}`, "utf8").split("\n").slice(0, count).join("\n");
const MANIFEST = seedsOf(firstLines("data/manifest.csv", 5));
const TABLES = seedsOf(firstLines("data/claims.csv", 6), firstLines("data/constants.csv", 6));
const CHANGES = seedsOf(firstLines("CHANGELOG.md", 30), "# Changes\n\n## 1.0.0, 2027-01-31\n\n- One thing\n");
const PUBLICATION = seedsOf(
  JSON.stringify({
    title: "A workbook",
    authors: [
      {given: "Ada", family: "Example", orcid: "0000-0002-1825-0097", affiliations: ["An institute"]}
    ],
    version: "1.0.0",
    date: "2027-01-31",
    doi: "10.5281/zenodo.1234567",
    base_address: "https://example.org/book/",
    repository: "https://example.org/source",
    contact: "ada@example.org",
    funding: [{funder: "A foundation", award: "12"}],
    licences: {code: "MIT", data: "CC-BY-4.0"}
  })
);

export const AUTHOR_DOORS: Door[] = [
  {
    name: "manifest",
    seeds: MANIFEST,
    weight: 4,
    change: byText(MANIFEST, changedText),
    open: input => {
      const cells = parseManifest(textOf(input)).map(({cell}) => cell);
      hold(new Set(cells).size === cells.length, "a cell twice");
    }
  },
  {
    name: "publication",
    seeds: PUBLICATION,
    weight: 5,
    change: byText(PUBLICATION, changedJson),
    open: input => parsePublication(textOf(input))
  },
  {
    name: "CSV",
    seeds: TABLES,
    weight: 4,
    change: byText(TABLES, changedText),
    open: input => {
      const rows = parseCsvLines(textOf(input), "x").map(({row}) => row);
      const names = Object.keys(rows[0] ?? {});
      const again = parseCsvLines(writeCsv(names, rows), "x").map(({row}) => row);
      hold(JSON.stringify(again) === JSON.stringify(rows), "a table that is written and read again");
    }
  },
  {
    name: "changelog",
    seeds: CHANGES,
    weight: 3,
    change: byText(CHANGES, changedText),
    open: input => parseChangelog(textOf(input))
  }
];

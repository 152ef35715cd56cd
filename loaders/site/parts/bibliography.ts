import {readFileSync} from "node:fs";
import {h, render} from "../../../src/lib/element.js";
import {inOrder} from "../../../src/reading/cite.js";
import {root} from "../../paths.js";
import {citation} from "../entries.js";
import {reading} from "../references.js";

/** The paper, its own references under its own numbers, then ours. */
export function bibliography(): string {
  const all = inOrder([...reading().bibliography.values()]);
  const part = (title: string, role: "paper" | "cited" | "ours") => [
    h("h3", {}, title),
    h(
      "ul",
      {class: "references"},
      all
        .filter(({custom}) => custom.role === role)
        .map(reference =>
          h(
            "li",
            {id: `ref-${reference.id}`, tabindex: -1, "data-reference": reference.id},
            citation(reference)
          )
        )
    )
  ];
  return render(
    h(
      "div",
      {class: "bibliography late"},
      part("The paper", "paper"),
      part("Cited by the paper, with its numbers", "cited"),
      part("What our models and conventions rest on", "ours")
    )
  );
}

/** How to name this edition, from CITATION.cff and the version of the package. */
export function citeWorkbook(): string {
  const field = (name: string): string => {
    const found = new RegExp(`^${name}: "?([^"\\n]+)"?$`, "m").exec(
      readFileSync(`${root}/CITATION.cff`, "utf8")
    );
    if (!found) throw new Error(`citation: CITATION.cff has no ${name}`);
    return found[1]!;
  };
  const {version} = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as {version: string};
  const {doi} = {doi: reading().bibliography.get("wang2025")?.DOI};
  const title = field("title");
  const bibtex = [
    "@software{two_interphases,",
    `  title   = {${title}},`,
    "  author  = {{The contributors to Two Interphases}},",
    `  version = {${version}},`,
    `  note    = {Companion to doi:${doi}}`,
    "}"
  ].join("\n");
  return render(
    h(
      "div",
      {class: "cite-box"},
      h(
        "p",
        {},
        `The contributors to Two Interphases, ${title}, version ${version}. Companion to doi:${doi}.`
      ),
      h("pre", {class: "mono", tabindex: 0, role: "region", "aria-label": "BibTeX"}, bibtex),
      h(
        "p",
        {class: "count"},
        "The file ",
        h("code", {}, "checksums.txt"),
        " at the root of the site fixes every file of this edition."
      )
    )
  );
}

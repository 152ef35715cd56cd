import {h, render} from "../../../src/lib/element.js";
import {cslOf, plainCitation, CITATION_FORMS} from "../../../src/publication/cite.js";
import {editionOf} from "../../../src/publication/publication.js";
import {inOrder} from "../../../src/reading/cite.js";
import {edition} from "../../publication/site.js";
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

/** How to name this edition and its data, in words and in the forms that managers of references read. */
export function citeWorkbook(): string {
  const {issue, paper} = edition();
  const parts = [
    ["workbook", "The workbook", cslOf(issue, {kind: "site"}, paper.DOI)],
    ["data", "Its data", cslOf(issue, {kind: "data"}, paper.DOI)],
    ["paper", "The paper", paper]
  ] as const;
  return render(
    h(
      "div",
      {class: "cite-box"},
      parts.map(([file, name, csl]) => [
        h(
          "p",
          {},
          h("b", {}, name),
          ": ",
          file === "paper" ? "as in the list above" : plainCitation(csl, editionOf(issue)).replace(/\.$/, ""),
          ". ",
          CITATION_FORMS.map(([ending, format], i) => [
            i ? " · " : "",
            h("a", {href: `./cite/${file}.${ending}`, "data-save": true}, format)
          ])
        )
      ]),
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

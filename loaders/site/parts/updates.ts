import {existsSync, readFileSync} from "node:fs";
import {h, render, type Child, type Element} from "../../../src/lib/element.js";
import {editionOf, longDate} from "../../../src/publication/publication.js";
import {root} from "../../paths.js";
import {parseChangelog} from "../../publication/changelog.js";
import {archiveOf, folderOf} from "../../publication/earlier.js";
import {edition} from "../../publication/site.js";

/** Text whose parts between backticks are code. */
const withCode = (text: string): Child[] =>
  text.split("`").map((part, i) => (i % 2 ? h("code", {}, part) : part));

/** What changed in each edition, and where the earlier ones are. */
export function updates(): string {
  const {issue} = edition();
  const all = parseChangelog(readFileSync(`${root}/CHANGELOG.md`, "utf8")).filter(({items}) => items.length);
  const earlier = issue.published ? (issue.earlier ?? []) : [];
  const link = (href: string, text: string): Element => h("a", {href}, text);
  return render(
    h(
      "div",
      {class: "updates"},
      h("p", {}, `This is the ${editionOf(issue)}.`),
      all.map(({version, date, items}) => [
        h(
          "h3",
          {id: version === null ? "next" : `v${version}`},
          version === null ? "Not released yet" : `Version ${version}, ${longDate(date!)}`
        ),
        h(
          "ul",
          {},
          items.map(item => h("li", {}, withCode(item)))
        )
      ]),
      earlier.length
        ? [
            h("h3", {}, "Earlier editions"),
            h(
              "ul",
              {},
              earlier.map(({version, date, doi}) =>
                h(
                  "li",
                  {},
                  `Version ${version}, ${longDate(date)}`,
                  existsSync(archiveOf(root, version))
                    ? [" ", link(`./${folderOf(version)}/index.html`, "as it was")]
                    : null,
                  doi ? [" ", link(`https://doi.org/${doi}`, `doi:${doi}`)] : null
                )
              )
            )
          ]
        : null
    )
  );
}

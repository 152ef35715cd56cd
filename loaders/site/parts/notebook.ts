import {edition} from "../../publication/site.js";
import {nameOf} from "../../../src/publication/publication.js";
import {existsSync, readFileSync} from "node:fs";
import {h, render, type Element} from "../../../src/lib/element.js";
import {sqlElement} from "../../../src/components/shell/sql.js";
import type {ChapterEntry} from "../../notebook/chapters.js";
import {MODELS, readable} from "../../notebook/models.js";
import {readQueries} from "../../notebook/queries.js";
import {limits} from "../../notebook/limits.js";
import {weights} from "../../notebook/weights.js";
import {root, work} from "../../paths.js";
import type {Make} from "../../registry.js";

/** Notebooks of our own, as the build has run them. */
export function chapters(): ChapterEntry[] {
  const file = `${work}/static/chapters.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ChapterEntry[]) : [];
}

/** What stands where no notebook is open yet: the ways to one. */
const opening = (): Element =>
  h(
    "p",
    {class: "wide nb-start ui needs-js"},
    h("a", {class: "btn pri", href: "./notebook.html?new"}, "Start empty"),
    h("button", {type: "button", class: "btn", "data-start": "import"}, "Open a file"),
    existsSync(`${root}/src/figures.md`)
      ? h("a", {class: "btn", href: "./figures.html"}, "Choose a figure")
      : null
  );

const titleOf = (section: string): string => /^(?:\/\*\*)?[\s*]*# (.+)$/m.exec(section)![1]!;

export const notebook: Record<string, Make> = {
  /** The place where notebooks are opened; the tools come with the first one. */
  notebook: () =>
    render(opening()) +
    render(h("div", {class: "wide", id: "notebook"})) +
    render(h("p", {class: "count nb-needs"}, "A notebook runs in the page and needs scripts.")),

  /** Notebooks of our own, each a page. */
  chapters: () =>
    render(
      h(
        "ul",
        {class: "wide nb-list"},
        chapters().map(({id, title, about}) =>
          h("li", {}, h("a", {href: `./notebooks/${id}.html`}, title), h("span", {class: "about"}, about))
        )
      )
    ),

  /** Models whose text opens as cells. */
  "readable-models": () =>
    render(
      h(
        "ul",
        {class: "wide nb-list"},
        MODELS.map(name =>
          h("li", {}, h("a", {href: `./notebook.html?model=${name}`}, titleOf(readable(name).sections[0]!)))
        )
      )
    ),

  /** What each part of the notebook weighs on its way, and when it comes. */
  weights: () =>
    render(
      h(
        "table",
        {class: "wide"},
        h("caption", {class: "vh"}, "Weights"),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ["Part", "Comes"].map(t => h("th", {scope: "col"}, t)),
            h("th", {scope: "col", class: "n"}, "kB, compressed")
          )
        ),
        h(
          "tbody",
          {},
          weights().map(({part, comes, bytes}) =>
            h("tr", {}, h("td", {}, part), h("td", {}, comes), h("td", {class: "n"}, Math.ceil(bytes / 1000)))
          )
        )
      )
    ),

  /** What code may have of each thing. */
  limits: () =>
    render(
      h(
        "table",
        {class: "limits"},
        h("caption", {class: "vh"}, "What the code of a notebook has at most"),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ["What", "At most", "Beyond that"].map(t => h("th", {scope: "col"}, t))
          )
        ),
        h(
          "tbody",
          {},
          limits().map(cells =>
            h(
              "tr",
              {},
              cells.map(t => h("td", {}, t))
            )
          )
        )
      )
    ),

  /** Queries to begin with; each opens the console in the page. */
  console: () =>
    render(
      h(
        "div",
        {class: "wide", id: "console"},
        h(
          "p",
          {class: "needs-js ui"},
          h(
            "button",
            {type: "button", class: "btn pri", "data-query": readQueries()[0]!.sql},
            "Open the console"
          )
        ),
        h("div", {class: "nb-place"}),
        readQueries().map(({title, sql}) =>
          h(
            "details",
            {class: "nb-example"},
            h("summary", {}, title),
            sqlElement(sql),
            h(
              "p",
              {class: "needs-js"},
              h(
                "a",
                {class: "btn", "data-query": sql, href: `./notebook.html?${new URLSearchParams({sql})}`},
                "Run in the console"
              )
            )
          )
        )
      )
    ),

  /** One of them, with the outputs it had at build. */
  chapter: id =>
    render(
      h(
        "nav",
        {class: "crumbs wide", "aria-label": "Breadcrumbs"},
        h(
          "ol",
          {},
          h("li", {}, h("a", {href: "../index.html"}, nameOf(edition().issue))),
          h("li", {}, h("a", {href: "../notebook.html"}, "Notebook"))
        )
      )
    ) +
    readFileSync(`${work}/static/chapters/${id}.html`, "utf8")
      // What stands in a source is shown; on a page it would be run.
      .replaceAll("${", "&#36;{")
};

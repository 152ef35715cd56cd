import {edition} from "../../publication/site.js";
import {nameOf} from "../../../src/publication/publication.js";
import {existsSync, readFileSync} from "node:fs";
import {h, render} from "../../../src/lib/element.js";
import {work} from "../../paths.js";
import type {Make} from "../../registry.js";

/** Notebooks of our own, as the build has run them. */
export function chapters(): {id: string; title: string}[] {
  const file = `${work}/static/chapters.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as {id: string; title: string}[]) : [];
}

export const notebook: Record<string, Make> = {
  /** The place where notebooks are opened. */
  notebook: () =>
    render(
      h(
        "div",
        {class: "wide", id: "notebook"},
        h("p", {class: "count"}, "A notebook runs in the page and needs scripts.")
      )
    ),

  /** Notebooks of our own, each a page. */
  chapters: () =>
    render(
      h(
        "ul",
        {class: "wide nb-list"},
        chapters().map(({id, title}) => h("li", {}, h("a", {href: `./notebooks/${id}.html`}, title)))
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
    ) + readFileSync(`${work}/static/chapters/${id}.html`, "utf8")
};

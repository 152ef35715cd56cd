import {edition} from "../../publication/site.js";
import {nameOf} from "../../../src/publication/publication.js";
import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {name} from "../../../src/components/shell/controls.js";
import type {Make} from "../../registry.js";
import {openFigures} from "../front.js";
import {made, type FigureEntry} from "../made.js";
import {pages} from "../../registry.js";
import {expandPage} from "../references.js";

const REBUILD: Record<string, string> = {
  live: "rebuilt live",
  partly: "rebuilt in part",
  schematic: "schematic or statement"
};

const nameOfPage = (path: string): string => pages().find(p => p.path === path)?.name ?? path;

/** A small picture of a figure that leads to its place. */
const thumbnail = ({page, id, label, title}: FigureEntry): Element =>
  h(
    "li",
    {},
    h(
      "a",
      {href: `./${page}.html#${id}`},
      h("span", {class: "thumb"}, h("span", {style: `background-image:url(./figures/${id}.thumb.svg)`})),
      h("b", {}, name(label)),
      ` ${title}`
    )
  );

/** @param path page of the index, for the links of its findings */
const row = (f: FigureEntry, path: string): Element =>
  h(
    "tr",
    {"data-page": f.page, "data-rebuild": f.rebuild},
    h("th", {scope: "row"}, h("a", {href: `./${f.page}.html#${f.id}`}, name(f.label))),
    h(
      "td",
      {},
      h("b", {}, f.title),
      h("span", {class: "index-finding"}, " ", raw(expandPage(f.finding, path)))
    ),
    h("td", {"data-label": "Shows"}, f.provenance.join(", ")),
    h("td", {}, REBUILD[f.rebuild], f.limits ? h("span", {class: "index-finding"}, `: ${f.limits}`) : null),
    h("td", {"data-label": "Page"}, nameOfPage(f.page)),
    h(
      "td",
      {"data-label": "Files"},
      h("a", {href: `./figures/${f.id}.html`}, "on its own"),
      " ",
      h("a", {href: `./figures/${f.id}.csv`}, "CSV"),
      " ",
      h("a", {href: `./figures/${f.id}.89mm.svg`}, "SVG")
    )
  );

/** Narrows the list by how a figure is rebuilt and by its page. */
const filter = (listed: readonly FigureEntry[]): Element =>
  h(
    "form",
    {class: "ctrls", "data-filter": "index", "aria-label": "Narrow the list"},
    h(
      "fieldset",
      {},
      h("legend", {class: "l"}, "Rebuilt"),
      h(
        "div",
        {class: "seg"},
        [
          ["", "All"],
          ["live", "Live"],
          ["partly", "In part"],
          ["schematic", "Schematic"]
        ].map(([v, t]) =>
          h("label", {}, h("input", {type: "radio", name: "rebuild", value: v, checked: v === ""}), t)
        )
      )
    ),
    h(
      "label",
      {class: "g"},
      h("span", {class: "l"}, "Page"),
      h(
        "select",
        {name: "page", class: "num", style: "width:auto"},
        h("option", {value: ""}, "all"),
        pages()
          .filter(p => listed.some(f => f.page === p.path))
          .map(p => h("option", {value: p.path}, p.name))
      )
    ),
    h("p", {class: "status", role: "status", "aria-live": "polite"})
  );

export const figures: Record<string, Make> = {
  /** Way back from a figure that opens alone. */
  crumbs(id) {
    const figure = made().figures.get(id);
    if (!figure) throw new Error(`site: no figure "${id}"`);
    const way = h(
      "nav",
      {class: "crumbs wide", "aria-label": "Breadcrumbs"},
      h(
        "ol",
        {},
        h("li", {}, h("a", {href: "../index.html"}, nameOf(edition().issue))),
        h("li", {}, h("a", {href: `../${figure.page}.html#${id}`}, nameOfPage(figure.page))),
        h("li", {"aria-current": "page"}, name(figure.label))
      )
    );
    return render(way) + render(h("h1", {class: "alone wide"}, `${name(figure.label)}: ${figure.title}`));
  },

  /** One small picture for each figure that stands on a page by itself, page by page, drawn by the modules themselves. */
  "figure-thumbnails"() {
    const all = [...made().figures.values()];
    const joined = new Set(all.flatMap(f => f.unites ?? []));
    const open = new Set(pages().flatMap(({path}) => openFigures(`/${path}`)));
    const shown = pages().map(page => ({
      page,
      own: all.filter(f => f.page === page.path && (!joined.has(f.label) || open.has(f.id)))
    }));
    return render(
      h(
        "div",
        {class: "wide thumbs"},
        shown
          .filter(({own}) => own.length)
          .map(({page, own}) => h("section", {}, h("h2", {}, page.name), h("ul", {}, own.map(thumbnail))))
      )
    );
  },

  /** All figures of the paper and models of ours; works as a plain table, filtered with scripts. */
  "figure-index"(_argument, path) {
    const all = [...made().figures.values()].filter(f => !f.unites);
    const count = (kind: string): number =>
      all.filter(f => f.rebuild === kind && !f.id.startsWith("model-")).length;
    const counts = `${count("live")} are rebuilt live, ${count("partly")} in part, ${count("schematic")} are schematics or statements of what cannot be rebuilt.`;
    const heads = ["Figure", "Finding", "Shows", "Rebuilt", "Page", "Files"];
    const table = h(
      "table",
      {},
      h("caption", {class: "vh"}, "Figures and tables of the paper, with our models"),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map(t => h("th", {scope: "col"}, t))
        )
      ),
      h(
        "tbody",
        {},
        all.map(f => row(f, path))
      )
    );
    return render(
      h("div", {class: "wide index all-figures"}, h("p", {class: "count"}, counts), filter(all), table)
    );
  }
};

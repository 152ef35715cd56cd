import {edition} from "../../publication/site.js";
import {nameOf} from "../../../src/publication/publication.js";
import {h, raw, render} from "../../../src/lib/element.js";
import {name} from "../../../src/components/shell/controls.js";
import type {Make} from "../../registry.js";
import {made, type FigureEntry} from "../made.js";
import {pages} from "../../registry.js";
import {expandPage} from "../references.js";

const REBUILD: Record<string, string> = {
  live: "rebuilt live",
  partly: "rebuilt in part",
  schematic: "schematic or statement"
};

export const figures: Record<string, Make> = {
  /** Way back from a figure that opens alone. */
  crumbs(id) {
    const figure = made().figures.get(id);
    if (!figure) throw new Error(`site: no figure "${id}"`);
    const page = pages().find(p => p.path === figure.page);
    return (
      render(
        h(
          "nav",
          {class: "crumbs wide", "aria-label": "Breadcrumbs"},
          h(
            "ol",
            {},
            h("li", {}, h("a", {href: "../index.html"}, nameOf(edition().issue))),
            h("li", {}, h("a", {href: `../${figure.page}.html#${id}`}, page?.name ?? figure.page)),
            h("li", {"aria-current": "page"}, name(figure.label))
          )
        )
      ) + render(h("h1", {class: "alone wide"}, `${name(figure.label)}: ${figure.title}`))
    );
  },

  /** One small picture for each figure that stands on a page by itself, page by page, drawn by the modules themselves. */
  "figure-thumbnails"() {
    const all = [...made().figures.values()];
    const joined = new Set(all.flatMap(f => f.unites ?? []));
    const shown = all.filter(f => !joined.has(f.label));
    return render(
      h(
        "div",
        {class: "wide thumbs"},
        pages()
          .filter(p => shown.some(f => f.page === p.path))
          .map(p =>
            h(
              "section",
              {},
              h("h2", {}, p.name),
              h(
                "ul",
                {},
                shown
                  .filter(f => f.page === p.path)
                  .map(f =>
                    h(
                      "li",
                      {},
                      h(
                        "a",
                        {href: `./${f.page}.html#${f.id}`},
                        h(
                          "span",
                          {class: "thumb"},
                          h("span", {style: `background-image:url(./figures/${f.id}.thumb.svg)`})
                        ),
                        h("b", {}, name(f.label)),
                        ` ${f.title}`
                      )
                    )
                  )
              )
            )
          )
      )
    );
  },

  /** All figures of the paper and models of ours; works as a plain table, filtered with scripts. */
  "figure-index"(_argument, path) {
    const all = [...made().figures.values()].filter(f => !f.unites);
    const count = (kind: string): number =>
      all.filter(f => f.rebuild === kind && !f.id.startsWith("model-")).length;
    const row = (f: FigureEntry) =>
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
        h(
          "td",
          {},
          REBUILD[f.rebuild],
          f.limits ? h("span", {class: "index-finding"}, `: ${f.limits}`) : null
        ),
        h("td", {"data-label": "Page"}, pages().find(p => p.path === f.page)?.name ?? f.page),
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
    return render(
      h(
        "div",
        {class: "wide index"},
        h(
          "p",
          {class: "count"},
          `${count("live")} are rebuilt live, ${count("partly")} in part, ${count("schematic")} are schematics or statements of what cannot be rebuilt.`
        ),
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
                .filter(p => all.some(f => f.page === p.path))
                .map(p => h("option", {value: p.path}, p.name))
            )
          ),
          h("p", {class: "status", role: "status", "aria-live": "polite"})
        ),
        h(
          "table",
          {},
          h("caption", {class: "vh"}, "Figures and tables of the paper, with our models"),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              ["Figure", "Finding", "Shows", "Rebuilt", "Page", "Files"].map(t => h("th", {scope: "col"}, t))
            )
          ),
          h("tbody", {}, all.map(row))
        )
      )
    );
  }
};

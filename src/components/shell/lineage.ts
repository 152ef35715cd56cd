import {h, type Element} from "../../lib/element.js";
import type {Context, Figure, State} from "../../figure/figure.js";
import {rawFile} from "./raw-file.js";
import {remarks} from "./remarks.js";

/** The way back from the picture to the raw bytes: query → table → reader → file and checksum. */
export function lineage(figure: Figure, state: State, context: Context, place: {root: string}): Element {
  const cells = figure
    .cells(state, context)
    .map(id => context.cells.find(c => c.cell === id)!)
    .filter(Boolean);
  const way =
    "sql" in figure.rows
      ? `This picture draws the rows of the query above from ${figure.rows.tables.map(t => `the table ${t}`).join(" and ")}.`
      : figure.shows.includes("computed")
        ? "This picture is computed by a model of ours from the parameters shown."
        : "This picture draws printed values; no raw file stands behind it.";
  return h(
    "div",
    {class: "lineage"},
    h("p", {}, way),
    cells.length
      ? h(
          "table",
          {},
          h("caption", {class: "vh"}, "Raw files behind this picture"),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              ["cell", "specimen", "provenance", "instrument and format", "raw file", "SHA-256"].map(t =>
                h("th", {scope: "col"}, t)
              )
            )
          ),
          h(
            "tbody",
            {},
            cells.map(c =>
              h(
                "tr",
                {},
                h("td", {}, h("a", {href: `${place.root}data.html#${c.cell}`}, c.cell)),
                h("td", {}, c.specimen),
                h("td", {}, c.provenance),
                h("td", {}, `${c.instrument}, ${c.format}`),
                h("td", {}, rawFile(c, place.root)),
                h("td", {}, h("code", {title: c.sha256}, `${c.sha256.slice(0, 12)}…`))
              )
            )
          )
        )
      : null,
    cells.filter(c => c.note).map(c => h("p", {class: "count"}, `${c.cell}: ${c.note}`)),
    cells
      .filter(c => c.warnings.length)
      .map(c => [h("p", {class: "count"}, `${c.cell}, as read:`), remarks(c)])
  );
}

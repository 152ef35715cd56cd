import {h, type Child, type Element} from "../../lib/element.js";
import type {Cell, Context, Figure, State} from "../../figure/figure.js";
import {rawFile} from "./raw-file.js";
import {remarks} from "./remarks.js";

/** The way back from the picture to the raw bytes: query → table → reader → file and checksum. */
export function lineage(
  figure: Figure,
  state: State,
  context: Context,
  place: {root: string; claims: number}
): Element {
  const cells = figure
    .cells(state, context)
    .map(id => context.cells.find(c => c.cell === id)!)
    .filter(Boolean);
  return h(
    "div",
    {class: "lineage"},
    h("ol", {class: "chain"}, chain(figure, cells, place, wayOf(figure))),
    cells.length
      ? h(
          "details",
          {},
          h("summary", {}, `${cells.length} raw ${cells.length === 1 ? "file" : "files"}`),
          h(
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
                  h("td", {}, c.own ? c.cell : h("a", {href: `${place.root}data.html#${c.cell}`}, c.cell)),
                  h("td", {}, c.specimen),
                  h("td", {}, c.provenance),
                  h("td", {}, [c.instrument, c.format].filter(Boolean).join(", ")),
                  h("td", {}, c.own ? h("code", {}, c.file) : rawFile(c, place.root)),
                  h("td", {}, c.own ? "your file" : h("code", {}, `${c.sha256.slice(0, 12)}…`))
                )
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

/** The way of a point in four steps; those that do not occur are left out. */
function chain(figure: Figure, cells: Cell[], place: {root: string; claims: number}, way: string): Element[] {
  const link = (name: string, ...what: Child[]): Element =>
    h("li", {}, h("b", {}, name), h("span", {}, ...what));
  const of = (provenance: Cell["provenance"], name: string): Element | null => {
    const some = cells.filter(c => c.provenance === provenance);
    const [first] = some;
    return first
      ? link(
          name,
          rawFile(first, place.root),
          `, SHA-256 ${first.sha256.slice(0, 6)}…${first.sha256.slice(-4)}`,
          some.length > 1 ? `, and ${some.length - 1} more` : ""
        )
      : null;
  };
  return [
    place.claims
      ? link(
          "Printed",
          h(
            "a",
            {href: `${place.root}claims.html?figure=${encodeURIComponent(figure.label)}`},
            `${place.claims} ${place.claims === 1 ? "statement" : "statements"} of the paper`
          )
        )
      : null,
    of("measured", "Measured"),
    of("reconstructed", "Written by us"),
    cells.length ? link("Read as", [...new Set(cells.map(c => c.format))].join(", ")) : null,
    link("Drawn", way)
  ].filter(part => part !== null);
}

/** How the picture came to be, as a part of a sentence. */
function wayOf({rows, shows}: Figure): string {
  if ("sql" in rows)
    return `by the query under Data, from ${rows.tables.map(t => `the table ${t}`).join(" and ")}`;
  return shows.includes("computed")
    ? "by a model of ours, from the parameters shown"
    : "from printed values; no raw file stands behind this picture";
}

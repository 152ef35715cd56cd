import {h, raw, type Element} from "../../lib/element.js";
import type {Context, Figure, Row, Size, State} from "../../figure/figure.js";
import {plainSql, provenanceOf} from "../../figure/figure.js";
import {controlRow, name} from "./controls.js";
import {alternativeOf, captionOf, findingOf} from "./said.js";
import {icon, type Icon} from "./icons.js";
import {sqlElement} from "./sql.js";
import {tableElement} from "./table.js";
import {words, type Word} from "./words.js";
import type {ClaimLine} from "./claim-list.js";
import {claimList} from "./claim-list.js";
import {lineage} from "./lineage.js";

/** The three widths a picture is drawn at before scripts run: wide page, tablet, phone. */
export const WIDTHS: readonly {key: string; size: Size}[] = [
  {key: "w3", size: {width: 990, narrow: false}},
  {key: "w2", size: {width: 740, narrow: false}},
  {key: "w1", size: {width: 354, narrow: true}}
];

export interface Place {
  /** Way to the root of the site: "./" or "../". */
  root: string;
  claims: ClaimLine[];
  /** Paragraph shown beside every figure made from a file that carries a maker's caveat. */
  caveat?: string;
  /** Level of the finding's heading, 3 unless told; alone on its page it follows the first. */
  level?: 2 | 3;
  /** Drawings for other places than a page's full width; a key may name several classes. */
  widths?: typeof WIDTHS;
}

/** What a figure shows, in the four words, from its cells and its kind. */
export function provenance(figure: Figure, state: State, context: Context): Word[] {
  const found = new Set<Word>();
  if (figure.shows.includes("data"))
    for (const cell of figure.cells(state, context)) found.add(provenanceOf(context, cell));
  if (figure.shows.includes("reported")) found.add("reported");
  if (figure.shows.includes("computed")) found.add("computed");
  return words.filter(w => found.has(w));
}

/** A whole figure as it stands in the page before any script runs. */
export function section(figure: Figure, rows: Row[], state: State, context: Context, place: Place): Element {
  const {id} = figure;
  const title = name(figure.label);
  const sql = "sql" in figure.rows ? figure.rows.sql(state, context) : null;
  const table = figure.table(rows, state, context);
  const moved = figure.controls
    .filter(c => String(state[c.name]) !== String(c.default))
    .map(c => [c.name, state[c.name]!] as const);
  const tools: [Icon, string][] = [
    ...(figure.controls.length
      ? ([
          ["controls", "Controls"],
          ["reset", "Reset"]
        ] as [Icon, string][])
      : []),
    ["table", "Table"],
    ...(sql ? ([["sql", "SQL"]] as [Icon, string][]) : []),
    ...(place.claims.length ? ([["claims", "Claims"]] as [Icon, string][]) : []),
    ["provenance", "Provenance"],
    ["download", "Download"],
    ["link", "Link"]
  ];
  return h(
    "figure",
    {
      class: "fig wide",
      id,
      "data-figure": id,
      "data-root": place.root,
      "data-links":
        figure.controls.flatMap(c => (c.kind === "range" && c.link ? [c.link] : [])).join(" ") || null,
      "data-state": moved.length ? JSON.stringify(Object.fromEntries(moved)) : null,
      "aria-labelledby": `${id}.finding`
    },
    h(
      "div",
      {class: "fig-h ui"},
      h("a", {class: "fig-id", href: `${place.root}figures/${id}.html`}, title),
      h(
        "span",
        {class: "prov"},
        provenance(figure, state, context).map(w => [wordSign(w), w])
      ),
      h(
        "div",
        {class: "tools", role: "toolbar", "aria-label": `Tools of ${title}`},
        tools.map(([key, text], i) =>
          h(
            "button",
            {
              type: "button",
              "data-tool": key,
              tabindex: i === 0 ? 0 : -1,
              "aria-expanded":
                key === "reset" || key === "link" ? null : key === "controls" ? "true" : "false"
            },
            icon(key),
            h("span", {}, text)
          )
        )
      )
    ),
    // The name stands on a span: a heading with an id would be given an anchor that the live picture lacks.
    h(
      `h${place.level ?? 3}`,
      {},
      h("span", {class: "finding", id: `${id}.finding`}, raw(findingOf(figure, rows, state, context)))
    ),
    controlRow(figure, state),
    h(
      "div",
      {class: "picture"},
      (place.widths ?? WIDTHS).map(({key, size}) =>
        h("div", {class: key}, figure.draw(rows, state, size, context))
      )
    ),
    h("p", {class: "alternative vh"}, alternativeOf(figure, rows, state, context)),
    h("p", {class: "status", role: "status", "aria-live": "polite"}),
    h(
      "div",
      {class: "drawers"},
      drawer("table", "Table of values", tableElement(table, `Values of ${title}`)),
      sql
        ? drawer(
            "sql",
            "SQL",
            h("div", {class: "sqlbox"}, sqlElement(sql), h("p", {}, `Tables: `, tablesOf(figure), `.`))
          )
        : null,
      place.claims.length
        ? drawer("claims", `Claims (${place.claims.length})`, claimList(place.claims, place.root))
        : null,
      drawer("provenance", "Provenance", lineage(figure, state, context, place)),
      drawer("download", "Download", downloads(figure, sql !== null, place.root))
    ),
    h(
      "figcaption",
      {},
      h("span", {class: "caption"}, raw(captionOf(figure, state, context))),
      figure.limits ? h("span", {class: "limits"}, ` ${figure.limits}`) : null,
      place.caveat ? h("span", {class: "caveat"}, ` ${place.caveat}`) : null
    )
  );
}

const drawer = (key: string, title: string, body: Element): Element =>
  h("details", {"data-drawer": key}, h("summary", {}, title), h("div", {class: "body"}, body));

const tablesOf = (figure: Figure): string => ("tables" in figure.rows ? figure.rows.tables.join(", ") : "");

function downloads(figure: Figure, sql: boolean, root: string): Element {
  const link = (file: string, text: string): Element =>
    h(
      "li",
      {},
      h("a", {href: `${root}figures/${file}`, "data-download": file.slice(file.indexOf(".") + 1)}, text)
    );
  return h(
    "ul",
    {},
    link(`${figure.id}.89mm.svg`, "Picture, SVG, one column (89 mm)"),
    link(`${figure.id}.183mm.svg`, "Picture, SVG, two columns (183 mm)"),
    h(
      "li",
      {class: "needs-js"},
      h("button", {type: "button", class: "btn", "data-png": "89"}, "PNG, 89 mm"),
      " ",
      h("button", {type: "button", class: "btn", "data-png": "183"}, "PNG, 183 mm")
    ),
    link(`${figure.id}.csv`, "Table of values with units, CSV"),
    sql ? link(`${figure.id}.sql`, "Query, SQL") : null,
    link(`${figure.id}.json`, "State, values and provenance, JSON")
  );
}

/** Swatch of a provenance word, the same in every key, chip, legend and table. */
export function wordSign(word: Word): Element {
  const box = (...children: Element[]): Element =>
    h("svg", {width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true"}, ...children);
  switch (word) {
    case "measured":
      return box(
        h("path", {d: "M0 6H26", stroke: "currentColor", "stroke-width": 2.2}),
        h("circle", {cx: 13, cy: 6, r: 3.5, fill: "currentColor"})
      );
    case "reconstructed":
      return box(
        h("path", {d: "M0 6H26", stroke: "var(--ctl)", "stroke-width": 1.7, "stroke-dasharray": "6 3"})
      );
    case "reported":
      return box(h("circle", {cx: 13, cy: 6, r: 4.5, fill: "currentColor"}));
    case "computed":
      return box(h("path", {d: "M0 4H26M0 8H26", stroke: "currentColor", "stroke-width": 1.4}));
  }
}

export {plainSql};

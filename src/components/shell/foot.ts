import {h, raw, type Element} from "../../lib/element.js";
import type {Context, DataTable, Figure, State} from "../../figure/figure.js";
import {exploreForm, name} from "./controls.js";
import {claimList, type ClaimLine} from "./claim-list.js";
import {lineage} from "./lineage.js";
import {sqlElement} from "./sql.js";
import {tableElement} from "./table.js";

export interface FootPlace {
  /** Way to the root of the site: "./" or "../". */
  root: string;
  claims: ClaimLine[];
  /** Where the statements are listed, if not under the figure itself. */
  listed?: string;
  /** A reader's own cells are in it: no address and no page of the site holds the same picture. */
  own?: true;
  /** How to cite the paper: one line of HTML, and an entry for a reference manager. */
  paper?: {citation: string; bibtex: string} | undefined;
}

/** What stands under every figure: three words, each of which unfolds one panel below. */
export function foot(
  figure: Figure,
  table: DataTable,
  state: State,
  context: Context,
  place: FootPlace
): Element[] {
  const title = name(figure.label);
  const explore = exploreForm(figure, state, context);
  const panels: [string, string, Element, boolean?][] = [
    ...(explore ? ([["explore", "Explore", explore, true]] as [string, string, Element, boolean][]) : []),
    ["data", "Data", data(figure, table, state, context, place)],
    ["cite", "Cite", cite(figure, state, context, place)]
  ];
  return [
    h(
      "div",
      {class: "tools ui", role: "toolbar", "aria-label": `More on ${title}`},
      panels.map(([key, text], i) =>
        h(
          "button",
          {
            type: "button",
            "data-tool": key,
            tabindex: i === 0 ? 0 : -1,
            "aria-expanded": "false",
            "aria-controls": `${figure.id}.${key}`
          },
          text
        )
      ),
      figure.controls.length
        ? h("button", {type: "button", class: "changed", "data-tool": "reset", tabindex: -1, hidden: true})
        : null
    ),
    h(
      "div",
      {class: "drawers"},
      panels.map(([key, text, body, scripted]) =>
        h(
          "details",
          {"data-drawer": key, id: `${figure.id}.${key}`, class: scripted ? "needs-js" : null},
          h("summary", {}, text),
          h("div", {class: "body"}, body)
        )
      )
    )
  ];
}

/** Query and rows side by side, files of both, and the statements the figure is judged by. */
function data(figure: Figure, table: DataTable, state: State, context: Context, place: FootPlace): Element {
  const {claims, root} = place;
  const sql = "sql" in figure.rows ? figure.rows.sql(state, context) : null;
  return h(
    "div",
    {class: sql ? "dat" : "dat alone"},
    sql
      ? h(
          "section",
          {class: "query"},
          h("h4", {}, "Query"),
          h(
            "div",
            {class: "sqlbox"},
            sqlElement(sql),
            h("p", {class: "count"}, `Tables: ${tablesOf(figure)}.`)
          )
        )
      : null,
    h(
      "section",
      {class: "rows"},
      h("h4", {}, "Rows"),
      h("div", {class: "rowsbox"}, tableElement(table, `Values of ${name(figure.label)}`))
    ),
    place.own
      ? null
      : h(
          "p",
          {class: "needs-js as-notebook"},
          h("a", {"data-notebook": "", href: `${root}notebook.html?figure=${figure.id}`}, "Open as notebook"),
          ": the query, the rows and the drawing as cells to change"
        ),
    downloads(figure, sql !== null, root),
    claims.length ? statements(claims, place) : null
  );
}

/** What a figure is judged by: a list in its place, or the way to it where a page shows the figure once more. */
function statements(claims: ClaimLine[], {root, listed}: FootPlace): Element {
  const text = `${claims.length} ${claims.length === 1 ? "statement" : "statements"} of this figure`;
  return listed
    ? h("p", {class: "claims-of"}, h("a", {href: listed}, text))
    : h("details", {class: "claims-of"}, h("summary", {}, text), claimList(claims, root));
}

/** Where a point comes from, a link to what is shown, and how to cite it. */
const cite = (figure: Figure, state: State, context: Context, place: FootPlace): Element =>
  h(
    "div",
    {class: "cit"},
    h(
      "section",
      {},
      h("h4", {}, "Where a point comes from"),
      h(
        "div",
        {class: "from"},
        lineage(figure, state, context, {root: place.root, claims: place.claims.length})
      )
    ),
    place.own
      ? null
      : h(
          "section",
          {},
          h(
            "h4",
            {},
            "This figure",
            h("button", {type: "button", class: "btn needs-js", "data-act": "link"}, "Copy link"),
            h("button", {type: "button", class: "btn needs-js", "data-act": "embed"}, "Copy HTML to embed it")
          ),
          h("p", {}, h("a", {href: `${place.root}figures/${figure.id}.html`}, `figures/${figure.id}.html`)),
          place.paper
            ? [
                h(
                  "h4",
                  {},
                  "The paper",
                  h("button", {type: "button", class: "btn needs-js", "data-act": "bibtex"}, "Copy BibTeX")
                ),
                h("p", {}, raw(place.paper.citation)),
                h("pre", {class: "bibtex vh"}, place.paper.bibtex),
                h("p", {}, h("a", {href: `${place.root}methods.html#cite`}, "Cite this workbook"))
              ]
            : null
        )
  );

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
    {class: "dl", "aria-label": `Files of ${name(figure.label)}`},
    h("li", {"aria-hidden": "true"}, "Download"),
    link(`${figure.id}.csv`, "rows, CSV"),
    link(`${figure.id}.json`, "figure, JSON"),
    link(`${figure.id}.89mm.svg`, "picture 89 mm, SVG"),
    link(`${figure.id}.183mm.svg`, "picture 183 mm, SVG"),
    sql ? link(`${figure.id}.sql`, "query, SQL") : null
  );
}

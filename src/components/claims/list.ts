import {BASES} from "../../claims/check.js";
import {KINDS} from "../../claims/claim.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {VERDICTS} from "../../claims/verdict.js";
import {h, render, type Element} from "../../lib/element.js";
import {raised} from "../../words/raised.js";
import {capital} from "./counts.js";
import {byFigure, figureName} from "./figure-order.js";
import {row} from "./row.js";

/** The whole ledger as it stands in the page before any script runs: a filter and one row per claim, by figure. */
export function ledgerList(
  entries: readonly ClaimEntry[],
  figureHref: (label: string) => string | null
): Element {
  const figures = [...new Set(entries.map(e => e.figure))].sort(byFigure);
  return h(
    "section",
    {class: "ledger wide", "aria-label": "Ledger"},
    filterForm(entries, figures),
    h(
      "table",
      {class: "list", role: "table"},
      h("caption", {class: "vh"}, "Every statement of the paper with its verdict"),
      h(
        "thead",
        {role: "rowgroup"},
        h(
          "tr",
          {role: "row"},
          ["Statement", "Printed", "Computed", "Verdict, basis"].map(t =>
            h("th", {role: "columnheader", scope: "col"}, t)
          )
        )
      ),
      figures.map(figure => {
        const href = figureHref(figure);
        const claims = entries.filter(e => e.figure === figure);
        return h(
          "tbody",
          {class: "late", role: "rowgroup", "data-figure": figure, style: `--n:${claims.length}`},
          h(
            "tr",
            {class: "fg", role: "row"},
            h(
              "th",
              {colspan: 4, role: "rowheader", scope: "rowgroup"},
              href ? h("a", {href}, figureName(figure)) : figureName(figure)
            )
          ),
          claims.map(row)
        );
      })
    )
  );
}

/** As the lines say it, in the words that the filter compares. */
const quantityWords = ({quantity}: ClaimEntry): string =>
  render(raised(capital(quantity))).replace(/<[^>]*>/g, "");

function filterForm(entries: readonly ClaimEntry[], figures: readonly string[]): Element {
  const quantities = new Map(
    entries.map(entry => [quantityWords(entry).toLowerCase(), quantityWords(entry)])
  );
  const byName = [...quantities.keys()].sort((a, b) => a.localeCompare(b, "en"));
  const specimens = [...new Set(entries.map(e => e.specimen))].filter(Boolean).sort();
  return h(
    "form",
    {class: "ctrls", role: "search", "aria-label": "Narrow the ledger"},
    h(
      "label",
      {class: "g"},
      h("span", {class: "l"}, "Search"),
      h("input", {class: "num phrase", type: "search", name: "q", autocomplete: "off"})
    ),
    select("Figure", "figure", figures, figureName),
    select("Specimen", "specimen", specimens),
    select("Quantity", "quantity", byName, value => quantities.get(value)!),
    select("Kind", "kind", KINDS, kindName),
    select("Basis", "basis", BASES),
    select("Verdict", "verdict", VERDICTS),
    h("button", {type: "reset", class: "btn"}, "Show all"),
    h("p", {class: "status", role: "status", "aria-live": "polite"}, `All ${entries.length} statements.`)
  );
}

/** What the paper says of a number; not to be taken for the provenance of ours. */
const kindName = (kind: string): string =>
  kind === "measured" ? "measured by the authors" : kind.replace("-", " ");

const select = (
  label: string,
  name: string,
  options: readonly string[],
  text = (option: string): string => option
): Element =>
  h(
    "label",
    {class: "g"},
    h("span", {class: "l"}, label),
    h(
      "select",
      {class: "num", name},
      h("option", {value: ""}, "all"),
      options.map(value => h("option", {value}, text(value)))
    )
  );

/** What is shown of one file: what was recognised, its first rows, its warnings, and what can be done. */
import {h, type Child, type Element} from "../../lib/element.js";
import type {Entry} from "../../compare/entry.js";
import {swatch} from "../../chart/specimen.js";
import {grouped} from "../../words/number.js";

const bytes = (size: number): string =>
  size < 1e6 ? `${Math.max(1, Math.round(size / 1e3))} kB` : `${(size / 1e6).toFixed(1)} MB`;

export const cardShell = ({number, own}: Entry): Element =>
  h(
    "li",
    {class: "own", "data-number": number},
    h(
      "div",
      {class: "own-h"},
      h("span", {"data-part": "mark"}),
      h("h3", {}, own.file.name),
      h("span", {class: "size"}, bytes(own.file.bytes)),
      h(
        "span",
        {class: "acts"},
        h("button", {type: "button", class: "btn", "data-act": "cancel", hidden: true}, "Cancel"),
        h("button", {type: "button", class: "btn", "data-act": "again", hidden: true}, "Try again"),
        h(
          "button",
          {type: "button", class: "btn", "data-act": "remove", "aria-label": `Remove ${own.file.name}`},
          "Remove"
        )
      )
    ),
    h("p", {class: "status", role: "status", "aria-live": "polite"}),
    h("progress", {max: 1, value: 0, hidden: true, "aria-label": `Reading ${own.file.name}`}),
    h("div", {"data-part": "mapping"}),
    h("div", {"data-part": "facts"}),
    h("div", {"data-part": "seen"})
  );

/** What can be taken away of a cell that was read. */
const takes = (records: boolean): Element =>
  h(
    "p",
    {class: "acts"},
    "Take away: ",
    (
      [
        ["bdf", "records, BDF (CSV)", records],
        ["parquet", "records, Parquet", records],
        ["manifest", "row for a manifest", true]
      ] as const
    ).map(([kind, text, there]) =>
      there ? h("button", {type: "button", class: "btn", "data-take": kind}, text) : null
    )
  );

/** One sentence of how the reading stands. */
export function said({state, done, message, own, summary}: Entry): string {
  switch (state) {
    case "waiting":
      return "Waiting for the file before it.";
    case "reading":
      return own.rows
        ? `${grouped(String(own.rows))} rows so far, ${Math.floor(100 * done)} % of the file.`
        : `Reading, ${Math.floor(100 * done)} %.`;
    case "read":
      return `${own.format}: ${grouped(String(summary?.rows ?? own.rows))} rows${counts(summary)}${own.warnings.length ? `, ${own.warnings.length} ${own.warnings.length === 1 ? "remark" : "remarks"} of its reader` : ""}.`;
    default:
      return message;
  }
}

const counts = (summary: Entry["summary"]): string =>
  summary?.cycles ? `, ${summary.cycles} ${summary.cycles === 1 ? "cycle" : "cycles"}` : "";

export const mark = (label: string): Element => swatch(label);

/** First rows and remarks, folded. */
export const seen = ({summary, first, own, state}: Entry): Child[] => [
  state === "read" ? takes(own.facts.family === "half-cell" || own.facts.family === "full-cell") : null,
  own.warnings.length
    ? h(
        "details",
        {open: own.warnings.length <= 3},
        h("summary", {}, "Remarks of its reader"),
        h(
          "ul",
          {},
          own.warnings.map(({message, where}) => h("li", {}, where ? `${message} (${where})` : message))
        )
      )
    : null,
  summary
    ? h(
        "details",
        {},
        h("summary", {}, "First rows"),
        h(
          "div",
          {class: "tablebox", tabindex: 0, role: "group", "aria-label": `First rows of ${own.file.name}`},
          h(
            "table",
            {},
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                summary.columns.map(c =>
                  h("th", {scope: "col"}, c.unit && c.unit !== "1" ? `${c.name} (${c.unit})` : c.name)
                )
              )
            ),
            h(
              "tbody",
              {},
              first.map(row =>
                h(
                  "tr",
                  {},
                  row.map(value => h("td", {class: typeof value === "number" ? "n" : null}, value ?? "–"))
                )
              )
            )
          )
        )
      )
    : null
];

import type {ClaimEntry} from "../../claims/entry.js";
import {h, type Element} from "../../lib/element.js";
import {raised} from "../../words/raised.js";
import {capital} from "./counts.js";

/** Verdicts that became others, newest first, each with its reason. */
export function changeList(entries: readonly ClaimEntry[]): Element {
  const changes = entries.flatMap(e => (e.changes ?? []).map(change => ({...change, entry: e})));
  const dates = [...new Set(changes.map(c => c.date))].sort().reverse();
  return h(
    "div",
    {class: "verdict-changes wide"},
    changes.length ? null : h("p", {}, "No verdict has been changed yet."),
    dates.map(date => {
      const list = changes.filter(c => c.date === date);
      return h(
        "details",
        {},
        h(
          "summary",
          {},
          h("time", {datetime: date}, date),
          `: ${list.length} ${list.length === 1 ? "verdict" : "verdicts"} changed`
        ),
        h(
          "table",
          {},
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              ["Statement", "Was", "Is", "Reason"].map(t => h("th", {scope: "col"}, t))
            )
          ),
          h(
            "tbody",
            {},
            list.map(({entry, claim, from, to, reason}) =>
              h(
                "tr",
                {},
                h(
                  "th",
                  {scope: "row"},
                  h("a", {href: `#${claim}`}, raised(capital(entry.quantity))),
                  entry.specimen ? `, ${entry.specimen}` : null
                ),
                [from, to, reason].map(text => h("td", {}, text))
              )
            )
          )
        )
      );
    })
  );
}

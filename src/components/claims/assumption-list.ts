import {assumptions, paperClaims} from "../../claims/paper.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {h, type Element} from "../../lib/element.js";
import {assumptionField} from "./assumption-field.js";

/** Claims with a check that uses each assumption. */
export function usersOf(entries: Iterable<ClaimEntry>): ReadonlyMap<string, number> {
  const found = new Map<string, number>(assumptions().map(({id}) => [id, 0]));
  for (const {checks} of entries)
    for (const id of new Set(checks.flatMap(check => check.assumptions)))
      found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** Everything the paper leaves open, with its default; it can be changed once scripts run. */
export function assumptionList(entries: Iterable<ClaimEntry>): Element {
  const users = usersOf(entries);
  return h(
    "form",
    {class: "assumptions wide", "aria-label": "Assumptions"},
    h(
      "p",
      {class: "changes needs-js"},
      h("button", {type: "reset", class: "btn", disabled: true}, "Reset"),
      h("span", {class: "status", role: "status", "aria-live": "polite"})
    ),
    paperClaims.get().assumptions.map(({title, list}) =>
      h(
        "section",
        {},
        h("h3", {}, title),
        h(
          "div",
          {class: "fields"},
          list.map(assumption =>
            assumptionField(assumption, {
              prefix: "list",
              choice: null,
              claims: assumption.options[0].reading ? null : (users.get(assumption.id) ?? 0),
              asleep: true
            })
          )
        )
      )
    )
  );
}

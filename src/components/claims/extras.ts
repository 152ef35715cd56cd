import type {ClaimEntry} from "../../claims/entry.js";
import type {Verdict} from "../../claims/verdict.js";
import {h, type Element} from "../../lib/element.js";
import {computedValue} from "../computed-value.js";
import type {Leaning} from "./leaning.js";
import {leanGraph} from "./lean-graph.js";

/** Below this width the neighbours are a list alone. */
const DRAWN = 640;

/** What the claim leans on and what leans on it: drawn where there is room, and as a list of links. */
export function leaningSection(around: Leaning, verdictOf: (id: string) => Verdict, width: number): Element {
  const {on, by} = around;
  const none = !on[0].length && !by[0].length;
  const drawn = width >= DRAWN && !none;
  const list = h(
    "div",
    {class: "lean-list"},
    group("Leans on", on[0]),
    group("These lean on", on[1]),
    group("Lean on it", by[0]),
    group("Lean on those", by[1])
  );
  return h(
    "section",
    {class: "leaning"},
    h("h4", {}, "Which statements lean on which"),
    none && h("p", {}, "No check joins it to another statement."),
    drawn && [leanGraph(around, verdictOf, width), h("details", {}, h("summary", {}, "As a list"), list)],
    !none && !drawn && list
  );
}

const group = (name: string, ids: readonly string[]): Element | null =>
  ids.length
    ? h(
        "div",
        {},
        h("p", {}, `${name} (${ids.length})`),
        h(
          "ul",
          {},
          ids.map(id => h("li", {}, h("a", {class: "mono", href: `#${id}`}, id)))
        )
      )
    : null;

/** The published verdict and value beside one that an assumption has changed. */
export const changedLine = (before: ClaimEntry): Element =>
  h(
    "p",
    {class: "changed"},
    h("mark", {}, "Changed by an assumption."),
    ` Published: ${before.verdict}`,
    before.computed ? [", computed ", computedValue(before.computed, before.computes)] : null,
    "."
  );

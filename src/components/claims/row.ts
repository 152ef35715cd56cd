import type {ClaimEntry} from "../../claims/entry.js";
import {h, raw, type Child, type Element} from "../../lib/element.js";
import {computedValue} from "../computed-value.js";
import {capital, signAlone} from "./counts.js";
import {printed} from "./printed.js";
import {conditionInWords, raised} from "../../words/raised.js";

/**
 * One claim of the list: what is said of what, what is printed, what follows, how they compare. The roles say again
 * what the elements are, for the styles lay them out as a grid.
 */
export function row(entry: ClaimEntry): Element {
  const {id, specimen, quantity, condition, kind} = entry;
  return h(
    "tr",
    {id, role: "row", "data-kind": kind},
    h(
      "th",
      {role: "rowheader", scope: "row"},
      h("a", {class: "q", href: `#${id}`}, raised(capital(quantity))),
      specimen ? [", ", h("span", {class: "sp"}, specimen)] : null,
      condition ? h("span", {class: "co"}, ", ", raised(conditionInWords(condition))) : null,
      h("code", {}, id)
    ),
    h("td", {role: "cell"}, raw(printed(entry))),
    judged(entry).map(content => h("td", {role: "cell"}, content))
  );
}

/** The two cells that follow assumptions: our value, and the verdict with its basis. */
export const judged = (entry: ClaimEntry): [Child, Child] => [
  ours(entry),
  [
    signAlone(entry.verdict),
    h("span", {class: "vw"}, entry.verdict),
    entry.basis === "none" ? null : h("span", {class: "ba"}, entry.basis)
  ]
];

const ours = ({verdict, computed, computes, reason}: ClaimEntry): Child => {
  if (computed) return computedValue(computed, computes);
  const why = verdict === "by construction" ? "given back by a file of ours" : reason;
  return h("span", {class: "why"}, capital(why || "compared, not computed"));
};

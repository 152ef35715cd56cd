import type {ClaimEntry} from "../../src/claims/entry.js";
import {h, raw, type Child, type Element} from "../../src/lib/element.js";
import {RANKINGS, sameOrder, type Ranking} from "../../src/paper/rankings.js";
import {factsFrom, type Facts} from "../../src/reading/facts.js";
import {formatUnit} from "../../src/words/number.js";
import {raised} from "../../src/words/raised.js";
import {capital} from "../../src/components/claims/counts.js";

const COLLECTORS = ["Mg/W-Cu", "Mg-Cu", "W-Cu", "Cu"];

/** Every test with a number for all four collectors, and whether it ranks them in the order of the columns. */
export function rankingTable(entries: readonly ClaimEntry[]): Element {
  const byId = new Map(entries.map(e => [e.id, e]));
  const facts = factsFrom(
    Object.fromEntries(entries.flatMap(e => ("text" in e.paper ? [] : [[e.id, numberOf(e.paper)]]))),
    {}
  );
  return h(
    "div",
    {class: "rankings wide", id: "rankings"},
    h(
      "table",
      {},
      h("caption", {class: "vh"}, "Which tests rank the four in this order"),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["Test", "Better is", ...COLLECTORS, "This order"].map(t => h("th", {scope: "col"}, t))
        )
      ),
      h(
        "tbody",
        {},
        RANKINGS.map(ranking => row(ranking, facts, byId))
      )
    )
  );
}

const numberOf = ({value, unit}: {value: number; unit: string}): {value: string; unit: string} => ({
  value: String(value),
  unit
});

function row(ranking: Ranking, facts: Facts, byId: ReadonlyMap<string, ClaimEntry>): Element {
  const {name, better, unit, claims} = ranking;
  const cell = (k: number): Child =>
    claims.map((ids, j) => [j ? " / " : null, ids[k] ? bare(byId.get(ids[k])!) : "none"]);
  return h(
    "tr",
    {},
    h("th", {scope: "row"}, raised(capital(name)), ", ", raw(formatUnit(unit))),
    h("td", {}, better),
    COLLECTORS.map((_, k) => h("td", {class: "n"}, cell(k))),
    h("td", {}, sameOrder(ranking, facts) ? "yes" : "no")
  );
}

/** A printed number without its unit, which stands in the head of the row. */
const bare = ({id, paper}: ClaimEntry): Element =>
  h(
    "a",
    {class: "cl", "data-claim": id, href: `./claims.html#${id}`},
    "text" in paper ? paper.text : paper.printed.replace(">=", "≥").replace(/ ± .*/, "")
  );

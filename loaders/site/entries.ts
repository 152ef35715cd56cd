import {h, raw, type Element} from "../../src/lib/element.js";
import {fullCitation, shortCitation, type Reference} from "../../src/reading/cite.js";
import {symbolHtml, type Term} from "../../src/reading/glossary.js";
import {formatUnit} from "../../src/words/number.js";
import {expandPage} from "./references.js";

/** Name, symbol and unit of a term, then its definition: the same words in the glossary, in place and at the end of a page. */
export const meaning = (term: Term, path: string): Element[] => [
  h(
    "b",
    {},
    term.term,
    term.symbol ? [", ", raw(symbolHtml(term.symbol))] : null,
    term.unit ? raw(` (${formatUnit(term.unit)})`) : null
  ),
  raw(` ${expandPage(term.definition, path)}`)
];

/** A reference in full with what we use it for, when it is ours. */
export const citation = (reference: Reference): Element[] => [
  h("span", {class: "key"}, shortCitation(reference)),
  raw(` ${fullCitation(reference)}`),
  ...(reference.custom.role === "ours" ? [h("span", {class: "use"}, ` ${reference.custom.use}`)] : [])
];

/** What content may refer to, and what counts as a bare number. */
import type {Context} from "../../../src/reading/inline.js";
import {derivedQuantity} from "../../../src/paper/reading/derived.js";
import {shortCitation} from "../../../src/reading/cite.js";
import {made} from "../../../loaders/site/made.js";
import {bibliography, claims, constants, facts, glossary} from "./content.js";

/** Figure ids as the claims label them: "S7" is fig-s7, "TS1" is table-s1. */
export const FIGURES = new Set(
  Object.values(claims)
    .map(({figure}) => figure)
    .filter(label => label !== "text")
    .map(label =>
      label.startsWith("TS") ? `table-${label.slice(1).toLowerCase()}` : `fig-${label.toLowerCase()}`
    )
);

export const context: Context = {
  claim: id => claims[id],
  computed: id => derivedQuantity(id, facts),
  constant: id => constants[id],
  term: slug => glossary.get(slug),
  cite(key) {
    const found = bibliography.find(({id}) => id === key);
    return found && {short: shortCitation(found)};
  },
  figure: id => (FIGURES.has(id) ? {label: id, href: id} : undefined),
  input(path) {
    const [id, name] = path.split(".") as [string, string];
    return made().figures.get(id)?.numbers[name];
  },
  result(path) {
    const [id, name] = path.split(".") as [string, string];
    return made().figures.get(id)?.says?.[name];
  }
};

/** Names that hold digits and are no results: interphases, specimens, the cathode, orbitals. */
const NAMES = [/SEI-[12]/g, /\b\d*Mg\/\d*W-Cu\b/g, /NMC811/g, /\b(?:Figures?|Tables?) [S\d, –and]+/g];

/** Digits left in prose once references, formulas, links and names are gone. */
export function bareNumbers(text: string): string[] {
  let prose = text
    .replace(/\{\{[^|}]*\|([^}]*)\}\}/g, " $1 ")
    .replace(/\{\{[^}]*\}\}/g, " ")
    .replace(/<!--.*?-->/g, " ")
    .replace(/^::(?:fig-|table-|predict |exercise ).*$/gm, " ")
    .replace(/\$[^$]*\$/g, " ")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^\d+\. /gm, "");
  for (const name of NAMES) prose = prose.replace(name, " ");
  return prose.match(/\S*\d\S*/g) ?? [];
}

/** The glossary: definitions of our own, one row each in glossary.csv. The text is handed in; nothing is fetched here. */
import {parseCsvLines} from "../lib/csv.js";
import {escape} from "../lib/element.js";

export interface Term {
  slug: string;
  term: string;
  /** `R_b`: what follows the underscore is a subscript. */
  symbol: string;
  unit: string;
  /** At most two sentences; may hold `{{chem:…}}`. */
  definition: string;
  see: string[];
  /** Page on which the term matters most; empty for none. */
  page: string;
}

const HEAD = ["slug", "term", "symbol", "unit", "definition", "see", "page"] as const;

/** Terms by slug, in the order of the file. @throws Error `glossary: …` with the line of a bad row. */
export function parseGlossary(text: string): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const {line, row} of parseCsvLines(text, "glossary.csv", HEAD)) {
    const {slug, term, symbol, unit, definition, see, page} = row as Record<(typeof HEAD)[number], string>;
    const where = `(line ${line})`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw new Error(`glossary: "${slug}" is not a slug ${where}`);
    if (terms.has(slug)) throw new Error(`glossary: "${slug}" is defined twice ${where}`);
    if (!term || !definition) throw new Error(`glossary: "${slug}" is incomplete ${where}`);
    terms.set(slug, {slug, term, symbol, unit, definition, see: see.split(" ").filter(Boolean), page});
  }
  for (const {slug, see} of terms.values())
    for (const other of see)
      if (!terms.has(other))
        throw new Error(`glossary: "${slug}" points to "${other}", which is not defined`);
  return terms;
}

/** `R_SEI` → italic R with an upright index. */
export function symbolHtml(symbol: string): string {
  return symbol
    .split("/")
    .map(part => {
      const [letter = "", index] = part.split("_");
      return `<i>${escape(letter)}</i>` + (index ? `<sub>${escape(index)}</sub>` : "");
    })
    .join("/");
}

/** Alphabetical by term, digits and signs ignored, for a list that is read. */
export const alphabetical = (terms: Iterable<Term>): Term[] =>
  [...terms].sort((a, b) => a.term.localeCompare(b.term, "en", {ignorePunctuation: true}));

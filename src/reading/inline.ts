/**
 * References in running text. `{{kind:id}}` or `{{kind:id|words}}` becomes HTML; everything else is left as it is,
 * so the text may be Markdown or HTML. The context answers by id and `undefined` means unknown.
 *
 *   {{claim:ID}} printed value with its verdict      {{computed:ID}} our value      {{constant:ID}} value with unit
 *   {{term:slug|words}} glossary                      {{cite:KEY}} reference         {{fig:ID|words}} figure or table
 *   {{chem:Li6PS5Cl}} formula
 *   {{input:FIGURE.CONTROL}} a setting that can be changed in the sentence; `|of` behind a number: that number is it
 *   {{result:FIGURE.WORD}} what the figure finds and what follows its settings; `|of` behind a number likewise
 */
import {escape} from "../lib/element.js";
import {formula} from "../words/formula.js";
import {formatQuantity, type Quantity} from "../words/number.js";
import {verdictSign, type Verdict} from "./verdict.js";

interface ClaimValue extends Quantity {
  verdict?: Verdict | undefined;
}
interface FigureLink {
  /** As the paper says it: "Figure 2i", "Table S1". */
  label: string;
  /** Address without its base: "half-cells#fig-2i". */
  href: string;
}
export interface Context {
  claim(id: string): ClaimValue | undefined;
  computed(id: string): Quantity | undefined;
  constant(id: string): Quantity | undefined;
  term(slug: string): {term: string} | undefined;
  /** Short form as it stands in the text: "[78]" or "Boukamp 1995". */
  cite(key: string): {short: string} | undefined;
  figure(id: string): FigureLink | undefined;
  /** A number control of a figure at its published value, by `figure.control`. */
  input?(path: string): Quantity | undefined;
  /** A result that a figure names, as HTML, by `figure.word`. */
  result?(path: string): string | undefined;
  /** Way to the root of the site; "./" unless the page lies deeper. */
  root?: string;
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const SHAPE = /^([a-z]+):([^|]+)(?:\|(.+))?$/s;

/** @throws Error `reference: unknown claim "x"` (or computed, constant, term, citation, figure), or a malformed placeholder. */
export const expand = (text: string, context: Context): string =>
  text.replace(PLACEHOLDER, (whole, inside: string) => {
    const parts = SHAPE.exec(inside);
    if (!parts) throw new Error(`reference: cannot read "${whole}"`);
    const [, kind, id, words] = parts;
    const write = KINDS[kind!];
    if (!write) throw new Error(`reference: unknown kind "${kind}" in "${whole}"`);
    return write(id!.trim(), words?.trim(), context);
  });

type Write = (id: string, words: string | undefined, context: Context) => string;

const KINDS: Record<string, Write> = {
  claim(id, _, context) {
    const claim = known("claim", id, context.claim(id));
    const sign = claim.verdict ? verdictSign(claim.verdict) : "";
    return link("cl", "claim", id, `${base(context)}claims#${id}`, formatQuantity(claim) + sign);
  },
  computed(id, _, context) {
    const value = known("computed value", id, context.computed(id));
    return link(
      "cl computed",
      "computed",
      id,
      `${base(context)}methods#computed-${id}`,
      formatQuantity(value)
    );
  },
  constant(id, _, context) {
    const value = known("constant", id, context.constant(id));
    return `<span class="constant" data-constant="${escape(id)}">${formatQuantity(value)}</span>`;
  },
  term(slug, words, context) {
    const {term} = known("term", slug, context.term(slug));
    return link("term", "term", slug, `${base(context)}glossary#${slug}`, words ?? escape(term));
  },
  cite(key, _, context) {
    const {short} = known("citation", key, context.cite(key));
    return link("cite", "cite", key, `${base(context)}methods#ref-${key}`, escape(short));
  },
  fig(id, words, context) {
    const {label, href} = known("figure", id, context.figure(id));
    return link("figref", "figure", id, base(context) + href, words ?? escape(label).replace(" ", "\u00a0"));
  },
  chem: id => formula(id),
  input(path, of, context) {
    const value = known("input", path, context.input?.(path));
    return `<span class="adjust" data-input="${escape(path)}">${of ? "" : formatQuantity(value)}</span>`;
  },
  result(path, of, context) {
    const html = known("result", path, context.result?.(path));
    return `<span class="result" data-result="${escape(path)}">${of ? "" : html}</span>`;
  }
};

const base = (context: Context): string => context.root ?? "./";

function known<T>(kind: string, id: string, found: T | undefined): T {
  if (found === undefined) throw new Error(`reference: unknown ${kind} "${id}"`);
  return found;
}

const link = (name: string, data: string, id: string, href: string, html: string): string =>
  `<a class="${name}" data-${data}="${escape(id)}" href="${escape(href)}">${html}</a>`;

interface Reference {
  kind: string;
  id: string;
}

/** Every placeholder of a text, in order: what a test or an index of terms needs. */
export const references = (text: string): Reference[] =>
  [...text.matchAll(PLACEHOLDER)].map(([whole, inside]) => {
    const parts = SHAPE.exec(inside!);
    if (!parts) throw new Error(`reference: cannot read "${whole}"`);
    return {kind: parts[1]!, id: parts[2]!.trim()};
  });

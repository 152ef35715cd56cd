import {h, render, type Element} from "../../src/lib/element.js";
import {inOrder} from "../../src/reading/cite.js";
import {alphabetical} from "../../src/reading/glossary.js";
import {citation, meaning} from "./entries.js";
import {reading, up} from "./references.js";

const found = (html: string, attribute: string): string[] => [
  ...new Set([...html.matchAll(new RegExp(` data-${attribute}="([^"]+)"`, "g"))].map(match => match[1]!))
];

/**
 * Terms and references a page links to, at its end: what opens in place comes from here, it works without
 * scripts and it prints. Pages that list them all need none.
 */
export function pageWords(html: string, path: string): string {
  const {terms, bibliography} = reading();
  const words = alphabetical(found(html, "term").flatMap(slug => terms.get(slug) ?? []));
  const references = inOrder(found(html, "cite").flatMap(key => bibliography.get(key) ?? []));
  const lists = [
    words.length && !html.includes("data-word=")
      ? list(
          `${words.length} ${words.length === 1 ? "term" : "terms"} of this page`,
          h(
            "ul",
            {},
            words.map(term => h("li", {"data-word": term.slug}, meaning(term, path)))
          ),
          h("a", {href: `${up(path)}glossary.html`}, "Glossary")
        )
      : null,
    references.length && !html.includes("data-reference=")
      ? list(
          `${references.length} ${references.length === 1 ? "reference" : "references"} of this page`,
          h(
            "ul",
            {class: "references"},
            references.map(reference => h("li", {"data-reference": reference.id}, citation(reference)))
          ),
          h("a", {href: `${up(path)}methods.html#references`}, "All references")
        )
      : null
  ].filter(Boolean);
  return lists.length
    ? render(h("section", {class: "words wide", "aria-label": "Terms and references of this page"}, lists))
    : "";
}

const list = (title: string, entries: Element, all: Element): Element =>
  h("details", {}, h("summary", {}, title), entries, h("p", {}, all));

/** Definition of the first term of a paragraph as a note beside it, shown in the lens Learn alone. */
export function termNote(html: string, path: string): string {
  const slug = found(html, "term")[0];
  const term = slug ? reading().terms.get(slug) : undefined;
  if (!term) return "";
  return render(
    h(
      "details",
      {class: "note in-learn", open: true},
      h("summary", {}, h("span", {class: "tag"}, "Term"), term.term),
      h("p", {}, meaning(term, path).slice(1))
    )
  );
}

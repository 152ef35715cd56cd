import {h, render} from "../../../src/lib/element.js";
import {alphabetical} from "../../../src/reading/glossary.js";
import {meaning} from "../entries.js";
import {pages} from "../../registry.js";
import {reading} from "../references.js";

/** All terms by letter; each has an address, points to its neighbours and to the page it matters on most. */
export function glossary(_argument: string, path: string): string {
  const {terms} = reading();
  const sorted = alphabetical(terms.values());
  const letters = [...new Set(sorted.map(({term}) => initial(term)))];
  const pageName = (page: string): string => pages().find(p => p.path === page)?.name ?? page;
  return render(
    h(
      "div",
      {class: "glossary"},
      h("p", {class: "count"}, `${terms.size} terms.`),
      h(
        "nav",
        {class: "letters", "aria-label": "Letters"},
        letters.map(letter => h("a", {href: `#letter-${letter.toLowerCase()}`}, letter))
      ),
      letters.map(letter => {
        const own = sorted.filter(({term}) => initial(term) === letter);
        return h(
          "details",
          {class: "more in-text", id: `letter-${letter.toLowerCase()}`},
          h("summary", {}, h("h3", {}, letter), h("span", {}, own.map(({term}) => term).join(", "))),
          h(
            "ul",
            {},
            own.map(term =>
              h(
                "li",
                {id: term.slug, tabindex: -1},
                h("p", {"data-word": term.slug}, meaning(term, path)),
                h(
                  "p",
                  {class: "see"},
                  term.see.length
                    ? [
                        "See ",
                        joined(term.see.map(slug => h("a", {href: `#${slug}`}, terms.get(slug)!.term))),
                        ". "
                      ]
                    : null,
                  term.page
                    ? ["Page ", h("a", {href: `./${term.page}.html`}, pageName(term.page)), "."]
                    : null
                )
              )
            )
          )
        );
      })
    )
  );
}

const initial = (term: string): string => (/[A-Za-z]/.exec(term.normalize("NFD"))?.[0] ?? "#").toUpperCase();
const joined = <T>(items: T[]): (T | string)[] => items.flatMap((item, i) => (i ? [", ", item] : [item]));

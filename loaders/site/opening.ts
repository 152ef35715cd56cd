import {h, raw, render, type Element} from "../../src/lib/element.js";
import {wordSign} from "../../src/components/shell/section.js";
import {words} from "../../src/components/shell/words.js";
import {frontMatter} from "./front.js";
import {made} from "./made.js";
import {pages, paperSite} from "../registry.js";
import {expandPage} from "./references.js";
import {checksStrip} from "./checks-strip.js";

interface Token {
  type: string;
  tag: string;
  content: string;
  children?: {content: string; type: string}[] | null;
  attrGet(name: string): string | null;
}

/** Opening of a page (name, finding, standfirst, cross-section, key of the four words) and the rail beside it. */
export function opening(path: string, tokens: readonly Token[]): string {
  const front = frontMatter(path);
  if (!front["finding"]) return "";
  const page = path.slice(1);
  const name = pages().find(p => p.path === page)?.name ?? front["title"] ?? "";
  const section = paperSite.get().opening();
  return (
    (page === "walkthrough" ? "" : render(rail(tokens))) +
    render(
      h(
        "div",
        {class: "opening wide"},
        h(
          "div",
          {},
          h(
            "h1",
            {},
            h("span", {class: "kick"}, h("b", {}, name), front["source"] ? ` · ${front["source"]}` : null),
            raw(expandPage(front["finding"], path))
          ),
          front["standfirst"] ? h("p", {class: "stand"}, raw(expandPage(front["standfirst"], path))) : null
        ),
        section,
        fourWords(page)
      )
    )
  );
}

function rail(tokens: readonly Token[]): Element {
  const items: Element[] = [];
  tokens.forEach((token, i) => {
    if (token.type === "heading_open" && token.tag === "h2") {
      const id = token.attrGet("id");
      const text = (tokens[i + 1]?.children ?? [])
        .filter(c => c.type === "text" || c.type === "code_inline")
        .map(c => c.content)
        .join("");
      if (id) items.push(h("li", {}, h("a", {href: `#${id}`}, text)));
    }
    const figure = /^<figure class="fig wide" id="([^"]+)"/.exec(token.content ?? "");
    if (figure) {
      const entry = made().figures.get(figure[1]!);
      if (entry)
        items.push(
          h(
            "li",
            {},
            h(
              "a",
              {href: `#${entry.id}`},
              h("span", {}, h("b", {}, entry.label.replace(/^(Table|Model) /, "")), ` ${entry.title}`)
            )
          )
        );
    }
    const learn = /^<section class="learn (predict|exercise)" id="([^"]+)"/.exec(token.content ?? "");
    if (learn)
      items.push(
        h("li", {}, h("a", {href: `#${learn[2]}`}, learn[1] === "predict" ? "Predict" : "Exercise"))
      );
  });
  return h(
    "nav",
    {class: "rail", "aria-label": "On this page"},
    h("p", {}, "On this page"),
    h("ol", {}, items)
  );
}

/** How each of the four words is drawn, with this page's counts. */
function fourWords(page: string): Element {
  const {context, figures} = made();
  const some = [...figures.values()].filter(f => f.page === page);
  // A page without figures of its own speaks for the whole workbook.
  const own = some.length ? some : [...figures.values()];
  const labels = new Set(own.map(f => f.label.replace("Table ", "T")));
  const cells = some.length
    ? context.cells.filter(c => c.figures.split(/\s+/).some(l => labels.has(l)))
    : context.cells;
  const files = (w: string): number => cells.filter(c => c.provenance === w).length;
  const claims = new Set(own.filter(f => f.provenance.includes("reported")).flatMap(f => f.claims));
  const text = {
    measured: `${counted(files("measured"), "file")}. Solid line once there are any.`,
    reconstructed: `${counted(files("reconstructed"), "file")}. Light and dashed, hatched rail.`,
    reported: `${counted(claims.size, "printed value")}. Mark and number.`,
    computed: `${counted(own.filter(f => f.provenance.includes("computed")).length, "picture")}. Double line.`
  };
  return h(
    "dl",
    {class: "key4", "aria-label": "Where the values on this page come from"},
    words.map(w => h("div", {}, h("dt", {}, wordSign(w), w), h("dd", {}, text[w])))
  );
}

const counted = (n: number, name: string): string => `${n} ${name}${n === 1 ? "" : "s"}`;

/** What ends a page: its checks by verdict and basis, previous and next page. */
export function ending(path: string, figures: string[], words: string): string {
  const at = pages().findIndex(p => p.path === path.slice(1));
  if (at < 0) return words;
  const before = pages()[at - 1];
  const after = pages()[at + 1];
  return (
    (figures.length ? checksStrip(figures) : "") +
    words +
    render(
      h(
        "nav",
        {class: "next wide", "aria-label": "Previous and next page"},
        before ? h("a", {href: `./${before.path}.html`}, `← ${before.name}`) : h("span"),
        after ? h("a", {href: `./${after.path}.html`}, `${after.name} →`) : h("span")
      )
    )
  );
}

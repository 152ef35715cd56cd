import {h, raw, render, type Element} from "../../src/lib/element.js";
import type {Word} from "../../src/components/shell/words.js";
import {paperReading} from "../../src/reading/paper.js";
import {frontMatter} from "./front.js";
import {made, type FigureEntry} from "./made.js";
import {pages, paperSite, type PaperSite} from "../registry.js";
import {expandPage} from "./references.js";
import {checksStrip} from "./checks-strip.js";

interface Token {
  type: string;
  tag: string;
  content: string;
  children?: {content: string; type: string}[] | null;
  attrGet(name: string): string | null;
}

/** Opening of a page (name, finding, key figure, standfirst, place in the cell) and the rail beside it. */
export function opening(path: string, tokens: readonly Token[]): string {
  const front = frontMatter(path);
  if (!front["finding"]) return "";
  const page = path.slice(1);
  const name = pages().find(p => p.path === page)?.name ?? front["title"] ?? "";
  const {key, locator} = paperSite.get().opening(page, path);
  const railed = page !== "walkthrough";
  return (
    (railed ? render(rail(tokens)) : "") +
    render(
      h(
        "div",
        {class: `opening wide${key ? " with-key" : ""}${railed ? "" : " without-rail"}`},
        h(
          "h1",
          {},
          h("span", {class: "kick"}, h("b", {}, name), front["source"] ? ` · ${front["source"]}` : null),
          raw(expandPage(front["finding"], path))
        ),
        h(
          "div",
          {class: "stand-box"},
          front["standfirst"] ? h("p", {class: "stand"}, raw(expandPage(front["standfirst"], path))) : null,
          where(locator, page)
        ),
        key
      )
    )
  );
}

/** The stack in small, and in one sentence what is printed, what is ours and what is measured. */
function where(locator: ReturnType<PaperSite["opening"]>["locator"], page: string): Element | null {
  const own = [...made().figures.values()].filter(f => f.page === page);
  if (!own.length) return null;
  return h(
    "div",
    {class: "where"},
    locator?.picture ?? null,
    h(
      "p",
      {},
      locator ? ["This page looks at ", h("b", {}, locator.words), ". "] : null,
      sources(own, page),
      " ",
      h("a", {href: "./methods.html#four-words"}, "How to read them"),
      "."
    )
  );
}

/** What the values of a page are, naming only what occurs; measured files come first. */
function sources(own: readonly FigureEntry[], page: string): string {
  const {context} = made();
  const labels = new Set(own.filter(f => f.page === page).map(f => f.label.replace("Table ", "T")));
  const cells = context.cells.filter(c => c.figures.split(/\s+/).some(l => labels.has(l)));
  const files = (word: string): number => cells.filter(c => c.provenance === word).length;
  const anyMeasured = context.cells.some(c => c.provenance === "measured");
  const shows = (word: Word): boolean => own.some(f => f.provenance.includes(word));
  const parts = [
    files("measured") ? `solid lines are measured, from ${counted(files("measured"), "file")}` : null,
    shows("reported") ? "marks are values the paper prints" : null,
    files("reconstructed")
      ? `dashed lines are ours, drawn through them${anyMeasured ? "" : ", for no measured file is here yet"}`
      : null,
    shows("computed") ? "double lines are computed" : null
  ].filter(part => part !== null);
  const text = parts.join("; ");
  return text ? `${text[0]!.toUpperCase()}${text.slice(1)}.` : "";
}

const counted = (n: number, name: string): string => `${n} ${name}${n === 1 ? "" : "s"}`;

function rail(tokens: readonly Token[]): Element {
  const items: Element[] = [];
  let folded = false;
  tokens.forEach((token, i) => {
    const fold = /^<details class="more wide" id="([^"]+)"><summary><h2>(.*?)<\/h2>/.exec(
      token.content ?? ""
    );
    if (fold) items.push(h("li", {}, h("a", {href: `#${fold[1]}`}, raw(fold[2]!))));
    if (fold) folded = true;
    else if (token.content?.startsWith("</div></details>")) folded = false;
    if (folded) return;
    if (token.type === "heading_open" && token.tag === "h2") {
      const id = token.attrGet("id");
      const text = (tokens[i + 1]?.children ?? [])
        .filter(c => c.type === "text" || c.type === "code_inline")
        .map(c => c.content)
        .join("");
      if (id) items.push(h("li", {}, h("a", {href: `#${id}`}, text)));
    }
    const figure = /^<div class="fig wide" id="([^"]+)"/.exec(token.content ?? "");
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
        h(
          "li",
          {},
          h(
            "a",
            {href: `#${learn[2]}`},
            h(
              "span",
              {},
              h("b", {}, learn[1] === "predict" ? "Predict" : "Exercise"),
              ` ${nameOf(learn[2]!)}`
            )
          )
        )
      );
  });
  return h(
    "nav",
    {class: "rail", "aria-label": "On this page"},
    h("p", {}, "On this page"),
    h("ol", {}, items)
  );
}

/** What a prediction or an exercise is called in lists, by the id of its place. */
function nameOf(place: string): string {
  const {exercises, predictions} = paperReading.get();
  const [, kind, id] = /^(predict|exercise)-(.+)$/.exec(place)!;
  return [...(kind === "predict" ? predictions : exercises)].find(item => item.id === id)!.name;
}

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

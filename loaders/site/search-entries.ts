import {conditionInWords} from "../../src/words/raised.js";
import {formatQuantity, PLAIN} from "../../src/words/number.js";
import {made} from "./made.js";
import {frontMatter, headings} from "./front.js";
import {pages} from "../registry.js";
import {reading} from "./references.js";

export interface SearchEntry {
  id: string;
  title: string;
  text: string;
  href: string;
  kind: string;
}

/** What the search finds: pages, figures, claims and terms. */
export async function searchEntries(): Promise<SearchEntry[]> {
  const {context, figures} = made();
  const plain = (html: string): string =>
    html
      .replace(/\{\{(?:chem:|[^}|]*\|)([^}]*)\}\}/g, "$1")
      .replace(/\{\{[^}]*\}\}|<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  return [
    ...pages().map(p => ({
      id: `page-${p.path}`,
      title: p.name,
      text: plain([...Object.values(frontMatter(`/${p.path}`)), ...headings(`/${p.path}`)].join(" ")),
      href: `${p.path}.html`,
      kind: "page"
    })),
    ...[...figures.values()].map(f => ({
      id: f.id,
      title: `${/^(Table|Model)/.test(f.label) ? f.label : `Figure ${f.label}`}: ${f.title}`,
      text: plain(f.finding),
      href: `${f.page}.html#${f.id}`,
      kind: "figure"
    })),
    ...Object.values(context.claims).map(c => ({
      id: c.id,
      title: `${c.quantity}${c.specimen ? `, ${c.specimen}` : ""}: ${formatQuantity(c, PLAIN)}`,
      text: `${conditionInWords(c.condition)} ${c.figure}`,
      href: `claims.html#${c.id}`,
      kind: "claim"
    })),
    ...[...reading().terms.values()].map(t => ({
      id: `term-${t.slug}`,
      title: t.term,
      text: plain(`${t.symbol.replace("_", " ")} ${t.definition}`),
      href: `glossary.html#${t.slug}`,
      kind: "term"
    }))
  ];
}

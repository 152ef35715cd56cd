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
  /** Where it stands: what tells apart hits of one name. */
  where: string;
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
  return toldApart([
    ...pages().map(p => ({
      id: `page-${p.path}`,
      title: p.name,
      text: plain([...Object.values(frontMatter(`/${p.path}`)), ...headings(`/${p.path}`)].join(" ")),
      href: `${p.path}.html`,
      kind: "page",
      where: "page"
    })),
    ...[...figures.values()].map(f => ({
      id: f.id,
      title: `${/^(Table|Model)/.test(f.label) ? f.label : `Figure ${f.label}`}: ${f.title}`,
      text: plain(f.finding),
      href: `${f.page}.html#${f.id}`,
      kind: "figure",
      where: pages().find(({path}) => path === f.page)?.name ?? f.page
    })),
    ...Object.values(context.claims).map(c => ({
      id: c.id,
      title: `${[c.quantity, c.specimen, conditionInWords(c.condition)].filter(Boolean).join(", ")}: ${formatQuantity(c, PLAIN)}`,
      text: c.figure,
      href: `claims.html#${c.id}`,
      kind: "claim",
      where: c.figure === "text" ? "text" : figureName(c.figure)
    })),
    ...[...reading().terms.values()].map(t => ({
      id: `term-${t.slug}`,
      title: t.term,
      text: plain(`${t.symbol.replace("_", " ")} ${t.definition}`),
      href: `glossary.html#${t.slug}`,
      kind: "term",
      where: "term"
    }))
  ]);
}

const figureName = (label: string): string =>
  /^T/.test(label) ? `Table ${label.slice(1)}` : `Figure ${label}`;

/** Hits that would read alike carry their id as well. */
function toldApart(entries: SearchEntry[]): SearchEntry[] {
  const said = ({title, where}: SearchEntry): string => `${title} ${where}`;
  const times = new Map<string, number>();
  for (const entry of entries) times.set(said(entry), (times.get(said(entry)) ?? 0) + 1);
  return entries.map(entry =>
    times.get(said(entry))! > 1 ? {...entry, where: `${entry.where}, ${entry.id}`} : entry
  );
}

/** References as the text and the list at its end show them. Entries are CSL-JSON (bibliography.json), handed in. */
import {escape} from "../lib/element.js";
import {PLAIN, formatNumber} from "../words/number.js";

export interface Reference {
  id: string;
  type: "article-journal" | "book";
  title?: string;
  author: {family: string; given: string}[];
  "container-title"?: string;
  "container-title-short"?: string;
  publisher?: string;
  edition?: string;
  issued: {"date-parts": number[][]};
  volume?: string;
  page?: string;
  DOI?: string;
  /** `paper` is the paper itself, `cited` carries its number in the paper's list, `ours` says what we use it for. */
  custom: {role: "paper"} | {role: "cited"; number: number} | {role: "ours"; use: string};
}

/** "[78]" where the paper cites it under that number, else author and year. */
export function shortCitation(reference: Reference): string {
  if (reference.custom.role === "cited") return `[${reference.custom.number}]`;
  const [first, second, third] = reference.author.map(author => author.family);
  const others = second ? ` and ${second}` : "";
  return `${first}${third ? " et al." : others} ${year(reference)}`;
}

/** One line of HTML: authors, title, journal or publisher, year, volume, page, DOI. */
export function fullCitation(reference: Reference): string {
  const {title, volume, page, DOI, publisher, edition} = reference;
  const journal = reference["container-title-short"];
  const authors = reference.author.map(({given, family}) => `${given} ${family}`).join(", ");
  const parts = [
    escape(authors),
    title && (reference.type === "book" ? `<cite>${escape(title)}</cite>` : escape(title)),
    edition && `${ordinal(Number(edition))} ed.`,
    publisher && escape(publisher),
    [journal && `<cite>${escape(journal)}</cite>`, `<b>${year(reference)}</b>`].filter(Boolean).join(" "),
    volume && (reference.type === "book" ? `vol. ${escape(volume)}` : `<i>${escape(volume)}</i>`),
    page && escape(page.replace("-", "–"))
  ];
  const doi = DOI ? ` <a href="https://doi.org/${escape(DOI)}">doi:${escape(DOI)}</a>` : "";
  return `${parts.filter(Boolean).join(", ")}.${doi}`;
}

/** An entry for a reference manager. */
export function bibtex(reference: Reference): string {
  const {id, title, author, volume, page, DOI} = reference;
  const fields = {
    author: author.map(({family, given}) => `${family}, ${given}`).join(" and "),
    title: title && `{${title}}`,
    journal: reference["container-title"],
    year: String(year(reference)),
    volume,
    pages: page?.replace("-", "--"),
    doi: DOI
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${id},\n${lines.join(",\n")}\n}`;
}

const year = (reference: Reference): number => reference.issued["date-parts"][0]![0]!;
const ordinal = (n: number): string =>
  formatNumber(n, PLAIN) + (["th", "st", "nd", "rd"][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? "th");

/** The paper first, then its own references by number, then ours by author. */
export function inOrder(references: readonly Reference[]): Reference[] {
  const rank = ({custom, id}: Reference): [number, number, string] => [
    ["paper", "cited", "ours"].indexOf(custom.role),
    custom.role === "cited" ? custom.number : 0,
    id
  ];
  return [...references].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2].localeCompare(y[2], "en");
  });
}

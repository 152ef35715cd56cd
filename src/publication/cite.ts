/** References in the three forms that managers of references read. CSL-JSON is the one the others are written from. */
import type {Issue} from "./publication.js";

/** An entry of CSL-JSON, of the kinds that occur here. */
export interface Csl {
  id: string;
  type: "article-journal" | "software" | "dataset" | "figure";
  title: string;
  author: ({family: string; given: string} | {literal: string})[];
  "container-title"?: string;
  publisher?: string;
  issued?: {"date-parts": number[][]};
  volume?: string;
  page?: string;
  version?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

/** What is cited beside the paper: the site, its data set, or one figure in one state. */
export type Part =
  | {kind: "site"}
  | {kind: "data"}
  | {kind: "figure"; id: string; label: string; finding: string; state?: string};

/** The workbook, its data or one of its figures, as published or as a draft without a date. */
export function cslOf(issue: Issue, part: Part, paperDoi?: string): Csl {
  const whole = `${issue.title}`;
  const base = issue.published ? issue.base_address : undefined;
  const own = doiOf(issue, part);
  // The identifier of the whole leads to no figure: a figure is found by its address.
  const doi = part.kind === "figure" ? undefined : own;
  const notes = [
    part.kind === "figure" && own ? `Part of doi:${own}` : null,
    paperDoi ? `Companion to doi:${paperDoi}` : null,
    issue.published ? null : "unpublished draft"
  ].filter(note => note !== null);
  return {
    id: idOf(issue, part),
    type: TYPES[part.kind],
    title: titleOf(part, whole),
    author: issue.published
      ? issue.authors.map(({family, given}) => ({family, given}))
      : [{literal: issue.group}],
    ...(part.kind === "figure" ? {"container-title": whole} : {}),
    ...(issue.published ? {issued: {"date-parts": [issue.date.split("-").map(Number)]}} : {}),
    version: issue.version,
    ...(doi ? {DOI: doi} : {}),
    ...(base ? {URL: base + addressOf(part)} : {}),
    ...(notes.length ? {note: notes.join("; ")} : {})
  };
}

function doiOf(issue: Issue, part: Part): string | undefined {
  if (!issue.published) return undefined;
  return part.kind === "data" ? issue.data_set_doi : issue.doi;
}

const TYPES = {site: "software", data: "dataset", figure: "figure"} as const;

function titleOf(part: Part, whole: string): string {
  if (part.kind !== "figure") return part.kind === "site" ? whole : `${whole}: data`;
  return `${/^(Table|Model)/.test(part.label) ? part.label : `Figure ${part.label}`}. ${part.finding}`;
}

function addressOf(part: Part): string {
  if (part.kind !== "figure") return part.kind === "site" ? "" : "data.html";
  return `figures/${part.id}.html${part.state ? `?${part.state}` : ""}`;
}

function idOf(issue: Issue, part: Part): string {
  const name = issue.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return part.kind === "site" ? name : `${name}-${part.kind === "data" ? "data" : part.id}`;
}

const BIBTEX_TYPES: Readonly<Record<Csl["type"], string>> = {
  "article-journal": "article",
  software: "software",
  dataset: "dataset",
  figure: "misc"
};

/** One entry of BibTeX; letters with a meaning of their own are escaped, capitals of titles kept. */
export function bibtex(csl: Csl): string {
  const kind = BIBTEX_TYPES[csl.type];
  const [year, month] = csl.issued?.["date-parts"][0] ?? [];
  const fields: [string, string | undefined][] = [
    ["title", `{${tex(csl.title)}}`],
    [
      "author",
      csl.author
        .map(a => ("literal" in a ? `{${tex(a.literal)}}` : `${tex(a.family)}, ${tex(a.given)}`))
        .join(" and ")
    ],
    [kind === "article" ? "journal" : "howpublished", csl["container-title"] && tex(csl["container-title"])],
    ["year", year?.toString()],
    ["month", month?.toString()],
    ["volume", csl.volume],
    ["pages", csl.page?.replace("-", "--")],
    ["version", csl.version],
    ["doi", csl.DOI],
    ["url", csl.URL],
    ["note", csl.note && tex(csl.note)]
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${kind}{${csl.id},\n${lines.join(",\n")}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}"
};
const tex = (text: string): string =>
  text.replace(/[\\~^]/g, c => TEX[c]!).replace(/[&%$#_]/g, c => `\\${c}`);

const RIS_TYPES: Readonly<Record<Csl["type"], string>> = {
  "article-journal": "JOUR",
  software: "COMP",
  dataset: "DATA",
  figure: "FIGURE"
};

/** One record of RIS. */
export function ris(csl: Csl): string {
  const [year, month, day] = csl.issued?.["date-parts"][0] ?? [];
  const two = (n: number | undefined): string => (n === undefined ? "" : String(n).padStart(2, "0"));
  const [first, last] = csl.page?.split(/[-–]/) ?? [];
  const fields: [string, string | undefined][] = [
    ["TY", RIS_TYPES[csl.type]],
    ["ID", csl.id],
    ["TI", csl.title],
    ...csl.author.map(
      a => ["AU", "literal" in a ? a.literal : `${a.family}, ${a.given}`] as [string, string]
    ),
    ["T2", csl["container-title"]],
    ["PY", year?.toString()],
    ["DA", year === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
    ["VL", csl.volume],
    ["SP", first],
    ["EP", last],
    ["ET", csl.version],
    ["DO", csl.DOI],
    ["UR", csl.URL],
    ["N1", csl.note]
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, " ")}`] : []));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** "Y. Wang et al." */
export function firstAuthor({author: [first, ...others]}: Csl): string {
  if (!first) return "";
  const name = "literal" in first ? first.literal : `${first.given[0]}. ${first.family}`;
  return others.length ? `${name} et al.` : name;
}

/** "Y. Wang, V. Raj. Title. Version 1.0.0, 31 January 2027. doi:…" as plain text. */
export function plainCitation(csl: Csl, edition: string): string {
  const who = csl.author
    .map(a =>
      "literal" in a
        ? a.literal
        : `${a.given
            .split(/[\s-]+/)
            .map(g => `${g[0]}.`)
            .join(" ")} ${a.family}`
    )
    .join(", ");
  const within = csl["container-title"]
    ? ` In: ${csl["container-title"]}, ${edition}.`
    : ` ${edition[0]!.toUpperCase()}${edition.slice(1)}.`;
  return `${who}. ${csl.title.replace(/\.$/, "")}.${within}${whereOf(csl)}`;
}

function whereOf({DOI, URL}: Csl): string {
  if (DOI) return ` doi:${DOI}`;
  return URL ? ` ${URL}` : "";
}

/** Endings of the files in which a reference is given, with the name of their form. */
export const CITATION_FORMS = [
  ["bib", "BibTeX"],
  ["ris", "RIS"],
  ["csl.json", "CSL-JSON"]
] as const;

/** The text of a reference in one of the forms. */
export function citationFile(csl: Csl, ending: (typeof CITATION_FORMS)[number][0]): string {
  if (ending === "bib") return bibtex(csl);
  return ending === "ris" ? ris(csl) : `${JSON.stringify([csl], null, 2)}\n`;
}

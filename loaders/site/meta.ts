import {h, raw, render, type Element} from "../../src/lib/element.js";
import {editionOf, type Issue} from "../../src/publication/publication.js";
import {reportTemplate, sourceTemplate} from "../../src/publication/repository.js";
import type {Edition} from "../publication/site.js";

/** What a page is, for those who index, cite or share it. */
export interface PageFacts {
  /** from the root of the site, with its ending: `half-cells.html` */
  file: string;
  title: string;
  /** one or two sentences of plain text */
  description: string;
  kind: "page" | "data" | "figure";
  /** labels of the tables of a data page, with what each holds */
  variables?: readonly {name: string; unit: string | null; note: string}[];
  /** picture of the page, from the root of the site */
  picture?: string | null;
}

/** Tags for references, for previews and for machines; addresses only where the publication names one. */
export function metaTags(facts: PageFacts, edition: Edition): string {
  const {issue} = edition;
  const base = baseOf(issue);
  const title = facts.file === "index.html" ? issue.title : `${facts.title} – ${issue.title}`;
  const [report, source] = [reportTemplate(issue), sourceTemplate(issue)];
  const tags: Element[] = [
    meta("name", "version", issue.version),
    ...(report ? [meta("name", "report", report)] : []),
    ...(source ? [meta("name", "source", source)] : []),
    meta("name", "description", facts.description),
    meta("property", "og:type", facts.kind === "figure" ? "article" : "website"),
    meta("property", "og:site_name", issue.title),
    meta("property", "og:title", title),
    meta("property", "og:description", facts.description)
  ];
  if (base) {
    tags.push(
      meta("property", "og:url", base + facts.file),
      h("link", {rel: "canonical", href: base + facts.file}),
      h("link", {rel: "alternate", type: "application/atom+xml", href: `${base}feed.xml`})
    );
    if (facts.picture)
      tags.push(
        meta("property", "og:image", base + facts.picture),
        meta("property", "og:image:type", "image/png"),
        meta("property", "og:image:width", "1200"),
        meta("property", "og:image:height", "630"),
        meta("property", "og:image:alt", facts.title),
        meta("name", "twitter:card", "summary_large_image")
      );
  }
  tags.push(...citationTags(facts, edition, title));
  const json = JSON.stringify(linkedData(facts, edition)).replaceAll("<", "\\u003c");
  return `${tags.map(render).join("\n")}\n<script type="application/ld+json">${render(raw(json))}</script>`;
}

const meta = (key: "name" | "property", name: string, content: string): Element =>
  h("meta", {[key]: name, content});

const baseOf = (issue: Issue): string | null => (issue.published ? (issue.base_address ?? null) : null);

/** Tags that managers of references and scholarly search engines read; none for a draft, which has no date. */
function citationTags(facts: PageFacts, {issue, paper}: Edition, title: string): Element[] {
  if (!issue.published) return [];
  const base = baseOf(issue);
  return [
    meta("name", "citation_title", title),
    ...issue.authors.flatMap(({given, family, orcid, affiliations}) => [
      meta("name", "citation_author", `${family}, ${given}`),
      ...(affiliations ?? []).map(name => meta("name", "citation_author_institution", name)),
      ...(orcid ? [meta("name", "citation_author_orcid", `https://orcid.org/${orcid}`)] : [])
    ]),
    meta("name", "citation_publication_date", issue.date.replaceAll("-", "/")),
    ...(issue.doi && facts.kind !== "figure" ? [meta("name", "citation_doi", issue.doi)] : []),
    ...(base ? [meta("name", "citation_fulltext_html_url", base + facts.file)] : []),
    meta("name", "citation_language", "en"),
    meta("name", "citation_reference", `citation_title=${paper.title}; citation_doi=${paper.DOI}`)
  ];
}

/** schema.org: the site and the paper it belongs to, the data set, or one figure. */
export function linkedData(facts: PageFacts, {issue, paper, source}: Edition): object {
  const base = baseOf(issue);
  const id = (file: string): string => (base ? base + file : file);
  const licence = (name: string): string => `https://spdx.org/licenses/${name}`;
  const article = {
    "@type": "ScholarlyArticle",
    ...(paper.DOI ? {"@id": `https://doi.org/${paper.DOI}`} : {}),
    headline: paper.title,
    author: paper.author.map(a =>
      "literal" in a
        ? {"@type": "Organization", name: a.literal}
        : {"@type": "Person", givenName: a.given, familyName: a.family}
    )
  };
  const site = {
    "@type": "CreativeWork",
    "@id": id(""),
    name: issue.title,
    version: issue.version,
    creativeWorkStatus: issue.published ? "Published" : editionOf(issue)
  };
  const made = {
    inLanguage: "en",
    ...authorship(issue),
    ...(issue.published ? {datePublished: issue.date, version: issue.version} : {version: issue.version})
  };
  const own = {
    "@context": "https://schema.org",
    "@id": id(facts.file),
    description: facts.description,
    ...made
  };
  switch (facts.kind) {
    case "figure":
      return {
        ...own,
        "@type": "CreativeWork",
        name: facts.title,
        license: licence(issue.licences.data),
        isPartOf: site,
        isBasedOn: article
      };
    case "data":
      return {
        ...own,
        "@type": "Dataset",
        name: `${issue.title}: data`,
        license: licence(issue.licences.data),
        ...(issue.published && issue.data_set_doi
          ? {identifier: `https://doi.org/${issue.data_set_doi}`}
          : {}),
        isPartOf: site,
        isBasedOn: article,
        variableMeasured: (facts.variables ?? []).map(({name, unit, note}) => ({
          "@type": "PropertyValue",
          name,
          description: note,
          ...(unit ? {unitText: unit} : {})
        })),
        distribution: [
          {"@type": "DataDownload", encodingFormat: "text/plain", contentUrl: id("checksums.txt")},
          {"@type": "DataDownload", encodingFormat: "application/json", contentUrl: id("figures.json")},
          {"@type": "DataDownload", encodingFormat: "application/json", contentUrl: id("claims.json")}
        ]
      };
    case "page":
      return {
        ...own,
        "@type": "WebPage",
        name: facts.title,
        license: licence(issue.licences.code),
        isPartOf: {...site, identifier: source},
        about: article
      };
  }
}

function authorship(issue: Issue): object {
  if (!issue.published) return {author: {"@type": "Organization", name: issue.group}};
  return {
    author: issue.authors.map(({given, family, orcid, affiliations}) => ({
      "@type": "Person",
      givenName: given,
      familyName: family,
      ...(orcid ? {"@id": `https://orcid.org/${orcid}`} : {}),
      ...(affiliations?.length
        ? {affiliation: affiliations.map(name => ({"@type": "Organization", name}))}
        : {})
    })),
    ...(issue.funding?.length
      ? {
          funding: issue.funding.map(({funder, award}) => ({
            "@type": "Grant",
            funder: {"@type": "Organization", name: funder},
            ...(award ? {identifier: award} : {})
          }))
        }
      : {})
  };
}

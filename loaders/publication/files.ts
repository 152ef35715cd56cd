import {mkdir, readFile, writeFile} from "node:fs/promises";
import {cslOf, citationFile, CITATION_FORMS, type Csl, type Part} from "../../src/publication/cite.js";
import {pages} from "../registry.js";
import {made} from "../site/made.js";
import {FAVICON, notFoundPage, robots, sitemap} from "./discovery.js";
import {parseChangelog} from "./changelog.js";
import {embedPage} from "./embed.js";
import {atomFeed} from "./feed.js";
import {edition, type Edition} from "./site.js";
import {root} from "../paths.js";

/** Files of the site that lead to it or tell how to cite it: references, sitemap, robots, the page for lost readers. */
export async function writePublicationFiles(dist: string, htmlFiles: readonly string[]): Promise<string[]> {
  const told = edition();
  const written = new Map<string, string>(citations(told));
  const base = told.issue.published ? (told.issue.base_address ?? null) : null;
  written.set("favicon.svg", FAVICON);
  written.set("robots.txt", robots(base));
  if (base && told.issue.published) written.set("sitemap.xml", sitemap(base, htmlFiles, told.issue.date));
  if (base && told.issue.published)
    written.set(
      "feed.xml",
      atomFeed(
        {...told.issue, base_address: base},
        parseChangelog(await readFile(`${root}/CHANGELOG.md`, "utf8"))
      )
    );
  written.set("404.html", notFoundPage(told.issue.title, pages(), base));
  for (const figure of made().figures.values()) {
    const svg = await readFile(`${dist}/figures/${figure.id}.183mm.svg`, "utf8");
    written.set(`figures/${figure.id}.embed.html`, embedPage(figure, svg, told));
  }
  await mkdir(`${dist}/cite`, {recursive: true});
  for (const [file, text] of written) await writeFile(`${dist}/${file}`, text);
  return [...written.keys()];
}

function citations({issue, paper}: Edition): [string, string][] {
  const parts: [string, Csl][] = [
    ["cite/workbook", cslOf(issue, {kind: "site"}, paper.DOI)],
    ["cite/data", cslOf(issue, {kind: "data"}, paper.DOI)],
    ["cite/paper", paper],
    ...[...made().figures.values()].map(({id, label, title}): [string, Csl] => [
      `figures/${id}`,
      cslOf(issue, {kind: "figure", id, label, finding: title} satisfies Part, paper.DOI)
    ])
  ];
  return parts.flatMap(([file, csl]) =>
    CITATION_FORMS.map(([ending]): [string, string] => [`${file}.${ending}`, citationFile(csl, ending)])
  );
}

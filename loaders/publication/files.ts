import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {cslOf, citationFile, CITATION_FORMS, type Csl, type Part} from "../../src/publication/cite.js";
import {nameOf} from "../../src/publication/publication.js";
import {pages} from "../registry.js";
import {figureCard, pageCard} from "../site/page-facts.js";
import {made} from "../site/made.js";
import {FAVICON, notFoundPage, robots, sitemap} from "./discovery.js";
import {cardPngs} from "./cards.js";
import {parseChangelog} from "./changelog.js";
import {embedPage} from "./embed.js";
import {atomFeed} from "./feed.js";
import {edition, type Edition} from "./site.js";
import {root} from "../paths.js";

/**
 * Files of the site that lead to it or tell how to cite it: references, sitemap, robots, the page for lost readers.
 * @param dist folder that holds the pictures @param htmlFiles pages of the site
 * @returns each by its place; nothing is written
 */
export async function publicationFiles(
  dist: string,
  htmlFiles: readonly string[]
): Promise<Map<string, string | Uint8Array>> {
  const told = edition();
  const written = new Map<string, string | Uint8Array>(citations(told));
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
  const figures = [...made().figures.values()];
  for (const figure of figures) {
    const picture = readFileSync(`${dist}/figures/${figure.id}.183mm.svg`, "utf8");
    written.set(`figures/${figure.id}.embed.html`, embedPage(figure, picture, told));
  }
  if (base) for (const [file, png] of await cards(dist, told)) written.set(file, png);
  return written;
}

/** A picture for each page and each figure that others link to, which is named by its address alone. */
async function cards(dist: string, {issue}: Edition): Promise<[file: string, png: Uint8Array][]> {
  const name = nameOf(issue);
  const figures = [...made().figures.values()];
  const picture = (id: string | undefined): Promise<string> | null =>
    id === undefined ? null : readFile(`${dist}/figures/${id}.183mm.svg`, "utf8");
  const wanted = [
    ...pages().map(({path, name: title}) => {
      const own = figures.filter(({page}) => page === path);
      return {file: pageCard(path), title, id: (own.find(({unites}) => unites) ?? own[0])?.id};
    }),
    ...figures.map(({id, title}) => ({file: figureCard(id), title, id}))
  ];
  const pngs = await cardPngs(
    await Promise.all(wanted.map(async ({title, id}) => ({name, title, picture: await picture(id)})))
  );
  return wanted.map(({file}, i) => [file, pngs[i]!]);
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

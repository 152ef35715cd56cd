import {h} from "../../src/lib/element.js";
import {editionOf, longDate, type Issue} from "../../src/publication/publication.js";
import {barePage} from "../publication/bare-page.js";
import {archiveOf, folderOf} from "../publication/earlier.js";

/**
 * What an archive holds below `v/` in place of the earlier editions, which have archives of their own: for each a page
 * under its old address that says which edition lies here and where that one is.
 * @returns text by path in the site
 */
export function earlierPages(issue: Issue): Map<string, string> {
  const earlier = issue.published ? (issue.earlier ?? []) : [];
  return new Map(
    earlier.map(({version, date, doi}) => [
      `${folderOf(version)}/index.html`,
      barePage(`Version ${version} is not in this archive`, issue.title, [
        h(
          "p",
          {},
          `This archive holds ${editionOf(issue)}. Version ${version}, ${longDate(date)}, has an archive of its own, ${archiveOf("", version).split("/").at(-1)!}${doi ? ", deposited as " : "."}`,
          doi ? [h("a", {href: `https://doi.org/${doi}`}, `doi:${doi}`), "."] : null
        ),
        h("p", {}, h("a", {href: "../../updates.html"}, "What changed between the editions"))
      ])
    ])
  );
}

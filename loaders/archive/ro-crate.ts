import type {Issue} from "../../src/publication/publication.js";
import type {Edition} from "../publication/site.js";
import {mediaType, type Item} from "./item.js";

type Entity = Record<string, unknown> & {"@id": string; "@type": string | string[]};
const ref = (id: string): {"@id": string} => ({"@id": id});
const spdx = (id: string): string => `https://spdx.org/licenses/${id}`;

/**
 * ro-crate-metadata.json (RO-Crate 1.3): the archive, its people and licences, the paper it accompanies and every file.
 * @param date day of publication, as the specification asks for one
 */
export function roCrate({issue, paper, source}: Edition, items: readonly Item[], date: string): string {
  const licences = [issue.licences.code, issue.licences.data].filter((id, i, all) => all.indexOf(id) === i);
  const people = peopleOf(issue);
  const article = `https://doi.org/${paper.DOI}`;
  const root: Entity = {
    "@id": "./",
    "@type": "Dataset",
    name: issue.title,
    description: descriptionOf(issue, paper.title),
    datePublished: date,
    version: issue.version,
    license: ref(spdx(issue.licences.data)),
    author: people.map(person => ref(person["@id"])),
    publisher: ref(people[0]!["@id"]),
    isBasedOn: ref(article),
    identifier: [
      ...(issue.published && issue.data_set_doi ? [`https://doi.org/${issue.data_set_doi}`] : []),
      source
    ],
    ...(issue.published && issue.base_address ? {url: issue.base_address} : {}),
    hasPart: items.map(({path}) => ref(idOf(path)))
  };
  const graph: Entity[] = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: ref("https://w3id.org/ro/crate/1.3"),
      about: ref("./")
    },
    root,
    ...licences.map((id): Entity => ({"@id": spdx(id), "@type": "CreativeWork", name: id})),
    ...people,
    {
      "@id": article,
      "@type": "ScholarlyArticle",
      name: paper.title,
      author: paper.author.map(a => ("literal" in a ? a.literal : `${a.given} ${a.family}`))
    },
    ...items.map(({path, bytes, sha256, what, licence}): Entity => ({
      "@id": idOf(path),
      "@type": "File",
      name: path,
      description: what,
      contentSize: String(bytes.length),
      encodingFormat: mediaType(path),
      sha256,
      license: ref(spdx(issue.licences[licence]))
    }))
  ];
  return `${JSON.stringify({"@context": "https://w3id.org/ro/crate/1.3/context", "@graph": graph}, null, 1)}\n`;
}

/** Identifier of a file: its path, with what an address cannot hold encoded. */
export const idOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

export const descriptionOf = (issue: Issue, paper: string): string =>
  (issue.published && issue.abstract) ||
  `A workbook that rebuilds the figures of one paper and checks its statements: ${paper}`;

function peopleOf(issue: Issue): Entity[] {
  if (!issue.published) return [{"@id": "#contributors", "@type": "Organization", name: issue.group}];
  return issue.authors.map(({given, family, orcid, affiliations}, i) => ({
    "@id": orcid ? `https://orcid.org/${orcid}` : `#author-${i + 1}`,
    "@type": "Person",
    name: `${given} ${family}`,
    givenName: given,
    familyName: family,
    ...(affiliations?.length ? {affiliation: affiliations.join("; ")} : {})
  }));
}

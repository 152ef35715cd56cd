/** The archive in the words of those who keep, check and cite it. */
import {dump} from "js-yaml";
import {SCHEMA, type Field, type TableName} from "../../src/data/schema.js";
import {editionOf, type Issue} from "../../src/publication/publication.js";
import type {FigureEntry} from "../site/made.js";
import type {Edition} from "../publication/site.js";
import type {Item} from "./item.js";
import {descriptionOf} from "./ro-crate.js";

const yaml = (value: object): string => dump(value, {lineWidth: 100, noRefs: true});

/** CITATION.cff 1.2.0 */
export function citationFile({issue, paper}: Edition): string {
  return yaml({
    "cff-version": "1.2.0",
    title: issue.title,
    message: "Please cite the paper this workbook accompanies, and the workbook if you use its files.",
    type: "software",
    version: issue.version,
    license: issue.licences.code,
    authors: issue.published
      ? issue.authors.map(({given, family, orcid, affiliations}) => ({
          "family-names": family,
          "given-names": given,
          ...(orcid ? {orcid: `https://orcid.org/${orcid}`} : {}),
          ...(affiliations?.length ? {affiliation: affiliations.join("; ")} : {})
        }))
      : [{name: issue.group}],
    ...(issue.published
      ? {
          "date-released": issue.date,
          ...(issue.doi ? {doi: issue.doi} : {}),
          ...(issue.repository ? {"repository-code": issue.repository} : {}),
          ...(issue.base_address ? {url: issue.base_address} : {})
        }
      : {}),
    "preferred-citation": {
      type: "article",
      title: paper.title,
      ...(paper["container-title"] ? {journal: paper["container-title"]} : {}),
      ...(paper.DOI ? {doi: paper.DOI} : {}),
      authors: paper.author.map(a =>
        "literal" in a ? {name: a.literal} : {"family-names": a.family, "given-names": a.given}
      )
    }
  });
}

/** Metadata that Zenodo reads from an upload: .zenodo.json */
export function zenodoFile({issue, paper}: Edition): string {
  const creators = issue.published
    ? issue.authors.map(({given, family, orcid, affiliations}) => ({
        name: `${family}, ${given}`,
        ...(orcid ? {orcid} : {}),
        ...(affiliations?.length ? {affiliation: affiliations.join("; ")} : {})
      }))
    : [{name: issue.group}];
  return `${JSON.stringify(
    {
      title: issue.title,
      upload_type: "dataset",
      description: descriptionOf(issue, paper.title),
      creators,
      version: issue.version,
      license: issue.licences.data.toLowerCase(),
      access_right: "open",
      ...(issue.published ? {publication_date: issue.date} : {}),
      related_identifiers: paper.DOI
        ? [{identifier: paper.DOI, relation: "isSupplementTo", resource_type: "publication-article"}]
        : []
    },
    null,
    1
  )}\n`;
}

const TABLE_SCHEMA_TYPES: Readonly<Record<string, string>> = {VARCHAR: "string", INTEGER: "integer"};

/** Frictionless Data Package of the tables in CSV. */
export function dataPackage({issue, paper}: Edition, items: readonly Item[]): string {
  const resources = items.flatMap(({path, bytes, sha256}) => {
    const [, table] = /^tables\/csv\/([a-z_]+)(?:\/.*)?\.csv$/.exec(path) ?? [];
    const fields = table === undefined ? undefined : (SCHEMA[table as TableName] as Field[] | undefined);
    if (!fields) return [];
    return [
      {
        name: path
          .slice("tables/csv/".length)
          .replace(/\.csv$/, "")
          .replaceAll("/", "-")
          .toLowerCase()
          .replace(/[^a-z0-9._-]/g, "-"),
        path,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: bytes.length,
        hash: `sha256:${sha256}`,
        schema: {
          fields: fields.map(({name, type, unit, note}) => ({
            name,
            type: TABLE_SCHEMA_TYPES[type] ?? "number",
            description: unit ? `${note} (${unit})` : note
          })),
          missingValues: [""]
        }
      }
    ];
  });
  return `${JSON.stringify(
    {
      name: "workbook-tables",
      title: `${issue.title}: tables`,
      description: descriptionOf(issue, paper.title),
      version: issue.version,
      licenses: [{name: issue.licences.data}],
      ...(issue.published ? {created: `${issue.date}T00:00:00Z`} : {}),
      resources
    },
    null,
    1
  )}\n`;
}

/** codecheck.yml: what a codechecker makes anew and compares. Nobody has checked it until someone signs it. */
export const codecheckFile = ({paper}: Edition, figures: readonly FigureEntry[]): string =>
  yaml({
    version: "https://codecheck.org.uk/spec/config/1.0/",
    paper: {
      title: paper.title,
      authors: paper.author.map(a => ({name: "literal" in a ? a.literal : `${a.given} ${a.family}`})),
      reference: `https://doi.org/${paper.DOI}`
    },
    manifest: figures.map(({id, label, title}) => ({
      file: `site/figures/${id}.csv`,
      comment: `${/^(Table|Model)/.test(label) ? label : `Figure ${label}`}: ${title}`
    })),
    codechecker: [],
    summary: "Not checked yet. `npm ci && npm test` in source/ makes every file of the manifest anew."
  });

/** What someone finds first who opens the archive in ten years. */
/** @param browser what printed the PDF and the PNG files, null where they are left out */
export function readMe(
  issue: Issue,
  paper: Edition["paper"],
  source: string,
  browser: string | null
): string {
  return `# ${issue.title}

${editionOf(issue)[0]!.toUpperCase()}${editionOf(issue).slice(1)}. Companion to: ${paper.title}, doi:${paper.DOI}.

| folder | what is in it |
|---|---|
| \`site/\` | the site as it was built; open \`site/index.html\` from the disk or put the folder on any web host |
| \`source/\` | the program that makes all of it, with its lockfile; in \`source/data/raw/\` the raw instrument files, of which \`source/data/manifest.csv\` says whether they were measured or reconstructed |
| \`tables/\` | what the readers and reductions make of them: Parquet, and the same as CSV with their units in \`datapackage.json\` |
${
  browser
    ? `| \`workbook.pdf\` | the workbook for reading and printing |
| \`figures/\` | every figure as PNG, 89 and 183 mm wide at 300 dots per inch; as SVG, CSV and query they are in \`site/figures/\` |
`
    : ""
}
From the disk a page shows its figures, text, tables and claims. Controls, search and queries need a web host, even a small one: \`python3 -m http.server\` in \`site/\`.

${browser ? `PDF and PNG were made by ${browser}; another version may make other bytes. Everything else is the same bytes whenever it is made. ` : ""}All files are checked by \`sha256sum -c checksums.txt\`. To make the site anew: Node 20.19 or later, then \`npm ci && npm start\` in \`source/\`. The files need no program of ours: Parquet is read by DuckDB, Arrow and pandas; CSV and JSON by anything.

Code is under ${issue.licences.code}, data and figures under ${issue.licences.data}; the texts are in \`LICENSE-code.txt\` and \`LICENSE-data.txt\`. How to cite: \`CITATION.cff\`. The source is ${source}.
`;
}

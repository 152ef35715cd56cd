import {ascending} from "d3-array";
import {readdirSync, readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {Refusal} from "../../src/lib/refusal.js";
import {notebookFolder, root} from "../paths.js";
import {REASONS} from "./dependencies.js";

/** Something of others that lies in the site. */
interface Package {
  name: string;
  version: string;
}
/** Licences that let their software lie in a site under the MIT licence, if they are named and their text comes along. */
const OPEN = /^(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|MIT OR Apache-2\.0)$/;
/** Packages that name their licence in its text alone, as that text names it. */
const IN_TEXT: Readonly<Record<string, string>> = {flatbuffers: "Apache-2.0"};
/** What the site hands on as files, beside what its scripts import: engine, decoder, faces, template and styles. */
const HANDED_ON = [
  "@duckdb/duckdb-wasm",
  "@observablehq/framework",
  "brotli-dec-wasm",
  ...Object.keys(REASONS).filter(name => name.startsWith("@fontsource"))
];

interface Lock {
  packages: Record<string, {version?: string; license?: string}>;
}

/** Packages that Framework sends to pages, from the places of their modules: `_node/d3-array@3.2.5/index.js`. */
export function packagesOf(modules: Iterable<string>): Package[] {
  const folders = [...modules].map(place => /^_node\/((?:@[^/]+\/)?[^/]+)@([^/@]+)\//.exec(place));
  const found = new Map(folders.flatMap(m => (m ? [[m[0], {name: m[1]!, version: m[2]!}] as const] : [])));
  return [...found.keys()].sort().map(folder => found.get(folder)!);
}

/** Where a module lies → the package it is of: `node_modules/a/node_modules/@b/c/x.js` → `…/@b/c`. */
export const packageFolder = (file: string): string | null =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0].replace(/^.*?(?=node_modules\/)/, "") ?? null;

/**
 * What of others the site holds, each with version, licence, its reason and its licence's text.
 * @param sent packages that Framework sends to pages @param own licences of the site itself, by their SPDX identifiers
 * @throws Refusal for a package without a licence, or under one that does not allow it
 */
export async function licencesText(
  sent: readonly Package[],
  own: {code: string; data: string}
): Promise<string> {
  const {packages} = JSON.parse(await readFile(`${root}/package-lock.json`, "utf8")) as Lock;
  const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, "");
  const bundled = JSON.parse(await readFile(`${notebookFolder}/packages.json`, "utf8")) as string[];
  const folders = new Set([...HANDED_ON.map(name => `node_modules/${name}`), ...bundled]);
  for (const {name, version} of sent) {
    const found = Object.entries(packages).find(([f, p]) => nameOf(f) === name && p.version === version);
    if (!found)
      throw new Refusal("licences", `${name} ${version} is in the site and not in package-lock.json`);
    folders.add(found[0]);
  }
  const listed = [...folders]
    .map(folder => ({folder, name: nameOf(folder), ...packages[folder]}))
    .map(found => ({...found, license: IN_TEXT[found.name] ?? found.license}))
    .sort((a, b) => ascending(a.name, b.name) || ascending(a.folder, b.folder));
  for (const {name, license} of listed)
    if (!license || !OPEN.test(license))
      throw new Refusal(
        "licences",
        `${name} comes under ${license ?? "no licence that it names"}`,
        null,
        "leave it out of the site, or see that its licence allows it and add it to loaders/site/licences.ts"
      );
  const line = ({name, version, license}: (typeof listed)[number]): string =>
    `${name} ${version}: ${license}${REASONS[name] ? `; ${REASONS[name]}` : ""}`;
  const texts = new Map<string, string[]>();
  for (const {folder, name, license} of listed) {
    const text =
      textIn(`${root}/${folder}`) ?? `${license}, as its package.json says; the package brings no text.`;
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return `${[
    `This site is under ${own.code}, its data under ${own.data}. In its files lies the work of others, each under the licence it names here; the texts of the licences follow.`,
    "",
    ...listed.map(line),
    ...[...texts].flatMap(([text, names]) => ["", "", `== ${[...new Set(names)].join(", ")} ==`, "", text])
  ].join("\n")}\n`;
}

/** The text of a package's licence, if it brings one. */
function textIn(folder: string): string | null {
  const file = readdirSync(folder).find(name => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(name));
  return file ? readFileSync(`${folder}/${file}`, "utf8").replace(/\r\n/g, "\n").trim() : null;
}

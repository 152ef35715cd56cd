import {copyFile, cp, mkdir, readdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {allEnded} from "../all-ended.js";
import {data, work} from "../paths.js";
import {loadPaper} from "../registry.js";
import {writeContextParts} from "./context-parts.js";
import {made} from "./made.js";
import {checkRecorded} from "./recorded.js";
import {searchEntries} from "./search-entries.js";

/** Where the second process lays what the site has beside its pages. */
export const PAGELESS = `${work}/pageless`;

/**
 * All of the site that no page is walked for: raw files, pictures to take along, lists of figures and claims, parts of
 * the context, entries of the search. Waits for the figures and the notebooks.
 */
export async function makePageless(into: string): Promise<void> {
  await loadPaper();
  await rm(into, {recursive: true, force: true});
  await mkdir(`${into}/figures`, {recursive: true});
  await allEnded([
    checkRecorded(),
    cp(`${work}/static/downloads`, `${into}/figures`, {recursive: true}),
    cp(`${work}/figures.json`, `${into}/figures.json`),
    cp(`${work}/claims.json`, `${into}/claims.json`),
    copyRaw(into),
    writeContextParts(into),
    searchEntries().then(entries => writeFile(`${into}/search.json`, JSON.stringify(entries)))
  ]);
}

/** Moves all below one folder to the same places below another, which has folders of its own. */
export async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(to, {recursive: true});
  for (const entry of await readdir(from, {withFileTypes: true})) {
    const [source, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`];
    if (entry.isDirectory()) await moveInto(source, target);
    else await rename(source, target);
  }
}

/** Every raw file that lies in the site, under the place the manifest gives it. */
async function copyRaw(into: string): Promise<void> {
  await allEnded(
    made()
      .context.cells.filter(({elsewhere}) => !elsewhere)
      .map(async ({file}) => {
        await mkdir(dirname(`${into}/raw/${file}`), {recursive: true});
        await copyFile(`${data}/raw/${file}`, `${into}/raw/${file}`);
      })
  );
}

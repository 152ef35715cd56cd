import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {dirname, relative} from "node:path";
import {allEnded} from "../all-ended.js";
import {NOTHING_KEPT, type Kept} from "../kept.js";
import {join, type Joined} from "./joined/join.js";
import type {Homes} from "./joined/parts.js";

/**
 * Modules of the built pages, joined: a page asks for a few files instead of each module for itself. Framework's
 * runtime is left out, since no cell of ours waits for another: a cell runs as the page's code.
 */
const SCRIPT = /<script type="module">([\s\S]*?)<\/script>\n?/;
const PRELOAD = /<link rel="modulepreload"[^>]*>\n?/g;

/**
 * Joins the modules of every page below `dist` and lets the pages ask for the joined ones.
 * @param kept what was joined from the same modules and scripts before
 */
export async function bundle(
  dist: string,
  pages: readonly string[],
  homes: Homes,
  kept: Kept = NOTHING_KEPT
): Promise<void> {
  const scripts = pages.map(page => {
    const html = readFileSync(`${dist}/${page}`, "utf8");
    return {page, html, code: SCRIPT.exec(html)?.[1] ?? ""};
  });
  const scripted = scripts.filter(({code}) => code.trim());
  const codes = new Map(scripted.map(({page, code}) => [page, code]));
  const chunks = await kept.soon([await modulesOf(dist), codes, homes], () => join(dist, codes, homes));
  await allEnded(
    chunks.map(async ({file, code}) => {
      await mkdir(dirname(`${dist}/${file}`), {recursive: true});
      await writeFile(`${dist}/${file}`, code);
    })
  );
  for (const {page, html} of scripted) {
    const entry = chunks.find(chunk => chunk.page === page)!;
    const files = [...entry.imports, entry.file];
    await writeFile(`${dist}/${page}`, asking(html, page, files, laterBytes(entry, files, chunks)));
  }
  await dropJoined(dist, new Set(chunks.map(({file}) => file)));
}

/** Name and digest of every module below `dist`, in the order of their names. */
async function modulesOf(dist: string): Promise<string[]> {
  const files = (await readdir(dist, {recursive: true})).filter(file => file.endsWith(".js")).sort();
  return files.map(
    file =>
      `${createHash("sha256")
        .update(readFileSync(`${dist}/${file}`))
        .digest("hex")} ${file}`
  );
}

/** Bytes of what a page asks for once its figures are used, beyond what it asks for at once. */
function laterBytes(entry: Joined, atOnce: readonly string[], chunks: readonly Joined[]): number {
  const seen = new Set(atOnce);
  const add = (name: string): number => {
    const chunk = chunks.find(c => c.file === name);
    if (!chunk || seen.has(name)) return 0;
    seen.add(name);
    return chunk.imports.reduce((sum, next) => sum + add(next), Buffer.byteLength(chunk.code));
  };
  return entry.later.reduce((sum, name) => sum + add(name), 0);
}

/** A page that asks for joined modules, all of them at once, and says how much its figures will ask for. */
function asking(html: string, page: string, files: string[], later: number): string {
  const up = "../".repeat(page.split("/").length - 1) || "./";
  const asked =
    (later ? `<meta name="figure-code" content="${later}">\n` : "") +
    files.map(f => `<link rel="modulepreload" href="${up}${f}">\n`).join("");
  return html
    .replace(PRELOAD, "")
    .replace(SCRIPT, () => `${asked}<script type="module" src="${up}${files.at(-1)}"></script>\n`);
}

/** Single modules are not asked for any more. */
async function dropJoined(dist: string, kept: ReadonlySet<string>): Promise<void> {
  await rm(`${dist}/_node`, {recursive: true, force: true});
  await rm(`${dist}/_observablehq`, {recursive: true, force: true});
  for (const entry of await readdir(`${dist}/_import`, {recursive: true, withFileTypes: true})) {
    const file = relative(dist, `${entry.parentPath}/${entry.name}`);
    if (entry.isFile() && file.endsWith(".js") && !kept.has(file)) await rm(`${dist}/${file}`);
  }
}

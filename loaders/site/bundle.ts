import {NOTHING_KEPT, type Kept} from "../kept.js";
import {join, type Joined} from "./joined/join.js";
import type {Homes} from "./joined/parts.js";
import type {Walked} from "./walked.js";

/**
 * Modules of the built pages, joined: a page asks for a few files instead of each module for itself. Framework's
 * runtime is left out, since no cell of ours waits for another: a cell runs as the page's code.
 */
const SCRIPT = /<script type="module">([\s\S]*?)<\/script>\n?/;
const PRELOAD = /<link rel="modulepreload"[^>]*>\n?/g;

/**
 * Joins the modules of every page and lets the pages ask for the joined ones.
 * @param kept what was joined from the same modules and scripts before
 * @returns the pages, and the files they ask for
 */
export async function bundle(
  {pages, modules}: Walked,
  homes: Homes,
  kept: Kept = NOTHING_KEPT
): Promise<{pages: Map<string, string>; joined: Joined[]}> {
  const codes = new Map(
    [...pages]
      .map(([page, html]) => [page, SCRIPT.exec(html)?.[1] ?? ""] as const)
      .filter(([, code]) => code.trim())
  );
  const joined = await kept.soon([modules, codes, homes], () => join(modules, codes, homes));
  const asked = [...pages].map(([page, html]) => {
    if (!codes.has(page)) return [page, html] as const;
    const entry = joined.find(chunk => chunk.page === page)!;
    const files = [...entry.imports, entry.file];
    return [page, asking(html, page, files, laterBytes(entry, files, joined))] as const;
  });
  return {pages: new Map(asked), joined};
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

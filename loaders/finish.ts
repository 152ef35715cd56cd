import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname} from "node:path";
import {fileName} from "../src/components/file-name.js";
import {keepTimes, type Site} from "./build/beside.js";
import type {Made} from "./build/summary.js";
import {keptIn} from "./kept.js";
import {work} from "./paths.js";
import {loadEdition, SOURCE_LATER} from "./publication/site.js";
import {publicationFiles} from "./publication/files.js";
import {bundle} from "./site/bundle.js";
import {checkSite} from "./site/check.js";
import {engineFiles, type EngineFiles} from "./site/engine-twins.js";
import {preloads} from "./site/font.js";
import {licencesText, packagesOf} from "./site/licences.js";
import {digest, packed, writeListing} from "./site/listing.js";
import {loadPaper} from "./registry.js";
import type {FigureEntry} from "./site/made.js";
import {moveInto} from "./site/pageless.js";
import type {Walked} from "./site/walked.js";
import {digestOfSources} from "./sources.js";

/**
 * The pass over the made site after Framework: joined modules, language, viewport, policy, root files, checks, checksums.
 * @param walked pages and modules as Framework leaves them
 * @param pageless waits for what the site has beside its pages, and gives its folder
 * @param twin waits for the brotli twin of the engine's module
 * @param beside lays out what links of the pages lead to and is no file of this edition
 */
export async function finish(
  site: Site,
  walked: Walked,
  pageless: () => Promise<string>,
  twin: () => Promise<string>,
  beside: () => Promise<void>
): Promise<Pick<Made, "pages" | "files" | "bytes">> {
  const dist = site.made;
  await moveInto(await pageless(), dist);
  const {issue, source} = await loadEdition();
  const write = writerInto(dist);
  write("licences.txt", await licencesText(packagesOf(walked.modules.keys()), issue.licences));
  const {pages: asking, joined} = await joinModules(walked);
  // Framework's own styles and what it copied of packages; no page asks for them.
  for (const folder of ["_node", "_observablehq"])
    rmSync(`${dist}/${folder}`, {recursive: true, force: true});
  for (const {file, code} of joined) write(file, code);
  const engine = await engineFiles(dist, await twin());
  const kept = keptIn("packed", digestOfSources(["loaders/site/listing.ts"]));
  const {listing} = await writeListing(dist, filesOf(dist), {
    pack: text => kept.of(digest(text), () => packed(text))
  });
  kept.end();
  const pages = new Map<string, string>();
  for (const [file, html] of asking)
    pages.set(file, mend(html, rootFrom(file), listing, issue.version).replaceAll(SOURCE_LATER, source));
  await loadPaper();
  for (const [file, content] of await publicationFiles(dist, [...pages.keys()].sort()))
    if (typeof content === "string" && file.endsWith(".html")) pages.set(file, content);
    else write(file, content);
  const named = nameBuild(dist, pages, engine);
  write(BUILD, `${named.build}\n`);
  const files = [...named.sums.keys()].sort();
  const address = issue.published ? issue.base_address : undefined;
  await beside();
  check({dist, files: [...files, CHECKSUMS], pages: named.pages}, address);
  for (const [file, html] of named.pages) write(file, html);
  // `SHA-256  file`, as `sha256sum` reads it.
  write(CHECKSUMS, `${files.map(file => `${named.sums.get(file)!}  ${file}`).join("\n")}\n`);
  keepTimes(site, named.sums);
  const sizes = [...files, CHECKSUMS].map(file => statSync(`${dist}/${file}`).size);
  return {
    pages: files.filter(f => f.endsWith(".html") && !f.endsWith(".embed.html")).length,
    files: sizes.length,
    bytes: sizes.reduce((a, b) => a + b, 0)
  };
}

/** Where the site says which build it is, so that an open page can tell that it is of another. */
const BUILD = "build.txt";
const CHECKSUMS = "checksums.txt";

/** The way from a file to the root of the site. */
const rootFrom = (file: string): string => "../".repeat(file.split("/").length - 1) || "./";

/**
 * Gives every page, and the site, the digest of all that was built; and pages what they need to know of the engine.
 * @param dist holds every file but the pages
 * @returns the digest, the pages that name it, and file → SHA-256 of all, the file that names it among them
 */
function nameBuild(
  dist: string,
  pages: ReadonlyMap<string, string>,
  {bytes, sent, worker}: EngineFiles
): {build: string; pages: Map<string, string>; sums: Map<string, string>} {
  const sums = new Map<string, string>();
  for (const file of [...filesOf(dist), ...pages.keys()].sort()) {
    const html = pages.get(file);
    sums.set(file, digest(html === undefined ? readFileSync(`${dist}/${file}`) : Buffer.from(html)));
  }
  const build = digest(Buffer.from([...sums].map(([file, sum]) => `${sum}  ${file}`).join("\n")));
  const told = `<meta name="build" content="${build}">\n<meta name="engine" content="${bytes} ${sent} ${worker}">\n`;
  const telling = new Map<string, string>();
  for (const [file, html] of pages) {
    const text = html.replace('<meta name="published"', known => told + known);
    telling.set(file, text);
    sums.set(file, digest(Buffer.from(text)));
  }
  sums.set(BUILD, digest(Buffer.from(`${build}\n`)));
  return {build, pages: telling, sums};
}

/** @param address of the published site */
function check(finished: Parameters<typeof checkSite>[0], address: string | undefined): void {
  const kept = keptIn("checked", digestOfSources(["loaders/site"]));
  checkSite(finished, address ? new URL(address).pathname : "/", kept);
  kept.end();
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(f => f.isFile())
    .map(f => `${f.parentPath}/${f.name}`.slice(folder.length + 1))
    .sort();

/** What writes files below a folder, and the folders they lie in. */
function writerInto(folder: string): (file: string, content: string | Uint8Array) => void {
  const there = new Set<string>();
  return (file, content) => {
    const place = dirname(`${folder}/${file}`);
    if (!there.has(place)) mkdirSync(place, {recursive: true});
    there.add(place);
    writeFileSync(`${folder}/${file}`, content);
  };
}

async function joinModules(walked: Walked): ReturnType<typeof bundle> {
  const figures = JSON.parse(await readFile(`${work}/figures.json`, "utf8")) as FigureEntry[];
  const kept = keptIn("joined", digestOfSources(["loaders/site"]));
  const joined = await bundle(walked, new Map(figures.map(({id, page}) => [id, page])), kept);
  kept.end();
  return joined;
}

/** Module scripts and preloads of modules, with their line ends. */
const SCRIPTS = /<link rel="modulepreload"[^>]*>\n?|<script type="module"[^>]*>[\s\S]*?<\/script>\n?/g;

/**
 * Language, zoomable viewport, no build stamps, the list of files the page belongs to, and a policy that names every inline script by its hash.
 * Scripts and their preloads stand at the end: what is read comes before what makes it move.
 */
export function mend(html: string, root: string, listing: string, version: string): string {
  const scripts = html.match(SCRIPTS) ?? [];
  const text = html
    .replace(SCRIPTS, "")
    .replace("</body>", () => `${scripts.join("")}</body>`)
    .replace("<html>", '<html lang="en">')
    // Framework knows a page of one figure by its id; what it is about stands among its tags.
    .replace(
      /<title>[^<]*<\/title>([^]*?<meta property="og:title" content="([^"]*)")/,
      (_, until: string, title: string) => `<title>${title}</title>${until}`
    )
    .replace(', maximum-scale=1">', '">')
    .replace(/"lastModified":\d+,?/g, "")
    // A link to a file is saved, not opened over the page; Framework would take the attribute for a file of its own.
    .replace(/<a (?=[^>]*\bdata-save=")/g, "<a download ")
    .replace(
      /<a (?=[^>]*\bhref="[^"]*?([^"/.]+)\.[^"/]*")(?=[^>]*\bdata-download="([^"]+)")/g,
      (_, id: string, ending: string) => `<a download="${fileName({id, changed: [], version}, ending)}" `
    )
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    .replace(
      '<meta name="viewport"',
      `${preloads(root, html)}<link rel="icon" type="image/svg+xml" href="${root}favicon.svg">\n<meta name="published" content="${root}${listing}">\n<meta name="viewport"`
    );
  const hashes = [...text.matchAll(/<script(?![^>]*\bsrc=)(?:[^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(m => !/type="application\/(?:ld\+)?json"/.test(m[0]))
    .map(m => `'sha256-${createHash("sha256").update(m[1]!).digest("base64")}'`);
  const policy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].join(" ")}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default`;
  return text.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`
  );
}

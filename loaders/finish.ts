import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {readFile, readdir, stat, writeFile} from "node:fs/promises";
import {allEnded} from "./all-ended.js";
import {fileName} from "../src/components/file-name.js";
import {keepTimes, type Site} from "./build/beside.js";
import type {Made} from "./build/summary.js";
import {keptIn} from "./kept.js";
import {work} from "./paths.js";
import {loadEdition, SOURCE_LATER} from "./publication/site.js";
import {writePublicationFiles} from "./publication/files.js";
import {bundle} from "./site/bundle.js";
import {checkSite} from "./site/check.js";
import {engineFiles, type EngineFiles} from "./site/engine-twins.js";
import {preloads} from "./site/font.js";
import {licencesText, packagesOf} from "./site/licences.js";
import {digest, packed, writeListing} from "./site/listing.js";
import {loadPaper} from "./registry.js";
import type {FigureEntry} from "./site/made.js";
import {moveInto} from "./site/pageless.js";
import {digestOfSources} from "./sources.js";

/**
 * The pass over the made site after Framework: language, viewport, policy, root files, checks, checksums.
 * @param pageless waits for what the site has beside its pages, and gives its folder
 * @param twin waits for the brotli twin of the engine's module
 * @param beside lays out what links of the pages lead to and is no file of this edition
 */
export async function finish(
  site: Site,
  pageless: () => Promise<string>,
  twin: () => Promise<string>,
  beside: () => Promise<void>
): Promise<Pick<Made, "pages" | "files" | "bytes">> {
  const dist = site.made;
  await moveInto(await pageless(), dist);
  const {issue, source} = await loadEdition();
  const licences = await licencesText(packagesOf(dist), issue.licences);
  await joinModules(dist);
  await writeFile(`${dist}/licences.txt`, licences);
  const engine = await engineFiles(dist, await twin());
  const kept = keptIn("packed", digestOfSources(["loaders/site/listing.ts"]));
  const {listing} = await writeListing(dist, await filesOf(dist), undefined, text =>
    kept.of(digest(text), () => packed(text))
  );
  kept.end();
  const files = await filesOf(dist);
  await allEnded(
    files
      .filter(f => f.endsWith(".html"))
      .map(async file => {
        const up = "../".repeat(file.split("/").length - 1) || "./";
        const html = mend(readFileSync(`${dist}/${file}`, "utf8"), up, listing, issue.version);
        await writeFile(`${dist}/${file}`, html.replaceAll(SOURCE_LATER, source));
      })
  );
  await loadPaper();
  files.push(
    ...(await writePublicationFiles(
      dist,
      files.filter(f => f.endsWith(".html"))
    ))
  );
  const sums = await nameBuild(dist, files, engine);
  files.push(BUILD);
  files.sort();
  const address = issue.published ? issue.base_address : undefined;
  await beside();
  await checkSite(dist, [...files, "checksums.txt"], address ? new URL(address).pathname : "/");
  // `SHA-256  file`, as `sha256sum` reads it.
  const lines = files.map(file => `${sums.get(file)!}  ${file}`);
  await writeFile(`${dist}/checksums.txt`, `${lines.join("\n")}\n`);
  await keepTimes(site, sums);
  const sizes = await Promise.all(
    [...files, "checksums.txt"].map(async f => (await stat(`${dist}/${f}`)).size)
  );
  return {
    pages: files.filter(f => f.endsWith(".html") && !f.endsWith(".embed.html")).length,
    files: sizes.length,
    bytes: sizes.reduce((a, b) => a + b, 0)
  };
}

/** Where the site says which build it is, so that an open page can tell that it is of another. */
const BUILD = "build.txt";

/**
 * Gives every page, and the site, the digest of all that was built; and pages what they need to know of the engine.
 * @returns file → SHA-256 of all, named and with the name
 */
async function nameBuild(
  dist: string,
  files: string[],
  {bytes, sent, worker}: EngineFiles
): Promise<ReadonlyMap<string, string>> {
  const sums = new Map(files.map(file => [file, digest(readFileSync(`${dist}/${file}`))] as const));
  const build = digest(Buffer.from([...sums].map(([file, sum]) => `${sum}  ${file}`).join("\n")));
  const write = async (file: string, text: string): Promise<void> => {
    sums.set(file, digest(Buffer.from(text)));
    await writeFile(`${dist}/${file}`, text);
  };
  await write(BUILD, `${build}\n`);
  const told = `<meta name="build" content="${build}">\n<meta name="engine" content="${bytes} ${sent} ${worker}">\n`;
  await allEnded(
    files
      .filter(f => f.endsWith(".html"))
      .map(async file => {
        const html = readFileSync(`${dist}/${file}`, "utf8");
        await write(
          file,
          html.replace('<meta name="published"', known => told + known)
        );
      })
  );
  return sums;
}

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter(f => f.isFile())
    .map(f => `${f.parentPath}/${f.name}`.slice(folder.length + 1))
    .sort();

async function joinModules(dist: string): Promise<void> {
  const figures = JSON.parse(await readFile(`${work}/figures.json`, "utf8")) as FigureEntry[];
  const pages = (await filesOf(dist)).filter(f => f.endsWith(".html"));
  const kept = keptIn("joined", digestOfSources(["loaders/site"]));
  await bundle(dist, pages, new Map(figures.map(({id, page}) => [id, page])), kept);
  kept.end();
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

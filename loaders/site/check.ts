import {readFileSync} from "node:fs";
import {brokenLinks} from "./links.js";

/** Addresses that only name a thing (namespaces, identifiers, references a reader may follow) and fetch nothing. */
const NAMED = /^https?:\/\/(?:www\.w3\.org|doi\.org|orcid\.org|w3id\.org|schema\.org)\b/;

/** The two forms of a static import, each on its own statement. */
const IMPORTS = [
  /(?:^|[;}\n])\s*import\s*(?:[\w*{}$,\s]+?\s*from\s*)?["']([^"'\n]+)["']/g,
  /(?:^|[;}\n])\s*export\s*(?:\*(?:\s*as\s+\w+)?|\{[^}]*\})\s*from\s*["']([^"'\n]+)["']/g
];

/** Where a page may show what looks like the mark-up of a link. */
const CODE = /<(script|style|pre|code|textarea)\b[^>]*>[^]*?<\/\1>/g;
const UNMADE_LINK = /\[[^\]<]+\]\((?:\.{0,2}\/|https?:)[^)\s]*\)/g;

/** @throws when a built page or style would fetch from elsewhere, a module keeps a bare import, or a link leads nowhere or was not made. @param base path of the site on its host */
export async function checkSite(dist: string, files: string[], base = "/"): Promise<void> {
  const problems: string[] = [];
  const texts = files
    .filter(file => /\.(html|css|js|mjs)$/.test(file))
    .map(file => [file, readFileSync(`${dist}/${file}`, "utf8")] as const);
  for (const [file, text] of texts) {
    if (file.endsWith(".html"))
      for (const [link] of text.replace(CODE, "").matchAll(UNMADE_LINK))
        problems.push(`${file} shows "${link}" instead of a link`);
    if (file.endsWith(".html"))
      for (const m of text.matchAll(
        /<(?:script|link|img|iframe|source|use)\b[^>]*?\b(?:src|href)="(https?:\/\/[^"]+)"/g
      ))
        if (!/^<link rel="(?:canonical|alternate)"/.test(m[0])) problems.push(`${file} fetches ${m[1]}`);
    if (file.endsWith(".css"))
      for (const m of text.matchAll(/url\(["']?(https?:\/\/[^"')]+)/g))
        problems.push(`${file} fetches ${m[1]}`);
    if (/\.(js|mjs)$/.test(file) && !file.startsWith("data/engine/"))
      for (const form of IMPORTS)
        for (const m of text.matchAll(form))
          if (!/^(?:\.{0,2}\/|data:|blob:)/.test(m[1]!))
            problems.push(`${file} keeps the bare import "${m[1]}"`);
    for (const m of text.matchAll(
      /from\s*["'](https?:\/\/[^"']+)["']|import\(["'](https?:\/\/[^"']+)["']\)/g
    ))
      if (!NAMED.test(m[1] ?? m[2]!)) problems.push(`${file} imports ${m[1] ?? m[2]}`);
  }
  for (const link of brokenLinks(dist, files, base)) problems.push(`${link} leads nowhere`);
  if (problems.length)
    throw new Error(`site: the built site is not its own:\n  ${problems.slice(0, 20).join("\n  ")}`);
}

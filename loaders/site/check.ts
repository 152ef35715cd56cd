import {readFileSync} from "node:fs";
import {NOTHING_KEPT, type Kept} from "../kept.js";
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

/** A finished site: its folder, the files that lie or will lie in it, and the texts of its pages. */
interface Finished {
  dist: string;
  files: readonly string[];
  pages: ReadonlyMap<string, string>;
}

/**
 * @throws when a built page or style would fetch from elsewhere, a module keeps a bare import, or a link leads nowhere or was not made.
 * @param base path of the site on its host @param kept what was found in the same scripts and styles before
 */
export function checkSite({dist, files, pages}: Finished, base = "/", kept: Kept = NOTHING_KEPT): void {
  const code = files
    .filter(file => CODED.test(file))
    .map(file => [file, readFileSync(`${dist}/${file}`, "utf8")] as const);
  const problems = [
    ...[...pages].flatMap(page => [...inPage(...page), ...importsIn(...page)]),
    ...kept.of(code, () => code.flatMap(file => [...inCode(...file), ...importsIn(...file)])),
    ...brokenLinks(dist, files, pages, base).map(link => `${link} leads nowhere`)
  ];
  if (problems.length)
    throw new Error(`site: the built site is not its own:\n  ${problems.slice(0, 20).join("\n  ")}`);
}

const CODED = /\.(?:css|js|mjs)$/;

function* inPage(file: string, text: string): Generator<string> {
  for (const [link] of text.replace(CODE, "").matchAll(UNMADE_LINK))
    yield `${file} shows "${link}" instead of a link`;
  for (const m of text.matchAll(
    /<(?:script|link|img|iframe|source|use)\b[^>]*?\b(?:src|href)="(https?:\/\/[^"]+)"/g
  ))
    if (!/^<link rel="(?:canonical|alternate)"/.test(m[0])) yield `${file} fetches ${m[1]}`;
}

function* inCode(file: string, text: string): Generator<string> {
  if (file.endsWith(".css"))
    for (const m of text.matchAll(/url\(["']?(https?:\/\/[^"')]+)/g)) yield `${file} fetches ${m[1]}`;
  else if (!file.startsWith("data/engine/"))
    for (const form of IMPORTS)
      for (const m of text.matchAll(form))
        if (!/^(?:\.{0,2}\/|data:|blob:)/.test(m[1]!)) yield `${file} keeps the bare import "${m[1]}"`;
}

function* importsIn(file: string, text: string): Generator<string> {
  for (const m of text.matchAll(/from\s*["'](https?:\/\/[^"']+)["']|import\(["'](https?:\/\/[^"']+)["']\)/g))
    if (!NAMED.test(m[1] ?? m[2]!)) yield `${file} imports ${m[1] ?? m[2]}`;
}

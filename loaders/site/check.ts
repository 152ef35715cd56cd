import {readFile} from "node:fs/promises";

/** Addresses that only name a thing (namespaces, identifiers, references a reader may follow) and fetch nothing. */
const NAMED = /^https?:\/\/(?:www\.w3\.org|doi\.org|orcid\.org|w3id\.org|schema\.org)\b/;

/** @throws when a built page or style would fetch from elsewhere, or a module keeps a bare import. */
export async function checkSite(dist: string, files: string[]): Promise<void> {
  const problems: string[] = [];
  for (const file of files) {
    if (!/\.(html|css|js|mjs)$/.test(file)) continue;
    const text = await readFile(`${dist}/${file}`, "utf8");
    if (file.endsWith(".html"))
      for (const m of text.matchAll(/<(?:script|link|img|iframe|source|use)\b[^>]*?\b(?:src|href)="(https?:\/\/[^"]+)"/g)) problems.push(`${file} fetches ${m[1]}`);
    if (file.endsWith(".css")) for (const m of text.matchAll(/url\(["']?(https?:\/\/[^"')]+)/g)) problems.push(`${file} fetches ${m[1]}`);
    if (/\.(js|mjs)$/.test(file))
      for (const m of text.matchAll(/(?:^|[\s;])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["']([^"'./][^"']*)["']/g)) {
        if (!/^(data:|blob:)/.test(m[1]!)) problems.push(`${file} keeps the bare import "${m[1]}"`);
      }
    for (const m of text.matchAll(/from\s*["'](https?:\/\/[^"']+)["']|import\(["'](https?:\/\/[^"']+)["']\)/g)) if (!NAMED.test(m[1] ?? m[2]!)) problems.push(`${file} imports ${m[1] ?? m[2]}`);
  }
  if (problems.length) throw new Error(`site: the built site is not its own:\n  ${problems.slice(0, 20).join("\n  ")}`);
}

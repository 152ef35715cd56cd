import {existsSync, readFileSync} from "node:fs";
import {posix} from "node:path";

const HREF = /<a\b[^>]*?\shref="([^"]*)"/g;
const ID = /\s(?:id|name)="([^"]*)"/g;

/** Entities and percent signs of an address taken off. @returns the text as it was when nothing can be decoded */
function plain(text: string): string {
  const address = text.replaceAll("&amp;", "&");
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Texts of the pages among some files below a folder. */
export const pagesBelow = (dist: string, files: readonly string[]): Map<string, string> =>
  new Map(
    files.filter(file => file.endsWith(".html")).map(file => [file, readFileSync(`${dist}/${file}`, "utf8")])
  );

/**
 * Links between pages that lead to no file, or to no place in it: `page: address`, each once.
 * @param dist folder of the site, in which earlier editions lie @param texts of its pages
 * @param base path of the site on its host, with both slashes
 */
export function brokenLinks(
  dist: string,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
  base = "/"
): string[] {
  const known = new Set(files);
  const places = new Map(
    [...texts].map(([file, text]) => [file, new Set([...text.matchAll(ID)].map(m => plain(m[1]!)))])
  );
  const broken = new Set<string>();
  for (const [page, text] of texts)
    for (const [, address] of text.matchAll(HREF)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(address!)) continue;
      const [path, fragment] = plain(address!).split("#") as [string, string?];
      const bare = path.split("?")[0]!;
      const found = bare === "" ? page : placeOf(bare, page, base);
      const file = [found, `${found}.html`, posix.join(found, "index.html")].find(
        name => known.has(name) || (isEarlier(name) && existsSync(`${dist}/${name}`))
      );
      if (!file || (fragment && places.has(file) && !places.get(file)!.has(fragment)))
        broken.add(`${page}: ${address!}`);
    }
  return [...broken];
}

/** Earlier editions lie beside the files of this one and are not among them. */
const isEarlier = (file: string): boolean => /^v\/.*\.html$/.test(file);

/** Where a link leads, from the root of the site; one from the root of the host must lead into the site. */
function placeOf(address: string, page: string, base: string): string {
  if (!address.startsWith("/")) return posix.join(posix.dirname(page), address);
  return address.startsWith(base) ? posix.normalize(address.slice(base.length) || "index.html") : address;
}

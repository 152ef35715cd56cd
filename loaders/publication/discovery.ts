import {escape, h} from "../../src/lib/element.js";
import type {PageEntry} from "../../src/reading/page.js";
import {barePage} from "./bare-page.js";

/** The mark of the site: four layers. A file, since an address of data would be encoded twice on its way into the page. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><path fill="#e9eceb" d="M0 0h30v11H0z"/><path fill="#bcc6cd" d="M0 11h30v8H0z"/><path fill="#30363d" d="M0 19h30v3H0z"/><path fill="#d9955f" d="M0 22h30v8H0z"/></svg>\n`;

/** Everyone may read everything; the sitemap where the site knows its address. */
export const robots = (base: string | null): string =>
  `User-agent: *\nAllow: /\n${base ? `Sitemap: ${base}sitemap.xml\n` : ""}`;

/** Sitemap of all pages under the address the publication names (sitemaps.org 0.9). */
export function sitemap(base: string, files: readonly string[], date: string): string {
  const urls = files
    .filter(file => file !== "404.html")
    .sort()
    .map(file => `  <url><loc>${escape(base + file)}</loc><lastmod>${date}</lastmod></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    ""
  ].join("\n");
}

/**
 * The page for an address that leads nowhere. Hosts send it under any address, so its links begin at the folder the
 * site is served from.
 */
export function notFoundPage(title: string, pages: readonly PageEntry[], base: string | null): string {
  const folder = base ? new URL(base).pathname : "/";
  const links = pages.map(({path, name}) => h("li", {}, h("a", {href: `${folder}${path}.html`}, name)));
  return barePage("Nothing at this address", title, [
    h(
      "p",
      {},
      "The page may have been renamed, or the link may be cut off. A figure has its own page in the list of figures; a statement of the paper is found on the page Claims."
    ),
    h("nav", {"aria-label": "Pages"}, h("ul", {}, links))
  ]);
}

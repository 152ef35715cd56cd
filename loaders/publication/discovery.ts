import {escape} from "../../src/lib/element.js";
import type {PageEntry} from "../../src/reading/page.js";

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
 * The page for an address that leads nowhere. Hosts send it under any address, so it brings its own style, and its
 * links begin at the folder the site is served from.
 */
export function notFoundPage(title: string, pages: readonly PageEntry[], base: string | null): string {
  const folder = base ? new URL(base).pathname : "/";
  const links = pages.map(
    ({path, name}) => `<li><a href="${escape(folder + path)}.html">${escape(name)}</a></li>`
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Nothing at this address | ${escape(title)}</title>
<style>body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.5 Georgia,serif}body{background:#fff;color:#16191d}li{margin:.25rem 0}a{display:inline-block;min-height:24px;color:inherit}@media (prefers-color-scheme:dark){body{background:#14171a;color:#e8eaec}}</style>
</head>
<body>
<main>
<h1>Nothing at this address</h1>
<p>The page may have been renamed, or the link may be cut off. A figure has its own page in the list of figures; a statement of the paper is found on the page Claims.</p>
<nav aria-label="Pages">
<ul>
${links.join("\n")}
</ul>
</nav>
</main>
</body>
</html>
`;
}

/** Way from this page to the root of the site, as the mark in the masthead knows it. */
export const siteRoot = (): string =>
  document
    .querySelector("a.brand")
    ?.getAttribute("href")
    ?.replace(/index\.html$/, "") ?? "./";

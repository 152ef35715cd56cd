import {readFileSync} from "node:fs";
import {transformSync} from "esbuild";
import {h, raw, render, type Element} from "../../src/lib/element.js";
import {icon} from "../../src/components/shell/icons.js";
import {firstAuthor} from "../../src/publication/cite.js";
import {editionOf, nameOf} from "../../src/publication/publication.js";
import type {Edition} from "../publication/site.js";
import {pages, paperSite} from "../registry.js";
import {keptIn} from "../kept.js";
import {root as project} from "../paths.js";
import {fallbackFaces} from "./fallbacks.js";
import {MATH_FACE} from "./font.js";
import {made} from "./made.js";
import {metaTags} from "./meta.js";
import {factsOf} from "./page-facts.js";

const LOGO = `<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><path class="mat-se" d="M0 0h30v11H0z"/><path fill="url(#se)" d="M0 0h30v11H0z"/><path class="mat-mg" d="M0 11h30v8H0z"/><path class="mat-w" d="M0 19h30v2.5H0z"/><path class="mat-cu" d="M0 21.5h30V30H0z"/></svg>`;
const SYMBOLS = `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4"/></pattern><pattern id="se" width="11" height="9" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".9"/><circle cx="7.5" cy="4" r=".7"/><circle cx="4" cy="7" r=".8"/><circle cx="9.6" cy="7.8" r=".6"/></pattern><symbol id="v-eq" viewBox="0 0 16 16"><path d="M3.5 6h9M3.5 10h9"/></symbol><symbol id="v-ro" viewBox="0 0 16 16"><path d="M3.2 7c1.4-2.2 2.9-2 4.8-.9s3.4 1.3 4.8-.9M3.2 11.3c1.4-2.2 2.9-2 4.8-.9s3.4 1.3 4.8-.9"/></symbol><symbol id="v-no" viewBox="0 0 16 16"><path d="M3.2 6h9.6M3.2 10h9.6M10.5 2.7l-5 10.6"/></symbol><symbol id="v-by" viewBox="0 0 16 16"><path d="M7.2 6h6M7.2 10h6"/><path d="M3.4 6h.01M3.4 10h.01" stroke-width="2.6"/></symbol></defs></svg>`;

const rootOf = (path: string): string => "../".repeat(path.split("/").length - 2) || "./";

const lensChoice: Element = h(
  "fieldset",
  {class: "lens needs-js"},
  h("legend", {class: "vh"}, "Lens"),
  h("span", {"aria-hidden": "true"}, "Lens"),
  h(
    "div",
    {class: "seg"},
    ["read", "review", "learn"].map(l =>
      h(
        "label",
        {},
        h("input", {type: "radio", name: "lens", value: l, checked: l === "read"}),
        l[0]!.toUpperCase() + l.slice(1)
      )
    )
  )
);

const searchBox: Element = h(
  "div",
  {class: "search needs-js", role: "search"},
  icon("search"),
  h("input", {
    type: "search",
    "aria-label": "Search figures, claims, terms",
    placeholder: "Search",
    autocomplete: "off",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "search-results",
    "aria-autocomplete": "list"
  }),
  h("kbd", {"aria-hidden": "true"}, "/"),
  h("span", {id: "search-status", class: "vh", role: "status"}),
  h("div", {
    id: "search-results",
    class: "search-results",
    role: "listbox",
    "aria-label": "Search results",
    hidden: true
  })
);

/** The pages, the one that is read among them; folded on a narrow screen. */
function pageMenu(here: string, root: string): Element {
  const menu = pages().filter(p => !p.foot);
  const at = menu.findIndex(p => p.path === here);
  const current =
    pages().find(p => p.path === here)?.name ?? (here.startsWith("notebooks/") ? "Notebook" : "Figure");
  const entry = (p: (typeof menu)[number], i: number): Element =>
    h(
      "li",
      {class: p.tool && !menu[i - 1]?.tool ? "sep" : null},
      h("a", {href: `${root}${p.path}.html`, "aria-current": p.path === here ? "page" : null}, p.name)
    );
  return h(
    "details",
    {class: "menu", open: true},
    h("summary", {}, h("b", {}, current), h("span", {}, at < 0 ? "" : `page ${at + 1} of ${menu.length}`)),
    h("nav", {"aria-label": "Pages"}, h("ul", {class: "pages"}, menu.map(entry)))
  );
}

/** Masthead: mark, name, lens, search; below it the pages. Not sticky. */
export function masthead(path: string, {issue}: Edition): string {
  const root = rootOf(path);
  const brand = h(
    "a",
    {class: "brand", href: `${root}index.html`},
    raw(LOGO),
    h("b", {}, nameOf(issue)),
    h("span", {}, paperSite.get().says)
  );
  return [
    h("a", {class: "skip ui", href: "#observablehq-main"}, "Skip to the content"),
    h(
      "div",
      {class: "mast"},
      h("div", {class: "top"}, brand, lensChoice, searchBox),
      pageMenu(path.replace(/^\//, ""), root)
    )
  ].reduce((html, part) => html + render(part), SYMBOLS);
}

/** Links of a publication that may or may not be there. */
function placesOf({issue}: Edition): Element[] {
  if (!issue.published) return [];
  const link = (text: string, href: string | undefined): Element[] =>
    href ? [h("li", {}, h("a", {href}, text))] : [];
  return [
    ...link(`doi:${issue.doi}`, issue.doi && `https://doi.org/${issue.doi}`),
    ...link("Source", issue.repository),
    ...link("Contact", issue.contact && `mailto:${issue.contact}`)
  ];
}

/** How many of the raw files were measured, as the manifest has it. */
function filesInWords(): string {
  const {cells} = made().context;
  const measured = cells.filter(({provenance}) => provenance === "measured").length;
  const ours = cells.length - measured;
  if (measured === 0)
    return "The raw data are not public. Files on this site are reconstructed from printed values until measured ones replace them.";
  return ours === 0
    ? `All ${measured} raw files on this site are measured.`
    : `${measured} of ${cells.length} raw files on this site are measured; the others are reconstructed from printed values.`;
}

/** Foot of every page: paper, edition with its identifiers, and what the site does not do. */
export function footer(path: string, edition: Edition): string {
  const {issue, paper, source} = edition;
  const root = rootOf(path);
  return render(
    h(
      "div",
      {class: "foot"},
      h(
        "div",
        {class: "g3"},
        h(
          "section",
          {},
          h("h2", {}, "Paper"),
          h(
            "p",
            {},
            `${firstAuthor(paper)}, `,
            h("i", {}, paper["container-title"]),
            ". ",
            h("a", {href: `https://doi.org/${paper.DOI}`}, `doi:${paper.DOI}`)
          ),
          h("p", {}, filesInWords())
        ),
        h(
          "section",
          {},
          h("h2", {}, "This edition"),
          h(
            "ul",
            {},
            h("li", {}, `Workbook, ${editionOf(issue)}`),
            placesOf(edition),
            h("li", {}, h("a", {href: `${root}methods.html#cite`}, "Cite this workbook")),
            pages()
              .filter(p => p.foot)
              .map(p => h("li", {}, h("a", {href: `${root}${p.path}.html`}, p.name))),
            h("li", {}, h("a", {href: `${root}licences.txt`}, "licences.txt")),
            h("li", {}, h("a", {href: `${root}checksums.txt`}, "checksums.txt")),
            h("li", {}, h("a", {href: `${root}figures.json`}, "figures.json")),
            h("li", {}, h("a", {href: `${root}claims.json`}, "claims.json")),
            h("li", {class: "mono"}, source)
          )
        ),
        h(
          "section",
          {},
          h("h2", {}, "Quiet by design"),
          h(
            "p",
            {},
            "No third-party requests, no cookies, no counting. Every page reads and prints without scripts."
          )
        )
      )
    )
  );
}

/** Scripts of the head, which follow from their text alone. */
export const keptInlined = keptIn("inlined", "");

const inlined = (file: string): string => {
  const text = readFileSync(`${project}/loaders/site/${file}`, "utf8");
  return keptInlined.of(text, () => transformSync(text, {minify: true, format: "iife"}).code.trim());
};
const TRUSTED = inlined("trusted.js");
const WAKING = inlined("waking.js");

/** Head of every page: fonts from our own site, what watches over the page's scripts, the reader's lens. */
export function head(path: string, edition: Edition): string {
  const root = rootOf(path);
  const latin =
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
  const greek = "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF";
  // A face that comes late waits for the next page: swapped in, it would move lines; the fallback has its widths.
  const face = (family: string, file: string, style: string, range: string): string =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:400 700;font-display:optional;src:url(${root}fonts/${file}.woff2) format("woff2")${range && `;unicode-range:${range}`}}`;
  const faces = [
    face("Source Serif 4 Variable", "source-serif-4-latin-wght-normal", "normal", latin),
    face("Source Serif 4 Variable", "source-serif-4-latin-wght-italic", "italic", latin),
    face("Source Serif 4 Variable", "source-serif-4-greek-wght-normal", "normal", greek),
    face("Source Serif 4 Variable", "source-serif-4-greek-wght-italic", "italic", greek),
    face("Source Sans 3 Variable", "source-sans-3-latin-wght-normal", "normal", latin),
    face("Source Sans 3 Variable", "source-sans-3-greek-wght-normal", "normal", greek),
    face("STIX Two Math", MATH_FACE, "normal", "")
  ].join("");
  return `<meta name="color-scheme" content="light dark">
<style>${faces}${fallbackFaces()}</style>
${metaTags(factsOf(path), edition)}
<script>${TRUSTED}</script>
<script>${WAKING}</script>`;
}

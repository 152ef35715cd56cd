import {name} from "../../src/components/shell/controls.js";
import {h, raw, render} from "../../src/lib/element.js";
import {editionOf} from "../../src/publication/publication.js";
import type {FigureEntry} from "../site/made.js";
import type {Edition} from "./site.js";

const STYLE =
  "body{margin:0;color:#16191d;background:#fcfcfb;font:14px/1.4 Segoe UI,Arial,sans-serif}figure{margin:0}img{display:block;width:100%;height:auto}figcaption{padding:8px}p{margin:0 0 4px}a{color:inherit}";

/** A figure to be shown in a page elsewhere: picture, what it is made of, licence and the way back. It runs nothing. */
export function embedPage(figure: FigureEntry, svg: string, {issue}: Edition): string {
  const {id, label, title, finding, provenance} = figure;
  const [, width, height] = /viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error(`figure: the picture of ${id} tells no size`);
  const named = `${name(label)}: ${title}`;
  const page = h(
    "html",
    {lang: "en"},
    h(
      "head",
      {},
      h("meta", {charset: "utf-8"}),
      h("meta", {
        "http-equiv": "Content-Security-Policy",
        content: "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"
      }),
      h("meta", {name: "viewport", content: "width=device-width, initial-scale=1"}),
      h("meta", {name: "robots", content: "noindex"}),
      h("link", {rel: "icon", type: "image/svg+xml", href: "../favicon.svg"}),
      h("title", {}, `${named} | ${issue.title}`),
      h("style", {}, raw(STYLE))
    ),
    h(
      "body",
      {},
      h(
        "figure",
        {},
        h("img", {src: `./${id}.183mm.svg`, alt: finding, width, height}),
        h(
          "figcaption",
          {},
          h("p", {}, h("b", {}, named), `; ${provenance.join(", ")}.`),
          h(
            "p",
            {},
            h("a", {href: `./${id}.html`, target: "_top"}, `${issue.title}, ${editionOf(issue)}`),
            `. Data ${issue.licences.data}, code ${issue.licences.code}.`
          )
        )
      )
    )
  );
  return `<!DOCTYPE html>\n${render(page)}\n`;
}

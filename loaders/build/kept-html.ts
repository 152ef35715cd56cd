/**
 * Framework's readings of the HTML of a page, of which it makes more than a thousand in a build, each with a document
 * of its own: made once for the same text, piece by piece. Its modules import this file in the place of its own
 * (framework-hooks.js).
 */
import * as framework from "@observablehq/framework/dist/html.js";
import type {Assets, Resolvers} from "@observablehq/framework/dist/html.js";
import {keptIn} from "../kept.js";
import {BUILDER} from "./builder.js";
import {apart, together, withoutPictures} from "./pieces.js";

export * from "@observablehq/framework/dist/html.js";

/** What follows from the text alone, by whatever sources it was written. */
export const keptHtml = keptIn("html", BUILDER);

export const rewriteHtmlPaths = (html: string, path: string): string =>
  keptHtml.of(["paths", html, path], () => framework.rewriteHtmlPaths(html, path));

/** What names a file or a module to Framework. Links and what they lead to are checked in the finished site. */
const NAMING = /<(?:link|script)\b|\s(?:src|srcset|download)\b/i;

const nothing = (): Assets => ({
  files: new Set(),
  localImports: new Set(),
  globalImports: new Set(),
  staticImports: new Set(),
  localLinks: new Set(),
  anchors: new Set()
});

/** Files and modules that a page names. Of a part that names none it is not said where it links, which nobody asks. */
export function findAssets(html: string, path: string): Assets {
  const {text, pieces} = apart(html);
  return [text, ...pieces.map(piece => withoutPictures(piece).text)]
    .filter(part => NAMING.test(part))
    .map(part => keptHtml.of(["assets", part, path], () => framework.findAssets(part, path)))
    .reduce(both, nothing());
}

function both(some: Assets, more: Assets): Assets {
  for (const kind of Object.keys(more) as (keyof Assets)[])
    for (const found of more[kind]) some[kind].add(found);
  return some;
}

export function rewriteHtml(html: string, resolvers: Resolvers): string {
  const {text, pieces} = apart(html);
  return together(
    rewritten("text", text, resolvers, framework.rewriteHtml),
    pieces.map(piece => {
      const {text, pieces: pictures} = withoutPictures(piece);
      return together(rewritten("piece", text, resolvers, rewritePiece), pictures);
    })
  );
}

/** What is asked of the resolvers follows from the text; what is made of it, from the text and their answers. */
const rewritten = (
  kind: "text" | "piece",
  html: string,
  {resolveFile, resolveImport, resolveScript, resolveLink}: Resolvers,
  rewrite: typeof framework.rewriteHtml
): string =>
  keptHtml.answered([kind, html], {resolveFile, resolveImport, resolveScript, resolveLink}, asked =>
    rewrite(html, asked)
  );

const [BEFORE, AFTER] = ["<div>", "<i></i></div>"];

/** A piece by itself, within an element of its own. @throws Error when it ends what it did not begin, or does not end what it began */
function rewritePiece(html: string, resolvers: Resolvers): string {
  const made = framework.rewriteHtml(`${BEFORE}${html}${AFTER}`, resolvers);
  if (!made.startsWith(BEFORE) || !made.endsWith(AFTER))
    throw new Error(`page: a piece is not one whole element: ${html.slice(0, 80)}`);
  return made.slice(BEFORE.length, -AFTER.length);
}

/**
 * Framework's readings of the HTML of a page, of which it makes more than a thousand in a build, each with a document
 * of its own: made once for the same text. Its modules import this file in the place of its own (framework-hooks.js).
 */
import * as framework from "@observablehq/framework/dist/html.js";
import type {Assets, Resolvers} from "@observablehq/framework/dist/html.js";
import {keptIn} from "../kept.js";

export * from "@observablehq/framework/dist/html.js";

/** What follows from the text alone, by whatever sources it was written. */
export const keptHtml = keptIn("html", "");

export const findAssets = (html: string, path: string): Assets =>
  keptHtml.of(["assets", html, path], () => framework.findAssets(html, path));

/** What is asked of the resolvers follows from the text; what is made of it, from the text and their answers. */
export function rewriteHtml(html: string, resolvers: Resolvers): string {
  let made: string | null = null;
  const asked = keptHtml.of(["asked", html], () => {
    const seen: [name: keyof Resolvers, specifier: string][] = [];
    made = framework.rewriteHtml(html, noting(resolvers, seen));
    return seen;
  });
  const answers = asked.map(([name, specifier]) => resolvers[name](specifier));
  return keptHtml.of(["rewritten", html, answers], () => made ?? framework.rewriteHtml(html, resolvers));
}

function noting(resolvers: Resolvers, seen: [keyof Resolvers, string][]): Resolvers {
  const ask =
    (name: keyof Resolvers) =>
    (specifier: string): string => {
      seen.push([name, specifier]);
      return resolvers[name](specifier);
    };
  return {
    resolveFile: ask("resolveFile"),
    resolveImport: ask("resolveImport"),
    resolveScript: ask("resolveScript"),
    resolveLink: ask("resolveLink")
  };
}

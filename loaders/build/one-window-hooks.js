/**
 * Answers Framework's import of jsdom, and nobody else's, with one window for all (one-window.js), and its import of
 * its readings of HTML and of TypeScript with those that are kept between builds (kept-html.ts, kept-modules.ts). @type {import("node:module").ResolveHook}
 */
const ANSWERS = {jsdom: "one-window.js", "./html.js": "kept-html.ts", esbuild: "kept-modules.ts"};

export const resolve = (specifier, context, next) =>
  Object.hasOwn(ANSWERS, specifier) && context.parentURL?.includes("/@observablehq/framework/")
    ? {url: new URL(ANSWERS[specifier], import.meta.url).href, format: "module", shortCircuit: true}
    : next(specifier, context);

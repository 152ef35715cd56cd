/**
 * Answers some of Framework's imports, and nobody else's: jsdom with one window for all, and its readings of HTML, of
 * TypeScript, of its modules and of addresses with those that are made once and kept.
 */
const ANSWERS = [
  {asked: "jsdom", answer: "one-window.js"},
  {asked: "./html.js", answer: "kept-html.ts"},
  {asked: "esbuild", answer: "kept-modules.ts"},
  {asked: "./route.js", answer: "kept-routes.ts"},
  {asked: "../route.js", answer: "kept-routes.ts"},
  {asked: "./files.js", by: "/javascript/module.js", answer: "kept-parsed.ts"},
  {asked: "./imports.js", by: "/javascript/module.js", answer: "kept-parsed.ts"},
  {asked: "./parse.js", by: "/javascript/module.js", answer: "kept-parsed.ts"}
];

/** @type {import("node:module").ResolveHook} */
export const resolve = (specifier, context, next) => {
  const parent = context.parentURL ?? "";
  const found =
    parent.includes("/@observablehq/framework/") &&
    ANSWERS.find(({asked, by = ""}) => asked === specifier && parent.endsWith(by));
  return found
    ? {url: new URL(found.answer, import.meta.url).href, format: "module", shortCircuit: true}
    : next(specifier, context);
};

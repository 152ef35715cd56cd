/**
 * Answers some of Framework's imports, and nobody else's: jsdom with one window for all, its highlighter when it is
 * needed, and its readings of HTML, of TypeScript, of modules, of addresses and of folders with those that are made once
 * and kept.
 */
const ANSWERS = [
  {asked: "jsdom", answer: "one-window.js"},
  {asked: "highlight.js", answer: "late-colours.js"},
  {asked: "./html.js", answer: "kept-html.js"},
  {asked: "esbuild", answer: "kept-modules.js"},
  {asked: "./route.js", answer: "kept-routes.js"},
  {asked: "../route.js", answer: "kept-routes.js"},
  {asked: "glob", by: "/dist/route.js", answer: "kept-globs.js"},
  {asked: "./javascript/transpile.js", by: "/dist/build.js", answer: "kept-addresses.js"},
  {asked: "./npm.js", by: "/dist/build.js", answer: "kept-addresses.js"},
  {asked: "./resolvers.js", by: "/dist/build.js", answer: "kept-resolvers.js"},
  {asked: "./rollup.js", by: "/dist/build.js", answer: "kept-client.js"},
  {asked: "./tree.js", by: "/dist/build.js", answer: "no-account.js"},
  {asked: "./path.js", by: "/dist/build.js", answer: "kept-paths.js"},
  {asked: "./path.js", by: "/dist/render.js", answer: "kept-paths.js"},
  {asked: "./path.js", by: "/dist/resolvers.js", answer: "kept-paths.js"},
  {asked: "../path.js", by: "/javascript/module.js", answer: "kept-paths.js"},
  {asked: "./node.js", by: "/dist/resolvers.js", answer: "kept-packages.js"},
  {asked: "../node.js", by: "/javascript/module.js", answer: "kept-packages.js"},
  {asked: "node:fs/promises", by: "/javascript/module.js", answer: "prompt-reads.js"},
  {asked: "node:fs/promises", by: "/dist/build.js", answer: "prompt-reads.js"},
  {asked: "node:fs", by: "/javascript/module.js", answer: "kept-stats.js"},
  {asked: "./javascript/imports.js", by: "/dist/node.js", answer: "kept-parsed.js"},
  {asked: "./files.js", by: "/javascript/module.js", answer: "kept-parsed.js"},
  {asked: "./imports.js", by: "/javascript/module.js", answer: "kept-parsed.js"},
  {asked: "./parse.js", by: "/javascript/module.js", answer: "kept-parsed.js"}
];

let answers = ANSWERS;

/** @type {import("node:module").InitializeHook<{only: string[]} | undefined>} */
export const initialize = some => {
  if (some) answers = ANSWERS.filter(({asked}) => some.only.includes(asked));
};

/** @type {import("node:module").ResolveHook} */
export const resolve = (specifier, context, next) => {
  const parent = context.parentURL ?? "";
  const found =
    parent.includes("/@observablehq/framework/") &&
    answers.find(({asked, by = ""}) => asked === specifier && parent.endsWith(by));
  return found
    ? // Where the sources themselves run, whoever runs them finds the TypeScript of that name.
      next(new URL(found.answer, import.meta.url).href, context)
    : next(specifier, context);
};

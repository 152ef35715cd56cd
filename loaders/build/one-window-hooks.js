/** Answers Framework's import of jsdom, and nobody else's, with one window for all (one-window.js). @type {import("node:module").ResolveHook} */
export const resolve = (specifier, context, next) =>
  specifier === "jsdom" && context.parentURL?.includes("/@observablehq/framework/")
    ? {url: new URL("one-window.js", import.meta.url).href, shortCircuit: true}
    : next(specifier, context);

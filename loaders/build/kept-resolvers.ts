/**
 * What Framework's build knows of each page, without the modules it would have fetched ahead: the finished site joins
 * them into others and names those (site/bundle.ts), and three hundred lines a page would be written to be taken away.
 * Its build imports this file in the place of its own (framework-hooks.js).
 */
import {getResolvers as resolversOf} from "@observablehq/framework/dist/resolvers.js";

export * from "@observablehq/framework/dist/resolvers.js";

export const getResolvers: typeof resolversOf = async (page, options) => ({
  ...(await resolversOf(page, options)),
  staticImports: new Set()
});

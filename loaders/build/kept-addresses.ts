/**
 * Modules as Framework writes them, with the addresses of what they import in the place of the names: written once for
 * the same text and the same addresses. Its build imports this file in the place of its own (framework-hooks.js).
 */
import {
  transpileModule as transpile,
  type Transpiled
} from "@observablehq/framework/dist/javascript/transpile.js";
import {rewriteNpmImports as rewrite} from "@observablehq/framework/dist/npm.js";
import {keptIn} from "../kept.js";
import {BUILDER} from "./builder.js";

export * from "@observablehq/framework/dist/npm.js";

/** What follows from the text of a module, its place and the addresses alone. */
export const keptAddresses = keptIn("addresses", BUILDER);

/** A module of a package. */
export const rewriteNpmImports = (text: string, resolve: (specifier: string) => string | undefined): string =>
  keptAddresses.answered(["package", text], {resolve}, asked => rewrite(text, asked.resolve));

/** A module of ours. */
export const transpileModule = (
  text: string,
  {root, path, params, ...resolvers}: Transpiled
): Promise<string> =>
  keptAddresses.answeredSoon(["module", text, path, params], resolvers, asked =>
    transpile(text, {root, path, ...(params ? {params} : {}), ...asked})
  );

/**
 * Framework's own modules for the browser as it joins each: joined once for the packages that are installed. Its build
 * imports this file in the place of its own (framework-hooks.js).
 */
import {
  bundleStyles as joinStyles,
  rollupClient as join,
  type JoinOptions,
  type StyleOptions
} from "@observablehq/framework/dist/rollup.js";
import {keptIn} from "../kept.js";
import {digestOfSources} from "../sources.js";
import {BUILDER} from "./builder.js";

export * from "@observablehq/framework/dist/rollup.js";

/** What follows from the packages and from what the build answers when Framework asks for others. */
export const keptClient = keptIn("client", BUILDER);

export const rollupClient = (
  input: string,
  root: string,
  path: string,
  options: JoinOptions
): Promise<string> => keptClient.soon([input, path, options], () => join(input, root, path, options));

/** Styles of our own are joined of all that is imported below the sources. */
export const bundleStyles = (options: StyleOptions): Promise<string> =>
  keptClient.soon([options, digestOfSources(["src"], ["src/.observablehq"], /\.css$/)], () =>
    joinStyles(options)
  );

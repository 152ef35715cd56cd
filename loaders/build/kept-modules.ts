/**
 * The compiler that Framework's modules import, in the place of esbuild (framework-hooks.js): a module of ours is
 * compiled once for the same text.
 */
import * as esbuild from "esbuild";
import {keptIn} from "../kept.js";
import {BUILDER} from "./builder.js";

export * from "esbuild";

/** What follows from the text and the options alone. */
export const keptModules = keptIn("modules", BUILDER);

export const transform = (text: string, options: esbuild.TransformOptions): Promise<{code: string}> =>
  keptModules.soon([text, options], async () => ({code: (await esbuild.transform(text, options)).code}));

export const transformSync = (text: string, options: esbuild.TransformOptions): {code: string} =>
  keptModules.of([text, options], () => ({code: esbuild.transformSync(text, options).code}));

/**
 * The compiler that Framework's modules import, in the place of esbuild (framework-hooks.js): a module of ours is
 * compiled once for the same text.
 */
import * as esbuild from "esbuild";
import {keptIn} from "../kept.js";

export * from "esbuild";

/** What follows from the text and the options alone. */
export const keptModules = keptIn("modules", "");

export const transformSync = (text: string, options: esbuild.TransformOptions): {code: string} =>
  keptModules.of([text, options], () => ({code: esbuild.transformSync(text, options).code}));

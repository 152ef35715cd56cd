/**
 * What Framework's walk over the modules asks of each: what it imports, and which files it names. Found once for the
 * same text; the walk imports this file in the place of its parser and of both searches (one-window-hooks.js).
 */
import {findFiles as searchFiles, type NamedFile} from "@observablehq/framework/dist/javascript/files.js";
import {
  findImports as searchImports,
  parseImports,
  type Import
} from "@observablehq/framework/dist/javascript/imports.js";
import {parseProgram as parse, type Params} from "@observablehq/framework/dist/javascript/parse.js";
import {keptIn} from "../kept.js";

export {parseImports};

/** What follows from the text of a module and its place alone. */
export const keptParsed = keptIn("parsed", "");

/** Stands for the tree of a module: it is made when nothing is kept of that text. */
interface Unparsed {
  source: string;
  params: Params;
}

export const parseProgram = (source: string, params: Params): Unparsed => ({source, params});

const found = ({source, params}: Unparsed, path: string): {imports: Import[]; files: NamedFile[]} =>
  keptParsed.of([source, params, path], () => {
    const tree = parse(source, params);
    return {imports: searchImports(tree, path, source), files: searchFiles(tree, path, source)};
  });

export const findImports = (module: Unparsed, path: string): Import[] => found(module, path).imports;

export const findFiles = (module: Unparsed, path: string): NamedFile[] => found(module, path).files;

/**
 * What Framework's walk over the modules asks of each: what it imports, and which files it names. Found once for the
 * same text; the walk imports this file in the place of its parser and of both searches (framework-hooks.js).
 */
import {readFile} from "node:fs/promises";
import {join} from "node:path/posix";
import {findFiles as searchFiles, type NamedFile} from "@observablehq/framework/dist/javascript/files.js";
import {
  findImports as searchImports,
  parseImports as tryImports,
  type Import
} from "@observablehq/framework/dist/javascript/imports.js";
import {parseProgram as parse, type Params} from "@observablehq/framework/dist/javascript/parse.js";
import {keptIn} from "../kept.js";
import {BUILDER} from "./builder.js";

export * from "@observablehq/framework/dist/javascript/imports.js";

/** What follows from the text of a module and its place alone. */
export const keptParsed = keptIn("parsed", BUILDER);

interface Found {
  imports: Import[];
  files: NamedFile[];
}
/** Stands for the tree of the module at a path: both searches ask it for what is kept, which is read once. */
type Unparsed = (path: string) => Found;

export function parseProgram(source: string, params: Params): Unparsed {
  let known: Found | undefined;
  return path =>
    (known ??= keptParsed.of([source, params, path], () => {
      const tree = parse(source, params);
      return {imports: searchImports(tree, path, source), files: searchFiles(tree, path, source)};
    }));
}

export const findImports = (found: Unparsed, path: string): Import[] => found(path).imports;

export const findFiles = (found: Unparsed, path: string): NamedFile[] => found(path).files;

const known = new Map<string, Promise<Import[]>>();

/** What the file of a package imports; where it cannot be read or parsed, Framework says so. */
export function parseImports(root: string, path: string): Promise<Import[]> {
  const file = join(root, path);
  const found = known.get(file) ?? importsOf(file, path).catch(() => tryImports(root, path));
  known.set(file, found);
  return found;
}

const importsOf = async (file: string, path: string): Promise<Import[]> =>
  findImports(parseProgram(await readFile(file, "utf8"), undefined), path);
